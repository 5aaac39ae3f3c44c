// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/model.h"
#include "matching/rules/rule_set.h"
#include "models/workspace/workspace.h"

#include <filesystem>
#include <optional>
#include <string>

namespace goldenrod {

inline constexpr ErrorCode kNoRulesYet{"rules.none_yet"};         ///< no argument
inline constexpr ErrorCode kTermsInvalid{"model.terms_invalid"};  ///< file, line
inline constexpr ErrorCode kTermsOfOther{"model.terms_of_other"}; ///< file

/// Sets the rules of the next match, with their event; none: made from fields and data again.
Result<void> setRules(Workspace& workspace, const std::optional<RuleSet>& rules);

/// Sets the model of the rules in force from "model.json" and the "model_terms.ndjson" beside it, as a
/// release holds them. Both must belong together and to these rules.
Result<void> setModel(Workspace& workspace, const std::filesystem::path& modelFile);

/// Term frequencies as NDJSON: a line for each space with its records, then one for each of its terms.
std::string termsToNdjson(const TermFrequencies& terms);
Result<TermFrequencies> termsFromNdjson(const std::string& text, const std::string& file);

/// A whole file of ours (rules, mapping, model), at most 256 MB.
Result<std::string> readTextFile(const std::filesystem::path& path);

} // namespace goldenrod
