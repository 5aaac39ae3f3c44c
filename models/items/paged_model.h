// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace goldenrod::items {

/// A table over a list of ids that was computed once in the background; rows are read in pages of 64 when
/// they are looked at. Subclasses read a page and answer cells of a row; index arithmetic stays here.
class PagedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr std::size_t kPageRows = 64;
    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces all rows.
    void setIds(std::vector<std::int64_t> ids);
    /// Takes one row out, keeping what was read of the others.
    void removeRowAt(int row);
    /// What is known of a row, or of all, is read again when next looked at.
    void forgetRows();
    const std::vector<std::int64_t>& ids() const { return m_ids; }
    std::int64_t idAt(int row) const { return m_ids[static_cast<std::size_t>(row)]; }
    int rowOf(std::int64_t id) const; ///< -1: not there

    int rowCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

protected:
    /// Reads `count` rows from `first`; calls to cell() for them follow.
    virtual void readRows(std::size_t first, std::size_t count) const = 0;
    virtual void dropRows() const = 0; ///< forgets what readRows() kept
    virtual QVariant cell(int row, int column, int role) const = 0;
    virtual QVariant header(int column, int role) const = 0;

private:
    std::vector<std::int64_t> m_ids;
    mutable std::vector<bool> m_read; ///< by page
};

/// A page table of rows as subclasses of PagedModel keep them.
template <class Row>
class RowCache {
public:
    void put(std::size_t first, std::vector<Row> rows) {
        if (m_rows.size() < first + rows.size()) m_rows.resize(first + rows.size());
        std::move(rows.begin(), rows.end(), m_rows.begin() + static_cast<std::ptrdiff_t>(first));
    }
    const Row* at(int row) const {
        const auto i = static_cast<std::size_t>(row);
        return i < m_rows.size() ? &m_rows[i] : nullptr;
    }
    void clear() { m_rows.clear(); }

private:
    std::vector<Row> m_rows;
};

} // namespace goldenrod::items
