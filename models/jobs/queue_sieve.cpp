// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/queue_sieve.h"

#include "models/jobs/customer_search.h"
#include "models/jobs/queue_conflicts.h"
#include "models/jobs/run_report.h"
#include "models/workspace/control_store.h"
#include "models/workspace/evidence_store.h"
#include "models/workspace/run_store.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <set>

namespace goldenrod {
namespace {

constexpr Weight kEachRecord = 1'000'000'000;     // a quarter of a bit
constexpr Weight kEachDoubling = Weight{1} << 30; // of the number of questions alike; as much
constexpr int kMostCustomers = 100'000;           // that words may find

} // namespace

std::size_t QueueSieve::LikesHash::operator()(const Likes& likes) const {
    return std::hash<std::uint64_t>()((likes.pattern ^ (likes.pattern >> 29)) * 0x9E3779B97F4A7C15u +
                                      static_cast<std::uint64_t>(likes.a * 1024 + likes.b));
}

QueueSieve::QueueSieve(const QueueView& view, const RuleSet& rules, QueueMarks marks)
    : m_view(view)
    , m_rules(&rules)
    , m_marks(std::move(marks))
    , m_middle(toWeight((rules.mergeLine + rules.reviewLine) / 2.0)) {}

Result<QueueSieve> QueueSieve::make(Database& db, const QueueView& view, const PublicKey& reader,
                                    const RuleSet& rules) {
    auto marks = QueueMarks::read(db, view, reader);
    if (!marks) return marks.error();
    auto voices = QueueVoices::read(db, view.state, reader);
    if (!voices) return voices.error();
    QueueSieve sieve(view, rules, marks.take());
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

Result<void> QueueSieve::useSources(Database& db) {
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

Result<void> QueueSieve::useRules() {
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

Result<void> QueueSieve::useText(Database& db) {
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

bool QueueSieve::asksForLikes() const {
    return m_view.order == QuestionOrder::MostUseful || m_view.order == QuestionOrder::Due;
}

Result<void> QueueSieve::useOthers(Database& db) {
    if (m_worth) return m_worth->lookAtAll(db);
    if (!asksForLikes()) return {};
    auto tallies = readTallies(db);
    if (!tallies) return tallies.error();
    m_alike.reserve(tallies->size());
    for (const QuestionTally& t : *tallies) {
        m_alike.emplace(Likes{t.pattern, t.sourceA, t.sourceB}, t.open);
        m_mostAlike = std::max(m_mostAlike, t.open);
    }
    return {};
}

Result<void> QueueSieve::useOthers(Database& db, const QueuedQuestion& q) {
    if (m_worth) return m_worth->look(db, q.id);
    if (!asksForLikes()) return {};
    auto open = countAlike(db, q.pattern, q.sourceA, q.sourceB);
    if (!open) return open.error();
    m_alike.insert_or_assign({q.pattern, q.sourceA, q.sourceB}, *open);
    return {};
}

HeightRange QueueSieve::range() const {
    HeightRange range;
    if (m_view.from) range.from = toWeight(*m_view.from);
    if (m_view.to) range.to = toWeight(*m_view.to);
    return range;
}

bool QueueSieve::inSources(const QueuedQuestion& q) const {
    if (m_sourceA != 0 && m_sourceB != 0)
        return q.sourceA == std::min(m_sourceA, m_sourceB) && q.sourceB == std::max(m_sourceA, m_sourceB);
    const std::int64_t one = std::max(m_sourceA, m_sourceB);
    return one == 0 || q.sourceA == one || q.sourceB == one;
}

bool QueueSieve::wants(const QueuedQuestion& q) const {
    if (!m_marks.wants(q) || !m_voices.wants(q)) return false;
    if (const HeightRange in = range(); q.height < in.from || q.height > in.to) return false;
    if (m_view.pattern && q.pattern != *m_view.pattern) return false;
    return inSources(q) && (m_rule < 0 || q.rule == m_rule) &&
           (!m_comparison || saysDiffer(*m_rules, q.pattern, *m_comparison)) &&
           (!m_found || m_found->contains(q.id));
}

std::int64_t QueueSieve::bringsNearer(std::int64_t records, std::int64_t alike) const {
    return records * kEachRecord + std::bit_width(static_cast<std::uint64_t>(alike)) * kEachDoubling;
}

QueueEntry QueueSieve::entry(const QueuedQuestion& q) const {
    switch (m_view.order) {
    case QuestionOrder::Highest: return {-q.height, q.id};
    case QuestionOrder::Oldest: return {q.asked, q.id};
    case QuestionOrder::Worth: return {-m_worth->of(q.id), q.id};
    case QuestionOrder::MostUseful:
    case QuestionOrder::Due: break;
    }
    const auto alike = m_alike.find({q.pattern, q.sourceA, q.sourceB});
    const std::int64_t open = alike != m_alike.end() ? alike->second : 0;
    return {m_marks.place(q.id, std::abs(q.height - m_middle) - bringsNearer(q.records, open)), q.id};
}

Result<void> QueueSieve::forEach(Database& db, const EachQueued& each) const {
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

/// A mark may put a question anywhere, so these are looked at first. Of the others, one stands no further in
/// front than its distance from the middle, less what its size and the most numerous kind would bring it:
/// what is further out than the last of the first found so far cannot come before that one.
Result<void> QueueSieve::forEachOfFirst(Database& db, std::size_t count, const EachQueued& each) const {
    const bool isUsual = m_view.state == QuestionFilter::Open && m_view.order == QuestionOrder::MostUseful;
    if (!isUsual || m_view.narrows()) return forEach(db, each);
    std::set<QueueEntry> first;
    const auto take = [&](const QueuedQuestion& q) {
        each(q);
        if (!wants(q)) return;
        first.insert(entry(q));
        if (first.size() > count) first.erase(std::prev(first.end()));
    };
    auto marked = m_marks.marked();
    if (!marked) return marked.error();
    for (const std::int64_t id : *marked)
        if (auto done = forQueued(db, id, take); !done) return done;
    if (auto done = forEachChanged(db, take); !done) return done;
    const auto reach = [&](std::int64_t records) {
        if (first.size() < count) return std::numeric_limits<std::int64_t>::max();
        return std::prev(first.end())->key + bringsNearer(records, m_mostAlike);
    };
    return forEachOpenNear(db, m_middle, reach, [&](const QueuedQuestion& q) {
        if (!m_marks.isMarked(q.id)) take(q);
    });
}

Result<void> QueueSieve::forAsked(Database& db, std::int64_t id, const EachQueued& each) {
    if (id >= 0) return forQueued(db, id, each);
    auto done = forChanged(db, id, each);
    return done ? forSample(db, id, each) : done;
}

bool QueueSieve::isOfFew() const {
    return m_marks.isOfMarked() || m_marks.asksForConflicts() || m_voices.isOfProposed() ||
           m_view.state == QuestionFilter::Changed;
}

std::vector<std::string> QueueSieve::findingRules(const RuleSet& rules) {
    std::vector<std::string> ids;
    for (const auto* some : {&rules.blocking, &rules.force})
        for (const NamedRule& rule : *some) ids.push_back(rule.id);
    return ids;
}

} // namespace goldenrod
