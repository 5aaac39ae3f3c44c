// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/paged_model.h"
#include "models/workspace/database.h"

#include <QString>

#include <optional>

namespace goldenrod::items {

class Desk;

/// One row of a list of customers.
struct CustomerRow {
    QString gid, name, note; ///< note: "G-118302 · 1986-07-14 · Dubai"
    std::int64_t records = 0;
};

/// Reads one row; nothing when the golden record is gone or cannot be read.
std::optional<CustomerRow> readCustomerRow(Database& db, std::int64_t number);

/// "5 records"
QString recordCount(std::int64_t records);

/// Customers as a list of two lines; ids are golden numbers. GUI thread.
class CustomerListModel : public PagedModel {
    Q_OBJECT
public:
    explicit CustomerListModel(Desk& desk, QObject* parent = nullptr);
    int columnCount(const QModelIndex& parent = {}) const override;

protected:
    void readRows(std::size_t first, std::size_t count) const override;
    bool isRead(std::int64_t id) const override { return m_rows.find(id) != nullptr; }
    void dropRows() const override { m_rows.clear(); }
    QVariant cell(int row, int column, int role) const override;
    QVariant header(int column, int role) const override;

private:
    Desk& m_desk;
    mutable RowCache<CustomerRow> m_rows;
};

} // namespace goldenrod::items
