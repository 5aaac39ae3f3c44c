// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/pair_blocking.h"

#include "models/workspace/golden_store.h"
#include "models/workspace/run_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace goldenrod {
namespace {

using State = PairBlocking::State;

/// Rules of which the run left blocks out because of their size.
std::set<std::string> rulesWithLargeBlocks(const RunRow& run) {
    std::set<std::string> rules;
    const auto report = nlohmann::json::parse(run.report, nullptr, false);
    if (!report.is_object() || !report.contains("blocking")) return rules;
    for (const auto& rule : report["blocking"])
        if (rule.value("dropped_blocks", 0) > 0) rules.insert(rule.value("rule", ""));
    return rules;
}

State stateOf(const PairBlocking& blocking, const RunRow& run, double weight) {
    std::vector<const BlockingAnswer*> pairing;
    for (const BlockingAnswer& answer : blocking.rules)
        if (answer.lacks.empty()) pairing.push_back(&answer);
    if (pairing.empty()) return State::Unpaired;
    const std::set<std::string> large = rulesWithLargeBlocks(run);
    const bool allLarge = std::all_of(pairing.begin(), pairing.end(), [&](const BlockingAnswer* answer) {
        return large.contains(answer->rule);
    });
    if (allLarge) return State::TooLarge;
    return weight < blocking.floor ? State::NotKept : State::Changed;
}

Result<bool> isLater(Database& db, std::int64_t record) {
    auto golden = goldenOf(db, record);
    if (!golden) return golden.error();
    return *golden == 0; // every record of a run is in a golden record once the run is in force
}

/// Whether the run has the pair, with the rule that found it.
Result<bool> findKept(Database& db, std::int64_t runId, const RecordBench& bench, std::int64_t left,
                      std::int64_t right, PairBlocking& into) {
    auto pair = PairReader(db, runId).pairOf(left, right);
    if (!pair) return pair.error();
    if (!*pair) return false;
    const StoredPair& kept = **pair;
    const RuleSet& rules = bench.rules();
    if (kept.rule) {
        const std::size_t at = *kept.rule;
        if (at < rules.blocking.size())
            into.foundBy = rules.blocking[at].id;
        else if (at - rules.blocking.size() < rules.force.size())
            into.foundBy = rules.force[at - rules.blocking.size()].id;
    }
    return true;
}

} // namespace

Result<PairBlocking> readPairBlocking(Database& db, std::int64_t runId, RecordBench& bench, std::int64_t left,
                                      std::int64_t right, double weight) {
    PairBlocking blocking;
    blocking.floor = bench.rules().floor;
    blocking.rules = explainBlocking(bench.rules(), bench.features(), bench.at(left), bench.at(right));
    auto laterLeft = isLater(db, left), laterRight = isLater(db, right);
    if (!laterLeft) return laterLeft.error();
    if (!laterRight) return laterRight.error();
    blocking.laterLeft = *laterLeft;
    blocking.laterRight = *laterRight;
    auto kept = findKept(db, runId, bench, left, right, blocking);
    if (!kept) return kept.error();
    auto run = readRun(db, runId);
    if (!run) return run.error();
    if (*kept)
        blocking.state = State::Kept;
    else if (blocking.laterLeft || blocking.laterRight)
        blocking.state = State::Later;
    else
        blocking.state = stateOf(blocking, *run, weight);
    return blocking;
}

} // namespace goldenrod
