// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/queue_marks.h"

#include "models/workspace/clock.h"
#include "models/workspace/event_store.h"
#include "models/workspace/evidence_store.h"

namespace goldenrod {
namespace {

constexpr std::int64_t kUrgent = std::int64_t{1} << 52; // far beyond any weight, size or number of likes
constexpr std::int64_t kNoDueDay = std::int64_t{1} << 60;

} // namespace

QueueMarks::QueueMarks(const QueueView& view)
    : m_state(view.state)
    , m_order(view.order)
    , m_now(nowMicroseconds()) {}

Result<QueueMarks> QueueMarks::read(Database& db, const QueueView& view, const PublicKey& reader) {
    QueueMarks marks(view);
    auto read = readMarksByQuestion(db);
    if (!read) return read.error();
    marks.m_marks = read.take();
    auto me = personOfKey(db, reader);
    if (!me) return me.error();
    marks.m_me = *me;
    return marks;
}

const QuestionMarks* QueueMarks::of(std::int64_t id) const {
    if (m_marks.empty()) return nullptr;
    const auto at = m_marks.find(id);
    return at != m_marks.end() ? &at->second : nullptr;
}

bool QueueMarks::asksForChanged() const {
    return m_state == QuestionFilter::Open || m_state == QuestionFilter::All ||
           m_state == QuestionFilter::Changed;
}

bool QueueMarks::isOfMarked() const {
    return m_state == QuestionFilter::Mine || m_state == QuestionFilter::Assigned ||
           m_state == QuestionFilter::Parked || m_state == QuestionFilter::Due ||
           m_state == QuestionFilter::Overdue;
}

Result<std::vector<std::int64_t>> QueueMarks::marked() const {
    std::vector<std::int64_t> ids;
    ids.reserve(m_marks.size());
    for (const auto& [id, marks] : m_marks) ids.push_back(id);
    return ids;
}

bool QueueMarks::wants(const QueuedQuestion& question) const {
    if (m_state == QuestionFilter::All) return true;
    const QuestionMarks* marks = of(question.id);
    const bool parked = marks != nullptr && marks->isParked(m_now);
    if (m_state == QuestionFilter::Parked) return parked;
    if (parked) return false;
    switch (m_state) {
    case QuestionFilter::Open: return question.unsure == 0;
    case QuestionFilter::Unsure: return question.unsure != 0;
    case QuestionFilter::Mine: return marks != nullptr && m_me != 0 && marks->assigned() == m_me;
    case QuestionFilter::Assigned: return marks != nullptr && marks->assigned() != 0;
    case QuestionFilter::Due: return marks != nullptr && marks->due() != 0;
    case QuestionFilter::Overdue: return marks != nullptr && marks->due() != 0 && marks->due() <= m_now;
    case QuestionFilter::Changed: return question.id < 0;
    case QuestionFilter::Conflicts: // those alone are looked at
    case QuestionFilter::Second:    // see QueueVoices
    case QuestionFilter::Proposed:
    case QuestionFilter::Disagreed:
    case QuestionFilter::Control:
    case QuestionFilter::Parked:
    case QuestionFilter::All: break;
    }
    return true;
}

std::int64_t QueueMarks::place(std::int64_t id, std::int64_t key) const {
    const QuestionMarks* marks = of(id);
    const std::int64_t urgency = marks != nullptr ? marks->priority() : 0;
    if (m_order == QuestionOrder::Due)
        return marks != nullptr && marks->due() != 0 ? marks->due() : kNoDueDay + key - urgency * kUrgent;
    return m_order == QuestionOrder::MostUseful ? key - urgency * kUrgent : key;
}

Result<MarkedCounts> countMarked(Database& db, const PublicKey& reader, const MarksByQuestion& marks) {
    auto me = personOfKey(db, reader);
    if (!me) return me.error();
    const std::int64_t now = nowMicroseconds();
    MarkedCounts counts;
    for (const auto& [id, said] : marks) {
        if (said.isParked(now)) {
            ++counts.parked;
            const auto count = [&](const QueuedQuestion& question) {
                ++(question.unsure == 0 ? counts.parkedOpen : counts.parkedUnsure);
            };
            auto done = id < 0 ? forChanged(db, id, count) : forQueued(db, id, count);
            if (!done) return done.error();
            continue;
        }
        counts.assigned += said.assigned() != 0 ? 1 : 0;
        counts.mine += *me != 0 && said.assigned() == *me ? 1 : 0;
        counts.due += said.due() != 0 ? 1 : 0;
        counts.overdue += said.due() != 0 && said.due() <= now ? 1 : 0;
    }
    return counts;
}

} // namespace goldenrod
