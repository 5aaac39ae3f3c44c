// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/model.h"
#include "matching/rules/rule_set.h"
#include "matching/term_lookup.h"
#include "models/workspace/database.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

struct RulesRow {
    std::int64_t id = 0, createdAt = 0;
    std::string json, hash, author;
    bool proposed = false; ///< made by the program
};

/// Row id; an equal rule set is kept once.
Result<std::int64_t> saveRules(Database& db, const RuleSet& rules, std::int64_t author, bool proposed);
Result<std::optional<RulesRow>> newestRules(Database& db);
Result<RulesRow> readRules(Database& db, std::int64_t id);
Result<RuleSet> readRuleSet(Database& db, std::int64_t id);

/// The rule set that the next run uses: 0 when the program is to make one from the data.
Result<std::int64_t> rulesInForce(Database& db);
Result<void> setRulesInForce(Database& db, std::int64_t rulesId);

Result<std::int64_t> saveModel(Database& db, std::int64_t rulesId, const Model& model,
                               const TermFrequencies& terms);
Result<Model> readModel(Database& db, std::int64_t id);
Result<TermFrequencies> readTerms(Database& db, std::int64_t modelId);
/// Takes back what a run that did not become complete had saved: its model (0: none) and, when nothing else
/// refers to them, the rules that the program had proposed for it.
Result<void> removeProposed(Database& db, std::int64_t rulesId, std::int64_t modelId);
/// The newest model learned under these rules; nothing when there is none.
Result<std::optional<std::int64_t>> newestModel(Database& db, std::int64_t rulesId);

/// Looks terms of a model up one by one, for few records; the connection must outlive it.
TermLookup storedTerms(Database& db, std::int64_t modelId, const TermFrequencies& spaces);
/// Names and totals of a model's term spaces, without the terms.
Result<TermFrequencies> readTermSpaces(Database& db, std::int64_t modelId);

} // namespace goldenrod
