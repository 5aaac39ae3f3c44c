// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/walkable.h"

#include <QDateTime>

namespace goldenrod::ui {

enum class TouchpointKind : unsigned char {
    Digital,  ///< a dot
    InPerson, ///< in person or by post: a square
    Complaint ///< a hollow square in the colour of ≠
};

struct Touchpoint {
    QDateTime when;
    TouchpointKind kind = TouchpointKind::Digital;
    QString words; ///< what happened, for the tooltip and screen readers; may come from data
};

/// One channel: "App", "Branch".
struct TouchpointLane {
    QString channel;
    QList<Touchpoint> touchpoints; ///< in order of time
};

/// Touchpoints by channel and month; kinds differ by shape and colour. A numeric axis: time runs left to
/// right in every language, channel names stand at the leading edge. Parts are the touchpoints; Enter opens
/// one.
class TimelineStrip : public Walkable {
    Q_OBJECT
public:
    explicit TimelineStrip(QWidget* parent = nullptr);
    /// Shows the months from `first` (a first of a month) on.
    void setLanes(const QList<TouchpointLane>& lanes, QDate first, int months = 12);

    int partCount() const override { return static_cast<int>(m_parts.size()); }
    QRect partRect(int part) const override;
    QString partText(int part) const override;
    QString partToolTip(int part) const override { return partText(part); }
    bool partOpens(int) const override { return true; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {leastWidth(), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Place {
        int lane, index;
    };
    static int leastWidth();
    QRect axis() const;
    qreal x(const QDateTime& when) const;
    const Touchpoint& touchpoint(int part) const;
    void paintLane(QPainter& painter, int lane) const;
    void paintMonths(QPainter& painter) const;
    void paintTouchpoint(QPainter& painter, int part) const;

    QList<TouchpointLane> m_lanes;
    QList<Place> m_parts;
    QDate m_first;
    int m_months = 12;
};

} // namespace goldenrod::ui
