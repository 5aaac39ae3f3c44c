// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/queue_view.h"

#include "matching/score/exact_math.h"
#include "models/jobs/customer_search.h"
#include "models/jobs/queue_conflicts.h"
#include "models/jobs/queue_marks.h"
#include "models/jobs/queue_voices.h"
#include "models/jobs/queue_worth.h"
#include "models/jobs/run_report.h"
#include "models/workspace/clock.h"
#include "models/workspace/control_store.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/event_store.h"
#include "models/workspace/evidence_store.h"
#include "models/workspace/proposal_store.h"
#include "models/workspace/run_store.h"

#include <algorithm>
#include <bit>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace goldenrod {
namespace {

constexpr Weight kEachRecord = 1'000'000'000;     // a quarter of a bit
constexpr Weight kEachDoubling = Weight{1} << 30; // of the number of questions alike; as much
constexpr int kMostCustomers = 100'000;           // that words may find

struct Likes {
    std::uint64_t pattern;
    std::int64_t a, b;
    friend bool operator==(const Likes&, const Likes&) = default;
};
struct LikesHash {
    std::size_t operator()(const Likes& l) const {
        return std::hash<std::uint64_t>()((l.pattern ^ (l.pattern >> 29)) * 0x9E3779B97F4A7C15u +
                                          static_cast<std::uint64_t>(l.a * 1024 + l.b));
    }
};

/// A view made ready for the workspace as it is: says which questions it wants, and where they stand.
class Sieve {
public:
    static Result<Sieve> make(Database& db, const QueueView& view, const PublicKey& reader,
                              const RuleSet& rules) {
        auto marks = QueueMarks::read(db, view, reader);
        if (!marks) return marks.error();
        auto voices = QueueVoices::read(db, view.state, reader);
        if (!voices) return voices.error();
        Sieve sieve(view, rules, marks.take());
        sieve.m_voices = voices.take();
        if (view.order == QuestionOrder::Worth) {
            auto worth = QueueWorth::make(db);
            if (!worth) return worth.error();
            sieve.m_worth = worth.take();
        }
        if (auto done = sieve.useSources(db); !done) return done.error();
        if (auto done = sieve.useRules(); !done) return done.error();
        if (auto done = sieve.useText(db); !done) return done.error();
        return sieve;
    }

    HeightRange range() const {
        HeightRange range;
        if (m_view.from) range.from = toWeight(*m_view.from);
        if (m_view.to) range.to = toWeight(*m_view.to);
        return range;
    }

    bool wants(const QueuedQuestion& q) const {
        if (!m_marks.wants(q) || !m_voices.wants(q)) return false;
        if (const HeightRange in = range(); q.height < in.from || q.height > in.to) return false;
        if (m_view.pattern && q.pattern != *m_view.pattern) return false;
        return inSources(q) && (m_rule < 0 || q.rule == m_rule) &&
               (!m_comparison || saysDiffer(*m_rules, q.pattern, *m_comparison)) &&
               (!m_found || m_found->contains(q.id));
    }

    /// What the order asks for beside the question itself (how many there are of each kind, what customers
    /// are worth): of all, or of one question.
    Result<void> useOthers(Database& db) {
        if (m_worth) return m_worth->lookAtAll(db);
        if (!asksForLikes()) return {};
        auto tallies = readTallies(db);
        if (!tallies) return tallies.error();
        m_alike.reserve(tallies->size());
        for (const QuestionTally& t : *tallies)
            m_alike.emplace(Likes{t.pattern, t.sourceA, t.sourceB}, t.open);
        return {};
    }
    Result<void> useOthers(Database& db, const QueuedQuestion& q) {
        if (m_worth) return m_worth->look(db, q.id);
        if (!asksForLikes()) return {};
        auto open = countAlike(db, q.pattern, q.sourceA, q.sourceB);
        if (!open) return open.error();
        m_alike.insert_or_assign({q.pattern, q.sourceA, q.sourceB}, *open);
        return {};
    }

    QueueEntry entry(const QueuedQuestion& q) const {
        switch (m_view.order) {
        case QuestionOrder::Highest: return {-q.height, q.id};
        case QuestionOrder::Oldest: return {q.asked, q.id};
        case QuestionOrder::Worth: return {-m_worth->of(q.id), q.id};
        case QuestionOrder::MostUseful:
        case QuestionOrder::Due: break;
        }
        const auto alike = m_alike.find({q.pattern, q.sourceA, q.sourceB});
        const auto open = static_cast<std::uint64_t>(alike != m_alike.end() ? alike->second : 0);
        return {m_marks.place(q.id, std::abs(q.height - m_middle) - q.records * kEachRecord -
                                        static_cast<Weight>(std::bit_width(open)) * kEachDoubling),
                q.id};
    }

    /// Hands over what the view may want.
    Result<void> forEach(Database& db, const EachQueued& each) const {
        if (isOfFew()) {
            auto few = m_voices.isOfProposed()      ? Result<std::vector<std::int64_t>>(m_voices.ids())
                       : m_marks.asksForConflicts() ? conflictingQuestions(db)
                                                    : m_marks.marked();
            if (!few) return few.error();
            for (const std::int64_t id : *few)
                if (auto done = forAsked(db, id, each); !done) return done;
        }
        if (m_marks.asksForChanged()) {
            if (auto done = forEachChanged(db, each); !done) return done;
        }
        if (isOfFew()) return {};
        const QueuedFacts facts{!m_view.rule.empty(), m_view.order == QuestionOrder::Oldest};
        return forEachQueued(db, m_view.state, range(), facts, each);
    }
    /// A question, a decision whose evidence changed, or one that is judged again.
    static Result<void> forAsked(Database& db, std::int64_t id, const EachQueued& each) {
        if (id >= 0) return forQueued(db, id, each);
        auto done = forChanged(db, id, each);
        return done ? forSample(db, id, each) : done;
    }
    bool isOfFew() const {
        return m_marks.isOfMarked() || m_marks.asksForConflicts() || m_voices.isOfProposed() ||
               m_view.state == QuestionFilter::Changed;
    }

private:
    Sieve(const QueueView& view, const RuleSet& rules, QueueMarks marks)
        : m_view(view)
        , m_rules(&rules)
        , m_marks(std::move(marks))
        , m_middle(toWeight((rules.mergeLine + rules.reviewLine) / 2.0)) {}

    bool asksForLikes() const {
        return m_view.order == QuestionOrder::MostUseful || m_view.order == QuestionOrder::Due;
    }

    Result<void> useSources(Database& db) {
        if (m_view.sourceA.empty() && m_view.sourceB.empty()) return {};
        auto sources = sourceNames(db);
        if (!sources) return sources.error();
        const auto find = [&](const std::string& wanted, std::int64_t& into) -> Result<void> {
            for (const auto& [id, name] : *sources)
                if (name == wanted) into = id;
            return wanted.empty() || into != 0 ? Result<void>() : Error{kNoSuchSource, {wanted}};
        };
        if (auto done = find(m_view.sourceA, m_sourceA); !done) return done;
        return find(m_view.sourceB, m_sourceB);
    }

    Result<void> useRules() {
        if (!m_view.rule.empty()) {
            const std::vector<std::string> ids = findingRules(*m_rules);
            const auto at = std::find(ids.begin(), ids.end(), m_view.rule);
            if (at == ids.end()) return Error{kNoSuchRule, {m_view.rule}};
            m_rule = at - ids.begin();
        }
        if (m_view.differs.empty()) return {};
        const auto& all = m_rules->comparisons;
        const auto at =
            std::find_if(all.begin(), all.end(), [&](const Comparison& c) { return c.id == m_view.differs; });
        if (at == all.end()) return Error{kNoSuchComparison, {m_view.differs}};
        m_comparison = static_cast<std::size_t>(at - all.begin());
        return {};
    }

    Result<void> useText(Database& db) {
        if (m_view.text.find_first_not_of(" \t\r\n") == std::string::npos) return {};
        auto customers = searchCustomers(db, m_view.text, kMostCustomers);
        if (!customers) return customers.error();
        m_found.emplace();
        for (const std::int64_t golden : customers->numbers) {
            auto done = forEachQuestionOfCustomer(db, golden, [&](std::int64_t id) { m_found->insert(id); });
            if (!done) return done;
        }
        return {};
    }

    bool inSources(const QueuedQuestion& q) const {
        if (m_sourceA != 0 && m_sourceB != 0)
            return q.sourceA == std::min(m_sourceA, m_sourceB) && q.sourceB == std::max(m_sourceA, m_sourceB);
        const std::int64_t one = std::max(m_sourceA, m_sourceB);
        return one == 0 || q.sourceA == one || q.sourceB == one;
    }

public:
    /// Ids of the rules that find pairs, as pairs name them by number.
    static std::vector<std::string> findingRules(const RuleSet& rules) {
        std::vector<std::string> ids;
        for (const auto* some : {&rules.blocking, &rules.force})
            for (const NamedRule& rule : *some) ids.push_back(rule.id);
        return ids;
    }

private:
    QueueView m_view;
    const RuleSet* m_rules;
    QueueMarks m_marks;
    QueueVoices m_voices;
    Weight m_middle;
    std::int64_t m_sourceA = 0, m_sourceB = 0, m_rule = -1;
    std::optional<std::size_t> m_comparison;
    std::optional<std::unordered_set<std::int64_t>> m_found;
    std::unordered_map<Likes, std::int64_t, LikesHash> m_alike;
    std::optional<QueueWorth> m_worth; ///< where the order asks for it
};

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

Result<Queue> readQueue(Database& db, const QueueView& view, const PublicKey& reader, bool firstOnly) {
    Queue queue;
    auto newest = newestQuestion(db);
    if (!newest) return newest.error();
    queue.newest = *newest;
    auto rules = rulesInForce(db);
    if (!rules) return rules.error();
    if (!*rules) return queue;
    auto sieve = Sieve::make(db, view, reader, **rules);
    if (!sieve) return sieve.error();
    if (auto done = sieve->useOthers(db); !done) return done.error();
    if (!sieve->isOfFew()) {
        auto count = countQuestions(db, view.state);
        if (!count) return count.error();
        queue.entries.reserve(static_cast<std::size_t>(*count));
    }
    auto done = sieve->forEach(db, [&](const QueuedQuestion& question) {
        if (sieve->wants(question)) queue.entries.push_back(sieve->entry(question));
    });
    if (!done) return done.error();
    queue.inOrder = false;
    if (firstOnly && queue.entries.size() > 4 * kFirstEntries) {
        const auto first = queue.entries.begin() + kFirstEntries;
        std::nth_element(queue.entries.begin(), first, queue.entries.end());
        std::sort(queue.entries.begin(), first);
    } else {
        sortQueue(queue);
    }
    return queue;
}

void sortQueue(Queue& queue) {
    if (!queue.inOrder) std::sort(queue.entries.begin(), queue.entries.end());
    queue.inOrder = true;
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
        if (auto done = Sieve::forAsked(db, id, take); !done) return done.error();
    if (some.empty()) return std::optional(std::move(change));
    auto sieve = Sieve::make(db, view, reader, **rules);
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
    choices.rules = Sieve::findingRules(**rules);
    choices.reviewLine = (*rules)->reviewLine;
    choices.mergeLine = (*rules)->mergeLine;
    return choices;
}

} // namespace goldenrod
