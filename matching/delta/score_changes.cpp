// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/delta/score_changes.h"

#include "matching/delta/changed_blocks.h"
#include "matching/delta/delta_pairs.h"

#include <algorithm>
#include <bit>

namespace goldenrod {
namespace {

/// Keys by sound are made of all records, or of none; see SoundKeys.
bool areScriptsAsBefore(const WordTable& words, const EarlierRun& earlier, std::size_t now) {
    ScriptSet before = 0, after = 0;
    for (const RecordIndex row : earlier.rows) before |= words.scripts(row);
    for (RecordIndex row = 0; row < now; ++row) after |= words.scripts(row);
    const auto areSeveral = [](ScriptSet scripts) { return std::popcount(scripts) > 1; };
    return areSeveral(before) == words.severalScripts() && areSeveral(after) == words.severalScripts();
}

} // namespace

bool saysAll(const Model& model) {
    return model.contradictions && model.blockLimits && model.distinctSources;
}

Result<ScoredChanges> scoreChanges(const RuleSet& rules, const Model& model, Features& features,
                                   const Comparator& comparator, EarlierRun& earlier, std::size_t now,
                                   const ProgressFn& progress, double begin, double end) {
    const double blocked = begin + (end - begin) / 2;
    auto blocks =
        ChangedBlocks::make(rules, features, *model.blockLimits, earlier, now, progress, begin, blocked);
    if (!blocks) return blocks.error();
    const std::vector<const WordTable*> tables = features.wordTables();
    if (!std::all_of(tables.begin(), tables.end(),
                     [&](const WordTable* words) { return areScriptsAsBefore(*words, earlier, now); }))
        return Error{kDeltaOtherScripts};
    const Weigher weigher(rules, model, features.records().sources());
    DeltaPairs pairs(rules, features, comparator, weigher, *blocks, earlier);
    if (auto updated = pairs.update(progress, blocked, end); !updated) return updated.error();
    ScoredChanges changes;
    changes.blocking = blocks->reports();
    changes.changed = pairs.changed();
    changes.compared = pairs.compared();
    changes.scored = pairs.take();
    for (const RecordIndex row : earlier.decided) changes.changed.touched[row] = true;
    return changes;
}

} // namespace goldenrod
