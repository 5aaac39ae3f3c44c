// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/quarantine_model.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

namespace goldenrod::items {
namespace {

Content contentOf(int column) {
    return column == QuarantineModel::Line || column == QuarantineModel::Offset ? Content::Figure
                                                                                : Content::Text;
}

} // namespace

void QuarantineModel::readRows(std::size_t first, std::size_t count) const {
    Database* db = m_desk.rows();
    if (db == nullptr) return;
    for (std::size_t i = first; i < first + count; ++i) {
        auto row = readQuarantineRow(*db, ids()[i]);
        m_rows.put(ids()[i], row ? row.take() : QuarantineRow{});
    }
}

QVariant QuarantineModel::cell(int row, int column, int role) const {
    if (role == ContentRole) return QVariant::fromValue(contentOf(column));
    const QuarantineRow* found = m_rows.find(idAt(row));
    if (found == nullptr) return role == BusyRole ? QVariant(true) : QVariant();
    if (role == IdRole) return static_cast<qlonglong>(found->id);
    if (role == EmphasisRole)
        return QVariant::fromValue(
            column == Offset || found->state != QuarantineState::Open ? Emphasis::Muted : Emphasis::Normal);
    if (role == SpansRole && column == Reason)
        return QVariant::fromValue(Spans{{wording::sentence(found->reason, found->arguments)}});
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (column) {
    case Line: return wording::count(found->line);
    case Offset: return wording::count(found->offset);
    case State: return wording::quarantineState(quarantineStateName(found->state));
    default: return wording::sentence(found->reason, found->arguments);
    }
}

QVariant QuarantineModel::header(int column, int role) const {
    if (role == ContentRole) return QVariant::fromValue(contentOf(column));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (column) {
    case Line: return tr("line");
    case Offset: return tr("byte");
    case State: return tr("state");
    default: return tr("reason");
    }
}

} // namespace goldenrod::items
