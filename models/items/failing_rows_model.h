// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "models/items/lineage_view.h"
#include "models/items/paged_model.h"
#include "models/quality/failing_rows.h"

namespace goldenrod::items {

/// The records that fail a rule: which they are, what was delivered and why it fails. Rows are read when they
/// are looked at.
class FailingRowsModel : public PagedModel {
    Q_OBJECT
public:
    enum Column { Record, Name, Value, Why, Changed, Line, ColumnCount };

    FailingRowsModel(Desk& desk, QObject* parent)
        : PagedModel(parent)
        , m_desk(desk) {}
    /// Records that fail `rule` in `check`.
    void setFailures(const QualityRule& rule, const QualityCheckRow& check,
                     std::vector<std::int64_t> records);
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : ColumnCount;
    }
    /// The row in its extract, the value highlighted; nothing while it is not read.
    std::optional<LineageLine> lineAt(int row) const;
    QString gidAt(int row) const; ///< of its golden record; empty: none

protected:
    void readRows(std::size_t first, std::size_t count) const override;
    bool isRead(std::int64_t id) const override { return m_rows.find(id) != nullptr; }
    void dropRows() const override { m_rows.clear(); }
    QVariant cell(int row, int column, int role) const override;
    QVariant header(int column, int role) const override;

private:
    QString text(const FailingRow& row, int column) const;

    Desk& m_desk;
    QualityRule m_rule;
    QualityCheckRow m_check;
    mutable RowCache<FailingRow> m_rows;
};

} // namespace goldenrod::items
