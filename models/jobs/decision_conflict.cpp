// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decision_conflict.h"

#include <algorithm>
#include <deque>
#include <map>

namespace goldenrod {
namespace {

/// Records that decisions of "match" tie to a start, each with the event that led to it and the record
/// before.
struct Reach {
    struct Step {
        std::int64_t from = 0, seq = 0;
    };
    std::map<std::int64_t, Step> steps;

    std::vector<std::int64_t> pathTo(std::int64_t record) const {
        std::vector<std::int64_t> events;
        for (auto at = steps.find(record); at != steps.end() && at->second.seq != 0;
             at = steps.find(at->second.from)) {
            events.push_back(at->second.seq);
        }
        std::reverse(events.begin(), events.end());
        return events;
    }
};

Result<Reach> reachFrom(Database& db, std::int64_t start) {
    Reach reach;
    reach.steps[start] = {};
    std::deque<std::int64_t> open{start};
    while (!open.empty()) {
        const std::int64_t record = open.front();
        open.pop_front();
        auto about = decisionsAbout(db, {&record, 1});
        if (!about) return about.error();
        for (const DecisionRow& row : *about) {
            if (row.kind != DecisionKind::Match || (row.leftRecord != record && row.rightRecord != record))
                continue;
            const std::int64_t other = row.leftRecord == record ? row.rightRecord : row.leftRecord;
            if (reach.steps.emplace(other, Reach::Step{record, row.seq}).second) open.push_back(other);
        }
    }
    return reach;
}

bool holds(const std::vector<DecisionMember>& members, const Reach& reach, std::int64_t& found) {
    for (const DecisionMember& member : members) {
        if (!reach.steps.contains(member.recordId)) continue;
        found = member.recordId;
        return true;
    }
    return false;
}

std::vector<std::int64_t> chain(const Reach& left, std::int64_t l, std::int64_t middle, const Reach& right,
                                std::int64_t r) {
    std::vector<std::int64_t> events = left.pathTo(l);
    if (middle != 0) events.push_back(middle);
    const std::vector<std::int64_t> tail = right.pathTo(r);
    events.insert(events.end(), tail.begin(), tail.end());
    return events;
}

/// "Match" against an earlier "not a match" between what is tied to either side.
Result<std::vector<std::int64_t>> conflictOfMatch(Database& db, const DecisionRow& decision) {
    auto left = reachFrom(db, decision.leftRecord);
    if (!left) return left.error();
    auto right = reachFrom(db, decision.rightRecord);
    if (!right) return right.error();
    for (const auto& [record, step] : left->steps) {
        auto about = decisionsAbout(db, {&record, 1});
        if (!about) return about.error();
        for (const DecisionRow& row : *about) {
            if (row.kind != DecisionKind::NotAMatch) continue;
            std::int64_t l = 0;
            std::int64_t r = 0;
            if ((holds(row.left, *left, l) && holds(row.right, *right, r)) ||
                (holds(row.right, *left, l) && holds(row.left, *right, r))) {
                return chain(*left, l, row.seq, *right, r);
            }
        }
    }
    return std::vector<std::int64_t>();
}

/// "Not a match" against earlier matches that tie a record of the left to one of the right.
Result<std::vector<std::int64_t>> conflictOfNotAMatch(Database& db, const DecisionRow& decision) {
    for (const DecisionMember& left : decision.left) {
        auto reach = reachFrom(db, left.recordId);
        if (!reach) return reach.error();
        std::int64_t found = 0;
        if (holds(decision.right, *reach, found)) return reach->pathTo(found);
    }
    return std::vector<std::int64_t>();
}

} // namespace

Result<std::vector<std::int64_t>> conflictOf(Database& db, const DecisionRow& decision) {
    if (decision.kind == DecisionKind::Match) return conflictOfMatch(db, decision);
    if (decision.kind == DecisionKind::NotAMatch) return conflictOfNotAMatch(db, decision);
    return std::vector<std::int64_t>();
}

} // namespace goldenrod
