// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/recut_region.h"

#include "models/workspace/golden_store.h"

#include <algorithm>

namespace goldenrod {

Result<void> RecutRegion::takeIn(const std::vector<std::int64_t>& records) {
    if (auto done = close(m_inside, records); !done) return done;
    std::vector<std::int64_t> around;
    for (const std::int64_t record : m_inside) {
        auto pairs = m_pairs.pairsOf(record);
        if (!pairs) return pairs.error();
        for (const StoredPair& pair : **pairs) {
            if (pair.weight >= m_review && !pair.vetoed && !isInside(pair.other))
                around.push_back(pair.other);
        }
    }
    m_ring.clear();
    return close(m_ring, std::move(around));
}

/// Takes in the open records and all that they lead to.
Result<void> RecutRegion::close(std::set<std::int64_t>& records, std::vector<std::int64_t> open) {
    std::vector<std::int64_t> reached;
    while (!open.empty()) {
        const std::int64_t record = open.back();
        open.pop_back();
        // The ring ends where the inside begins: decisions lead back to it.
        if (isInside(record) || !records.insert(record).second) continue;
        reached.clear();
        if (auto done = reachOver(record, reached); !done) return done;
        for (const std::int64_t other : reached) {
            if (!records.contains(other)) open.push_back(other);
        }
    }
    return {};
}

Result<void> RecutRegion::reachOver(std::int64_t record, std::vector<std::int64_t>& reached) {
    auto pairs = m_pairs.pairsOf(record);
    if (!pairs) return pairs.error();
    for (const StoredPair& pair : **pairs) {
        if ((pair.weight >= 0 && !pair.vetoed) || pair.forced) reached.push_back(pair.other);
    }
    auto about = decisionsAbout(m_db, {&record, 1});
    if (!about) return about.error();
    for (DecisionRow& row : *about) {
        for (const std::int64_t held : heldTogether(row)) reached.push_back(held);
        m_decisions.try_emplace({row.seq, row.part}, std::move(row));
    }
    auto questions = questionsAbout(m_db, record);
    if (!questions) return questions.error();
    for (QuestionRow& row : *questions) {
        reached.insert(reached.end(), row.left.begin(), row.left.end());
        reached.insert(reached.end(), row.right.begin(), row.right.end());
        m_questions.try_emplace(row.id, std::move(row));
    }
    auto golden = goldenOf(m_db, record);
    if (!golden || *golden == 0) return golden ? Result<void>() : golden.error();
    const auto known = m_members.find(*golden);
    if (known != m_members.end()) {
        reached.insert(reached.end(), known->second.begin(), known->second.end());
        return {};
    }
    auto members = readMembers(m_db, *golden);
    if (!members) return members.error();
    const std::int64_t smallest = *std::min_element(members->begin(), members->end());
    for (const std::int64_t member : *members) m_customer[member] = smallest;
    reached.insert(reached.end(), members->begin(), members->end());
    m_members.emplace(*golden, members.take());
    return {};
}

std::vector<std::int64_t> RecutRegion::all() const {
    std::set<std::int64_t> records = m_inside;
    records.insert(m_ring.begin(), m_ring.end());
    return {records.begin(), records.end()};
}

std::vector<DecisionRow> RecutRegion::decisions() const {
    std::vector<DecisionRow> rows;
    rows.reserve(m_decisions.size());
    for (const auto& [event, row] : m_decisions) rows.push_back(row);
    return rows;
}

std::vector<std::int64_t> RecutRegion::changed(const std::map<std::int64_t, std::int64_t>& customer,
                                               const std::vector<QuestionRow>& asked) const {
    std::set<std::int64_t> changed;
    for (const auto& [record, smallest] : customer) {
        const auto stands = m_customer.find(record);
        if (stands == m_customer.end() || stands->second != smallest) changed.insert(record);
    }
    std::set<std::int64_t> same; // numbers of the questions that stand and were grown
    const auto takeMembers = [&](const QuestionRow& row) {
        for (const auto* group : {&row.left, &row.right}) {
            for (const std::int64_t record : *group) {
                if (isInRing(record)) changed.insert(record);
            }
        }
    };
    std::multimap<std::pair<std::int64_t, std::int64_t>, const QuestionRow*> standing; // by pair in front
    for (const auto& [id, row] : m_questions)
        standing.emplace(std::pair(row.leftRecord, row.rightRecord), &row);
    for (const QuestionRow& row : asked) {
        const auto [first, last] = standing.equal_range({row.leftRecord, row.rightRecord});
        const auto at =
            std::find_if(first, last, [&](const auto& known) { return asksTheSame(*known.second, row); });
        if (at != last)
            same.insert(at->second->id);
        else
            takeMembers(row);
    }
    for (const auto& [id, row] : m_questions) {
        if (!same.contains(id)) takeMembers(row);
    }
    return {changed.begin(), changed.end()};
}

} // namespace goldenrod
