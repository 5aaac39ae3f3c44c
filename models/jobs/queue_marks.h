// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/queue_view.h"
#include "models/workspace/question_mark_store.h"

#include <vector>

namespace goldenrod {

/// What was said of questions, as a view asks for it: by whom it is read, and when. Read once a view; there
/// are few such questions beside a million.
class QueueMarks {
public:
    static Result<QueueMarks> read(Database& db, const QueueView& view, const PublicKey& reader);

    /// Whether a question belongs under the view's state.
    bool wants(const QueuedQuestion& question) const;
    /// Where a question stands that the order puts at `key`: urgent ones first, and by their days if asked.
    std::int64_t place(std::int64_t id, std::int64_t key) const;
    /// Where decisions whose evidence changed stand.
    bool asksForChanged() const;
    bool asksForConflicts() const { return m_state == QuestionFilter::Conflicts; }
    /// The state asks for marked questions alone: these, and no others need be looked at.
    bool isOfMarked() const;
    Result<std::vector<std::int64_t>> marked() const;
    bool isMarked(std::int64_t id) const { return of(id) != nullptr; }

private:
    explicit QueueMarks(const QueueView& view);
    const QuestionMarks* of(std::int64_t id) const;

    MarksByQuestion m_marks;
    QuestionFilter m_state;
    QuestionOrder m_order;
    std::int64_t m_me = 0, m_now = 0; ///< me: 0 when the workspace does not know the reader
};

/// How many questions are in each state that people gave them.
struct MarkedCounts {
    std::int64_t mine = 0, assigned = 0, parked = 0, due = 0, overdue = 0;
    std::int64_t parkedOpen = 0, parkedUnsure = 0; ///< of the parked ones
};
Result<MarkedCounts> countMarked(Database& db, const PublicKey& reader, const MarksByQuestion& marks);

} // namespace goldenrod
