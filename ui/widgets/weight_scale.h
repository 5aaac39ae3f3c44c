// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace goldenrod::ui {

/// Match weights in bits: the pair's own and the two lines it is measured against.
struct ScaledWeight {
    double weight = 0, review = 0, merge = 0;
    double low = -10, high = 30; ///< ends of the scale
};

/// The scale above the waterfall: below review, between the lines, at or above merge, and a tick for the
/// pair. A numeric axis: never mirrored.
class WeightScale : public QWidget {
    Q_OBJECT
public:
    explicit WeightScale(QWidget* parent = nullptr);
    void setWeight(const ScaledWeight& scaled);
    /// Pixel of a weight, clamped to the scale.
    qreal position(double bits) const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ScaledWeight m_scaled;
};

} // namespace goldenrod::ui
