// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/group_asked.h"

#include "matching/compare/comparator.h"
#include "models/jobs/run_report.h"
#include "models/jobs/view_json.h"
#include "models/workspace/run_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> kSigns = {"agree", "close", "differ"};
constexpr std::string_view kMissingSign = "missing";

Result<std::vector<LikeSign>> signsOf(Database& db, std::uint64_t pattern) {
    auto run = runInForce(db);
    if (!run) return run.error();
    std::vector<LikeSign> signs;
    if (*run == 0) return signs;
    auto rules = rulesOfRun(db, *run);
    if (!rules) return rules.error();
    for (std::size_t c = 0; c < rules->comparisons.size(); ++c) {
        const Comparison& comparison = rules->comparisons[c];
        const int level = levelOf(pattern, c);
        const bool isMissing = level <= 0;
        signs.push_back(
            {comparison.id,
             isMissing ? Sign::Agree : comparison.levels[static_cast<std::size_t>(level) - 1].sign,
             isMissing});
    }
    return signs;
}

} // namespace

Result<GroupAsked> askedBy(Database& db, const QueueView& view, bool isSeedGiven) {
    GroupAsked asked{view, {}, isSeedGiven};
    asked.view.state = QuestionFilter::Open;
    asked.view.order = {};
    if (!view.pattern) return asked;
    auto signs = signsOf(db, *view.pattern);
    if (!signs) return signs.error();
    asked.signs = signs.take();
    return asked;
}

std::string toJson(const GroupAsked& asked) {
    Json json = Json::object();
    writeTerms(json, asked.view);
    for (const LikeSign& sign : asked.signs) {
        const std::string_view name =
            sign.isMissing ? kMissingSign : kSigns[static_cast<std::size_t>(sign.sign)];
        json["signs"].push_back({{"comparison", sign.comparison}, {"sign", name}});
    }
    if (asked.isSeedGiven) json["seed_given"] = true;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

GroupAsked askedOf(const std::string& text) {
    GroupAsked asked;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return asked;
    readTerms(json, asked.view);
    for (const Json& sign : json.value("signs", Json::array())) {
        const std::string name = sign.value("sign", "");
        const auto at = std::find(kSigns.begin(), kSigns.end(), name);
        const bool isMissing = at == kSigns.end();
        asked.signs.push_back({sign.value("comparison", ""),
                               isMissing ? Sign::Agree : static_cast<Sign>(at - kSigns.begin()), isMissing});
    }
    asked.isSeedGiven = json.value("seed_given", false);
    return asked;
}

Result<std::vector<LikeKind>> likeKinds(Database& db, std::size_t most) {
    auto tallies = readTallies(db);
    if (!tallies) return tallies.error();
    auto sources = sourceNames(db);
    if (!sources) return sources.error();
    std::erase_if(*tallies, [](const QuestionTally& tally) { return tally.open == 0; });
    std::stable_sort(tallies->begin(), tallies->end(),
                     [](const QuestionTally& a, const QuestionTally& b) { return a.open > b.open; });
    if (tallies->size() > most) tallies->resize(most);
    std::vector<LikeKind> kinds;
    for (const QuestionTally& tally : *tallies) {
        LikeKind kind;
        kind.view.pattern = tally.pattern;
        kind.view.sourceA = sources->at(tally.sourceA);
        kind.view.sourceB = sources->at(tally.sourceB);
        auto signs = signsOf(db, tally.pattern);
        if (!signs) return signs.error();
        kind.signs = signs.take();
        kind.open = tally.open;
        kinds.push_back(std::move(kind));
    }
    return kinds;
}

} // namespace goldenrod
