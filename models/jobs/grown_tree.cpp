// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/grown_tree.h"

#include "matching/cluster/tree_input.h"
#include "models/jobs/match_records.h"
#include "models/jobs/run_report.h"

#include <algorithm>
#include <unordered_map>

namespace goldenrod {
namespace {

std::uint64_t keyOf(RecordIndex left, RecordIndex right) {
    return (static_cast<std::uint64_t>(left) << 32) | right;
}

} // namespace

Result<GrownTree> growTree(Database& db, std::int64_t runId, PairReader& pairs,
                           std::span<const std::int64_t> recordIds,
                           const std::vector<DecisionRow>& decisions) {
    auto made = RecordBench::make(db, runId, recordIds);
    if (!made) return made.error();
    GrownTree grown{made.take(), {}, {}, Tree(0, {})};
    RecordBench& bench = *grown.bench;
    const RecordTable& records = bench.records();
    auto contradictions = contradictionsOfRun(db, runId);
    if (!contradictions) return contradictions.error();
    auto distinct = distinctSourcesOfRun(db, runId);
    if (!distinct) return distinct.error();
    auto model = bench.model();
    if (!model) return model.error();
    const Comparator comparator(bench.rules(), bench.features());
    TreeInput input(bench.rules(), *model, bench.features(), comparator, *contradictions,
                    DistinctSources(records, *distinct), decisionsOf(decisions, records));
    std::unordered_map<std::uint64_t, PairNote> noteOf;
    for (RecordIndex r = 0; r < records.size(); ++r) {
        auto of = pairs.pairsOf(records.idOf(r));
        if (!of) return of.error();
        for (const StoredPair& pair : **of) {
            if (!bench.has(pair.other) || bench.at(pair.other) < r) continue;
            const RecordIndex other = bench.at(pair.other);
            input.add({r, other, pair.weight, pair.vetoed}, pair.forced);
            noteOf.emplace(keyOf(r, other), PairNote{pair.pattern, pair.rule});
        }
    }
    grown.pairs = input.pairs();
    std::sort(grown.pairs.begin(), grown.pairs.end(), [](const TreePair& a, const TreePair& b) {
        return a.left != b.left ? a.left < b.left : a.right < b.right;
    });
    grown.notes.reserve(grown.pairs.size());
    for (const TreePair& pair : grown.pairs) grown.notes.push_back(noteOf.at(keyOf(pair.left, pair.right)));
    auto tree = Tree::grow(records.size(), grown.pairs, input.constraints(), treeOptions(bench.rules()), {},
                           0.0, 1.0);
    if (!tree) return tree.error();
    grown.tree = tree.take();
    return grown;
}

} // namespace goldenrod
