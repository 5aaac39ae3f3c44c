// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support.h"
#include "ui/shell/history.h"
#include "ui/shell/job_tracker.h"
#include "ui/shell/latin_shortcuts.h"
#include "ui/shell/page_finder.h"
#include "ui/shell/prompt_strip.h"
#include "ui/shell/settings.h"
#include "ui/shell/window_prompts.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/panel.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <cmath>

namespace goldenrod::ui {
namespace {

TEST(Link, KeepsWhatItWasMadeOf) {
    for (const QString& path :
         {QString(), QString("G-204417"), QString("CRM 10231/Cards 88-104"), QString("سميث/50 %#?é")}) {
        const Link link{"customer", path};
        EXPECT_EQ(Link::parse(link.toString()), link) << link.toString().toStdString();
        EXPECT_FALSE(link.toString().contains(' '));
    }
    EXPECT_EQ((Link{"customer", "G-1/lineage"}.toString()), "goldenrod:customer/G-1/lineage");
    for (const char* bad :
         {"", "http://example.com", "goldenrod:", "goldenrod:/x", "goldenrod:Customer/x", "goldenrod:a b"})
        EXPECT_FALSE(Link::parse(bad)) << bad;
}

TEST(History, IsABrowsers) {
    History history;
    EXPECT_TRUE(history.back().isEmpty());
    for (const char* kind : {"a", "b", "c"}) history.visit({kind});
    history.visit({"c"});
    EXPECT_EQ(history.size(), 3);
    EXPECT_EQ(history.back().kind, "b");
    EXPECT_EQ(history.back().kind, "a");
    EXPECT_FALSE(history.canGoBack());
    EXPECT_EQ(history.forward().kind, "b");
    history.rename({"b", "2"});
    history.visit({"d"});
    EXPECT_FALSE(history.canGoForward()) << "a new place forgets what lay ahead";
    EXPECT_EQ(history.back(), (Link{"b", "2"}));
    for (int i = 0; i < 1000; ++i) history.visit({"n", QString::number(i)});
    EXPECT_EQ(history.size(), 200);
    EXPECT_EQ(history.current().path, "999");
}

TEST(TimeLeft, FindsTheRateAndFollowsAChange) {
    TimeLeft left;
    left.update(0, 0);
    EXPECT_FALSE(left.seconds(500)) << "too early to say";
    qint64 now = 0;
    double share = 0;
    while (share < 0.5) left.update(share += 0.005, now += 500); // one per cent a second
    EXPECT_NEAR(double(*left.seconds(now)), 50, 2);
    while (share < 0.75) left.update(share += 0.00125, now += 500); // a quarter of it
    EXPECT_NEAR(double(*left.seconds(now)), 100, 8);
    EXPECT_GT(*left.seconds(now + 60000), *left.seconds(now)) << "a job that stands still is not nearly done";
    left.update(0.1, now += 500);
    EXPECT_FALSE(left.seconds(now)) << "a new stage counts anew";
}

class JobsTest : public GuiTest {
protected:
    qint64 m_now = 0;
    JobTracker m_jobs{nullptr, [this] { return m_now; }};
};

TEST_F(JobsTest, ShowsTheOneNearestToItsEnd) {
    const JobId slow = m_jobs.begin("Matching", {}), quick = m_jobs.begin("Backing up", {}),
                silent = m_jobs.begin("Reading", {});
    for (m_now = 0; m_now <= 4000; m_now += 500) {
        m_jobs.progress(slow, double(m_now) / 4e5);
        m_jobs.progress(quick, double(m_now) / 1e4);
    }
    m_now = 4000;
    EXPECT_EQ(m_jobs.nearest(), quick);
    EXPECT_EQ(m_jobs.look(silent).secondsLeft, std::nullopt);
    m_jobs.end(quick);
    EXPECT_EQ(m_jobs.nearest(), slow);
    m_jobs.progress(quick, 0.9); // late report of a job that has ended
    EXPECT_EQ(m_jobs.count(), 2);
    m_jobs.end(slow);
    m_jobs.end(silent);
    EXPECT_EQ(m_jobs.nearest(), std::nullopt);
}

TEST_F(JobsTest, CancelAsksOnceAndWaitsForTheEnd) {
    int asked = 0;
    JobId job = 0;
    job = m_jobs.begin("Matching", [&] { ++asked, m_jobs.end(job); });
    const JobId stubborn = m_jobs.begin("Reading", [&] { ++asked; });
    m_jobs.cancel(job); // ends itself while being asked
    EXPECT_EQ(m_jobs.count(), 1);
    m_jobs.cancel(stubborn);
    m_jobs.cancel(stubborn);
    EXPECT_EQ(asked, 2);
    EXPECT_TRUE(m_jobs.look(stubborn).stopping);
}

TEST_F(JobsTest, TellsTheTimeLeftInWords) {
    EXPECT_EQ(timeLeftText(40), "40 s left");
    EXPECT_EQ(timeLeftText(61), "2 min left");
    EXPECT_EQ(timeLeftText(240), "4 min left");
    EXPECT_EQ(timeLeftText(2 * 3600 + 10 * 60), "2 h 10 left");
    JobBar bar;
    bar.setJob(JobLook{"Matching", 0.619, 240});
    EXPECT_EQ(bar.accessibleName(), "Matching, 61 % 4 min left") << "never more done than is done";
    bar.setJob({});
    EXPECT_FALSE(bar.isVisibleTo(nullptr));
}

class ShortcutTest : public GuiTest {
protected:
    void SetUp() override {
        m_action.setShortcut(QKeySequence(Qt::Key_M));
        m_find.setShortcut(QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key_K)));
        columnIn(&m_window)->addWidget(&m_field);
        m_window.layout()->addWidget(&m_page);
        m_page.setFocusPolicy(Qt::StrongFocus);
        m_page.addAction(&m_action);
        m_window.addAction(&m_find);
        present(m_window);
        m_page.setFocus();
    }
    /// A key as an X server with an Arabic layout sends it.
    void press(QWidget& widget, char16_t letter, quint32 scanCode, Qt::KeyboardModifiers modifiers = {}) {
        QKeyEvent event(QEvent::KeyPress, letter, modifiers, scanCode, letter, 0, QString(QChar(letter)));
        QCoreApplication::sendEvent(&widget, &event);
    }
    QWidget m_window, m_page;
    QLineEdit m_field;
    QAction m_action{"Match"}, m_find{"Search"};
    LatinShortcuts m_latin;
    QSignalSpy m_matched{&m_action, &QAction::triggered}, m_found{&m_find, &QAction::triggered};
};

TEST_F(ShortcutTest, LatinLettersGoTheirUsualWay) {
    QTest::keyClick(&m_page, Qt::Key_M);
    EXPECT_EQ(m_matched.count(), 1);
}

TEST_F(ShortcutTest, ArabicLetterOnTheSameKeyDoesTheSame) {
    press(m_page, u'ة', 58); // the key of M
    EXPECT_EQ(m_matched.count(), 1);
    press(m_page, u'ة', 0); // a platform without scan codes
    EXPECT_EQ(m_matched.count(), 2);
    press(m_page, u'ن', 45, Qt::ControlModifier); // Ctrl and the key of K
    EXPECT_EQ(m_found.count(), 1);
    press(m_page, u'ت', 44); // the key of J: no shortcut
    EXPECT_EQ(m_matched.count() + m_found.count(), 3);
    press(m_page, u'ь', 58); // Cyrillic
    EXPECT_EQ(m_matched.count(), 3);
}

TEST_F(ShortcutTest, EveryLetterHasItsPlace) {
    const QString letters = "QWERTYUIOPASDFGHJKLZXCVBNM", arabic = "ضصثقفغعهخحشسيبلاتنمئءؤر\uFEFBىة";
    ASSERT_EQ(letters.size(), arabic.size());
    for (int i = 0; i < letters.size(); ++i) {
        const QKeyEvent event(QEvent::KeyPress, arabic[i].unicode(), {}, 0, 0, 0, arabic.mid(i, 1));
        EXPECT_EQ(LatinShortcuts::latinKey(event), letters[i].unicode()) << i;
    }
    const QKeyEvent lamAlef(QEvent::KeyPress, 0x644, {}, 0, 0, 0, "لا");
    EXPECT_EQ(LatinShortcuts::latinKey(lamAlef), Qt::Key_B);
    // Dvorak's Latin letters are taken at their word, whatever key they stand on.
    const QKeyEvent dvorak(QEvent::KeyPress, Qt::Key_M, {}, 58, 0, 0, "m");
    EXPECT_EQ(LatinShortcuts::latinKey(dvorak), Qt::Key_unknown);
}

TEST_F(ShortcutTest, TypingBelongsToTheField) {
    m_field.setFocus();
    press(m_field, u'ة', 58);
    EXPECT_EQ(m_field.text(), "ة");
    EXPECT_EQ(m_matched.count(), 0);
    press(m_field, u'ن', 45, Qt::ControlModifier);
    EXPECT_EQ(m_found.count(), 1) << "commands still work from there";
}

TEST_F(ShortcutTest, HiddenDisabledAndDoubtfulActionsStayQuiet) {
    m_page.hide();
    press(m_window, u'ة', 58);
    EXPECT_EQ(m_matched.count(), 0);
    m_page.show();
    m_action.setEnabled(false);
    press(m_page, u'ة', 58);
    EXPECT_EQ(m_matched.count(), 0);
    m_action.setEnabled(true);
    QAction twin("Merge");
    twin.setShortcut(QKeySequence(Qt::Key_M));
    m_window.addAction(&twin);
    press(m_page, u'ة', 58);
    EXPECT_EQ(m_matched.count(), 0) << "two meanings are none";
}

class PromptsTest : public GuiTest {
protected:
    void SetUp() override {
        auto* column = columnIn(&m_window);
        m_slot = new QVBoxLayout;
        column->addLayout(m_slot);
        column->addWidget(&m_field);
        m_window.resize(900, 300);
        present(m_window);
        m_field.setFocus();
        m_prompts = std::make_unique<WindowPrompts>(&m_window, m_slot);
    }
    QWidget m_window;
    QLineEdit m_field;
    QVBoxLayout* m_slot = nullptr;
    std::unique_ptr<WindowPrompts> m_prompts;
    QObject m_context;
    QList<bool> m_answers;
    void ask() {
        m_prompts->confirm({Sign::Warning, {plain("Remove 3 records? The file stays.")}, "Remove"},
                           &m_context, [this](bool yes) { m_answers += yes; });
    }
};

TEST_F(PromptsTest, AnswersLaterAndGivesTheKeyboardBack) {
    ask();
    EXPECT_TRUE(m_answers.isEmpty()) << "nobody waits";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_EQ(m_answers, QList<bool>{true});
    EXPECT_EQ(QApplication::focusWidget(), &m_field);
    ask();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(m_answers, (QList<bool>{true, false}));
}

TEST_F(PromptsTest, ANewQuestionAnswersTheOldOneWithNo) {
    ask();
    ask();
    EXPECT_EQ(m_answers, QList<bool>{false});
    m_prompts.reset();
    EXPECT_EQ(m_answers, (QList<bool>{false, false}));
}

TEST_F(PromptsTest, ForgetsAnswersNobodyWaitsFor) {
    auto context = std::make_unique<QObject>();
    bool answered = false;
    m_prompts->confirm({Sign::Warning, {plain("Remove?")}, "Remove"}, context.get(),
                       [&](bool) { answered = true; });
    context.reset();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_FALSE(answered);
}

TEST_F(PromptsTest, TakesOnlyWordsThatCanBeTaken) {
    std::optional<QString> name;
    TextQuestion question{{plain("Name of the segment")}, "name", "", "Save", {}};
    question.fault = [](const QString& words) {
        return words.isEmpty() ? QString("needs a name") : QString();
    };
    m_prompts->askText(question, &m_context, [&](const std::optional<QString>& words) { name = words; });
    QWidget* field = QApplication::focusWidget();
    ASSERT_TRUE(qobject_cast<QLineEdit*>(field));
    EXPECT_EQ(field->accessibleName(), "name");
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_FALSE(name) << "an empty name is refused";
    QTest::keyClicks(field, "Retail Plus");
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(name, "Retail Plus");
}

class SettingsTest : public GuiTest {
protected:
    QTemporaryDir m_directory;
    QString m_file = m_directory.filePath("settings.ini");
};

TEST_F(SettingsTest, KeepsThemeLanguageAndRail) {
    {
        Settings settings(m_file);
        EXPECT_EQ(settings.tone(), Tone::Light);
        settings.setTone(Tone::Dark);
        settings.setLanguage("ar");
        settings.setRailFolded(true);
    }
    const Settings settings(m_file);
    EXPECT_EQ(settings.tone(), Tone::Dark);
    EXPECT_EQ(settings.language(), "ar");
    EXPECT_TRUE(settings.railFolded());
}

TEST_F(SettingsTest, KeepsColumnsAndSplitters) {
    QStandardItemModel model(2, 3);
    {
        Settings settings(m_file);
        DataTable table("t");
        table.setModel(&model);
        settings.remember(*table.horizontalHeader(), "review/records");
        table.horizontalHeader()->resizeSection(0, 222);
        table.horizontalHeader()->moveSection(0, 1);
    }
    Settings settings(m_file);
    DataTable table("t");
    table.setModel(&model);
    settings.remember(*table.horizontalHeader(), "review/records");
    EXPECT_EQ(table.columnWidth(0), 222);
    EXPECT_EQ(table.horizontalHeader()->visualIndex(0), 1);
    QSplitter other;
    settings.remember(other, "review/records");
    EXPECT_TRUE(other.sizes().isEmpty()) << "another kind of part under the same name is not disturbed";
}

TEST(PageFinder, MatchesTheBeginningsOfWords) {
    EXPECT_TRUE(PageFinder::matches("Customers", "cus"));
    EXPECT_TRUE(PageFinder::matches("Not a match", "match no"));
    EXPECT_TRUE(PageFinder::matches("Überprüfung", "uber"));
    EXPECT_TRUE(PageFinder::matches("المراجعة", "المرا"));
    EXPECT_FALSE(PageFinder::matches("Customers", "tomers"));
    EXPECT_FALSE(PageFinder::matches("Customers", "  "));
}

} // namespace
} // namespace goldenrod::ui
