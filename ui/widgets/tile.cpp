// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tile.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/text_line.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace goldenrod::ui {

namespace {
constexpr int kTop = 10, kSparkHeight = 28;
} // namespace

Tile::Tile(QWidget* parent)
    : QAbstractButton(parent) {
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void Tile::setLook(const TileLook& look) {
    m_look = look;
    QStringList words{look.name, spoken(look.sign), look.figure, look.base, look.change};
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

QSize Tile::sizeHint() const {
    return {widths::kRail, heights::kTile};
}

void Tile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

void Tile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (isChecked() || underMouse())
        painter.fillRect(rect(), colour(isChecked() ? Colour::Selection : Colour::Hover));
    if (isChecked())
        painter.fillRect(QRect(0, height() - strokes::kBar, width(), strokes::kBar),
                         colour(Colour::SelectionBar));
    const QRect all(spaces::kMargin, kTop, width() - 2 * spaces::kMargin, height() - kTop);
    const QRect name(all.left(), all.top(), all.width(), fonts::kWorkLine);
    Spans title{plain(m_look.name, Emphasis::Label)};
    if (m_look.sign != Sign::None) title += {plain(QStringLiteral("  ")), signSpan(m_look.sign)};
    paintSpans(painter, name, title, face(Type::Work), Colour::Text, Align::Leading, layoutDirection());
    paintFigure(painter, name, m_look.change, face(Type::Small), Colour::Muted, Align::Trailing,
                layoutDirection());
    const QRect middle(all.left(), name.bottom() + 1, all.width(), 2 + kSparkHeight);
    const QRect figure(middle.left(), middle.top() + 1, middle.width(), fonts::kHeadingLine);
    paintFigure(painter, figure, m_look.figure, face(Type::Heading, Weight::Strong), Colour::Text,
                Align::Leading, layoutDirection());
    const QRect spark(middle.right() + 1 - widths::kSparkline, middle.top() + 2, widths::kSparkline,
                      kSparkHeight);
    paintSparkline(painter, placed(spark, rect(), layoutDirection()), m_look.trend);
    const QRect base(all.left(), middle.bottom() + 1, all.width(), fonts::kSmallLine);
    paintText(painter, base, m_look.base, face(Type::Small), Colour::Muted, Align::Leading,
              layoutDirection());
}

void paintSparkline(QPainter& painter, const QRectF& box, const QList<double>& values) {
    if (values.size() < 2) return;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double span = *high > *low ? *high - *low : 1;
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i)
        line +=
            QPointF(box.left() + 2 +
                        static_cast<double>(i) * (box.width() - 8) / static_cast<double>(values.size() - 1),
                    box.bottom() - 4 - (values[i] - *low) / span * (box.height() - 8));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Colour::Series1), strokes::kIcon));
    painter.drawPolyline(line);
    paintBox(painter, QRectF(line.last() - QPointF(2.5, 2.5), QSizeF(5, 5)), 2.5, colour(Colour::Series1));
    painter.restore();
}

} // namespace goldenrod::ui
