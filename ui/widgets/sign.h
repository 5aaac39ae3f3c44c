// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/values.h"

#include <QWidget>

namespace goldenrod::ui {

/// "=", "≈", "≠", "∅", "!", "⇄", "⊕", "⊖"; empty for None.
QString glyph(Sign sign);
Colour inkOf(Sign sign);    ///< of sign and word
Colour groundOf(Sign sign); ///< of marks, chips and strips
Colour fillOf(Sign sign);   ///< of bars and edges; neutral for None and Missing
/// What a screen reader says: "agrees", "close", "differs", "missing", "warning".
QString spoken(Sign sign);
QString spoken(const Signs& pattern);

/// The sign, semi-bold, centred in the box.
void paintSign(QPainter& painter, const QRectF& box, Sign sign, Type type = Type::Work);
/// An agreement pattern in the order of the comparisons, never mirrored, from `left` on.
void paintSigns(QPainter& painter, qreal left, const QRectF& line, const Signs& pattern);

/// One sign as a widget, 16 wide.
class SignLabel : public QWidget {
    Q_OBJECT
public:
    explicit SignLabel(Sign sign, QWidget* parent = nullptr);
    void setSign(Sign sign);
    Sign sign() const { return m_sign; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Sign m_sign;
};

} // namespace goldenrod::ui
