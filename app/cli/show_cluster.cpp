// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/show_cluster.h"

#include "app/cli/report_json.h"
#include "models/wording/cluster_words.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <algorithm>

namespace goldenrod::cli {
namespace {

Json recordsOf(const ClusterGraph& graph, const std::vector<std::uint32_t>& positions) {
    Json records = Json::array();
    for (const std::uint32_t at : positions) records.push_back(graph.records[at].record);
    return records;
}

Json graphJson(const ClusterGraph& graph) {
    Json records = Json::array();
    for (const ClusterRecord& record : graph.records) {
        records.push_back({{"record", record.record},
                           {"source", record.source},
                           {"key", record.key},
                           {"name", record.name},
                           {"x", record.x},
                           {"y", record.y},
                           {"cut_off", record.isCutOff}});
    }
    Json links = Json::array();
    for (const ClusterLink& link : graph.links) {
        Json weight = nullptr;
        if (link.weight) weight = *link.weight;
        links.push_back({{"left", graph.records[link.left].record},
                         {"right", graph.records[link.right].record},
                         {"weight", std::move(weight)},
                         {"holds", link.holds},
                         {"forced", link.isForced},
                         {"decided_by", link.decided},
                         {"contradiction", codeOf(link.contradiction)},
                         {"bridge", link.isBridge},
                         {"weakest", link.isWeakest},
                         {"cut", link.isCut}});
    }
    Json steps = Json::array();
    for (const ClusterStep& step : graph.steps) {
        Json weight = nullptr;
        if (step.weight) weight = *step.weight;
        steps.push_back({{"left", recordsOf(graph, step.left)},
                         {"right", recordsOf(graph, step.right)},
                         {"weight", std::move(weight)},
                         {"decided_by", step.decided}});
    }
    Json cut = nullptr;
    if (graph.cutWeight) cut = *graph.cutWeight;
    return {{"golden_id", graph.gid},
            {"name", graph.name},
            {"lock", graph.lock},
            {"density", graph.density},
            {"merge_line", graph.mergeLine},
            {"review_line", graph.reviewLine},
            {"records", std::move(records)},
            {"links", std::move(links)},
            {"steps", std::move(steps)},
            {"proposal", graph.proposal()},
            {"cut_weight", std::move(cut)}};
}

void showLink(Session& session, const ClusterGraph& graph, const ClusterLink& link) {
    const ClusterRecord& left = graph.records[link.left];
    const ClusterRecord& right = graph.records[link.right];
    const QString weight = link.weight ? wording::weight(*link.weight) : QStringLiteral("–");
    session.line(QStringLiteral("  %1  %2  –  %3  %4")
                     .arg(weight.rightJustified(6), wording::isolated(left.source + ":" + left.key),
                          wording::isolated(right.source + ":" + right.key),
                          wording::linkWords(link).join(QStringLiteral(", "))));
}

Json sideJson(const std::vector<GoldenSide>& sides) {
    Json list = Json::array();
    for (const GoldenSide& side : sides)
        list.push_back({{"golden_id", side.gid}, {"records", side.records}, {"values", toJson(side.values)}});
    return list;
}

void showSides(Session& session, const std::vector<GoldenSide>& sides) {
    for (const GoldenSide& side : sides) {
        session.line(QStringLiteral("  %1  %2  %3")
                         .arg(wording::isolated(side.gid), wording::isolated(goldenName(side.values)),
                              QStringLiteral("%1 records").arg(side.records.size())));
    }
}

} // namespace

void showGraph(Session& session, const ClusterGraph& graph) {
    if (session.json()) {
        session.result(graphJson(graph));
        return;
    }
    session.line(QStringLiteral("%1  %2").arg(wording::isolated(graph.gid), wording::isolated(graph.name)));
    session.fact(QStringLiteral("Records"), QString::number(graph.records.size()));
    const auto holding = std::count_if(graph.links.begin(), graph.links.end(),
                                       [](const ClusterLink& link) { return link.holds; });
    session.fact(QStringLiteral("Links that hold"),
                 QStringLiteral("%1, %2 of those possible")
                     .arg(wording::count(holding), wording::percent(graph.density, 0)));
    session.fact(QStringLiteral("Contradictions"), wording::count(graph.contradictions));
    if (graph.lock != 0) session.fact(QStringLiteral("Locked by event"), QString::number(graph.lock));
    if (graph.cutWeight)
        session.fact(QStringLiteral("Proposed cut"),
                     QStringLiteral("%1 bits").arg(wording::weight(*graph.cutWeight)));
    for (const ClusterRecord& record : graph.records) {
        session.line(QStringLiteral("  %1 %2  %3")
                         .arg(record.isCutOff ? QStringLiteral("B") : QStringLiteral("A"),
                              wording::isolated(record.source + ":" + record.key),
                              wording::isolated(record.name)));
    }
    session.line();
    for (const ClusterLink& link : graph.links) showLink(session, graph, link);
}

void showEffect(Session& session, const ClusterEffect& effect) {
    if (session.json()) {
        session.result({{"before", sideJson(effect.before)},
                        {"after", sideJson(effect.after)},
                        {"questions_before", effect.questionsBefore},
                        {"questions_after", effect.questionsAfter}});
        return;
    }
    session.line(QStringLiteral("Now:"));
    showSides(session, effect.before);
    session.line(QStringLiteral("Then:"));
    showSides(session, effect.after);
    for (const ValueChange& change : changedValues(effect)) {
        session.line(QStringLiteral("  %1 %2: %3 → %4")
                         .arg(wording::isolated(change.gid), wording::fieldName(change.field),
                              wording::isolated(change.before), wording::isolated(change.after)));
    }
    session.line(QStringLiteral("Nothing was changed."));
}

void showList(Session& session, const ClusterList& list) {
    if (session.json()) {
        Json first = Json::array();
        for (const ClusterWorth& worth : list.first) {
            Json concerns = Json::array();
            for (const ClusterConcern concern : worth.concerns) concerns.push_back(codeOf(concern));
            first.push_back({{"golden_id", worth.gid},
                             {"name", worth.name},
                             {"records", worth.records},
                             {"density", worth.density},
                             {"concerns", std::move(concerns)}});
        }
        session.result({{"looked_at", list.looked}, {"worth_a_look", list.all}, {"first", std::move(first)}});
        return;
    }
    for (const ClusterWorth& worth : list.first) {
        QStringList concerns;
        for (const ClusterConcern concern : worth.concerns) concerns << wording::concernWord(concern);
        session.line(QStringLiteral("%1  %2  %3 records, %4 of the links  %5")
                         .arg(wording::isolated(worth.gid), wording::isolated(worth.name),
                              wording::count(worth.records), wording::percent(worth.density, 0),
                              concerns.join(QStringLiteral(", "))));
    }
    session.line(QStringLiteral("%1 of %2 customers of several records are worth a look.")
                     .arg(wording::count(list.all), wording::count(list.looked)));
}

} // namespace goldenrod::cli
