// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/group_decision.h"
#include "models/jobs/objections.h"
#include "models/jobs/policy.h"

#include <memory>

namespace goldenrod {

inline constexpr ErrorCode kGroupNeedsSecond{"proposal.group"}; ///< records of the pair

/// The decision that a question would get, on the versions in force.
Result<DecisionRow> draftOf(Database& db, const QuestionRow& question, DecisionKind kind);

/// Asks of many decisions whether each can be made as decide() would without a reason. Decisions made at once
/// cannot be proposed: kGroupNeedsSecond where the policy wants a second person for one, or one is awaited.
/// One thread.
class GroupChecks {
public:
    /// For these decisions, and others of their records.
    static Result<GroupChecks> make(Database& db, std::span<const DecisionRow> drafts);
    /// Nothing, or why not; fails when the workspace cannot be read.
    Result<std::optional<Error>> refusalOf(const DecisionRow& draft) const;

private:
    explicit GroupChecks(Database& db)
        : m_db(db) {}

    Database& m_db;
    FourEyes m_eyes;
    std::unique_ptr<RecordBench> m_bench;
    std::optional<Objections> m_objections; ///< nothing: none can be held against them
};

/// What was answered of a pair, by which event.
struct GroupAnswer {
    DecisionKind kind = DecisionKind::Unsure;
    std::int64_t seq = 0;
};
/// What the newest decision in force after event `since` says of two records; nothing: none does. Decisions
/// of groups were not read, and do not count.
Result<std::optional<GroupAnswer>> answerOf(Database& db, const LikePair& pair, std::int64_t since);

/// SHA-256 over the pairs in the order of the draw, with their versions, in hex.
std::string digestOf(const std::vector<LikePair>& pairs);

} // namespace goldenrod
