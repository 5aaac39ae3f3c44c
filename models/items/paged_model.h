// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace goldenrod::items {

/// A table over a list of ids that was computed once in the background; rows are read in pages when they are
/// looked at. Subclasses read a page and answer cells of a row; index arithmetic stays here.
class PagedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces all rows.
    void setIds(std::vector<std::int64_t> ids);
    /// Takes one row out, or puts one in before `row`, keeping what was read of the others.
    virtual void removeRowAt(int row);
    void insertIdAt(int row, std::int64_t id);
    void appendIds(std::span<const std::int64_t> ids);
    /// What is known of a row, or of all, is read again when next looked at.
    void forgetRows();
    const std::vector<std::int64_t>& ids() const { return m_ids; }
    std::int64_t idAt(int row) const { return m_ids[static_cast<std::size_t>(row)]; }
    int rowOf(std::int64_t id) const; ///< -1: not there

    int rowCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

protected:
    static constexpr std::size_t kPageRows = 64;
    virtual std::size_t pageRows() const { return kPageRows; }
    /// Reads `count` rows from `first`; calls to cell() for them follow.
    virtual void readRows(std::size_t first, std::size_t count) const = 0;
    virtual bool isRead(std::int64_t id) const = 0;
    virtual void dropRows() const = 0; ///< forgets what readRows() kept
    virtual QVariant cell(int row, int column, int role) const = 0;
    virtual QVariant header(int column, int role) const = 0;

private:
    void readPage(std::size_t row) const;

    std::vector<std::int64_t> m_ids;
};

/// Rows by id as subclasses of PagedModel keep them; a few thousand at most, however many were looked at.
template <class Row>
class RowCache {
public:
    void put(std::int64_t id, Row row) {
        if (m_rows.size() >= kMost) m_rows.clear();
        m_rows.insert_or_assign(id, std::move(row));
    }
    const Row* find(std::int64_t id) const {
        const auto at = m_rows.find(id);
        return at != m_rows.end() ? &at->second : nullptr;
    }
    void forget(std::int64_t id) { m_rows.erase(id); }
    void clear() { m_rows.clear(); }

private:
    static constexpr std::size_t kMost = 4096;
    std::unordered_map<std::int64_t, Row> m_rows;
};

} // namespace goldenrod::items
