// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/cluster_change.h"

#include "models/jobs/customer.h"
#include "models/jobs/decision_draft.h"
#include "models/jobs/decision_events.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/record_store.h"
#include "models/workspace/run_store.h"

#include <algorithm>
#include <map>
#include <set>

namespace goldenrod {
namespace {

using Records = std::vector<std::int64_t>;

/// A customer of the request, which must be in force.
Result<Records> membersOf(Database& db, const std::string& gid) {
    auto number = findGolden(db, gid);
    if (!number) return number.error();
    if (*number == 0) return Error{kUnknownGolden, {gid}};
    auto members = readMembers(db, *number);
    if (members && members->empty()) return Error{kCustomerRetired, {gid}};
    return members;
}

/// The decision that a change makes.
class Draft {
public:
    Draft(Database& db, const ClusterChange& change)
        : m_db(db)
        , m_change(change) {}

    Result<DecisionRow> make() {
        auto members = membersOf(m_db, m_change.gid);
        if (!members) return members.error();
        m_members = members.take();
        m_involved = m_members;
        m_row.kind = m_change.kind;
        if (auto done = group(); !done) return done.error();
        if (auto done = checkSeen(); !done) return done.error();
        if (auto done = front(); !done) return done.error();
        return std::move(m_row);
    }

private:
    Result<void> group() {
        switch (m_change.kind) {
        case DecisionKind::Split: return split();
        case DecisionKind::Lock: return fill(m_row.left, m_members);
        default: break;
        }
        if (m_change.other == m_change.gid) return Error{kSameCustomer, {m_change.gid}};
        auto target = membersOf(m_db, m_change.other);
        if (!target) return target.error();
        m_involved.insert(m_involved.end(), target->begin(), target->end());
        if (auto done = fill(m_row.right, *target); !done) return done;
        if (m_change.kind == DecisionKind::Merge) return fill(m_row.left, m_members);
        auto rest = named();
        if (!rest) return rest.error();
        if (m_change.groups.empty()) return Error{kNothingToPart, {m_change.gid}};
        if (auto done = fill(m_row.left, m_change.groups.front()); !done) return done;
        if (rest->empty()) return {};
        m_row.others.emplace_back();
        return fill(m_row.others.back(), *rest);
    }

    Result<void> split() {
        auto rest = named();
        if (!rest) return rest.error();
        std::vector<Records> groups = m_change.groups;
        if (!rest->empty()) groups.push_back(rest.take());
        if (groups.size() < 2) return Error{kNothingToPart, {m_change.gid}};
        for (Records& one : groups) std::sort(one.begin(), one.end());
        std::sort(groups.begin(), groups.end());
        m_row.others.resize(groups.size() - 2);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            auto& side = i == 0 ? m_row.left : i == 1 ? m_row.right : m_row.others[i - 2];
            if (auto done = fill(side, groups[i]); !done) return done;
        }
        return {};
    }

    /// Checks the groups; gives the records that none of them names.
    Result<Records> named() {
        std::set<std::int64_t> rest(m_members.begin(), m_members.end());
        for (const Records& one : m_change.groups) {
            if (one.empty()) return Error{kNothingToPart, {m_change.gid}};
            for (const std::int64_t record : one) {
                if (!std::binary_search(m_members.begin(), m_members.end(), record))
                    return Error{kNotOfCustomer, {std::to_string(record), m_change.gid}};
                if (rest.erase(record) == 0) return Error{kRecordTwice, {std::to_string(record)}};
            }
        }
        return Records(rest.begin(), rest.end());
    }

    Result<void> fill(std::vector<DecisionMember>& side, Records records) {
        std::sort(records.begin(), records.end());
        for (const std::int64_t id : records) {
            auto record = readRecord(m_db, id);
            if (!record) return record.error();
            side.push_back({id, record->hash});
        }
        return {};
    }

    Result<void> checkSeen() const {
        if (m_change.seen.empty()) return {};
        std::map<std::int64_t, VersionHash> seen;
        for (const DecisionMember& member : m_change.seen) seen[member.recordId] = member.hash;
        const auto isSeen = [&](std::int64_t record) { return seen.contains(record); };
        if (seen.size() != m_involved.size() || !std::all_of(m_involved.begin(), m_involved.end(), isSeen))
            return Error{kMembersChanged, {m_change.gid}};
        const auto check = [&](const std::vector<DecisionMember>& side) {
            return std::all_of(side.begin(), side.end(), [&](const DecisionMember& member) {
                return seen.at(member.recordId) == member.hash;
            });
        };
        const bool same = check(m_row.left) && check(m_row.right) &&
                          std::all_of(m_row.others.begin(), m_row.others.end(), check);
        return same ? Result<void>{} : Error{kEvidenceChanged};
    }

    /// The strongest pair between the first two groups stands in front.
    Result<void> front() {
        m_row.leftRecord = m_row.left.front().recordId;
        m_row.rightRecord = m_row.right.empty() ? m_row.leftRecord : m_row.right.front().recordId;
        auto run = runInForce(m_db);
        if (!run) return run.error();
        PairReader reader(m_db, *run);
        bool found = false;
        for (const DecisionMember& left : m_row.left) {
            auto pairs = reader.pairsOf(left.recordId);
            if (!pairs) return pairs.error();
            for (const StoredPair& pair : **pairs) {
                const bool across =
                    std::any_of(m_row.right.begin(), m_row.right.end(),
                                [&](const DecisionMember& right) { return right.recordId == pair.other; });
                if (!across || (found && pair.weight <= m_row.weight)) continue;
                found = true;
                m_row.leftRecord = left.recordId;
                m_row.rightRecord = pair.other;
                m_row.weight = pair.weight;
            }
        }
        return {};
    }

    Database& m_db;
    const ClusterChange& m_change;
    Records m_members, m_involved;
    DecisionRow m_row;
};

} // namespace

Result<DecideReport> makeChange(Database& db, const Identity& identity, const ClusterChange& change,
                                bool preview) {
    auto drafted = Draft(db, change).make();
    if (!drafted) return drafted.error();
    Said said{change.reason, change.comment};
    said.preview = preview;
    return makeDecision(db, identity, drafted.take(), said);
}

Result<DecideReport> changeCluster(const ClusterChange& change, Workspace& workspace) {
    DecideReport report;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto made = makeChange(db, workspace.identity(), change);
        if (!made) return made.error();
        report = made.take();
        return {};
    });
    if (!saved) return saved.error();
    return report;
}

Result<DecideReport> unlockCluster(const std::string& gid, Workspace& workspace) {
    auto db = workspace.reader();
    if (!db) return db.error();
    auto members = membersOf(*db, gid);
    if (!members) return members.error();
    for (const std::int64_t record : *members) {
        auto lock = lockOf(*db, record);
        if (!lock) return lock.error();
        if (*lock != 0) return undoDecision(*lock, workspace, UndoScope::Only);
    }
    return Error{kNotLocked, {gid}};
}

} // namespace goldenrod
