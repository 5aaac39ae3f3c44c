// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme/theme.h"

#include <QImage>
#include <QTest>
#include <QWidget>
#include <gtest/gtest.h>
#include <ostream>
#include <random>

inline void PrintTo(const QString& text, std::ostream* out) {
    *out << '"' << text.toStdString() << '"';
}
inline void PrintTo(const QRect& r, std::ostream* out) {
    *out << r.x() << ',' << r.y() << ' ' << r.width() << 'x' << r.height();
}

namespace goldenrod::ui {

/// Light and left to right again, whatever a test did.
class GuiTest : public testing::Test {
protected:
    void TearDown() override {
        Theme::setTone(Tone::Light);
        Theme::setLanguage(QLocale(QLocale::English));
    }
    static void useArabic() { Theme::setLanguage(QLocale(QLocale::Arabic)); }

    /// Shows the widget and waits until it has the keyboard's window.
    static void present(QWidget& widget) {
        widget.show();
        widget.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&widget));
    }
    static QImage pictureOf(QWidget& widget) {
        return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    }
    /// Whether any pixel of the picture has the colour of a meaning in the theme in force.
    static bool shows(const QImage& picture, Colour meaning) {
        const QRgb wanted = colour(meaning).rgb();
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixel(x, y) == wanted) return true;
        return false;
    }
};

/// A generator whose seed is printed when the test fails.
class Random {
public:
    explicit Random(unsigned seed = std::random_device{}())
        : m_engine(seed)
        , m_trace(__FILE__, __LINE__, "seed " + std::to_string(seed)) {}
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_engine); }
    template <typename List>
    auto oneOf(const List& list) {
        return list[upTo(static_cast<int>(std::size(list)) - 1)];
    }

private:
    std::mt19937 m_engine;
    testing::ScopedTrace m_trace;
};

} // namespace goldenrod::ui
