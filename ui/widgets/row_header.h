// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace goldenrod::ui {

/// The names of a DataTable's rows, before its columns; a hairline parts them from the cells.
class RowHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit RowHeader(QWidget* parent = nullptr);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace goldenrod::ui
