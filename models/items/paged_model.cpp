// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/paged_model.h"

#include <algorithm>

namespace goldenrod::items {

void PagedModel::setIds(std::vector<std::int64_t> ids) {
    beginResetModel();
    m_ids = std::move(ids);
    dropRows();
    endResetModel();
}

void PagedModel::removeRowAt(int row) {
    beginRemoveRows({}, row, row);
    m_ids.erase(m_ids.begin() + row);
    endRemoveRows();
}

void PagedModel::insertIdAt(int row, std::int64_t id) {
    beginInsertRows({}, row, row);
    m_ids.insert(m_ids.begin() + row, id);
    endInsertRows();
}

void PagedModel::appendIds(std::span<const std::int64_t> ids) {
    if (ids.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(ids.size()) - 1);
    m_ids.insert(m_ids.end(), ids.begin(), ids.end());
    endInsertRows();
}

void PagedModel::forgetRows() {
    dropRows();
    if (!m_ids.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int PagedModel::rowOf(std::int64_t id) const {
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

int PagedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant PagedModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    if (!isRead(idAt(index.row()))) readPage(static_cast<std::size_t>(index.row()));
    return cell(index.row(), index.column(), role);
}

/// The rows of the page around `row` that are not read yet.
void PagedModel::readPage(std::size_t row) const {
    const std::size_t page = row / pageRows() * pageRows();
    std::size_t first = row, end = row + 1;
    while (first > page && !isRead(m_ids[first - 1])) --first;
    while (end < std::min(page + pageRows(), m_ids.size()) && !isRead(m_ids[end])) ++end;
    readRows(first, end - first);
}

QVariant PagedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal ? header(section, role) : QVariant();
}

} // namespace goldenrod::items
