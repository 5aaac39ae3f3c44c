// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace goldenrod {
namespace {

bool has(const std::vector<DecisionMember>& group, std::int64_t record) {
    return std::any_of(group.begin(), group.end(),
                       [record](const DecisionMember& member) { return member.recordId == record; });
}

/// Whether the later decision is about a group that the earlier one brought together.
bool restsOn(const DecisionRow& later, const DecisionRow& earlier) {
    if (later.seq <= earlier.seq) return false;
    const bool ofGroups = earlier.kind == DecisionKind::Merge || earlier.kind == DecisionKind::Move;
    if (!ofGroups && earlier.kind != DecisionKind::Match) return false;
    const auto holdsAny = [](const std::vector<DecisionMember>& group,
                             const std::vector<DecisionMember>& some) {
        return std::any_of(some.begin(), some.end(),
                           [&](const DecisionMember& member) { return has(group, member.recordId); });
    };
    const auto together = [&](const std::vector<DecisionMember>& group) {
        if (ofGroups) return holdsAny(group, earlier.left) && holdsAny(group, earlier.right);
        return has(group, earlier.leftRecord) && has(group, earlier.rightRecord);
    };
    return together(later.left) || together(later.right) ||
           std::any_of(later.others.begin(), later.others.end(), together);
}

/// Decisions in force that rest on one, or on one that rests on it; oldest first.
Result<std::vector<DecisionRow>> laterOn(Database& db, const DecisionRow& first) {
    std::vector<DecisionRow> open{first}, found;
    std::set<std::int64_t> known{first.seq};
    while (!open.empty()) {
        const DecisionRow earlier = std::move(open.back());
        open.pop_back();
        auto about = decisionsAbout(db, heldTogether(earlier));
        if (!about) return about.error();
        for (DecisionRow& later : *about) {
            if (!restsOn(later, earlier) || !known.insert(later.seq).second) continue;
            open.push_back(later);
            found.push_back(std::move(later));
        }
    }
    std::sort(found.begin(), found.end(),
              [](const DecisionRow& a, const DecisionRow& b) { return a.seq < b.seq; });
    return found;
}

Result<std::int64_t> wantedOf(Database& db, std::int64_t seq) {
    if (seq != 0) return seq;
    auto newest = newestDecision(db);
    if (!newest) return newest.error();
    if (!*newest) return Error{kNothingToUndo};
    return **newest;
}

/// One decision; what it touched is added to the report.
Result<void> takeBack(Database& db, const Identity& identity, const DecisionRow& decision,
                      DecideReport& report) {
    const nlohmann::ordered_json body{{"undoes", decision.seq}};
    auto event = EventStore(db, identity)
                     .append({"decision.undone", "event:" + std::to_string(decision.seq), body.dump()});
    if (!event) return event.error();
    if (auto done = markUndone(db, decision.seq, *event); !done) return done;
    auto changed = recut(db, *event, decision);
    if (!changed) return changed.error();
    std::vector<std::int64_t> records = std::move(report.recut.recordIds);
    report.recut = changed.take();
    records.insert(records.end(), report.recut.recordIds.begin(), report.recut.recordIds.end());
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    report.recut.recordIds = std::move(records);
    report.seq = *event;
    report.undone.push_back(decision.seq);
    report.events.push_back(*event);
    return {};
}

} // namespace

Result<DecideReport> undoDecision(std::int64_t seq, Workspace& workspace, UndoScope scope) {
    DecideReport report;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto wanted = wantedOf(db, seq);
        if (!wanted) return wanted.error();
        auto decision = readDecision(db, *wanted);
        if (!decision) return decision.error();
        if (decision->undone) return Error{kDecisionUndone, {std::to_string(*wanted)}};
        std::vector<DecisionRow> all;
        if (scope != UndoScope::Only) {
            auto later = laterOn(db, *decision);
            if (!later) return later.error();
            all = later.take();
        }
        if (scope == UndoScope::IfUnused && !all.empty()) {
            std::vector<std::string> events;
            events.reserve(all.size());
            for (const DecisionRow& row : all) events.push_back(std::to_string(row.seq));
            return Error{kDecisionUsed, std::move(events)};
        }
        all.insert(all.begin(), *decision);
        report = {};
        report.kind = decision->kind;
        report.leftRecord = decision->leftRecord;
        report.rightRecord = decision->rightRecord;
        for (auto at = all.rbegin(); at != all.rend(); ++at) {
            if (auto done = takeBack(db, workspace.identity(), *at, report); !done) return done;
        }
        return {};
    });
    if (!saved) return saved.error();
    return report;
}

} // namespace goldenrod
