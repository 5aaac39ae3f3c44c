// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/failing_rows_model.h"

#include "models/items/lineage_lines.h"
#include "models/wording/numbers.h"
#include "models/wording/quality_words.h"

namespace goldenrod::items {
namespace {

Content contentOf(int column) {
    switch (column) {
    case FailingRowsModel::Line: return Content::Figure;
    case FailingRowsModel::Record:
    case FailingRowsModel::Changed: return Content::Exact;
    case FailingRowsModel::Value: return Content::Bytes;
    default: return Content::Text;
    }
}

} // namespace

void FailingRowsModel::setFailures(const QualityRule& rule, const QualityCheckRow& check,
                                   std::vector<std::int64_t> records) {
    m_rule = rule;
    m_check = check;
    setIds(std::move(records));
}

void FailingRowsModel::readRows(std::size_t first, std::size_t count) const {
    Database* db = m_desk.rows();
    if (db == nullptr) return;
    auto rows = readFailingRows(*db, m_rule, m_check, std::span(ids()).subspan(first, count));
    for (std::size_t i = first; i < first + count; ++i) m_rows.put(ids()[i], FailingRow{});
    if (!rows) return;
    for (FailingRow& row : *rows) {
        const std::int64_t record = row.record;
        m_rows.put(record, std::move(row));
    }
}

std::optional<LineageLine> FailingRowsModel::lineAt(int row) const {
    if (row < 0 || row >= rowCount()) return {};
    const FailingRow* found = m_rows.find(idAt(row));
    if (found == nullptr || found->record == 0) return {};
    const RawLine raw{found->line, found->offset, found->bytes};
    if (found->values.empty()) return lineageLine(found->encoding, raw, 0, 0);
    return lineageLine(found->encoding, raw, found->values.front().offset, found->values.front().length);
}

QString FailingRowsModel::gidAt(int row) const {
    const FailingRow* found = row >= 0 && row < rowCount() ? m_rows.find(idAt(row)) : nullptr;
    return found ? QString::fromStdString(found->gid) : QString();
}

QString FailingRowsModel::text(const FailingRow& row, int column) const {
    QStringList parts;
    switch (column) {
    case Record: return QString::fromStdString(row.source + " " + row.key);
    case Name: return QString::fromStdString(row.name);
    case Value:
        for (const FailingValue& value : row.values) parts += QString::fromStdString(value.text);
        return parts.join(QStringLiteral(" · "));
    case Why:
        return wording::qualityFailure(m_rule,
                                       row.values.empty() ? std::string() : row.values.front().reason);
    case Changed: return QString::fromStdString(row.changed);
    default: return wording::count(row.line);
    }
}

QVariant FailingRowsModel::cell(int row, int column, int role) const {
    if (role == ContentRole) return QVariant::fromValue(contentOf(column));
    const FailingRow* found = m_rows.find(idAt(row));
    if (found == nullptr) return role == BusyRole ? QVariant(true) : QVariant();
    switch (role) {
    case IdRole: return static_cast<qlonglong>(found->record);
    case EmphasisRole:
        return QVariant::fromValue(column == Changed || column == Line ? Emphasis::Muted : Emphasis::Normal);
    case SignRole:
        return QVariant::fromValue(column == Value && found->values.empty() ? Sign::Missing : Sign::None);
    case SpansRole: // words of ours; the others are data
        return column == Why ? QVariant::fromValue(Spans{{text(*found, column)}}) : QVariant();
    case LinkRole:
        return found->gid.empty()
                   ? QVariant()
                   : QVariant(QStringLiteral("goldenrod:customer/") + QString::fromStdString(found->gid));
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(*found, column);
    default: return {};
    }
}

QVariant FailingRowsModel::header(int column, int role) const {
    if (role == ContentRole) return QVariant::fromValue(contentOf(column));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (column) {
    case Record: return tr("record");
    case Name: return tr("name");
    case Value: return tr("as delivered");
    case Why: return tr("why it fails");
    case Changed: return tr("changed");
    default: return tr("line");
    }
}

} // namespace goldenrod::items
