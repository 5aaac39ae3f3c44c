// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"
#include "models/sources/sniff.h"

#include <QAbstractTableModel>

namespace goldenrod::items {

/// The first rows of a file as they will be read.
class LoadPreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// False: they are shown already.
    bool setSniffed(const sources::Sniffed& sniffed);
    /// A width for each column that most of its values fit in, in characters.
    QList<int> usualLengths() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_columns;
    QList<QStringList> m_rows;
};

} // namespace goldenrod::items
