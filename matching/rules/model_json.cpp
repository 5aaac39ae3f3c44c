// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/rules/json_reader.h"
#include "matching/rules/model.h"
#include "matching/sha256.h"

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "goldenrod-model/1";

Json toJson(const ComparisonModel& comparison, const std::vector<std::string>& classes) {
    Json own = Json::array();
    for (std::size_t k = 0; k < classes.size(); ++k) {
        if (comparison.own[k]) own.push_back(classes[k]);
    }
    Json levels = Json::array();
    for (const LevelModel& level : comparison.levels) {
        Json entry{{"id", level.id},
                   {"probability", level.probability},
                   {"rarity_base", level.rarityBase},
                   {"random_pairs", level.randomPairs},
                   {"match_pairs", level.matchPairs}};
        if (level.byHand) entry["by_hand"] = true;
        levels.push_back(std::move(entry));
    }
    return {{"id", comparison.id}, {"own", std::move(own)}, {"levels", std::move(levels)}};
}

Json toJson(const std::vector<ContradictionReport>& contradictions) {
    Json list = Json::array();
    for (const ContradictionReport& rule : contradictions) {
        list.push_back({{"rule", rule.rule},
                        {"strong_pairs", rule.strongPairs},
                        {"contradicting", rule.contradicting},
                        {"in_force", rule.inForce}});
    }
    return list;
}

Json toJson(const std::vector<SourcePrior>& priors) {
    Json list = Json::array();
    for (const SourcePrior& prior : priors) {
        list.push_back({{"left", prior.left},
                        {"right", prior.right},
                        {"matches", prior.matches},
                        {"pairs", prior.pairs},
                        {"bits", prior.bits}});
    }
    return list;
}

Json toJson(const BlockLimits& limits) {
    Json list = Json::array();
    for (const BlockLimit& limit : limits) list.push_back({{"rule", limit.rule}, {"records", limit.records}});
    return list;
}

void readContradictions(JsonReader& root, Model& model) {
    model.contradictions.emplace();
    root.each("contradictions", [&](JsonReader entry) {
        ContradictionReport rule;
        rule.rule = entry.text("rule");
        rule.strongPairs = entry.count("strong_pairs");
        rule.contradicting = entry.count("contradicting");
        rule.inForce = entry.truth("in_force");
        entry.end();
        model.contradictions->push_back(std::move(rule));
    });
}

void readSourcePriors(JsonReader& root, Model& model) {
    root.each("source_priors", [&](JsonReader entry) {
        SourcePrior prior;
        prior.left = entry.text("left");
        prior.right = entry.text("right");
        prior.matches = entry.number("matches");
        prior.pairs = entry.number("pairs");
        prior.bits = entry.number("bits");
        entry.end();
        model.sourcePriors.push_back(std::move(prior));
    });
}

void readBlockLimits(JsonReader& root, Model& model) {
    model.blockLimits.emplace();
    root.each("block_limits", [&](JsonReader entry) {
        BlockLimit limit;
        limit.rule = entry.text("rule");
        limit.records = entry.count("records");
        entry.end();
        model.blockLimits->push_back(std::move(limit));
    });
}

LevelModel readLevel(JsonReader entry, std::size_t classes) {
    LevelModel level;
    level.id = entry.text("id");
    level.probability = entry.numbers("probability");
    if (level.probability.size() != classes) entry.wrong("probability", "one number for each class");
    for (const double p : level.probability) {
        if (!(p > 0.0 && p <= 1.0)) entry.wrong("probability", "numbers above 0 and at most 1");
    }
    level.rarityBase = entry.number("rarity_base");
    level.randomPairs = entry.count("random_pairs");
    level.matchPairs = entry.number("match_pairs");
    level.byHand = entry.has("by_hand") && entry.truth("by_hand");
    entry.end();
    return level;
}

ComparisonModel readComparison(JsonReader entry, const std::vector<std::string>& classes) {
    ComparisonModel comparison;
    comparison.id = entry.text("id");
    comparison.own.assign(classes.size(), false);
    for (const std::string& name : entry.texts("own")) {
        for (std::size_t k = 0; k < classes.size(); ++k) {
            if (classes[k] == name) comparison.own[k] = true;
        }
    }
    entry.each("levels", [&](JsonReader level) {
        comparison.levels.push_back(readLevel(std::move(level), classes.size()));
    });
    entry.end();
    return comparison;
}

void readTraining(JsonReader entry, Model& model) {
    entry.each("passes", [&](JsonReader item) {
        TrainingPass pass;
        pass.rule = item.text("rule");
        pass.pairs = item.count("pairs");
        pass.heldOut = item.texts("held_out");
        pass.matchShare = item.number("match_share");
        item.end();
        model.passes.push_back(std::move(pass));
    });
    model.iterations = static_cast<std::uint32_t>(entry.count("iterations"));
    model.lastChange = entry.number("last_change");
    model.converged = entry.truth("converged");
    entry.end();
}

} // namespace

std::string Model::toJson() const {
    Json json;
    json["format"] = kFormat;
    json["rules"] = rulesHash;
    json["terms"] = termsHash;
    json["records"] = records;
    json["seed"] = seed;
    json["classes"] = classes;
    json["shares"] = shares;
    if (!sourcePriors.empty()) json["source_priors"] = goldenrod::toJson(sourcePriors);
    Json list = Json::array();
    for (const ComparisonModel& comparison : comparisons)
        list.push_back(goldenrod::toJson(comparison, classes));
    json["comparisons"] = std::move(list);
    if (contradictions) json["contradictions"] = goldenrod::toJson(*contradictions);
    if (distinctSources) json["distinct_sources"] = *distinctSources;
    if (blockLimits) json["block_limits"] = goldenrod::toJson(*blockLimits);
    Json report;
    list = Json::array();
    for (const TrainingPass& pass : passes) {
        list.push_back({{"rule", pass.rule},
                        {"pairs", pass.pairs},
                        {"held_out", pass.heldOut},
                        {"match_share", pass.matchShare}});
    }
    report["passes"] = std::move(list);
    report["iterations"] = iterations;
    report["last_change"] = lastChange;
    report["converged"] = converged;
    json["training"] = std::move(report);
    return written(json);
}

Result<Model> Model::fromJson(std::string_view text) {
    auto document = JsonDocument::parse(text, kFormat);
    if (!document) return document.error();
    JsonReader root = document->root();
    Model model;
    model.rulesHash = root.text("rules");
    model.termsHash = root.text("terms");
    model.records = root.count("records");
    model.seed = root.count("seed");
    model.classes = root.texts("classes");
    model.shares = root.numbers("shares");
    if (model.shares.size() != model.classes.size()) root.wrong("shares", "one number for each class");
    if (root.has("source_priors")) readSourcePriors(root, model);
    root.each("comparisons", [&](JsonReader entry) {
        model.comparisons.push_back(readComparison(std::move(entry), model.classes));
    });
    if (root.has("contradictions")) readContradictions(root, model);
    if (root.has("distinct_sources")) model.distinctSources = root.texts("distinct_sources");
    if (root.has("block_limits")) readBlockLimits(root, model);
    readTraining(root.object("training"), model);
    root.end();
    if (document->failure()) return *document->failure();
    return model;
}

std::string TermFrequencies::hash() const {
    Sha256 sum;
    for (const Space& space : spaces) {
        sum.addField(space.name).addNumber(static_cast<std::int64_t>(space.records));
        for (const Term& term : space.terms) sum.addField(term.text).addNumber(term.records);
    }
    return toHex(sum.finish());
}

} // namespace goldenrod
