// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/queue_voices.h"

#include "models/workspace/clock.h"
#include "models/workspace/control_store.h"
#include "models/workspace/event_store.h"
#include "models/workspace/proposal_store.h"

#include <algorithm>

namespace goldenrod {

QuestionFilter QueueVoices::Voices::state() const {
    if (differ) return QuestionFilter::Disagreed;
    if (sample) return QuestionFilter::Control;
    return own ? QuestionFilter::Proposed : QuestionFilter::Second;
}

Result<QueueVoices::ByQuestion> QueueVoices::readAll(Database& db, const PublicKey& reader) {
    auto person = personOfKey(db, reader);
    if (!person) return person.error();
    auto proposed = proposedQuestions(db);
    if (!proposed) return proposed.error();
    ByQuestion all;
    for (ProposedQuestion& one : *proposed) {
        const auto [at, isFirst] = all.try_emplace(one.question, Voices{one.kind});
        at->second.differ = at->second.differ || at->second.kind != one.kind;
        at->second.own = at->second.own || one.person == *person;
    }
    auto samples = openSamples(db, *person);
    if (!samples) return samples.error();
    for (const SampleRow& row : *samples) {
        const bool disagreed = row.state == SampleState::Disagreed;
        if (disagreed || row.person != *person)
            all.insert_or_assign(-row.decision, Voices{{}, false, disagreed, true});
    }
    return all;
}

Result<QueueVoices> QueueVoices::read(Database& db, QuestionFilter state, const PublicKey& reader) {
    QueueVoices voices;
    voices.m_state = state;
    auto all = readAll(db, reader);
    if (!all) return all.error();
    voices.m_voices = all.take();
    return voices;
}

bool QueueVoices::wants(const QueuedQuestion& question) const {
    if (m_state == QuestionFilter::All || m_state == QuestionFilter::Parked) return true;
    if (m_voices.empty() && !isOfProposed()) return true;
    const auto at = m_voices.find(question.id);
    if (!isOfProposed()) return at == m_voices.end();
    return at != m_voices.end() && at->second.state() == m_state;
}

std::vector<std::int64_t> QueueVoices::ids() const {
    std::vector<std::int64_t> ids;
    for (const auto& [id, voices] : m_voices)
        if (voices.state() == m_state) ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<QueueVoices::Counts> QueueVoices::count(Database& db, const PublicKey& reader,
                                               const MarksByQuestion& marks) {
    auto all = readAll(db, reader);
    if (!all) return all.error();
    const std::int64_t now = nowMicroseconds();
    Counts counts;
    for (const auto& [id, voices] : *all) {
        const auto marked = marks.find(id);
        if (marked != marks.end() && marked->second.isParked(now)) continue;
        const QuestionFilter state = voices.state();
        (state == QuestionFilter::Second     ? counts.second
         : state == QuestionFilter::Proposed ? counts.proposed
         : state == QuestionFilter::Control  ? counts.control
                                             : counts.disagreed) += 1;
        if (voices.sample) continue;
        const auto add = [&](const QueuedQuestion& q) { ++(q.unsure != 0 ? counts.unsure : counts.open); };
        if (auto done = forQueued(db, id, add); !done) return done.error();
    }
    return counts;
}

} // namespace goldenrod
