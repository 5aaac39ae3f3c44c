// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/paged_model.h"
#include "models/jobs/review_queue.h"

#include <memory>

namespace goldenrod::items {

class Desk;

/// The questions that wait for a person, a line each: names, weight, sources and agreement pattern. Lives in
/// the GUI thread; rows come from the desk's connection for rows.
class ReviewQueueModel : public PagedModel {
    Q_OBJECT
public:
    explicit ReviewQueueModel(Desk& desk, QObject* parent = nullptr);
    ~ReviewQueueModel() override;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    /// Forgets rows, connection and all; before the workspace goes.
    void letGo();

protected:
    void readRows(std::size_t first, std::size_t count) const override;
    void dropRows() const override { m_rows.clear(); }
    QVariant cell(int row, int column, int role) const override;
    QVariant header(int column, int role) const override;

private:
    struct Line {
        QString names, weight, sources, spoken;
        Signs signs;
        qlonglong id = 0;
        double bits = 0.0;
    };
    Line lineOf(const QueueRow& row) const;

    Desk& m_desk;
    mutable std::unique_ptr<QueueReader> m_reader;
    mutable RowCache<Line> m_rows;
};

} // namespace goldenrod::items
