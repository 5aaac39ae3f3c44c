// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace goldenrod::ui {

/// The bar that stands for a text not read yet: 8 high, 40 to 70 % of the room, its width fixed by row and
/// column so that nothing flickers while rows arrive.
void paintSkeleton(QPainter& painter, const QRect& cell, int row, int column, Qt::LayoutDirection direction);

/// Rows of the final height with skeleton bars, for places that are not item views.
class SkeletonRows : public QWidget {
    Q_OBJECT
public:
    SkeletonRows(int rows, int rowHeight, QList<int> columnShares, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_rows, m_rowHeight;
    QList<int> m_shares;
};

} // namespace goldenrod::ui
