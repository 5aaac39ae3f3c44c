// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace goldenrod::ui {

class TableDelegate;

/// A table of values: rows of 28, hairlines between them and none after the last, no vertical lines, whole
/// rows selected, a ring around the row that has the keyboard. Enter opens a row (activated()); letters are
/// commands of the page, never a search in the rows. Starts 8 px left of the margin, so that text aligns.
class DataTable : public QTableView {
    Q_OBJECT
public:
    /// `name` is what screen readers call it: "source records".
    explicit DataTable(const QString& name, QWidget* parent = nullptr);
    void setModel(QAbstractItemModel* model) override;
    /// Width of each column in pixels; 0 takes what is left.
    void setColumnWidths(const QList<int>& widths);
    /// The name of each row (the vertical header of its model) before it, so wide; it stays while the columns
    /// are moved sideways.
    void setRowNames(int width);
    /// Skeleton rows while there is no row to show yet; 0 ends them.
    void setBusyRows(int rows);
    /// Height of header and rows, for tables that are shown whole.
    int contentHeight() const;
    void keyboardSearch(const QString&) override {}

protected:
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void setHoveredRow(int row);
    void paintBusyRows(QPainter& painter) const;
    TableDelegate* m_cells;
    int m_hoveredRow = -1, m_busyRows = 0;
};

} // namespace goldenrod::ui
