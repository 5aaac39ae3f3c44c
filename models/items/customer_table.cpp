// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/customer_table.h"
#include "models/items/customer_words.h"

#include "models/wording/messages.h"

namespace goldenrod::items {
namespace {

QString plainOf(const TableCell& cell) {
    if (cell.spans.isEmpty()) return cell.text;
    QString text;
    for (const Span& span : cell.spans) text += span.isValue ? wording::isolated(span.text) : span.text;
    return text;
}

QString spokenOf(const TableCell& cell) {
    const QString text = plainOf(cell);
    if (text.isEmpty()) return Customers::tr("none");
    if (cell.sign == Sign::Close) return text + QStringLiteral(" ≈");
    return cell.sign == Sign::Differ ? text + QStringLiteral(" ≠") : text;
}

} // namespace

bool CustomerTable::hasColumns(const QList<TableColumn>& columns) const {
    return std::equal(m_columns.begin(), m_columns.end(), columns.begin(), columns.end(),
                      [](const TableColumn& a, const TableColumn& b) {
                          return a.title == b.title && a.content == b.content;
                      });
}

void CustomerTable::clear() {
    if (m_rows.isEmpty()) return;
    beginRemoveRows({}, 0, static_cast<int>(m_rows.size()) - 1);
    m_rows.clear();
    endRemoveRows();
}

void CustomerTable::setTable(const QList<TableColumn>& columns, const QList<TableRow>& rows) {
    if (hasColumns(columns)) {
        clear();
        if (rows.isEmpty()) return;
        beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
        return;
    }
    beginResetModel();
    m_columns = columns;
    m_rows = rows;
    endResetModel();
}

int CustomerTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int CustomerTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CustomerTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const TableRow& row = m_rows[index.row()];
    const TableCell cell = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole: return plainOf(cell);
    case ContentRole: return QVariant::fromValue(cell.content);
    case EmphasisRole: return QVariant::fromValue(cell.emphasis);
    case SignRole: return QVariant::fromValue(cell.sign);
    case SpansRole: return QVariant::fromValue(cell.spans);
    case MarksRole: return QVariant::fromValue(cell.marks);
    case MarkSignRole: return QVariant::fromValue(cell.markSign);
    case SortRole: return plainOf(cell);
    case LinkRole: return row.link;
    case Qt::AccessibleTextRole:
        return (row.name.isEmpty() ? QString() : row.name + QStringLiteral(", ")) +
               QStringLiteral("%1: %2").arg(m_columns[index.column()].title, spokenOf(cell));
    default: return {};
    }
}

QVariant CustomerTable::headerData(int section, Qt::Orientation orientation, int role) const {
    const bool names = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (orientation == Qt::Vertical && names) return m_rows.value(section).name;
    if (orientation != Qt::Horizontal || section >= m_columns.size()) return {};
    if (names) return m_columns[section].title;
    if (role == ContentRole) return QVariant::fromValue(m_columns[section].content);
    return {};
}

} // namespace goldenrod::items
