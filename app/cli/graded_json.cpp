// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/graded_json.h"

#include "models/wording/numbers.h"

namespace goldenrod::cli {
namespace {

Json pairsJson(const PairCounts& counts) {
    return {{"precision", counts.precision()}, {"recall", counts.recall()}, {"f1", counts.f1()},
            {"found", counts.found},           {"right", counts.right},     {"wanted", counts.wanted}};
}

Json pointJson(const CurvePoint& point) {
    Json json = pairsJson(point.counts);
    // Everything that is demanded is joined above any weight.
    json["line"] = point.line == kTogether ? Json() : Json(toBits(point.line));
    return json;
}

Json clustersJson(const ClusterGrades& grades) {
    return {{"b_cubed",
             {{"precision", grades.bCubed.precision},
              {"recall", grades.bCubed.recall},
              {"f1", grades.bCubed.f1()}}},
            {"customers", grades.customers},
            {"clusters", grades.clusters},
            {"exactly_right", grades.exact},
            {"customers_split", grades.split},
            {"clusters_of_several", grades.merged}};
}

Json reliabilityJson(const Reliability& reliability) {
    Json bins = Json::array();
    for (const ReliabilityBin& bin : reliability.bins) {
        bins.push_back({{"from_bits", toBits(bin.lowest)},
                        {"to_bits", toBits(bin.highest)},
                        {"pairs", bin.pairs},
                        {"said", bin.said},
                        {"is", bin.is()}});
    }
    return {{"expected_calibration_error", reliability.expectedError},
            {"largest_error", reliability.largestError},
            {"pairs", reliability.pairs},
            {"bins", std::move(bins)}};
}

Json recordJson(const ExampleRecord& record) {
    Json values = Json::array();
    for (const auto& [field, text] : record.values) values.push_back({{"field", field}, {"raw", text}});
    return {{"source", record.source}, {"key", record.key}, {"values", std::move(values)}};
}

Json errorsJson(const std::vector<ShownError>& errors) {
    Json json = Json::array();
    for (const ShownError& error : errors) {
        Json levels = Json::object();
        for (const auto& [comparison, level] : error.levels)
            levels[comparison] = level.empty() ? Json() : Json(level);
        Json examples = Json::array();
        for (const ExamplePair& pair : error.examples)
            examples.push_back(
                {{"bits", pair.bits}, {"left", recordJson(pair.left)}, {"right", recordJson(pair.right)}});
        json.push_back({{"fault", faultName(error.fault)},
                        {"pairs", error.pairs},
                        {"levels", std::move(levels)},
                        {"examples", std::move(examples)}});
    }
    return json;
}

/// Whole bits over the span of the curve; between them nothing new is to be seen.
Json thresholdsJson(const Evaluation& evaluation, double reviewLine) {
    constexpr double kHighest = 30.0;
    Json json = Json::array();
    for (double line = kHighest; line >= reviewLine; line -= 1.0) {
        Json point = pairsJson(at(evaluation.curve, toWeight(line)).counts);
        point["line"] = line;
        json.push_back(std::move(point));
    }
    return json;
}

Json ofSourcesJson(const GradedRun& graded) {
    Json json = Json::array();
    for (const auto& [sources, counts] : graded.evaluation.ofSources) {
        Json entry{{"left_source", graded.sources[sources.first]},
                   {"right_source", graded.sources[sources.second]}};
        entry.update(pairsJson(counts));
        json.push_back(std::move(entry));
    }
    return json;
}

Json goldenJson(const std::vector<GradedGolden>& golden) {
    Json json = Json::object();
    for (const GradedGolden& way : golden) {
        Json& fields = json[way.by];
        for (const auto& [field, grade] : way.fields)
            fields[field] = {{"carried", grade.carried}, {"right", grade.right}, {"share", grade.share()}};
    }
    return json;
}

Json lookAlikesJson(const std::map<std::string, LookAlikeGrade>& grades) {
    Json json = Json::object();
    for (const auto& [kind, grade] : grades)
        json[kind] = {{"pairs", grade.pairs}, {"merged", grade.merged}, {"share", grade.share()}};
    return json;
}

QString figures(double precision, double recall, double f1) {
    return QStringLiteral("P %1  R %2  F1 %3")
        .arg(precision, 0, 'f', 4)
        .arg(recall, 0, 'f', 4)
        .arg(f1, 0, 'f', 4);
}

QString figures(const PairCounts& counts) {
    return figures(counts.precision(), counts.recall(), counts.f1());
}

} // namespace

Json toJson(const GradedRun& graded) {
    const Evaluation& e = graded.evaluation;
    constexpr std::array<const char*, 3> kKinds{"groups", "links", "labels"};
    Json faults = Json::object();
    for (const auto& [fault, pairs] : graded.faults) faults[std::string(fault)] = pairs;
    Json json{{"truth", kKinds[static_cast<std::size_t>(graded.kind)]},
              {"records_without_truth", graded.unnamed},
              {"truth_rows_without_record", graded.unknownRows},
              {"merge_line", graded.mergeLine},
              {"review_line", graded.reviewLine},
              {"pairs", pairsJson(e.pairs)}};
    if (e.clusters) json["clusters"] = clustersJson(*e.clusters);
    json["sources"] = ofSourcesJson(graded);
    json["best_over_thresholds"] = pointJson(e.best);
    json["components"] = pairsJson(e.components);
    json["best_components"] = pointJson(e.bestComponents);
    json["blocking"] = {{"matches", e.blocking.matches},
                        {"lost", e.blocking.lost},
                        {"completed", e.blocking.completed},
                        {"missed", e.blocking.missed},
                        {"floored", e.blocking.floored}};
    json["calibration"] = reliabilityJson(e.reliability);
    json["errors"] = {{"false_pairs", e.errors.falsePairs},
                      {"missed_pairs", e.errors.missedPairs},
                      {"all_looked_at", e.errors.all},
                      {"faults", std::move(faults)},
                      {"false_matches", errorsJson(graded.falseMatches)},
                      {"missed", errorsJson(graded.missed)}};
    if (!graded.lookAlikes.empty()) json["look_alikes"] = lookAlikesJson(graded.lookAlikes);
    if (!graded.golden.empty()) {
        json["golden_of_true_customers"] = goldenJson(graded.golden);
        json["golden_as_found"] = goldenJson(graded.goldenAsFound);
    }
    json["thresholds"] = thresholdsJson(e, graded.reviewLine);
    return json;
}

void showGraded(Session& session, const GradedRun& graded) {
    const Evaluation& e = graded.evaluation;
    session.fact(QStringLiteral("  pairs"), figures(e.pairs));
    if (e.clusters) {
        const BCubed& bCubed = e.clusters->bCubed;
        session.fact(QStringLiteral("  B-cubed"), figures(bCubed.precision, bCubed.recall, bCubed.f1()));
        session.fact(QStringLiteral("  exactly right"),
                     QStringLiteral("%1 of %2 customers")
                         .arg(wording::count(static_cast<std::int64_t>(e.clusters->exact)),
                              wording::count(static_cast<std::int64_t>(e.clusters->customers))));
    }
    session.fact(
        QStringLiteral("  best threshold"),
        QStringLiteral("%1 at %2 bits").arg(figures(e.best.counts)).arg(toBits(e.best.line), 0, 'f', 1));
    session.fact(QStringLiteral("  components"), figures(e.components));
    session.fact(QStringLiteral("  lost in blocking"),
                 QStringLiteral("%1 of %2 matches")
                     .arg(wording::count(static_cast<std::int64_t>(e.blocking.lost)),
                          wording::count(static_cast<std::int64_t>(e.blocking.matches))));
    session.fact(QStringLiteral("  calibration error"), QString::number(e.reliability.expectedError, 'f', 4));
    for (const auto& [kind, grade] : graded.lookAlikes) {
        session.fact(QStringLiteral("  ") + QString::fromStdString(kind),
                     QStringLiteral("%1 of %2 pairs in one cluster")
                         .arg(wording::count(static_cast<std::int64_t>(grade.merged)),
                              wording::count(static_cast<std::int64_t>(grade.pairs))));
    }
    for (const GradedGolden& way : graded.golden) {
        GoldenGrade all;
        for (const auto& [field, grade] : way.fields) {
            all.carried += grade.carried;
            all.right += grade.right;
        }
        session.fact(QStringLiteral("  golden by ") + QString::fromStdString(way.by),
                     QStringLiteral("%1 of %2 values true")
                         .arg(wording::count(static_cast<std::int64_t>(all.right)),
                              wording::count(static_cast<std::int64_t>(all.carried))));
    }
}

} // namespace goldenrod::cli
