// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decision_conflict.h"

#include "models/workspace/golden_store.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>

namespace goldenrod {
namespace {

/// Records that decisions tie to a start, each with the event that led to it (0: the new decision) and the
/// record before.
struct Reach {
    struct Step {
        std::int64_t from = 0, seq = 0;
    };
    std::int64_t start = 0;
    std::map<std::int64_t, Step> steps;

    /// Events on the way from the start, each once.
    std::vector<std::int64_t> pathTo(std::int64_t record) const {
        std::vector<std::int64_t> events;
        for (std::int64_t at = record; at != start; at = steps.at(at).from) {
            const std::int64_t seq = steps.at(at).seq;
            if (seq != 0 && (events.empty() || events.back() != seq)) events.push_back(seq);
        }
        std::reverse(events.begin(), events.end());
        return events;
    }
};

/// Follows the decisions in force and a new one.
Result<Reach> reachFrom(Database& db, std::int64_t start, const DecisionRow& decision) {
    Reach reach;
    reach.start = start;
    reach.steps[start] = {};
    std::deque<std::int64_t> open{start};
    const auto follow = [&](const DecisionRow& row, std::int64_t record) {
        const std::vector<std::int64_t> held = heldTogether(row);
        if (std::find(held.begin(), held.end(), record) == held.end()) return;
        for (const std::int64_t other : held) {
            if (reach.steps.emplace(other, Reach::Step{record, row.seq}).second) open.push_back(other);
        }
    };
    while (!open.empty()) {
        const std::int64_t record = open.front();
        open.pop_front();
        auto about = decisionsAbout(db, {&record, 1});
        if (!about) return about.error();
        for (const DecisionRow& row : *about) follow(row, record);
        follow(decision, record);
    }
    return reach;
}

std::optional<std::int64_t> firstOf(std::span<const DecisionMember> members, const Reach& reach) {
    for (const DecisionMember& member : members) {
        if (reach.steps.contains(member.recordId)) return member.recordId;
    }
    return std::nullopt;
}

/// The way from the start to both sides of what was held apart, with its event between them.
std::vector<std::int64_t> chain(const Reach& reach, std::int64_t l, std::int64_t middle, std::int64_t r) {
    std::vector<std::int64_t> events = reach.pathTo(l);
    if (middle != 0) events.push_back(middle);
    for (const std::int64_t seq : reach.pathTo(r)) {
        if (std::find(events.begin(), events.end(), seq) == events.end()) events.push_back(seq);
    }
    return events;
}

/// What is held apart, by an earlier decision or the new one, and would be one customer.
Result<std::vector<std::int64_t>> conflictAround(Database& db, const Reach& reach,
                                                 const DecisionRow& decision) {
    std::vector<std::int64_t> records;
    for (const auto& [record, step] : reach.steps) records.push_back(record);
    auto rows = decisionsAbout(db, records);
    if (!rows) return rows.error();
    rows->push_back(decision);
    for (const DecisionRow& row : *rows) {
        for (const auto& [left, right] : heldApart(row)) {
            const auto l = firstOf(left, reach);
            const auto r = firstOf(right, reach);
            if (l && r) return chain(reach, *l, row.seq, *r);
        }
    }
    return std::vector<std::int64_t>();
}

} // namespace

Result<std::vector<std::int64_t>> conflictOf(Database& db, const DecisionRow& decision) {
    std::set<std::int64_t> known;
    std::vector<std::int64_t> starts = heldTogether(decision);
    for (const auto& [left, right] : heldApart(decision)) {
        for (const DecisionMember& member : left) starts.push_back(member.recordId);
    }
    for (const std::int64_t start : starts) {
        if (known.contains(start)) continue;
        auto reach = reachFrom(db, start, decision);
        if (!reach) return reach.error();
        for (const auto& [record, step] : reach->steps) known.insert(record);
        auto conflict = conflictAround(db, *reach, decision);
        if (!conflict) return conflict.error();
        if (!conflict->empty()) return conflict;
    }
    return std::vector<std::int64_t>();
}

Result<void> checkLocks(Database& db, const DecisionRow& decision) {
    std::map<std::int64_t, std::int64_t> locks; // by record
    for (const std::int64_t record : recordsOf(decision)) {
        auto lock = lockOf(db, record);
        if (!lock) return lock.error();
        locks[record] = *lock;
    }
    const auto refused = [&](std::int64_t lock, std::int64_t record) -> Error {
        auto golden = goldenOf(db, record);
        if (!golden) return golden.error();
        auto gid = goldenIdOf(db, *golden);
        if (!gid) return gid.error();
        return {kCustomerLocked, {*gid, std::to_string(lock)}};
    };
    const std::vector<std::int64_t> held = heldTogether(decision);
    for (const std::int64_t record : held) {
        const std::int64_t lock = locks[record];
        const std::int64_t first = locks[held.front()];
        if (lock != first || (lock != 0 && decision.kind == DecisionKind::Lock))
            return lock != 0 ? refused(lock, record) : refused(first, held.front());
    }
    for (const auto& [left, right] : heldApart(decision)) {
        for (const DecisionMember& l : left) {
            const std::int64_t lock = locks[l.recordId];
            if (lock == 0) continue;
            for (const DecisionMember& r : right) {
                if (locks[r.recordId] == lock) return refused(lock, l.recordId);
            }
        }
    }
    return {};
}

} // namespace goldenrod
