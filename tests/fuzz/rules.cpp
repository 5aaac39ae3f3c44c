// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/rules/rule_set.h"
#include "tests/fuzz/require.h"

// The reader and writer of rule sets: what is refused says what is wrong, what is accepted is sound and
// writes to canonical bytes that read back equal.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace goldenrod;
    const std::string_view text = fuzz::textOf(data, size);
    const auto rules = RuleSet::fromJson(text);
    if (!rules) {
        fuzz::require(rules.error().code.id().starts_with("rules."), "an error of rules", text);
        fuzz::require(!rules.error().arguments.empty(), "a refusal that says where", text);
        return 0;
    }
    fuzz::require(static_cast<bool>(rules->check()), "what is accepted is sound", text);
    const std::string written = rules->toJson();
    const auto again = RuleSet::fromJson(written);
    fuzz::require(static_cast<bool>(again), "what is written is accepted", written);
    fuzz::require(*again == *rules, "what is written reads back equal", written);
    fuzz::require(again->toJson() == written, "canonical bytes are stable", written);
    return 0;
}
