// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/values.h"

#include <QAbstractButton>

namespace goldenrod::ui {

/// A figure with its trend.
struct TileLook {
    QString name, figure, change, base; ///< base: what the figure counts
    QList<double> trend;                ///< oldest first; the last point carries a dot
    Sign sign = Sign::None;             ///< after the name: ! below its line
};

/// One of a row of tiles, 96 high: choose one to see what is behind it. Tiles share hairlines, no gaps.
class Tile : public QAbstractButton {
    Q_OBJECT
public:
    explicit Tile(QWidget* parent = nullptr);
    void setLook(const TileLook& look);
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    TileLook m_look;
};

/// Values as a line of 84 × 28 in `series1`, a dot at the last one.
void paintSparkline(QPainter& painter, const QRectF& box, const QList<double>& values);

} // namespace goldenrod::ui
