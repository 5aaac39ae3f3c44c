// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/rule_set.h"
#include "matching/score/exact_math.h"
#include "models/jobs/queue_marks.h"
#include "models/jobs/queue_voices.h"
#include "models/jobs/queue_worth.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace goldenrod {

/// A view made ready for the workspace as it is: says which questions it wants, and where they stand. Good
/// for one snapshot; the rules must outlive it.
class QueueSieve {
public:
    static Result<QueueSieve> make(Database& db, const QueueView& view, const PublicKey& reader,
                                   const RuleSet& rules);

    bool wants(const QueuedQuestion& q) const;
    /// Its place; what the order asks for beside the question itself must have been read, see useOthers().
    QueueEntry entry(const QueuedQuestion& q) const;

    /// What the order asks for beside the question itself (how many there are of each kind, what customers
    /// are worth): of all, or of one question.
    Result<void> useOthers(Database& db);
    Result<void> useOthers(Database& db, const QueuedQuestion& q);

    /// Hands over what the view may want.
    Result<void> forEach(Database& db, const EachQueued& each) const;
    /// Hands over what may be among the first `count` of the view: for the usual view of what is open, most
    /// useful first, that is found without looking at all questions. For others, forEach().
    Result<void> forEachOfFirst(Database& db, std::size_t count, const EachQueued& each) const;
    /// A question, a decision whose evidence changed, or one that is judged again.
    static Result<void> forAsked(Database& db, std::int64_t id, const EachQueued& each);
    /// The state asks for few questions, which are known by number.
    bool isOfFew() const;

    /// Ids of the rules that find pairs, as pairs name them by number.
    static std::vector<std::string> findingRules(const RuleSet& rules);

private:
    struct Likes {
        std::uint64_t pattern;
        std::int64_t a, b;
        friend bool operator==(const Likes&, const Likes&) = default;
    };
    struct LikesHash {
        std::size_t operator()(const Likes& likes) const;
    };

    QueueSieve(const QueueView& view, const RuleSet& rules, QueueMarks marks);
    Result<void> useSources(Database& db);
    Result<void> useRules();
    Result<void> useText(Database& db);
    bool asksForLikes() const;
    bool inSources(const QueuedQuestion& q) const;
    HeightRange range() const;
    std::int64_t bringsNearer(std::int64_t records, std::int64_t alike) const;

    QueueView m_view;
    const RuleSet* m_rules;
    QueueMarks m_marks;
    QueueVoices m_voices;
    Weight m_middle; ///< between the lines
    std::int64_t m_sourceA = 0, m_sourceB = 0, m_rule = -1;
    std::optional<std::size_t> m_comparison;
    std::optional<std::unordered_set<std::int64_t>> m_found;
    std::unordered_map<Likes, std::int64_t, LikesHash> m_alike;
    std::int64_t m_mostAlike = 0;
    std::optional<QueueWorth> m_worth; ///< where the order asks for it
};

} // namespace goldenrod
