// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/quarantine_model.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"

namespace goldenrod::items {

void QuarantineModel::readRows(std::size_t first, std::size_t count) const {
    Database* db = m_desk.rows();
    if (db == nullptr) return;
    for (std::size_t i = first; i < first + count; ++i) {
        auto row = readQuarantineRow(*db, ids()[i]);
        m_rows.put(ids()[i], row ? row.take() : QuarantineRow{});
    }
}

QVariant QuarantineModel::cell(int row, int column, int role) const {
    if (role == ContentRole) return QVariant::fromValue(column == Reason ? Content::Text : Content::Figure);
    const QuarantineRow* found = m_rows.find(idAt(row));
    if (found == nullptr) return role == BusyRole ? QVariant(true) : QVariant();
    if (role == IdRole) return static_cast<qlonglong>(found->id);
    if (role == EmphasisRole)
        return QVariant::fromValue(column == Offset ? Emphasis::Muted : Emphasis::Normal);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (column) {
    case Line: return wording::count(found->line);
    case Offset: return wording::count(found->offset);
    default: return wording::sentence(found->reason, found->arguments);
    }
}

QVariant QuarantineModel::header(int column, int role) const {
    if (role == ContentRole) return QVariant::fromValue(column == Reason ? Content::Text : Content::Figure);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (column) {
    case Line: return tr("line");
    case Offset: return tr("byte");
    default: return tr("reason");
    }
}

} // namespace goldenrod::items
