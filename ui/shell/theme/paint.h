// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme/theme.h"

#include <QRectF>

class QPainter;

namespace goldenrod::ui {

/// A filled box with round corners and, if `outline` is valid, a one pixel line inside its edge.
void paintBox(QPainter& painter, const QRectF& box, qreal radius, const QColor& fill,
              const QColor& outline = {});
/// One pixel across, in the colour of hairlines; `y` and `x` name the pixel.
void paintHairline(QPainter& painter, int left, int right, int y);
void paintVerticalHairline(QPainter& painter, int x, int top, int bottom);
/// The bar at the leading edge that says "selected" (or, in accent, "golden").
void paintLeadingBar(QPainter& painter, const QRect& row, Qt::LayoutDirection direction, Colour meaning);
/// The two-pixel ring of whatever has the keyboard, inside the rectangle.
void paintInnerRing(QPainter& painter, const QRect& rect);
/// The share `fraction` (0..1) of a thin bar, growing from the leading edge.
void paintMeter(QPainter& painter, const QRectF& bar, double fraction, Qt::LayoutDirection direction,
                Colour fill);

/// `rect` mirrored inside `bounds` when the layout runs from right to left.
QRect placed(const QRect& rect, const QRect& bounds, Qt::LayoutDirection direction);

} // namespace goldenrod::ui
