// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline_strip.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/text_line.h"

#include <QLocale>
#include <QPainter>

namespace goldenrod::ui {

namespace {
constexpr int kLane = heights::kTimelineLane;
constexpr qreal kDot = 9;
constexpr int kQuarter = 3;
} // namespace

TimelineStrip::TimelineStrip(QWidget* parent)
    : Walkable(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("touchpoints by channel and month"));
}

void TimelineStrip::setLanes(const QList<TouchpointLane>& lanes, QDate first, int months) {
    m_lanes = lanes;
    m_first = first;
    m_months = months;
    m_parts.clear();
    for (int lane = 0; lane < lanes.size(); ++lane)
        for (int i = 0; i < lanes[lane].touchpoints.size(); ++i) {
            const QDate day = lanes[lane].touchpoints[i].when.date();
            if (day >= first && day < first.addMonths(months)) m_parts += {lane, i};
        }
    partsChanged();
}

int TimelineStrip::leastWidth() {
    return widths::kLaneName + 12 * spaces::kSection;
}

QSize TimelineStrip::sizeHint() const {
    return {leastWidth(), (static_cast<int>(m_lanes.size()) + 1) * kLane};
}

const Touchpoint& TimelineStrip::touchpoint(int part) const {
    return m_lanes[m_parts[part].lane].touchpoints[m_parts[part].index];
}

QRect TimelineStrip::axis() const {
    return placed(QRect(widths::kLaneName, 0, width() - widths::kLaneName, height()), rect(),
                  layoutDirection());
}

qreal TimelineStrip::x(const QDateTime& when) const {
    // Months are equally wide, so that their names stand in a grid.
    const QDate day = when.date();
    const int month = (day.year() - m_first.year()) * 12 + day.month() - m_first.month();
    const double inside =
        (day.day() - 1 + when.time().msecsSinceStartOfDay() / 86400000.0) / day.daysInMonth();
    return axis().left() + (month + inside) / m_months * axis().width();
}

QRect TimelineStrip::partRect(int part) const {
    const qreal centre = x(touchpoint(part).when);
    return QRectF(centre - kDot, m_parts[part].lane * kLane + (kLane - 2 * kDot) / 2.0, 2 * kDot, 2 * kDot)
        .toAlignedRect();
}

QString TimelineStrip::partText(int part) const {
    const Touchpoint& touch = touchpoint(part);
    const QString day = touch.when.date().toString(Qt::ISODate);
    const QString channel = m_lanes[m_parts[part].lane].channel;
    return touch.words.isEmpty() ? tr("%1, %2").arg(channel, day)
                                 : tr("%1, %2: %3").arg(channel, day, touch.words);
}

void TimelineStrip::paintTouchpoint(QPainter& painter, int part) const {
    const QPointF centre(x(touchpoint(part).when), m_parts[part].lane * kLane + kLane / 2.0);
    const QRectF box(centre - QPointF(kDot / 2, kDot / 2), QSizeF(kDot, kDot));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (touchpoint(part).kind) {
    case TouchpointKind::Digital: paintBox(painter, box, kDot / 2, colour(Colour::Series1)); break;
    case TouchpointKind::InPerson: paintBox(painter, box, 1, colour(Colour::Series4)); break;
    case TouchpointKind::Complaint:
        painter.setPen(QPen(colour(Colour::Differ), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(colour(Colour::Surface));
        painter.drawRect(box.adjusted(1, 1, -1, -1));
        break;
    }
    painter.restore();
}

void TimelineStrip::paintLane(QPainter& painter, int lane) const {
    const QRect row(0, lane * kLane, width(), kLane);
    const QRect name =
        placed(QRect(0, row.top(), widths::kLaneName - spaces::kUnit, kLane), row, layoutDirection());
    paintText(painter, name, m_lanes[lane].channel, face(Type::Work), Colour::Muted, Align::Leading,
              layoutDirection());
    const QRect scale = axis();
    for (int month = 0; month < m_months; month += kQuarter)
        paintVerticalHairline(painter, scale.left() + scale.width() * month / m_months, row.top(),
                              row.bottom() + 1);
    paintHairline(painter, scale.left(), scale.right() + 1, row.bottom());
}

void TimelineStrip::paintMonths(QPainter& painter) const {
    const QRect scale = axis();
    const int top = static_cast<int>(m_lanes.size()) * kLane;
    for (int month = 0; month < m_months; ++month) {
        const QRect box(scale.left() + scale.width() * month / m_months, top, scale.width() / m_months,
                        kLane);
        const QString name =
            locale().standaloneMonthName(m_first.addMonths(month).month(), QLocale::ShortFormat);
        paintText(painter, box, name, face(Type::Small), Colour::Muted, Align::Leading, Qt::LeftToRight);
    }
}

void TimelineStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int lane = 0; lane < m_lanes.size(); ++lane) paintLane(painter, lane);
    paintMonths(painter);
    for (int part = 0; part < partCount(); ++part) paintTouchpoint(painter, part);
    paintCursor(painter);
}

} // namespace goldenrod::ui
