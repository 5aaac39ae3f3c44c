// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support.h"
#include "ui/shell/theme/font.h"
#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/svg_path.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/text_line.h"

#include <QDirIterator>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <cmath>

namespace goldenrod::ui {
namespace {

/// Relative luminance and contrast of WCAG 2.1.
double luminance(const QColor& c) {
    const auto part = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
}
double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

class ThemeTest : public GuiTest {};

TEST_F(ThemeTest, TextIsReadableOnEveryGroundItStandsOn) {
    using C = Colour;
    const std::pair<C, QList<C>> pairs[] = {
        {C::Text,
         {C::Window, C::Surface, C::Raised, C::Hover, C::Selection, C::GoldSoft, C::AgreeSoft, C::CloseSoft,
          C::DifferSoft, C::WarningSoft, C::Heat2, C::Heat3, C::Heat4}},
        {C::Muted, {C::Window, C::Surface, C::Raised, C::Hover, C::Selection, C::GoldSoft}},
        {C::GoldInk, {C::Window, C::Surface, C::Raised, C::Selection, C::GoldSoft}},
        {C::Agree, {C::Surface, C::Raised, C::Hover, C::Selection, C::AgreeSoft}},
        {C::Close, {C::Surface, C::Raised, C::Hover, C::Selection, C::CloseSoft}},
        {C::Differ, {C::Surface, C::Raised, C::Hover, C::Selection, C::DifferSoft}},
        {C::Warning, {C::Surface, C::Raised, C::Hover, C::Selection, C::WarningSoft}},
        {C::Link, {C::Window, C::Surface, C::Raised, C::Selection, C::WarningSoft}},
        {C::OnAccent, {C::Accent}}};
    for (Tone tone : {Tone::Light, Tone::Dark})
        for (const auto& [ink, grounds] : pairs)
            for (C ground : grounds)
                EXPECT_GE(contrast(colour(ink, tone), colour(ground, tone)), 4.5)
                    << "ink " << int(ink) << " ground " << int(ground) << " tone " << int(tone);
    for (Tone tone : {Tone::Light, Tone::Dark})
        for (C part : {C::Edge, C::Focus, C::AgreeFill, C::CloseFill, C::DifferFill})
            EXPECT_GE(contrast(colour(part, tone), colour(C::Surface, tone)), 3.0) << int(part);
}

TEST_F(ThemeTest, SwitchesAtRunTime) {
    Panel panel(Colour::Surface);
    auto* words = new TextBlock(QStringLiteral("Wwwwwwww"), Type::Heading, Colour::Differ, Weight::Strong);
    columnIn(&panel)->addWidget(words);
    panel.resize(200, 40);
    panel.show();
    for (Tone tone : {Tone::Light, Tone::Dark, Tone::Light}) {
        Theme::setTone(tone);
        QCoreApplication::processEvents();
        const QImage picture = pictureOf(panel);
        EXPECT_EQ(picture.pixel(199, 39), colour(Colour::Surface, tone).rgb());
        EXPECT_TRUE(shows(picture, Colour::Differ)) << "cached text keeps no old colour, tone " << int(tone);
    }
}

TEST_F(ThemeTest, CachedComparisonFollowsTheTheme) {
    ComparisonGrid grid;
    grid.setComparison({{{"A", "1", {}}, {"B", "2", {}}},
                        {{"born", Sign::Differ, {{"1980", {{0, 4}}}, {"1990", {{0, 4}}}}, {}}},
                        "c"});
    grid.resize(700, 100);
    grid.show();
    Theme::setTone(Tone::Dark);
    QCoreApplication::processEvents();
    const QImage picture = pictureOf(grid);
    EXPECT_TRUE(shows(picture, Colour::DifferSoft));
    EXPECT_TRUE(shows(picture, Colour::Differ));
    EXPECT_FALSE(shows(picture, Colour::Accent)) << "one yellow, and not here";
}

TEST_F(ThemeTest, FiguresAreTabularInEveryWeight) {
    if (!QFontInfo(face(Type::Work)).family().contains(kTextFace)) GTEST_SKIP() << "built without Inter";
    for (Type type : {Type::Small, Type::Work, Type::Heading})
        for (Weight weight : {Weight::Text, Weight::Label, Weight::Strong}) {
            const QFontMetricsF metrics(face(type, weight));
            const qreal zero = metrics.horizontalAdvance("0000000000");
            for (char digit = '1'; digit <= '9'; ++digit)
                EXPECT_NEAR(metrics.horizontalAdvance(QString(10, QChar(digit))), zero, 0.4) << digit;
            EXPECT_EQ(QFontInfo(face(type, weight)).weight(), weightOf(weight));
        }
}

TEST_F(ThemeTest, FiguresAreSetInCellsWhenTheFaceIsProportional) {
    QFont proportional(QStringLiteral("Noto Sans Arabic"));
    proportional.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    proportional.setPixelSize(13);
    const QFontMetricsF metrics(proportional);
    if (qAbs(metrics.horizontalAdvance("1111") - metrics.horizontalAdvance("0000")) < 1)
        GTEST_SKIP() << "no proportional face";
    EXPECT_DOUBLE_EQ(figureWidth("+11.1", proportional), figureWidth("+88.8", proportional));
    // The last digit ends where the box ends, and the decimal signs stand under each other.
    const auto picture = [&](const QString& figure) {
        QImage image(80, 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintFigure(painter, QRectF(0, 0, 80, 20), figure, proportional, Colour::Text, Align::Trailing,
                    Qt::LeftToRight);
        return image;
    };
    const QImage one = picture("18.8"), other = picture("88.8");
    EXPECT_EQ(one.copy(62, 0, 18, 20), other.copy(62, 0, 18, 20));
}

TEST_F(ThemeTest, ArabicIsOnePixelLarger) {
    const int work = face(Type::Work).pixelSize(), small = face(Type::Small).pixelSize();
    useArabic();
    EXPECT_EQ(face(Type::Work).pixelSize(), work + 1);
    EXPECT_EQ(face(Type::Small).pixelSize(), small + 1);
    EXPECT_EQ(QGuiApplication::layoutDirection(), Qt::RightToLeft);
}

TEST_F(ThemeTest, WeightsAlwaysCarryTheirSign) {
    EXPECT_EQ(weightText(11.8), "+11.8");
    EXPECT_EQ(weightText(-13), "−13.0");
    EXPECT_EQ(weightText(0.04), "0.0");
    EXPECT_EQ(weightText(-0.04), "0.0");
    EXPECT_EQ(weightText(0.05000001), "+0.1");
}

TEST_F(ThemeTest, CodeNamesMeaningsNotColours) {
    const QRegularExpression hex(
        R"(#[0-9A-Fa-f]{6}\b|QColor\(\s*\d|Qt::(red|green|blue|yellow|gray|black|white)\b)");
    QDirIterator files(QStringLiteral(GOLDENROD_SOURCE_DIR "/ui"), {"*.cpp", "*.h"}, QDir::Files,
                       QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(hex.match(QString::fromUtf8(file.readAll())).hasMatch())
            << file.fileName().toStdString();
        ++read;
    }
    EXPECT_GT(read, 50);
}

TEST(SvgPath, ReadsArcsAsTheyAreDrawn) {
    const auto circle = parseSvgPath(u"M3 7a4 4 0 1 1 8 0a4 4 0 1 1-8 0");
    ASSERT_TRUE(circle);
    const QRectF box = circle->boundingRect();
    EXPECT_NEAR(box.left(), 3, 0.01);
    EXPECT_NEAR(box.top(), 3, 0.01);
    EXPECT_NEAR(box.width(), 8, 0.01);
    EXPECT_NEAR(box.height(), 8, 0.01);
    for (qreal t = 0; t < 1; t += 0.05) {
        const QPointF p = circle->pointAtPercent(t) - QPointF(7, 7);
        EXPECT_NEAR(std::hypot(p.x(), p.y()), 4, 0.01);
    }
}

TEST(SvgPath, ReadsRelativeCommandsAndPackedNumbers) {
    const auto packed = parseSvgPath(u"M2.5 4l.8.8 1.4-1.6h2v-1z"),
               spaced = parseSvgPath(u"M 2.5,4 L 3.3,4.8 L 4.7,3.2 H 6.7 V 2.2 Z");
    ASSERT_TRUE(packed && spaced);
    ASSERT_EQ(packed->elementCount(), spaced->elementCount());
    for (int i = 0; i < packed->elementCount(); ++i) {
        EXPECT_NEAR(packed->elementAt(i).x, spaced->elementAt(i).x, 1e-9);
        EXPECT_NEAR(packed->elementAt(i).y, spaced->elementAt(i).y, 1e-9);
    }
}

TEST(SvgPath, RefusesWhatItDoesNotUnderstand) {
    for (const char* bad : {"M", "M1", "X1 2", "M1 2 L3", "M1 2 A1 1 0 2 0 3 3", "1 2"})
        EXPECT_FALSE(parseSvgPath(QString::fromLatin1(bad))) << bad;
}

TEST(Icons, StandInTheirSquareAndMirrorOnlyWhereTheyPoint) {
    const auto picture = [](Icon icon, Qt::LayoutDirection direction) {
        QImage image(24, 24, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintIcon(painter, icon, QRectF(4, 4, 16, 16), colour(Colour::Text), direction);
        return image;
    };
    QImage nothing(24, 24, QImage::Format_RGB32);
    nothing.fill(Qt::white);
    for (int i = 1; i <= int(Icon::More); ++i) {
        const QImage drawn = picture(static_cast<Icon>(i), Qt::LeftToRight);
        EXPECT_NE(drawn, nothing) << i;
        for (int at = 0; at < 24; ++at)
            for (int edge : {0, 1, 2, 21, 22, 23})
                EXPECT_TRUE(drawn.pixel(at, edge) == nothing.pixel(0, 0) &&
                            drawn.pixel(edge, at) == nothing.pixel(0, 0))
                    << i;
    }
    EXPECT_NE(picture(Icon::Back, Qt::RightToLeft), picture(Icon::Back, Qt::LeftToRight));
    EXPECT_EQ(picture(Icon::Home, Qt::RightToLeft), picture(Icon::Home, Qt::LeftToRight));
}

} // namespace
} // namespace goldenrod::ui
