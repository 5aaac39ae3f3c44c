// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/skeleton.h"

#include "ui/shell/theme/paint.h"

#include <QPainter>
#include <numeric>

namespace goldenrod::ui {

void paintSkeleton(QPainter& painter, const QRect& cell, int row, int column, Qt::LayoutDirection direction) {
    // Any fixed scatter will do; 31 and 17 have no factor in common with it.
    const int percent = 40 + (row * 17 + column * 31 + row * column * 7) % 31;
    const QRect bar(cell.left(), cell.top() + (cell.height() - heights::kSkeletonBar) / 2,
                    cell.width() * percent / 100, heights::kSkeletonBar);
    paintBox(painter, placed(bar, cell, direction), radii::kMark, colour(Colour::Hover));
}

SkeletonRows::SkeletonRows(int rows, int rowHeight, QList<int> columnShares, QWidget* parent)
    : QWidget(parent)
    , m_rows(rows)
    , m_rowHeight(rowHeight)
    , m_shares(std::move(columnShares)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("loading"));
}

QSize SkeletonRows::sizeHint() const {
    return {0, m_rows * m_rowHeight};
}

void SkeletonRows::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int shares = qMax(1, std::accumulate(m_shares.begin(), m_shares.end(), 0));
    for (int row = 0; row < m_rows; ++row) {
        int before = 0;
        for (int column = 0; column < m_shares.size(); ++column) {
            const int from = width() * before / shares;
            before += m_shares[column];
            const QRect cell(from + spaces::kUnit, row * m_rowHeight,
                             width() * before / shares - from - 2 * spaces::kUnit, m_rowHeight);
            paintSkeleton(painter, placed(cell, rect(), layoutDirection()), row, column, layoutDirection());
        }
        if (row + 1 < m_rows) paintHairline(painter, 0, width(), (row + 1) * m_rowHeight - 1);
    }
}

} // namespace goldenrod::ui
