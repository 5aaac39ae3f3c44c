// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/objections.h"

#include "matching/compare/predicate.h"
#include "models/jobs/run_report.h"

#include <algorithm>
#include <array>

namespace goldenrod {
namespace {

constexpr std::array<std::string_view, 5> kReasons = {"typing_error", "number_renewed", "documents_seen",
                                                      "customer_confirmed", "known_otherwise"};

} // namespace

Result<std::vector<std::string>> objectionsTo(Database& db, std::int64_t runId, RecordBench& bench,
                                              std::span<const std::int64_t> left,
                                              std::span<const std::int64_t> right) {
    auto contradictions = contradictionsOfRun(db, runId);
    if (!contradictions) return contradictions.error();
    std::vector<NamedRule> rules = bench.rules().veto;
    rules.insert(rules.end(), contradictions->begin(), contradictions->end());
    std::vector<std::string> found;
    for (const NamedRule& rule : rules) {
        const Predicate holds(rule.when, bench.features());
        const auto speaksAgainst = [&](std::int64_t a, std::int64_t b) {
            PairScratch pair;
            pair.begin(std::min(bench.at(a), bench.at(b)), std::max(bench.at(a), bench.at(b)));
            return holds(pair);
        };
        const bool any = std::any_of(left.begin(), left.end(), [&](std::int64_t a) {
            return std::any_of(right.begin(), right.end(),
                               [&](std::int64_t b) { return speaksAgainst(a, b); });
        });
        if (any) found.push_back(rule.id);
    }
    return found;
}

std::span<const std::string_view> decisionReasons() {
    return kReasons;
}

} // namespace goldenrod
