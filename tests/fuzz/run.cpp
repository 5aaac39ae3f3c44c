// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/engine_input.h"

// The engine under rules that somebody wrote: a rule set where the input begins with a brace, otherwise an
// expression that then stands wherever a rule set has room for one.

namespace goldenrod::fuzz {
namespace {

Result<RuleSet> rulesWith(std::string_view text) {
    auto parsed = Expression::parse(text);
    if (!parsed) return parsed.error();
    RuleSet rules = rulesOfFew();
    const NamedRule rule{"fuzzed", parsed.take(), ""};
    rules.blocking.push_back(rule);
    rules.contradictions.push_back(rule);
    rules.veto.push_back(rule);
    rules.force.push_back(rule);
    rules.comparisons.front().levels.front().when = rule.when;
    // What is compared are values, or keys made from them.
    if (rule.when.type == ExpressionType::Value) rules.comparisons.back().on.front() = rule.when;
    return rules;
}

} // namespace
} // namespace goldenrod::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace goldenrod;
    const std::string_view text = fuzz::textOf(data, size);
    auto rules = text.starts_with('{') ? RuleSet::fromJson(text) : fuzz::rulesWith(text);
    if (!rules) return 0;
    MatchOptions options;
    options.rules = rules.take();
    fuzz::requireOutcome(std::move(options), text);
    return 0;
}
