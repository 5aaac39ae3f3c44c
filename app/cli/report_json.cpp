// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_json.h"

#include "app/cli/show_second.h"

#include "matching/sha256.h"

namespace goldenrod::cli {
namespace {

Json typesJson(const MatchReport& report) {
    Json types = Json::array();
    for (const NoticedType& noticed : report.noticedTypes) {
        types.push_back({{"field", noticed.field},
                         {"type", typeName(noticed.type)},
                         {"values_looked_at", noticed.looked},
                         {"fitting", noticed.fitting},
                         {"distinct", noticed.distinct},
                         {"records", noticed.filled}});
    }
    return types;
}

} // namespace

Json toJson(const PhaseSeconds& seconds) {
    Json json = Json::object();
    for (const auto& [phase, time] : seconds) json[phase] = time;
    return json;
}

Json toJson(const ImportReport& report) {
    Json ledger = Json::object();
    for (const LedgerEntry& entry : report.ledger)
        ledger[entry.entry] = {{"rows", entry.rows}, {"bytes", entry.bytes}};
    return {{"source", report.load.sourceName},
            {"entity", report.load.entity},
            {"load", report.load.ordinal},
            {"file", report.load.fileName},
            {"file_bytes", report.load.fileSize},
            {"file_sha256", toHex(report.load.fileHash)},
            {"ledger", std::move(ledger)},
            {"records",
             {{"new", report.records.added},
              {"changed", report.records.changed},
              {"unchanged", report.records.unchanged},
              {"repeated_keys", report.records.repeatedKeys}}},
            {"touchpoints", report.touchpoints},
            {"touchpoints_attached", report.attached},
            {"holdings", report.holdings},
            {"holdings_attached", report.holdingsAttached},
            {"unknown_keys", report.unknownKeys},
            {"seconds", report.seconds}};
}

Json toJson(const MatchBasis& basis) {
    Json json{{"full", basis.full.has_value()}, {"compared", basis.compared}};
    if (basis.full) {
        json["because"] = codeOf(*basis.full);
        return json;
    }
    json["since"] = basis.since;
    json["added"] = basis.added;
    json["changed"] = basis.changed;
    json["gone"] = basis.gone;
    return json;
}

Json toJson(const MatchReport& report) {
    Json blocking = Json::array();
    for (std::size_t i = 0; i < report.blocking.size(); ++i) {
        const BlockingReport& rule = report.blocking[i];
        blocking.push_back({{"rule", rule.rule},
                            {"blocks", rule.blocks},
                            {"pairs", rule.pairs},
                            {"new_pairs", report.newPairs[i]},
                            {"largest", rule.largest},
                            {"largest_key", rule.largestKey},
                            {"dropped_blocks", rule.droppedBlocks},
                            {"dropped_pairs", rule.droppedPairs}});
    }
    Json sources = Json::array();
    for (const SourceUse& source : report.sources) {
        sources.push_back({{"source", source.name},
                           {"matched", source.found.matched},
                           {"twice", source.found.twice},
                           {"claimed", source.found.claimed},
                           {"distinct", source.found.distinct}});
    }
    return {{"run", report.runId},
            {"rules", report.rulesId},
            {"model", report.modelId},
            {"rules_proposed", report.rulesProposed},
            {"learned", report.learned},
            {"basis", toJson(report.basis)},
            {"records", report.records},
            {"candidates", report.candidates},
            {"pairs_kept", report.pairsKept},
            {"em",
             {{"iterations", report.iterations},
              {"last_change", report.lastChange},
              {"converged", report.converged}}},
            {"blocking", std::move(blocking)},
            {"noticed_types", typesJson(report)},
            {"sources", std::move(sources)},
            {"seconds", toJson(report.seconds)}};
}

Json toJson(const ConsolidateReport& report) {
    return {{"run", report.runId},
            {"event", report.seq},
            {"customers", report.changes.clusters},
            {"of_several", report.changes.ofSeveral},
            {"created", report.changes.created},
            {"changed", report.changes.changed},
            {"retired", report.changes.retired},
            {"records_moved", report.changes.moved},
            {"questions", report.questions},
            {"later_decisions", report.laterDecisions},
            {"sha256", toHex(report.changes.digest)},
            {"seconds", toJson(report.seconds)}};
}

Json toJson(const PublishReport& report) {
    Json files = Json::array();
    for (const PublishedFile& file : report.files)
        files.push_back({{"name", file.name}, {"sha256", file.sha256}, {"rows", file.rows}});
    return {{"release", report.release},
            {"folder", report.folder.string()},
            {"golden_records", report.goldenRecords},
            {"crosswalk_rows", report.crosswalkRows},
            {"forwardings", report.forwardings},
            {"decisions", report.decisions},
            {"event", report.seq},
            {"files", std::move(files)}};
}

Json toJson(const DecideReport& report) {
    return {{"event", report.seq},
            {"decision", decisionName(report.kind)},
            {"passage", passageName(report.passage)},
            {"control_sample", report.sample != 0 ? Json(report.sample) : Json()},
            {"left_record", report.leftRecord},
            {"right_record", report.rightRecord},
            {"questions_before", report.recut.questionsBefore},
            {"questions_after", report.recut.questionsAfter},
            {"golden_changed", report.recut.changes.changed},
            {"golden_retired", report.recut.changes.retired}};
}

Json toJson(const Explanation& why) {
    Json comparisons = Json::array();
    for (const ExplainedComparison& c : why.comparisons) {
        comparisons.push_back({{"comparison", c.id},
                               {"level", c.level},
                               {"bits", c.bits},
                               {"rarity_bits", c.rarityBits},
                               {"m", c.m},
                               {"u", c.u}});
    }
    Json whatIf = Json::array();
    for (const WhatIf& change : why.whatIf)
        whatIf.push_back(
            {{"comparison", change.comparison}, {"level", change.level}, {"weight", change.weight}});
    return {{"weight", why.weight},
            {"probability", why.probability},
            {"prior", why.prior},
            {"sources", why.sources},
            {"comparisons", std::move(comparisons)},
            {"others", why.others},
            {"rival", why.rival},
            {"rival_probability", why.rivalProbability},
            {"forced_by", why.forced},
            {"vetoed_by", why.vetoed},
            {"contradictions", why.contradictions},
            {"what_if", std::move(whatIf)}};
}

Json toJson(const PairBlocking& blocking) {
    constexpr const char* kStates[] = {"kept", "not_kept", "block_too_large", "changed", "unpaired", "later"};
    Json rules = Json::array();
    for (const BlockingAnswer& answer : blocking.rules) {
        Json lacks = Json::array();
        for (const BlockingLack& lack : answer.lacks)
            lacks.push_back({{"condition", lack.condition}, {"left", lack.left}, {"right", lack.right}});
        rules.push_back({{"rule", answer.rule},
                         {"pairs", answer.lacks.empty()},
                         {"key", answer.key},
                         {"lacks", std::move(lacks)}});
    }
    return {{"state", kStates[static_cast<std::size_t>(blocking.state)]},
            {"found_by", blocking.foundBy},
            {"rules", std::move(rules)}};
}

Json toJson(const MadeDecision& made) {
    return {{"event", made.decision.seq}, {"decision", decisionName(made.decision.kind)},
            {"left", made.leftName},      {"right", made.rightName},
            {"person", made.actor},       {"at", text::instantToIso(made.at)},
            {"reason", made.reason},      {"comment", made.comment}};
}

Json toJson(const SeenRecord& record) {
    Json values = Json::array();
    for (const SeenValue& value : record.values) {
        values.push_back({{"field", value.field},
                          {"raw", value.raw},
                          {"standardised", value.form},
                          {"display", value.display},
                          {"reason", value.reason}});
    }
    return {{"record", record.id},       {"source", record.source}, {"key", record.key},
            {"changed", record.changed}, {"golden_id", record.gid}, {"values", std::move(values)}};
}

Json toJson(const std::vector<StoredGoldenValue>& values) {
    Json json = Json::object();
    for (const StoredGoldenValue& value : values) {
        json[value.field] = {{"value", value.display},
                             {"rule", value.criterion},
                             {"record", value.winner},
                             {"agree", value.agree},
                             {"filled", value.filled}};
        if (value.pin != 0) json[value.field]["set_by_event"] = value.pin;
    }
    return json;
}

} // namespace goldenrod::cli
