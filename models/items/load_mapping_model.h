// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/load_draft.h"

#include <QAbstractTableModel>

namespace goldenrod::items {

/// What becomes of each column: its name, values of the first rows, the field, and why.
class LoadMappingModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Sample, Field, Why, Standing, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// Shows the draft's mapping; the same columns keep their rows.
    void show(const LoadDraft& draft);
    int doubtful() const; ///< columns that a person should look at

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString column, sample, field, why;
        bool left = false, doubtful = false;
    };
    QVariant text(const Row& row, int column) const;
    QList<Row> m_rows;
};

} // namespace goldenrod::items
