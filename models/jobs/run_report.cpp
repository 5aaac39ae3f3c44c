// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/run_report.h"

#include "matching/compare/comparator.h"
#include "models/workspace/rules_store.h"
#include "models/workspace/run_store.h"

#include <nlohmann/json.hpp>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

Json basisJson(const MatchBasis& basis, const BasisNote& note) {
    Json json{{"full", basis.full.has_value()}, {"compared", basis.compared}};
    if (basis.full)
        json["because"] = codeOf(*basis.full);
    else
        json.update({{"since", basis.since},
                     {"added", basis.added},
                     {"changed", basis.changed},
                     {"gone", basis.gone}});
    json.update({{"engine", note.engine},
                 {"year", note.year},
                 {"last_load", note.lastLoad},
                 {"floor", note.floor},
                 {"whole", note.isWhole}});
    return json;
}

} // namespace

std::string reportJson(const MatchReport& report, const BasisNote& note, std::uint64_t seed) {
    Json json;
    json["basis"] = basisJson(report.basis, note);
    json["records"] = report.records;
    json["candidates"] = report.candidates;
    json["pairs_kept"] = report.pairsKept;
    json["seed"] = seed;
    json["learned"] = report.learned;
    json["em"] = {{"iterations", report.iterations},
                  {"last_change", report.lastChange},
                  {"converged", report.converged}};
    for (std::size_t i = 0; i < report.blocking.size(); ++i) {
        const BlockingReport& rule = report.blocking[i];
        json["blocking"].push_back({{"rule", rule.rule},
                                    {"blocks", rule.blocks},
                                    {"pairs", rule.pairs},
                                    {"new_pairs", report.newPairs[i]},
                                    {"largest", rule.largest},
                                    {"dropped_blocks", rule.droppedBlocks},
                                    {"dropped_pairs", rule.droppedPairs}});
    }
    json["contradictions"] = Json::array();
    for (const ContradictionReport& rule : report.contradictions) {
        json["contradictions"].push_back({{"rule", rule.rule},
                                          {"strong_pairs", rule.strongPairs},
                                          {"contradicting", rule.contradicting},
                                          {"in_force", rule.inForce}});
    }
    json["sources"] = Json::array();
    for (const SourceUse& source : report.sources) {
        json["sources"].push_back({{"source", source.name},
                                   {"matched", source.found.matched},
                                   {"twice", source.found.twice},
                                   {"claimed", source.found.claimed},
                                   {"distinct", source.found.distinct}});
    }
    for (const auto& [phase, seconds] : report.seconds) json["seconds"][phase] = seconds;
    return json.dump();
}

bool saysDiffer(const RuleSet& rules, std::uint64_t pattern, std::size_t comparison) {
    const int level = levelOf(pattern, comparison);
    return level > 0 &&
           rules.comparisons[comparison].levels[static_cast<std::size_t>(level) - 1].sign == Sign::Differ;
}

Result<RuleSet> rulesOfRun(Database& db, std::int64_t runId) {
    auto run = readRun(db, runId);
    if (!run) return run.error();
    return readRuleSet(db, run->rulesId);
}

Result<std::vector<NamedRule>> contradictionsOfRun(Database& db, std::int64_t runId) {
    auto run = readRun(db, runId);
    if (!run) return run.error();
    auto rules = readRuleSet(db, run->rulesId);
    if (!rules) return rules.error();
    const auto report = Json::parse(run->report, nullptr, false);
    std::vector<NamedRule> inForce;
    if (!report.is_object() || !report.contains("contradictions")) return inForce;
    for (const auto& entry : report["contradictions"]) {
        if (!entry.value("in_force", false)) continue;
        for (const NamedRule& rule : rules->contradictions) {
            if (rule.id == entry.value("rule", "")) inForce.push_back(rule);
        }
    }
    return inForce;
}

Result<std::vector<std::string>> distinctSourcesOfRun(Database& db, std::int64_t runId) {
    auto run = readRun(db, runId);
    if (!run) return run.error();
    const auto report = Json::parse(run->report, nullptr, false);
    std::vector<std::string> distinct;
    if (!report.is_object() || !report.contains("sources")) return distinct;
    for (const auto& entry : report["sources"]) {
        if (entry.value("distinct", false)) distinct.push_back(entry.value("source", ""));
    }
    return distinct;
}

} // namespace goldenrod
