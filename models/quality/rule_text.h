// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/delivered.h"
#include "models/quality/quality_rules.h"

namespace goldenrod {

inline constexpr ErrorCode kRuleTextField{
    "quality.text_field"}; ///< position in characters from 1, what stands there
inline constexpr ErrorCode kRuleTextTest{"quality.text_test"}; ///< the same
inline constexpr ErrorCode kRuleTextRest{"quality.text_rest"}; ///< position, what is wrong
inline constexpr ErrorCode kRuleTextMore{
    "quality.text_more"}; ///< position of what is too much; as those below
inline constexpr ErrorCode kRuleTextWord{"quality.text_word"}; ///< position, the word that is needed
inline constexpr ErrorCode kRuleTextPattern{"quality.text_pattern"};
inline constexpr ErrorCode kRuleTextBound{"quality.text_bound"};
inline constexpr ErrorCode kRuleTextMonths{"quality.text_months"};
inline constexpr ErrorCode kRuleTextValue{"quality.text_value"};
inline constexpr ErrorCode kRuleTextQuote{"quality.text_quote"};

/// A rule as one line of words: the field, then what is asked of it.
///   birth.date required | valid | believable | no placeholder | unique | agrees
///   x.tier one of STD, GLD, "a, b"        address.postcode matches [0-9]{5}
///   x.note length 2 to 60                 name.full length at most 60
///   birth.date from 1900-01-01 to today   income at least 0
///   source.changed within 24 months       single
///   death.date not before birth.date      id.registration required if org.name
///   x.account checksum iban, luhn
std::string ruleText(const QualityRule& rule);

/// The other way; without id and title. Blanks in front and behind do not count.
Result<QualityRule> parseRuleText(std::string_view text);

/// How a text could go on.
struct RuleTextChoices {
    std::size_t begin = 0;          ///< where the word begins that is being written
    std::vector<std::string> words; ///< that fit here, best first; none: anything may stand here, or nothing
};
/// Fields, what can be asked, and the small words of it. `fields`: those there are besides the known ones.
RuleTextChoices ruleTextChoices(std::string_view text, const FieldSet& fields);

/// An id for a rule that has none: of its field and test, and told apart from those of `others`.
std::string newRuleId(const QualityRule& rule, const QualityRules& others);

} // namespace goldenrod
