// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/cluster_effect.h"

#include "models/jobs/customer_history.h"
#include "models/workspace/golden_store.h"

#include <algorithm>
#include <map>

namespace goldenrod {
namespace {

/// Golden records of some records, by their numbers.
Result<std::map<std::int64_t, GoldenSide>> sidesOf(Database& db, const std::vector<std::int64_t>& records) {
    std::map<std::int64_t, GoldenSide> sides;
    auto memberships = readMemberships(db, records);
    if (!memberships) return memberships.error();
    for (const MembershipRow& row : *memberships) {
        if (sides.contains(row.golden)) continue;
        auto golden = readGolden(db, row.golden);
        if (!golden) return golden.error();
        auto members = readMembers(db, row.golden);
        if (!members) return members.error();
        sides[row.golden] = {golden->gid, members.take(), std::move(golden->values)};
    }
    return sides;
}

bool isSame(const GoldenSide& a, const GoldenSide& b) {
    return a.records == b.records && a.values == b.values;
}

} // namespace

Result<ClusterEffect> previewChange(const ClusterChange& change, Workspace& workspace) {
    ClusterEffect effect;
    bool isMade = false;
    auto rolledBack = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto reader = workspace.reader(); // sees what is committed
        if (!reader) return reader.error();
        auto report = makeChange(db, workspace.identity(), change, true);
        if (!report) return report.error();
        auto before = sidesOf(*reader, report->recut.recordIds);
        if (!before) return before.error();
        auto after = sidesOf(db, report->recut.recordIds);
        if (!after) return after.error();
        for (auto& [number, side] : *before) {
            const auto then = after->find(number);
            if (then != after->end() && isSame(side, then->second)) {
                after->erase(then);
                continue;
            }
            effect.before.push_back(std::move(side));
        }
        for (auto& [number, side] : *after) effect.after.push_back(std::move(side));
        effect.questionsBefore = report->recut.questionsBefore;
        effect.questionsAfter = report->recut.questionsAfter;
        isMade = true;
        return Error{kCancelled}; // rolls everything back
    });
    if (!isMade) return rolledBack.error();
    return effect;
}

std::vector<ValueChange> changedValues(const ClusterEffect& effect) {
    std::vector<ValueChange> changes;
    for (const GoldenSide& before : effect.before) {
        const auto after = std::find_if(effect.after.begin(), effect.after.end(),
                                        [&](const GoldenSide& side) { return side.gid == before.gid; });
        if (after == effect.after.end()) continue;
        // In the order of the values as they are: looked at from what would be.
        for (FieldChange& back : changesBetween(after->values, before.values))
            changes.push_back(
                {before.gid, std::move(back.field), std::move(back.after), std::move(back.before)});
    }
    return changes;
}

} // namespace goldenrod
