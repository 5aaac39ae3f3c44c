// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"
#include "models/jobs/record_search.h"

#include <QAbstractListModel>

namespace goldenrod::items {

/// "CRM 10231": source and key of a record.
QString recordName(const RecordHit& hit);

/// A few source records as a list of two lines: the name, then source, key and golden id. GUI thread.
class RecordList : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setRecords(std::vector<RecordHit> records);
    const RecordHit& at(int row) const { return m_records[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<RecordHit> m_records;
};

} // namespace goldenrod::items
