// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme/tokens.h"

#include <QColor>
#include <QLocale>

class QApplication;

namespace goldenrod::ui {

enum class Tone : unsigned char { Light, Dark };

/// The colour of a meaning in the theme in force. Ask when painting and never keep the answer: the theme
/// changes at run time, and every widget is then repainted through its palette.
QColor colour(Colour meaning);
/// The same in a given theme.
QColor colour(Colour meaning, Tone tone);

/// The one look of the process, like QPalette: GUI thread only.
class Theme {
public:
    /// Sets style, fonts, palette and layout direction. Call once, before the first widget is made.
    static void install(QApplication& application, Tone tone, const QLocale& language);
    static Tone tone();
    /// Switches at run time; with the next turn of the event loop every widget gets a palette change and
    /// repaints.
    static void setTone(Tone tone);
    /// Sizes and layout direction for a language of the window. Widgets with translated texts are made anew
    /// by their owner.
    static void setLanguage(const QLocale& language);
};

} // namespace goldenrod::ui
