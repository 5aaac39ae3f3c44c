// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/shell/theme/style.h"

#include <QFrame>
#include <QPainter>
#include <QStyleOption>

namespace goldenrod::ui {

namespace {

void paintField(QPainter& painter, const QStyleOption& option) {
    const bool enabled = option.state & QStyle::State_Enabled;
    paintBox(painter, option.rect, radii::kControl, colour(enabled ? Colour::Surface : Colour::Raised),
             colour(enabled ? Colour::Edge : Colour::Line));
}

/// Check box and radio button: an outlined box or circle, filled with text colour when on.
void paintIndicator(QPainter& painter, const QStyleOption& option, bool round) {
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor ink = colour(enabled ? Colour::Text : Colour::Disabled);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const qreal radius = round ? box.width() / 2 : radii::kMark;
    const bool on = option.state & QStyle::State_On;
    paintBox(painter, box, radius, on && !round ? ink : colour(Colour::Surface),
             on ? ink : colour(Colour::Edge));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (round && on) paintBox(painter, box.adjusted(3.5, 3.5, -3.5, -3.5), box.width(), ink);
    painter.setPen(
        QPen(on ? colour(Colour::Surface) : ink, strokes::kIcon, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = box.topLeft();
    if (!round && on)
        painter.drawPolyline(QPolygonF{at + QPointF(3, 7.2), at + QPointF(6, 10), at + QPointF(11, 4.2)});
    if (option.state & QStyle::State_NoChange) painter.drawLine(at + QPointF(4, 7), at + QPointF(10, 7));
    painter.restore();
}

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& item) {
    const QRect row = item.rect;
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        paintHairline(painter, row.left(), row.right() + 1, row.center().y());
        return;
    }
    if (item.state & QStyle::State_Selected) painter.fillRect(row, colour(Colour::Hover));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = colour(item.state & QStyle::State_Enabled ? Colour::Text : Colour::Disabled);
    const auto at = [&](int x, int width) {
        return placed(QRect(row.left() + x, row.top(), width, row.height()), row, item.direction);
    };
    if (item.checked) {
        const QRectF tick = at(spaces::kUnit, spaces::kSmallIcon);
        const QPointF centre = tick.center();
        painter.setPen(QPen(ink, strokes::kIcon, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(
            QPolygonF{centre + QPointF(-4, 0.5), centre + QPointF(-1, 3), centre + QPointF(4, -3)});
    }
    painter.setFont(face(Type::Work));
    painter.setPen(ink);
    const int start = spaces::kSection + 2, end = spaces::kGap;
    const auto leading =
        QStyle::visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextHideMnemonic;
    painter.drawText(at(start, row.width() - start - end), int(leading), item.text.section(u'\t', 0, 0));
    painter.setPen(colour(Colour::Muted));
    painter.drawText(at(start, row.width() - start - end),
                     int(QStyle::visualAlignment(item.direction, Qt::AlignRight | Qt::AlignVCenter)),
                     item.text.section(u'\t', 1));
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QPointF tip = QRectF(at(row.width() - spaces::kMargin, spaces::kUnit)).center();
        const qreal side = item.direction == Qt::RightToLeft ? -2 : 2;
        painter.drawPolyline(
            QPolygonF{tip + QPointF(-side, -4), tip + QPointF(side, 0), tip + QPointF(-side, 4)});
    }
    painter.restore();
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& bar, const QRect& handle) {
    const bool lively = bar.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const bool upright = bar.orientation == Qt::Vertical;
    const qreal inset = lively ? 1 : 2;
    const QRectF thumb = upright ? QRectF(handle).adjusted(inset, 2, -inset, -2)
                                 : QRectF(handle).adjusted(2, inset, -2, -inset);
    paintBox(painter, thumb, qMin(thumb.width(), thumb.height()) / 2,
             colour(lively ? Colour::Muted : Colour::Edge));
}

void paintSlider(QPainter& painter, const QStyleOptionSlider& slider, const QRect& handle) {
    const QRectF groove(slider.rect.left(), slider.rect.center().y() - 1, slider.rect.width(),
                        heights::kMeter);
    paintBox(painter, groove, radii::kMark, colour(Colour::Line));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(slider.state & QStyle::State_Enabled ? Colour::Text : Colour::Disabled), 2));
    painter.setBrush(colour(Colour::Surface));
    painter.drawEllipse(QRectF(handle).center() + QPointF(0.5, 0.5), 6, 6);
    painter.restore();
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    switch (element) {
    case PE_FrameFocusRect:
    case PE_PanelMenu: return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            paintField(*painter, *option);
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, colour(element == PE_FrameMenu ? Colour::Surface : Colour::Raised));
        paintBox(*painter, option->rect, 0.5, {}, colour(Colour::Edge));
        return;
    case PE_IndicatorCheckBox: paintIndicator(*painter, *option, false); return;
    case PE_IndicatorRadioButton: paintIndicator(*painter, *option, true); return;
    case PE_Frame: paintBox(*painter, option->rect, radii::kControl, {}, colour(Colour::Edge)); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (element == CE_MenuItem && item)
        paintMenuItem(*painter, *item);
    else if (element == CE_MenuEmptyArea)
        painter->fillRect(option->rect, colour(Colour::Surface));
    else if (element == CE_Splitter)
        painter->fillRect(option->rect, colour(Colour::Line));
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && slider)
        paintScrollBar(*painter, *slider,
                       proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget));
    else if (control == CC_Slider && slider && slider->orientation == Qt::Horizontal)
        paintSlider(*painter, *slider, proxy()->subControlRect(control, option, SC_SliderHandle, widget));
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace goldenrod::ui
