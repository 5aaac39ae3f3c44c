// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/text_line.h"

#include <QKeyEvent>
#include <QPainter>
#include <cmath>

namespace goldenrod::ui {

namespace {

constexpr int kPadding = 6;

Colour inkOf(const ChipLook& look) {
    if (look.golden) return Colour::GoldInk;
    if (look.sign != Sign::None) return ui::inkOf(look.sign);
    return look.icon != Icon::None ? Colour::Text : Colour::Muted;
}

StyledText textOf(const ChipLook& look) {
    StyledText text(face(Type::Small), inkOf(look));
    if (look.sign != Sign::None) text.add(glyph(look.sign) + u' ', ui::inkOf(look.sign), Weight::Strong);
    text.addValue(look.words);
    return text;
}

int iconWidth(const ChipLook& look) {
    return look.icon == Icon::None ? 0 : spaces::kSmallIcon + spaces::kHalf;
}

} // namespace

int chipWidth(const ChipLook& look) {
    return static_cast<int>(std::ceil(TextLine(textOf(look)).naturalWidth())) + iconWidth(look) +
           2 * kPadding;
}

void paintChip(QPainter& painter, const QRect& box, const ChipLook& look, Qt::LayoutDirection direction,
               bool underPointer) {
    TextLine line(textOf(look));
    line.fit(box.width() - iconWidth(look) - 2 * kPadding);
    const int width = static_cast<int>(std::ceil(line.width())) + iconWidth(look) + 2 * kPadding;
    const QRect chip =
        placed(QRect(box.left(), box.top() + (box.height() - heights::kChip) / 2, width, heights::kChip), box,
               direction);
    const Colour ground = look.golden ? Colour::GoldSoft : groundOf(look.sign);
    paintBox(painter, chip, radii::kControl, colour(ground));
    const auto at = [&](int x, int part) {
        return placed(QRect(chip.left() + x, chip.top(), part, chip.height()), chip, direction);
    };
    if (look.icon != Icon::None) {
        QRect icon = at(kPadding, spaces::kSmallIcon);
        icon.setTop(chip.top() + (chip.height() - spaces::kSmallIcon) / 2);
        icon.setHeight(spaces::kSmallIcon);
        paintIcon(painter, look.icon, icon, colour(Colour::Text));
    }
    const QRect words = at(kPadding + iconWidth(look), width - 2 * kPadding - iconWidth(look));
    line.paint(painter, words, Align::Leading, direction);
    if (underPointer)
        painter.fillRect(QRect(words.left(), words.bottom() - 3, words.width(), strokes::kLine),
                         colour(inkOf(look)));
}

Chip::Chip(const ChipLook& look, QWidget* parent)
    : QAbstractButton(parent) {
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setLook(look);
}

void Chip::setLook(const ChipLook& look) {
    m_look = look;
    const QString sign = spoken(look.sign);
    setAccessibleName(sign.isEmpty() ? look.words : tr("%1: %2").arg(sign, look.words));
    updateGeometry();
    update();
}

void Chip::setOpens(bool opens) {
    m_opens = opens;
    setFocusPolicy(opens ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !opens);
    if (opens)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

QSize Chip::sizeHint() const {
    return {chipWidth(m_look), heights::kChip};
}

void Chip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintChip(painter, rect(), m_look, layoutDirection(), m_opens && underMouse());
}

} // namespace goldenrod::ui
