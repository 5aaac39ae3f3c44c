// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/paged_model.h"
#include "models/jobs/review_queue.h"

namespace goldenrod::items {

class Desk;

/// The questions that wait for a person, a line each: names, weight, sources and agreement pattern. Lives in
/// the GUI thread; lines are read in the background when they are looked at, and busy until then: reading one
/// standardises names.
class ReviewQueueModel : public PagedModel {
    Q_OBJECT
public:
    explicit ReviewQueueModel(Desk& desk, QObject* parent = nullptr);
    ~ReviewQueueModel() override;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    /// Replaces all rows, or adds to those that stand already; entries ascend.
    void setEntries(std::span<const QueueEntry> entries);
    /// Takes questions out and puts others in their places; everything else stays where it is.
    void apply(const QueueChange& change);
    void removeRowAt(int row) override;
    /// Forgets all rows; before the workspace goes.
    void letGo();

protected:
    void readRows(std::size_t first, std::size_t count) const override;
    std::size_t pageRows() const override { return 16; }
    bool isRead(std::int64_t id) const override { return m_rows.find(id) != nullptr; }
    void dropRows() const override;
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
    int placeOf(const QueueEntry& entry) const;
    void removeAll(std::vector<std::int64_t> left);
    void insertAll(const std::vector<QueueEntry>& entered);
    void take(const std::vector<std::int64_t>& asked, const std::vector<QueueRow>& rows);

    Desk& m_desk;
    std::vector<std::int64_t> m_keys; ///< of the rows; ascending, ids where equal
    mutable RowCache<Line> m_rows;    ///< id 0: asked for, or gone
    mutable int m_turn = 0;           ///< of reading: answers to an earlier one are late
};

} // namespace goldenrod::items
