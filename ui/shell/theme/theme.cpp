// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme/theme.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/style.h"

#include <QApplication>
#include <QPalette>

namespace goldenrod::ui {

namespace {

Tone currentTone = Tone::Light;

QPalette paletteOf(Tone tone) {
    const auto of = [tone](Colour meaning) { return colour(meaning, tone); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Colour::Surface));
    palette.setColor(QPalette::WindowText, of(Colour::Text));
    palette.setColor(QPalette::Base, of(Colour::Surface));
    palette.setColor(QPalette::AlternateBase, of(Colour::Raised));
    palette.setColor(QPalette::Text, of(Colour::Text));
    palette.setColor(QPalette::PlaceholderText, of(Colour::Muted));
    palette.setColor(QPalette::Button, of(Colour::Raised));
    palette.setColor(QPalette::ButtonText, of(Colour::Text));
    palette.setColor(QPalette::BrightText, of(Colour::Differ));
    palette.setColor(QPalette::Highlight, of(Colour::Selection));
    palette.setColor(QPalette::HighlightedText, of(Colour::Text));
    palette.setColor(QPalette::Link, of(Colour::Link));
    palette.setColor(QPalette::LinkVisited, of(Colour::Link));
    palette.setColor(QPalette::ToolTipBase, of(Colour::Raised));
    palette.setColor(QPalette::ToolTipText, of(Colour::Text));
    palette.setColor(QPalette::Light, of(Colour::Raised));
    palette.setColor(QPalette::Midlight, of(Colour::Hover));
    palette.setColor(QPalette::Mid, of(Colour::Line));
    palette.setColor(QPalette::Dark, of(Colour::Edge));
    palette.setColor(QPalette::Shadow, of(Colour::Edge));
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of(Colour::Disabled));
    return palette;
}

} // namespace

QColor colour(Colour meaning, Tone tone) {
    const auto index = static_cast<std::size_t>(meaning);
    return QColor::fromRgba(tone == Tone::Light ? kLightColours[index] : kDarkColours[index]);
}

QColor colour(Colour meaning) {
    return colour(meaning, currentTone);
}

void Theme::install(QApplication& application, Tone tone, const QLocale& language) {
    installTextFaces();
    auto* style = new Style;
    style->setParent(&application);
    application.setStyle(style);
    setLanguage(language);
    setTone(tone);
}

Tone Theme::tone() {
    return currentTone;
}

void Theme::setTone(Tone tone) {
    currentTone = tone;
    QApplication::setPalette(paletteOf(tone));
}

void Theme::setLanguage(const QLocale& language) {
    setScript(language.language() == QLocale::Arabic ? Script::Arabic : Script::Latin);
    QApplication::setLayoutDirection(language.textDirection());
    QApplication::setFont(face(Type::Work));
}

} // namespace goldenrod::ui
