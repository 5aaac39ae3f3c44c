// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_hint.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace goldenrod::ui {

namespace {

constexpr int kPadding = 6; // edge included

QString keyName(Qt::Key key) {
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return QStringLiteral("↵");
    case Qt::Key_Space: return QStringLiteral("Space");
    case Qt::Key_Escape: return QStringLiteral("Esc");
    case Qt::Key_Left: return QStringLiteral("←");
    case Qt::Key_Right: return QStringLiteral("→");
    case Qt::Key_Up: return QStringLiteral("↑");
    case Qt::Key_Down: return QStringLiteral("↓");
    default: return QKeySequence(key).toString(QKeySequence::PortableText);
    }
}

QFont hintFont() {
    QFont result = face(Type::Small, Weight::Label);
    result.setPixelSize(fonts::kSmallPx); // Latin letters keep their size in Arabic windows
    return result;
}

} // namespace

QString keyHintText(const QKeySequence& keys) {
    if (keys.isEmpty()) return {};
    const QKeyCombination first = keys[0];
    const Qt::KeyboardModifiers modifiers = first.keyboardModifiers();
    const QString key = keyName(first.key());
    QString text;
    if (modifiers & Qt::ControlModifier) text += QStringLiteral("Ctrl+");
    if (modifiers & Qt::AltModifier) text += QStringLiteral("Alt+");
    if (key == u"↵" && text.endsWith(u'+')) text.back() = u' ';
    if (modifiers & Qt::ShiftModifier) text += u'⇧';
    return text + key;
}

int keyHintWidth(const QString& hint) {
    const qreal width = QFontMetricsF(hintFont()).horizontalAdvance(hint);
    return qMax(widths::kKeyHint, static_cast<int>(std::ceil(width)) + 2 * kPadding);
}

void paintKeyHint(QPainter& painter, const QRect& box, const QString& hint, bool enabled) {
    constexpr int kHeight = widths::kKeyHint;
    const int width = keyHintWidth(hint);
    const QRectF key(box.left(), box.top() + std::floor((box.height() - kHeight) / 2.0), width, kHeight);
    const QColor edge = colour(Colour::Line);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // The foot: the edge shape in the colour of the line, the key one pixel less high on top of it.
    paintBox(painter, key, radii::kControl, edge);
    paintBox(painter, key.adjusted(0, 0, 0, -1), radii::kControl, colour(Colour::Surface), edge);
    const QFont letters = hintFont();
    painter.setFont(letters);
    painter.setPen(colour(enabled ? Colour::Text : Colour::Disabled));
    painter.setLayoutDirection(Qt::LeftToRight);
    const qreal text = QFontMetricsF(letters).horizontalAdvance(hint);
    painter.drawText(QPointF(key.left() + (width - text) / 2, baseline(key.adjusted(0, 1, 0, -2), letters)),
                     hint);
    painter.restore();
}

KeyHint::KeyHint(const QString& hint, QWidget* parent)
    : QWidget(parent)
    , m_hint(hint) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(hint);
}

QSize KeyHint::sizeHint() const {
    return {keyHintWidth(m_hint), widths::kKeyHint};
}

void KeyHint::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintKeyHint(painter, rect(), m_hint);
}

} // namespace goldenrod::ui
