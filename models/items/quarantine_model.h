// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "models/items/paged_model.h"
#include "models/workspace/load_store.h"
#include "models/workspace/quarantine_store.h"

namespace goldenrod::items {

/// Rows of a load that could not be loaded: where they stand, why, and what became of them.
class QuarantineModel : public PagedModel {
    Q_OBJECT
public:
    enum Column { Line, Offset, Reason, State, ColumnCount };

    QuarantineModel(Desk& desk, QObject* parent)
        : PagedModel(parent)
        , m_desk(desk) {}
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : ColumnCount;
    }

protected:
    void readRows(std::size_t first, std::size_t count) const override;
    bool isRead(std::int64_t id) const override { return m_rows.find(id) != nullptr; }
    void dropRows() const override { m_rows.clear(); }
    QVariant cell(int row, int column, int role) const override;
    QVariant header(int column, int role) const override;

private:
    Desk& m_desk;
    mutable RowCache<QuarantineRow> m_rows;
};

} // namespace goldenrod::items
