// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/engine.h"
#include "matching/suggest/suggest_rules.h"
#include "tests/fuzz/require.h"
#include "tests/matching/support/random_people.h"

namespace goldenrod::fuzz {

/// A few customers, always the same, and the rules that the engine makes for them.
inline const RecordTable& fewRecords() {
    static const std::unique_ptr<RecordTable> kRecords = test::RandomPeople(8, 1).table();
    return *kRecords;
}
inline const RuleSet& rulesOfFew() {
    static const RuleSet kRules = [] {
        const auto standardised = StandardisedTable::make(fewRecords(), nullptr, {}, 0, 1);
        require(static_cast<bool>(standardised), "a table that can be standardised");
        return suggestRules(fewRecords(), *standardised);
    }();
    return kRules;
}

/// Runs the engine; it ends with a tree over all records, or refuses for one of these reasons.
inline void requireOutcome(MatchOptions options, std::string_view about) {
    options.threads = 1;
    const auto run = MatchRun::make(fewRecords(), std::move(options), {});
    if (!run) {
        require(run.error().code == kRulesWrongValue || run.error().code == kNothingToCompare ||
                    run.error().code == kModelForOtherRules,
                "a reason not to run", run.error().code.id());
        return;
    }
    const auto cut = (*run)->tree().cut(toWeight((*run)->rules().mergeLine));
    require(cut.size() == fewRecords().size(), "every record is in a cluster", about);
    require(static_cast<bool>(Model::fromJson((*run)->model().toJson())), "a model that reads back", about);
}

} // namespace goldenrod::fuzz
