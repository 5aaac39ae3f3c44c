// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/sha256.h"
#include "tests/fuzz/engine_input.h"

// The reader and writer of models, as those of rule sets; and a run under whatever model was accepted.

namespace goldenrod::fuzz {
namespace {

/// The rules that the seeds were learned under.
constexpr const char* kRules = R"json({"format": "goldenrod-rules/1", "types": {}, "force": [], "veto": [],
"blocking": [{"id": "email", "when": "email"}, {"id": "family", "when": "soundex(name.family)"}],
"comparisons": [
  {"id": "name", "on": ["name"], "lasting": true, "levels": [
    {"id": "equal", "when": "words_equal(name)", "sign": "agree", "rarity": true},
    {"id": "family", "when": "family_agrees(name)", "sign": "close"},
    {"id": "differ", "sign": "differ"}]},
  {"id": "born", "on": ["birth.date"], "levels": [
    {"id": "equal", "when": "exact(birth.date)", "sign": "agree", "m": 0.9},
    {"id": "differ", "sign": "differ"}]}],
"rivals": [{"id": "household", "by_chance": true, "levels": {"name": ["family"]}, "sometimes": {},
            "always": {"born": ["differ"]}}],
"lines": {"merge": 2, "review": -2, "floor": -6},
"limits": {"most_pairs": 1000, "largest_block": 0, "pairs_a_rule": 500},
"clusters": {"missing_pair": -4, "clip": 20, "regroup": 6, "distinct_sources": true,
  "contradictions": [{"id": "other_id", "when": "differ(id.national)"}]},
"survivorship": [], "source_priority": []})json";

const RuleSet& rulesAtHand() {
    static const RuleSet kRead = [] {
        auto read = RuleSet::fromJson(kRules);
        require(static_cast<bool>(read), "the rules at hand are rules", kRules);
        return read.take();
    }();
    return kRead;
}

/// With the model taken for one of the rules at hand, however odd its numbers.
void requireRun(const Model& model, std::string_view text) {
    Learned learned{model, {}};
    learned.model.rulesHash = toHex(sha256(rulesAtHand().toJson()));
    if (!isModelOf(learned.model, rulesAtHand())) return;
    MatchOptions options;
    options.rules = rulesAtHand();
    options.findModel = [&](const RuleSet&) -> Result<std::optional<Learned>> {
        return std::optional<Learned>(learned);
    };
    requireOutcome(std::move(options), text);
}

} // namespace
} // namespace goldenrod::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace goldenrod;
    const std::string_view text = fuzz::textOf(data, size);
    const auto model = Model::fromJson(text);
    if (!model) {
        fuzz::require(model.error().code.id().starts_with("rules."), "an error of models", text);
        fuzz::require(!model.error().arguments.empty(), "a refusal that says where", text);
        return 0;
    }
    const std::string written = model->toJson();
    const auto again = Model::fromJson(written);
    fuzz::require(static_cast<bool>(again), "what is written is accepted", written);
    fuzz::require(again->toJson() == written, "canonical bytes are stable", written);
    fuzz::requireRun(*model, text);
    return 0;
}
