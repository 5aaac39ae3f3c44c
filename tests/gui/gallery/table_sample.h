// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/values.h"

#include <QAbstractTableModel>
#include <QHash>

class QWidget;

namespace goldenrod::ui::gallery {

/// A table of fixed cells: each is a hash of roles.
class CellModel : public QAbstractTableModel {
public:
    using Cell = QHash<int, QVariant>;
    struct Column {
        QString name;
        Content content = Content::Text;
    };

    CellModel(QList<Column> columns, QList<QList<Cell>> rows, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Column> m_columns;
    QList<QList<Cell>> m_rows;
};

CellModel::Cell cell(const QString& text, Emphasis emphasis = Emphasis::Normal);

/// The four states of a table row.
QWidget* makeRowSample();
/// Agreement patterns with figures.
QWidget* makePatternTable();

} // namespace goldenrod::ui::gallery
