// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include "ui/shell/theme/paint.h"

#include <QPainter>

namespace goldenrod::ui {

namespace {
QMargins edges(const QWidget* widget) {
    const auto* panel = qobject_cast<const Panel*>(widget);
    return panel ? panel->edgeMargins() : QMargins();
}
} // namespace

Panel::Panel(Colour ground, Edges hairlines, QWidget* parent)
    : QWidget(parent)
    , m_ground(ground)
    , m_hairlines(hairlines) {}

void Panel::setGround(Colour ground) {
    m_ground = ground;
    update();
}

void Panel::setBar(std::optional<Colour> bar) {
    m_bar = bar;
    update();
}

void Panel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colour(m_ground));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int first = 0, last = width() - 1;
    if (m_hairlines & Leading) paintVerticalHairline(painter, mirrored ? last : first, 0, height());
    if (m_hairlines & Trailing) paintVerticalHairline(painter, mirrored ? first : last, 0, height());
    if (m_hairlines & Top) paintHairline(painter, 0, width(), 0);
    if (m_hairlines & Bottom) paintHairline(painter, 0, width(), height() - 1);
    if (m_bar) paintLeadingBar(painter, rect(), layoutDirection(), *m_bar);
}

QMargins Panel::edgeMargins() const {
    const int leading = m_hairlines & Leading ? strokes::kLine : 0,
              trailing = m_hairlines & Trailing ? strokes::kLine : 0;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    return {mirrored ? trailing : leading, m_hairlines & Top ? strokes::kLine : 0,
            mirrored ? leading : trailing, m_hairlines & Bottom ? strokes::kLine : 0};
}

QHBoxLayout* rowIn(QWidget* widget, int leading, int trailing, int spacing) {
    // Qt mirrors the order of the widgets but not the margins.
    auto* row = new QHBoxLayout(widget);
    const bool mirrored = widget->layoutDirection() == Qt::RightToLeft;
    const QMargins own(mirrored ? trailing : leading, 0, mirrored ? leading : trailing, 0);
    row->setContentsMargins(own + edges(widget));
    row->setSpacing(spacing);
    return row;
}

QVBoxLayout* columnIn(QWidget* widget, int margin, int spacing) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(QMargins(margin, margin, margin, margin) + edges(widget));
    column->setSpacing(spacing);
    return column;
}

} // namespace goldenrod::ui
