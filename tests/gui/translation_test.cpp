// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translator.h"

#include "tests/gui/support.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace goldenrod::ui {
namespace {

const QString kTop = QStringLiteral(GOLDENROD_SOURCE_DIR);

struct Text {
    QString source, comment;
    QStringList translations;
    bool plural = false;
    bool unfinished = false;
};

QList<Text> textsOf(const QString& language) {
    QFile file(kTop + QStringLiteral("/translations/goldenrod_%1.ts").arg(language));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
    QList<Text> texts;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QStringLiteral("message")) {
            texts += Text();
            texts.last().plural = xml.attributes().hasAttribute(QStringLiteral("numerus"));
        } else if (xml.name() == QStringLiteral("source")) {
            texts.last().source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("comment")) {
            texts.last().comment = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            texts.last().unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!texts.last().plural) texts.last().translations += xml.readElementText();
        } else if (xml.name() == QStringLiteral("numerusform")) {
            texts.last().translations += xml.readElementText();
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return texts;
}

QSet<QString> placesOf(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%(f?[1-9]|d\\b|n)"));
    QSet<QString> places;
    for (auto at = place.globalMatch(text); at.hasNext();) places += at.next().captured();
    return places;
}

QString edges(const QString& text) {
    return QString(text.startsWith(u' ') ? u'_' : u'.') + (text.endsWith(u' ') ? u'_' : u'.');
}

class TranslationTest : public GuiTest {
protected:
    static const QList<Text>& arabic() {
        static const QList<Text> texts = textsOf(QStringLiteral("ar"));
        return texts;
    }
    static Translator& arabicWords() {
        static Translator translator;
        static const bool spoken = translator.speak(QLocale(QStringLiteral("ar")));
        EXPECT_TRUE(spoken);
        return translator;
    }
};

TEST_F(TranslationTest, EveryContextFindsItsText) {
    EXPECT_GT(arabic().size(), 500);
    for (const char* context : {"goldenrod::ui::HomePage", "Term", "any", ""})
        for (const Text& text : arabic()) {
            const QString found = arabicWords().translate(
                context, text.source.toUtf8(),
                text.comment.isEmpty() ? nullptr : text.comment.toUtf8().constData(), text.plural ? 0 : -1);
            ASSERT_EQ(found, text.translations.value(0)) << context << ": " << text.source.toStdString();
        }
}

TEST_F(TranslationTest, ATextWithAnUnknownMeaningIsFoundWithoutIt) {
    EXPECT_NE(arabicWords().translate("x", "Match", "job", -1),
              arabicWords().translate("x", "Match", nullptr, -1));
    EXPECT_EQ(arabicWords().translate("x", "Match", "never heard of", -1),
              arabicWords().translate("x", "Match", nullptr, -1));
    EXPECT_TRUE(arabicWords().translate("x", "a text of nobody", nullptr, -1).isEmpty());
}

TEST_F(TranslationTest, ArabicCountsInSixForms) {
    QSet<QString> forms;
    for (const int n : {0, 1, 2, 3, 11, 100}) forms += arabicWords().translate("x", "%n jobs", nullptr, n);
    EXPECT_EQ(forms.size(), 5); // hundreds are said as the tens here
    const Text* records = nullptr;
    for (const Text& text : arabic())
        if (text.source == QStringLiteral("%n records")) records = &text;
    ASSERT_NE(records, nullptr);
    const QList<std::pair<int, int>> wanted = {{0, 0},  {1, 1},  {2, 2},   {3, 3},   {10, 3},  {11, 4},
                                               {99, 4}, {26, 4}, {100, 5}, {102, 5}, {103, 3}, {111, 4}};
    for (const auto& [n, form] : wanted)
        EXPECT_EQ(arabicWords().translate("x", "%n records", nullptr, n), records->translations[form]) << n;
}

TEST_F(TranslationTest, EnglishHasItsPlurals) {
    Translator english;
    ASSERT_TRUE(english.speak(QLocale(QStringLiteral("de")))); // no German yet
    ASSERT_TRUE(QCoreApplication::installTranslator(&english));
    EXPECT_EQ(QCoreApplication::translate("x", "%n records", nullptr, 1), QStringLiteral("1 record"));
    EXPECT_EQ(QCoreApplication::translate("x", "%n records", nullptr, 5), QStringLiteral("5 records"));
    EXPECT_EQ(QCoreApplication::translate("x", "Cancel"), QStringLiteral("Cancel"));
    QCoreApplication::removeTranslator(&english);
}

TEST_F(TranslationTest, NothingIsLeftToTranslate) {
    for (const QString& language : {QStringLiteral("ar"), QStringLiteral("en")})
        for (const Text& text : textsOf(language)) {
            EXPECT_FALSE(text.unfinished) << text.source.toStdString();
            EXPECT_EQ(text.translations.size(), !text.plural                       ? 1
                                                : language == QStringLiteral("ar") ? 6
                                                                                   : 2)
                << text.source.toStdString();
            for (const QString& translation : text.translations)
                EXPECT_FALSE(translation.trimmed().isEmpty()) << text.source.toStdString();
        }
}

TEST_F(TranslationTest, PlacesForValuesAreThoseOfTheSource) {
    for (const QString& language : {QStringLiteral("ar"), QStringLiteral("en")})
        for (const Text& text : textsOf(language))
            for (qsizetype form = 0; form < text.translations.size(); ++form) {
                QSet<QString> given = placesOf(text.translations[form]), wanted = placesOf(text.source);
                if (text.plural) { // one, two, none are said as words
                    given.remove(QStringLiteral("%n"));
                    wanted.remove(QStringLiteral("%n"));
                }
                EXPECT_EQ(given, wanted) << text.source.toStdString();
                const bool figure = text.plural && form == text.translations.size() - 1;
                if (figure) {
                    EXPECT_TRUE(text.translations[form].contains(QStringLiteral("%n")));
                }
            }
}

TEST_F(TranslationTest, PunctuationIsArabic) {
    static const QRegularExpression latin(QStringLiteral("[\"“”,;?]"));
    for (const Text& text : arabic()) {
        for (const QString& translation : text.translations) {
            if (!translation.endsWith(QStringLiteral(" و"))) { // "and" joins the word after it
                EXPECT_EQ(edges(translation), edges(text.source)) << text.source.toStdString();
            }
            EXPECT_FALSE(latin.match(translation).hasMatch()) << translation.toStdString();
            EXPECT_FALSE(translation.trimmed().contains(QStringLiteral("  ")) &&
                         !text.source.trimmed().contains(QStringLiteral("  ")))
                << translation.toStdString();
        }
    }
}

TEST_F(TranslationTest, EveryTextOfTheProgramIsInTheFiles) {
    if (!QFileInfo::exists(QStringLiteral("/usr/lib/qt6/bin/lupdate")))
        GTEST_SKIP() << "lupdate is not installed (Debian: qt6-l10n-tools)";
    QProcess update;
    update.start(QStringLiteral("python3"),
                 {kTop + QStringLiteral("/translations/update"), QStringLiteral("--check")});
    if (!update.waitForStarted()) GTEST_SKIP() << "python3 is not installed";
    ASSERT_TRUE(update.waitForFinished());
    EXPECT_EQ(update.exitCode(), 0) << "run translations/update and translate what it names\n"
                                    << update.readAllStandardOutput().toStdString()
                                    << update.readAllStandardError().toStdString();
}

TEST_F(TranslationTest, FiguresStayWesternInArabic) {
    for (const QString& code : {QStringLiteral("ar"), QStringLiteral("ar_SA"), QStringLiteral("ar_AE")}) {
        const QLocale locale = Translator::localeOf(code);
        EXPECT_EQ(locale.language(), QLocale::Arabic);
        EXPECT_EQ(locale.textDirection(), Qt::RightToLeft);
        EXPECT_EQ(locale.toString(1234567), QStringLiteral("1,234,567"));
    }
    EXPECT_EQ(Translator::localeOf(QStringLiteral("en")).language(), QLocale::English);
}

} // namespace
} // namespace goldenrod::ui
