// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/record_list.h"

namespace goldenrod::items {

QString recordName(const RecordHit& hit) {
    return QString::fromStdString(hit.source + " " + hit.key);
}

void RecordList::setRecords(std::vector<RecordHit> records) {
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

int RecordList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

QVariant RecordList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const RecordHit& hit = at(index.row());
    const QString name = QString::fromStdString(hit.name);
    QString place = recordName(hit);
    if (!hit.gid.empty()) place += QStringLiteral(" · ") + QString::fromStdString(hit.gid);
    switch (role) {
    case Qt::DisplayRole: return name;
    case SecondLineRole: return place;
    case Qt::AccessibleTextRole: return QString(name + QStringLiteral(", ") + place);
    case IdRole: return static_cast<qlonglong>(hit.id);
    default: return {};
    }
}

} // namespace goldenrod::items
