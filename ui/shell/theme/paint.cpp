// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme/paint.h"

#include <QPainter>
#include <QStyle>

namespace goldenrod::ui {

void paintBox(QPainter& painter, const QRectF& box, qreal radius, const QColor& fill, const QColor& outline) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (outline.isValid()) {
        painter.setPen(QPen(outline, strokes::kLine));
        painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5);
    } else if (fill.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(box, radius, radius);
    }
    painter.restore();
}

void paintHairline(QPainter& painter, int left, int right, int y) {
    painter.fillRect(QRect(left, y, right - left, strokes::kLine), colour(Colour::Line));
}

void paintVerticalHairline(QPainter& painter, int x, int top, int bottom) {
    painter.fillRect(QRect(x, top, strokes::kLine, bottom - top), colour(Colour::Line));
}

void paintLeadingBar(QPainter& painter, const QRect& row, Qt::LayoutDirection direction, Colour meaning) {
    const QRect bar(row.left(), row.top(), strokes::kBar, row.height());
    painter.fillRect(placed(bar, row, direction), colour(meaning));
}

void paintInnerRing(QPainter& painter, const QRect& rect) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    QPen pen(colour(Colour::Focus), strokes::kFocus);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawRect(rect.adjusted(1, 1, -1, -1));
    painter.restore();
}

void paintMeter(QPainter& painter, const QRectF& bar, double fraction, Qt::LayoutDirection direction,
                Colour fill) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = bar.height() / 2;
    paintBox(painter, bar, radius, colour(Colour::Line));
    QRectF done = bar;
    done.setWidth(bar.width() * qBound(0.0, fraction, 1.0));
    if (direction == Qt::RightToLeft) done.moveRight(bar.right());
    painter.setClipRect(done);
    paintBox(painter, bar, radius, colour(fill));
    painter.restore();
}

QRect placed(const QRect& rect, const QRect& bounds, Qt::LayoutDirection direction) {
    return QStyle::visualRect(direction, bounds, rect);
}

} // namespace goldenrod::ui
