// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lineage/value_box.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_line.h"

#include <QPainter>

namespace goldenrod::ui {

namespace {

constexpr int kBox = 36;
constexpr int kTitle = heights::kSectionTitle;
constexpr int kNumber = 18;
constexpr int kArrow = 20, kTip = 5;

} // namespace

ValueBox::ValueBox(bool golden, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_golden(golden) {
    setFixedHeight(kBox);
    rowIn(this, spaces::kGap, spaces::kGap)->addWidget(content);
}

void ValueBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), radii::kControl, colour(m_golden ? Colour::GoldSoft : Colour::Raised),
             colour(m_golden ? Colour::GoldLine : Colour::Line));
}

StepTitle::StepTitle(int number, const QString& title, bool arrow, QWidget* parent)
    : QWidget(parent)
    , m_number(QString::number(number))
    , m_title(title)
    , m_arrow(arrow) {
    setFixedHeight(kTitle);
    setAccessibleName(tr("step %1: %2").arg(number).arg(title));
}

void StepTitle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto at = [&](int from, int wide) {
        return placed(QRect(from, 0, wide, height()), rect(), layoutDirection());
    };
    paintText(painter, at(0, kNumber), m_number, face(Type::Work), Colour::Muted, Align::Leading,
              layoutDirection());
    paintText(painter, at(kNumber, width() - kNumber), m_title, face(Type::Work, Weight::Strong),
              Colour::Text, Align::Leading, layoutDirection());
    if (!m_arrow) return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = at(width() - kArrow, kArrow);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const qreal y = box.center().y(), tip = mirrored ? box.left() + 1 : box.right() - 1;
    const qreal back = mirrored ? box.right() : box.left(), step = mirrored ? kTip : -kTip;
    painter.setPen(QPen(colour(Colour::Edge), strokes::kIcon, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(QPointF(back, y), QPointF(tip, y));
    painter.drawPolyline(QPolygonF{{tip + step, y - kTip}, {tip, y}, {tip + step, y + kTip}});
}

} // namespace goldenrod::ui
