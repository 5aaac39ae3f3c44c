// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/paged_model.h"

#include <algorithm>

namespace goldenrod::items {

void PagedModel::setIds(std::vector<std::int64_t> ids) {
    beginResetModel();
    m_ids = std::move(ids);
    dropRows();
    m_read.assign(m_ids.size() / kPageRows + 1, false);
    endResetModel();
}

void PagedModel::removeRowAt(int row) {
    beginRemoveRows({}, row, row);
    m_ids.erase(m_ids.begin() + row);
    dropRows();
    m_read.assign(m_ids.size() / kPageRows + 1, false);
    endRemoveRows();
}

void PagedModel::forgetRows() {
    dropRows();
    m_read.assign(m_ids.size() / kPageRows + 1, false);
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
    const std::size_t page = static_cast<std::size_t>(index.row()) / kPageRows;
    if (!m_read[page]) {
        m_read[page] = true;
        const std::size_t first = page * kPageRows;
        readRows(first, std::min(kPageRows, m_ids.size() - first));
    }
    return cell(index.row(), index.column(), role);
}

QVariant PagedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal ? header(section, role) : QVariant();
}

} // namespace goldenrod::items
