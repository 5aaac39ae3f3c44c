// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/rules/rule_set.h"

#include "matching/rules/json_reader.h"

#include <set>
#include <utility>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "goldenrod-rules/1";

std::string_view signName(Sign sign) {
    return sign == Sign::Agree ? "agree" : (sign == Sign::Close ? "close" : "differ");
}

Json toJson(const std::vector<NamedRule>& rules) {
    Json list = Json::array();
    for (const NamedRule& rule : rules) {
        Json entry{{"id", rule.id}, {"when", rule.when.text()}};
        if (!rule.reason.empty()) entry["reason"] = rule.reason;
        list.push_back(std::move(entry));
    }
    return list;
}

Json toJson(const Comparison& comparison) {
    Json on = Json::array();
    for (const Expression& expression : comparison.on) on.push_back(expression.text());
    Json levels = Json::array();
    for (const Level& level : comparison.levels) {
        Json entry{{"id", level.id}};
        if (level.when) entry["when"] = level.when->text();
        entry["sign"] = signName(level.sign);
        if (level.rarity) entry["rarity"] = true;
        if (level.m) entry["m"] = *level.m;
        if (level.u) entry["u"] = *level.u;
        levels.push_back(std::move(entry));
    }
    Json json{{"id", comparison.id}, {"on", std::move(on)}};
    if (comparison.lasting) json["lasting"] = true;
    json["levels"] = std::move(levels);
    return json;
}

Level readLevel(JsonReader entry) {
    Level level;
    level.id = entry.text("id");
    if (entry.has("when")) level.when = entry.expression("when");
    const std::string sign = entry.text("sign");
    if (sign == "agree")
        level.sign = Sign::Agree;
    else if (sign == "close")
        level.sign = Sign::Close;
    else if (sign != "differ")
        entry.wrong("sign", "agree, close or differ");
    level.rarity = entry.has("rarity") && entry.truth("rarity");
    if (entry.has("m")) level.m = entry.share("m");
    if (entry.has("u")) level.u = entry.share("u");
    entry.end();
    return level;
}

Comparison readComparison(JsonReader entry) {
    Comparison comparison;
    comparison.id = entry.text("id");
    comparison.on = entry.expressions("on");
    comparison.lasting = entry.has("lasting") && entry.truth("lasting");
    entry.each("levels", [&](JsonReader level) { comparison.levels.push_back(readLevel(std::move(level))); });
    entry.end();
    return comparison;
}

std::vector<NamedRule> readRules(JsonReader& from, const char* key) {
    std::vector<NamedRule> rules;
    from.each(key, [&](JsonReader entry) {
        NamedRule rule;
        rule.id = entry.text("id");
        rule.when = entry.expression("when");
        if (entry.has("reason")) rule.reason = entry.text("reason");
        entry.end();
        rules.push_back(std::move(rule));
    });
    return rules;
}

void readTypes(JsonReader& from, RuleSet& rules) {
    from.eachMember("types", [&](const std::string& field, JsonReader value) {
        SemanticType type{};
        if (!parseTypeName(value.ownText(), type)) value.wrongHere("a semantic type");
        rules.types[field] = type;
    });
}

void readRivals(JsonReader& from, RuleSet& rules) {
    from.each("rivals", [&](JsonReader entry) {
        Rival rival;
        rival.id = entry.text("id");
        rival.byChance = entry.has("by_chance") && entry.truth("by_chance");
        entry.eachMember("levels", [&](const std::string& comparison, JsonReader list) {
            rival.levels[comparison] = list.ownTexts();
        });
        for (const auto& [key, levels] :
             {std::pair("sometimes", &rival.sometimes), std::pair("always", &rival.always)}) {
            if (!entry.has(key)) continue;
            entry.eachMember(key, [&levels = *levels](const std::string& comparison, JsonReader list) {
                levels[comparison] = list.ownTexts();
            });
        }
        entry.end();
        rules.rivals.push_back(std::move(rival));
    });
}

void readClusters(JsonReader entry, RuleSet& rules) {
    rules.missingPair = entry.number("missing_pair");
    rules.clip = entry.number("clip");
    if (entry.has("regroup")) rules.regroup = entry.number("regroup");
    if (entry.has("distinct_sources")) rules.distinctSources = entry.truth("distinct_sources");
    rules.contradictions = readRules(entry, "contradictions");
    entry.end();
}

void readSurvivorship(JsonReader& from, RuleSet& rules) {
    from.each("survivorship", [&](JsonReader entry) {
        Survivorship survivorship;
        survivorship.field = entry.text("field");
        survivorship.criteria = entry.texts("criteria");
        entry.end();
        rules.survivorship.push_back(std::move(survivorship));
    });
}

} // namespace

std::string RuleSet::toJson() const {
    Json json;
    json["format"] = kFormat;
    if (!note.empty()) json["note"] = note;
    Json typeList = Json::object();
    for (const auto& [field, type] : types) typeList[field] = typeName(type);
    json["types"] = std::move(typeList);
    json["force"] = goldenrod::toJson(force);
    json["veto"] = goldenrod::toJson(veto);
    json["blocking"] = goldenrod::toJson(blocking);
    Json list = Json::array();
    for (const Comparison& comparison : comparisons) list.push_back(goldenrod::toJson(comparison));
    json["comparisons"] = std::move(list);
    list = Json::array();
    for (const Rival& rival : rivals) {
        list.push_back({{"id", rival.id},
                        {"by_chance", rival.byChance},
                        {"levels", rival.levels},
                        {"sometimes", rival.sometimes},
                        {"always", rival.always}});
    }
    json["rivals"] = std::move(list);
    json["lines"] = {{"merge", mergeLine}, {"review", reviewLine}, {"floor", floor}};
    json["limits"] = {
        {"most_pairs", mostPairs}, {"largest_block", largestBlock}, {"pairs_a_rule", pairsARule}};
    Json clusters = {{"missing_pair", missingPair}, {"clip", clip}};
    if (regroup) clusters["regroup"] = *regroup;
    // Left out as rule sets of earlier versions do, so that these keep their identity and their models.
    if (distinctSources) clusters["distinct_sources"] = true;
    clusters["contradictions"] = goldenrod::toJson(contradictions);
    json["clusters"] = std::move(clusters);
    list = Json::array();
    for (const Survivorship& entry : survivorship)
        list.push_back({{"field", entry.field}, {"criteria", entry.criteria}});
    json["survivorship"] = std::move(list);
    json["source_priority"] = sourcePriority;
    return written(json);
}

Result<RuleSet> RuleSet::fromJson(std::string_view text) {
    auto document = JsonDocument::parse(text, kFormat);
    if (!document) return document.error();
    JsonReader root = document->root();
    RuleSet rules;
    if (root.has("note")) rules.note = root.text("note");
    readTypes(root, rules);
    rules.force = readRules(root, "force");
    rules.veto = readRules(root, "veto");
    rules.blocking = readRules(root, "blocking");
    root.each("comparisons",
              [&](JsonReader entry) { rules.comparisons.push_back(readComparison(std::move(entry))); });
    readRivals(root, rules);
    JsonReader lines = root.object("lines");
    rules.mergeLine = lines.number("merge");
    rules.reviewLine = lines.number("review");
    rules.floor = lines.number("floor");
    lines.end();
    JsonReader limits = root.object("limits");
    rules.mostPairs = limits.count("most_pairs");
    rules.largestBlock = limits.count("largest_block");
    if (limits.has("pairs_a_rule")) rules.pairsARule = limits.count("pairs_a_rule");
    limits.end();
    readClusters(root.object("clusters"), rules);
    readSurvivorship(root, rules);
    rules.sourcePriority = root.texts("source_priority");
    root.end();
    if (document->failure()) return *document->failure();
    if (auto sound = rules.check(); !sound) return sound.error();
    return rules;
}

Result<void> RuleSet::check() const {
    const auto wrong = [](const std::string& where, const std::string& what) {
        return Error{kRulesWrongValue, {where, what}};
    };
    if (!(mergeLine >= reviewLine && reviewLine >= floor)) return wrong("lines", "merge >= review >= floor");
    if (regroup && *regroup < mergeLine) return wrong("clusters.regroup", "not under the merge line");
    if (!(clip >= 0.0)) return wrong("clusters.clip", "not negative");
    for (const auto& [field, type] : types) {
        if (!isFreeAttribute(field)) return wrong("types." + field, "a free attribute");
    }
    if (comparisons.empty()) return wrong("comparisons", "at least one");
    if (comparisons.size() > 16) return wrong("comparisons", "at most 16");
    if (blocking.empty()) return wrong("blocking", "at least one");
    std::set<std::string> ids;
    for (std::size_t c = 0; c < comparisons.size(); ++c) {
        const Comparison& comparison = comparisons[c];
        const std::string where = "comparisons[" + std::to_string(c) + "]";
        if (!ids.insert(comparison.id).second) return wrong(where, "an id of its own");
        if (comparison.on.empty()) return wrong(where + ".on", "at least one");
        if (comparison.levels.size() < 2 || comparison.levels.size() > 15)
            return wrong(where + ".levels", "2 to 15");
        for (std::size_t l = 0; l < comparison.levels.size(); ++l) {
            const bool last = l + 1 == comparison.levels.size();
            if (comparison.levels[l].when.has_value() == last) {
                return wrong(where + ".levels[" + std::to_string(l) + "]",
                             "a condition on every level but the last");
            }
        }
    }
    if (rivals.size() > kMostRivals) return wrong("rivals", "at most " + std::to_string(kMostRivals));
    for (const Rival& rival : rivals) {
        for (const auto* part : {&rival.levels, &rival.sometimes, &rival.always}) {
            for (const auto& [comparison, levels] : *part) {
                if (!ids.contains(comparison))
                    return wrong("rivals." + rival.id, "the id of a comparison, not " + comparison);
            }
        }
    }
    return {};
}

} // namespace goldenrod
