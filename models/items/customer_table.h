// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace goldenrod::items {

/// What one cell says.
struct TableCell {
    QString text = {};
    Content content = Content::Text;
    Emphasis emphasis = Emphasis::Normal;
    Sign sign = Sign::None; ///< after the text, or after "none"
    Marks marks = {};
    Sign markSign = Sign::None;
    Spans spans = {}; ///< instead of the text
};

struct TableRow {
    QList<TableCell> cells;
    QString link = {}; ///< what Enter opens
    QString name = {}; ///< before its cells, for views that show it
};

struct TableColumn {
    QString title;
    Content content = Content::Text; ///< figures have their title at the end, too
};

/// A small table of ready cells, for lists of which the whole is at hand (records of one customer, its
/// touchpoints, its history). GUI thread.
class CustomerTable : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// Rows of the same columns keep what the views know of these: width and order.
    void setTable(const QList<TableColumn>& columns, const QList<TableRow>& rows);
    void clear(); ///< no rows
    QString linkAt(int row) const { return m_rows.value(row).link; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool hasColumns(const QList<TableColumn>& columns) const;
    QList<TableColumn> m_columns;
    QList<TableRow> m_rows;
};

} // namespace goldenrod::items
