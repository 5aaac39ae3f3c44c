// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/objections.h"

#include "models/jobs/run_report.h"

#include <algorithm>
#include <array>
#include <utility>

namespace goldenrod {
namespace {

constexpr std::array<std::string_view, 5> kReasons = {"typing_error", "number_renewed", "documents_seen",
                                                      "customer_confirmed", "known_otherwise"};

} // namespace

Result<Objections> Objections::make(Database& db, std::int64_t runId, RecordBench& bench) {
    auto contradictions = contradictionsOfRun(db, runId);
    if (!contradictions) return contradictions.error();
    Objections objections(bench);
    for (const auto* rules : {&bench.rules().veto, &std::as_const(*contradictions)}) {
        for (const NamedRule& rule : *rules)
            objections.m_rules.emplace_back(rule.id, Predicate(rule.when, bench.features()));
    }
    return objections;
}

std::vector<std::string> Objections::to(std::span<const std::int64_t> left,
                                        std::span<const std::int64_t> right) const {
    std::vector<std::string> found;
    for (const auto& rule : m_rules) {
        const Predicate& holds = rule.second;
        const auto speaksAgainst = [&](std::int64_t a, std::int64_t b) {
            PairScratch pair;
            pair.begin(std::min(m_bench.at(a), m_bench.at(b)), std::max(m_bench.at(a), m_bench.at(b)));
            return holds(pair);
        };
        const bool any = std::any_of(left.begin(), left.end(), [&](std::int64_t a) {
            return std::any_of(right.begin(), right.end(),
                               [&](std::int64_t b) { return speaksAgainst(a, b); });
        });
        if (any) found.push_back(rule.first);
    }
    return found;
}

Result<std::vector<std::string>> objectionsTo(Database& db, std::int64_t runId, RecordBench& bench,
                                              std::span<const std::int64_t> left,
                                              std::span<const std::int64_t> right) {
    auto objections = Objections::make(db, runId, bench);
    if (!objections) return objections.error();
    return objections->to(left, right);
}

std::span<const std::string_view> decisionReasons() {
    return kReasons;
}

} // namespace goldenrod
