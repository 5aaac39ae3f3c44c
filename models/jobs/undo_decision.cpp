// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decide.h"

#include "models/jobs/control_sample.h"
#include "models/jobs/decision_events.h"
#include "models/workspace/group_store.h"

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

/// Events of decisions in force that rest on the decisions of one, or on one that rests on it; oldest first.
/// A group rests on what was read of its sample.
class LaterOn {
public:
    explicit LaterOn(Database& db)
        : m_db(db) {}

    Result<std::vector<std::int64_t>> of(std::int64_t first) {
        std::vector<std::int64_t> open{first};
        while (!open.empty()) {
            auto parts = readParts(m_db, open.back());
            if (!parts) return parts.error();
            open.pop_back();
            for (const DecisionRow& earlier : *parts) {
                if (auto done = follow(earlier, open); !done) return done.error();
            }
        }
        return std::vector<std::int64_t>(m_found.begin(), m_found.end());
    }

private:
    Result<void> follow(const DecisionRow& earlier, std::vector<std::int64_t>& open) {
        auto about = decisionsAbout(m_db, heldTogether(earlier));
        if (!about) return about.error();
        for (const DecisionRow& later : *about) {
            if (restsOn(later, earlier) && m_found.insert(later.seq).second) open.push_back(later.seq);
        }
        if (earlier.part != 0) return {};
        auto groups = groupEventsByPair(m_db, earlier.leftRecord, earlier.rightRecord, earlier.seq);
        if (!groups) return groups.error();
        for (const std::int64_t seq : *groups) {
            if (m_found.insert(seq).second) open.push_back(seq);
        }
        return {};
    }

    Database& m_db;
    std::set<std::int64_t> m_found;
};

Result<std::int64_t> wantedOf(Database& db, std::int64_t seq) {
    if (seq != 0) return seq;
    auto newest = newestDecision(db);
    if (!newest) return newest.error();
    if (!*newest) return Error{kNothingToUndo};
    return **newest;
}

/// A proposal that waits is withdrawn. False: the event is none of a proposal.
Result<bool> withdrawn(Database& db, const Identity& identity, std::int64_t seq, DecideReport& report) {
    auto proposal = readProposal(db, seq);
    if (!proposal) return proposal.error();
    if (!*proposal) return false;
    auto event = withdraw(db, identity, **proposal);
    if (!event) return event.error();
    const DecisionRow& decision = (*proposal)->decision;
    report = {*event, decision.kind, decision.leftRecord, decision.rightRecord, {}};
    report.undone = {seq};
    report.events = {*event};
    report.passage = Passage::Waiting;
    return true;
}

} // namespace

Result<void> takeBack(Database& db, const Identity& identity, std::int64_t seq, DecideReport& report) {
    auto decisions = readParts(db, seq);
    if (!decisions) return decisions.error();
    auto event = EventStore(db, identity).append(undoingOfDecision(seq));
    if (!event) return event.error();
    if (auto done = markUndone(db, seq, *event); !done) return done;
    auto changed = recut(db, *event, *decisions);
    if (!changed) return changed.error();
    std::vector<std::int64_t> records = std::move(report.recut.recordIds);
    report.recut = changed.take();
    records.insert(records.end(), report.recut.recordIds.begin(), report.recut.recordIds.end());
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    report.recut.recordIds = std::move(records);
    report.seq = *event;
    report.undone.push_back(seq);
    report.events.push_back(*event);
    return lapseProposals(db, identity, *event, report.recut.recordIds);
}

Result<DecideReport> undoDecision(std::int64_t seq, Workspace& workspace, UndoScope scope) {
    DecideReport report;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto wanted = wantedOf(db, seq);
        if (!wanted) return wanted.error();
        auto taken = withdrawn(db, workspace.identity(), *wanted, report);
        if (taken && !*taken) taken = undoOpinion(db, workspace.identity(), *wanted, report);
        if (!taken || *taken) return taken ? Result<void>{} : taken.error();
        auto decision = readDecision(db, *wanted);
        if (!decision) return decision.error();
        auto decisions = countParts(db, *wanted);
        if (!decisions) return decisions.error();
        if (decision->undone) return Error{kDecisionUndone, {std::to_string(*wanted)}};
        std::vector<std::int64_t> all;
        if (scope != UndoScope::Only) {
            auto later = LaterOn(db).of(*wanted);
            if (!later) return later.error();
            all = later.take();
        }
        if (scope == UndoScope::IfUnused && !all.empty()) {
            std::vector<std::string> events;
            events.reserve(all.size());
            for (const std::int64_t one : all) events.push_back(std::to_string(one));
            return Error{kDecisionUsed, std::move(events)};
        }
        all.insert(all.begin(), *wanted);
        report = {};
        report.kind = decision->kind;
        report.leftRecord = decision->leftRecord;
        report.rightRecord = decision->rightRecord;
        report.decisions = *decisions;
        for (auto at = all.rbegin(); at != all.rend(); ++at) {
            if (auto done = takeBack(db, workspace.identity(), *at, report); !done) return done;
        }
        return {};
    });
    if (!saved) return saved.error();
    return report;
}

} // namespace goldenrod
