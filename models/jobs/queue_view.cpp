// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/queue_view.h"

#include "models/jobs/queue_sieve.h"
#include "models/jobs/run_report.h"
#include "models/workspace/clock.h"
#include "models/workspace/control_store.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/event_store.h"
#include "models/workspace/evidence_store.h"
#include "models/workspace/proposal_store.h"
#include "models/workspace/run_store.h"

#include <algorithm>
#include <map>

namespace goldenrod {
namespace {

/// The rules in force; none while no run is.
Result<std::optional<RuleSet>> rulesInForce(Database& db) {
    auto run = runInForce(db);
    if (!run) return run.error();
    if (*run == 0) return std::optional<RuleSet>();
    auto rules = rulesOfRun(db, *run);
    if (!rules) return rules.error();
    return std::optional(rules.take());
}

/// Questions that people said something of since event `head`, or whose day came.
Result<std::vector<std::int64_t>> markedSince(Database& db, std::int64_t head) {
    auto then = instantOf(db, head);
    if (!then) return then.error();
    return questionsMarkedSince(db, head, *then, nowMicroseconds());
}

/// Numbers of decisions that may stand in the queue because their evidence changed, or as control samples, or
/// not any more.
Result<std::vector<std::int64_t>> recheckedSince(Database& db, std::int64_t head) {
    auto numbers = confirmedSince(db, head);
    if (!numbers) return numbers.error();
    auto undone = decisionsUndoneSince(db, head);
    if (!undone) return undone.error();
    for (const DecisionRow& decision : *undone) numbers->push_back(-decision.seq);
    auto judged = samplesTouchedSince(db, head);
    if (!judged) return judged.error();
    numbers->insert(numbers->end(), judged->begin(), judged->end());
    return numbers;
}

} // namespace

Result<Queue> readQueue(Database& db, const QueueView& view, const PublicKey& reader, std::size_t atMost) {
    Queue queue;
    auto newest = newestQuestion(db);
    if (!newest) return newest.error();
    queue.newest = *newest;
    auto rules = rulesInForce(db);
    if (!rules) return rules.error();
    if (!*rules) return queue;
    auto sieve = QueueSieve::make(db, view, reader, **rules);
    if (!sieve) return sieve.error();
    if (auto done = sieve->useOthers(db); !done) return done.error();
    const auto take = [&](const QueuedQuestion& question) {
        if (sieve->wants(question)) queue.entries.push_back(sieve->entry(question));
    };
    if (atMost < kAllEntries) {
        if (auto done = sieve->forEachOfFirst(db, atMost, take); !done) return done.error();
        queue.isWhole = queue.entries.size() < atMost;
        const std::size_t kept = std::min(queue.entries.size(), atMost);
        const auto end = queue.entries.begin() + static_cast<std::ptrdiff_t>(kept);
        std::partial_sort(queue.entries.begin(), end, queue.entries.end());
        queue.entries.erase(end, queue.entries.end());
        return queue;
    }
    if (!sieve->isOfFew()) {
        auto count = countQuestions(db, view.state);
        if (!count) return count.error();
        queue.entries.reserve(static_cast<std::size_t>(*count));
    }
    if (auto done = sieve->forEach(db, take); !done) return done.error();
    std::sort(queue.entries.begin(), queue.entries.end());
    return queue;
}

Result<std::optional<QueueChange>> readQueueChange(Database& db, const QueueView& view,
                                                   const PublicKey& reader, std::int64_t head,
                                                   std::int64_t newest,
                                                   std::span<const std::int64_t> returned) {
    auto decisions = onlyDecisionsSince(db, head);
    if (!decisions) return decisions.error();
    auto rules = rulesInForce(db);
    if (!rules) return rules.error();
    // A decision can set other questions than its own against each other.
    const bool known = *decisions && view.state != QuestionFilter::Conflicts;
    if (!known || !*rules) return std::optional<QueueChange>();
    QueueChange change;
    auto gone = settledSince(db, head);
    if (!gone) return gone.error();
    change.left = gone.take();
    auto now = newestQuestion(db);
    if (!now) return now.error();
    change.newest = *now;
    std::vector<QueuedQuestion> some;
    const auto take = [&](const QueuedQuestion& question) {
        const bool taken = std::any_of(some.begin(), some.end(),
                                       [&](const QueuedQuestion& other) { return other.id == question.id; });
        if (taken) return;
        if (question.id <= newest) change.left.push_back(question.id); // perhaps in another place now
        some.push_back(question);
    };
    if (auto done = forEachQueuedSince(db, newest, head, take); !done) return done.error();
    auto marked = markedSince(db, head);
    if (!marked) return marked.error();
    auto rechecked = recheckedSince(db, head);
    if (!rechecked) return rechecked.error();
    auto proposed = questionsProposedSince(db, head);
    if (!proposed) return proposed.error();
    marked->insert(marked->end(), proposed->begin(), proposed->end());
    change.left.insert(change.left.end(), rechecked->begin(), rechecked->end());
    marked->insert(marked->end(), rechecked->begin(), rechecked->end());
    marked->insert(marked->end(), returned.begin(), returned.end());
    for (const std::int64_t id : *marked)
        if (auto done = QueueSieve::forAsked(db, id, take); !done) return done.error();
    if (some.empty()) return std::optional(std::move(change));
    auto sieve = QueueSieve::make(db, view, reader, **rules);
    if (!sieve) return sieve.error();
    for (const QueuedQuestion& question : some) {
        if (!sieve->wants(question)) continue;
        if (auto done = sieve->useOthers(db, question); !done) return done.error();
        change.entered.push_back(sieve->entry(question));
    }
    std::sort(change.entered.begin(), change.entered.end());
    change.entered.erase(std::unique(change.entered.begin(), change.entered.end()), change.entered.end());
    return std::optional(std::move(change));
}

Result<std::vector<std::int64_t>> reviewQueue(Database& db, QuestionFilter filter, QuestionOrder order) {
    QueueView view;
    view.state = filter;
    view.order = order;
    auto queue = readQueue(db, view);
    if (!queue) return queue.error();
    std::vector<std::int64_t> ids;
    ids.reserve(queue->entries.size());
    for (const QueueEntry& entry : queue->entries) ids.push_back(entry.id);
    return ids;
}

Result<QueueChoices> readQueueChoices(Database& db) {
    QueueChoices choices;
    auto rules = rulesInForce(db);
    if (!rules) return rules.error();
    if (!*rules) return choices;
    auto tallies = readTallies(db);
    if (!tallies) return tallies.error();
    auto sources = sourceNames(db);
    if (!sources) return sources.error();
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> pairs;
    std::vector<std::int64_t> differing((*rules)->comparisons.size());
    for (const QuestionTally& t : *tallies) {
        const std::int64_t questions = t.open + t.unsure;
        pairs[{t.sourceA, t.sourceB}] += questions;
        for (std::size_t c = 0; c < differing.size(); ++c)
            if (saysDiffer(**rules, t.pattern, c)) differing[c] += questions;
    }
    for (const auto& [pair, questions] : pairs)
        choices.sources.push_back({sources->at(pair.first), sources->at(pair.second), questions});
    std::stable_sort(choices.sources.begin(), choices.sources.end(),
                     [](const auto& a, const auto& b) { return a.questions > b.questions; });
    for (std::size_t c = 0; c < differing.size(); ++c)
        if (differing[c] > 0) choices.differing.push_back({(*rules)->comparisons[c].id, differing[c]});
    choices.rules = QueueSieve::findingRules(**rules);
    choices.reviewLine = (*rules)->reviewLine;
    choices.mergeLine = (*rules)->mergeLine;
    return choices;
}

} // namespace goldenrod
