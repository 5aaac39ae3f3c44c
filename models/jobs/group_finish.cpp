// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decision_events.h"
#include "models/jobs/four_eyes.h"
#include "models/jobs/group_asked.h"
#include "models/jobs/group_decision.h"
#include "models/jobs/group_pairs.h"
#include "models/workspace/event_subject.h"

#include <nlohmann/json.hpp>

#include <map>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

/// Decides the rest of a group, or refuses to.
class Finish {
public:
    Finish(Database& db, const Identity& identity, const GroupStanding& standing)
        : m_db(db)
        , m_identity(identity)
        , m_group(standing.group)
        , m_isLost(standing.isLost()) {
        m_outcome.read = standing.read;
        m_outcome.errors = standing.errors;
        m_outcome.bound = standing.bound;
        m_again = standing.again;
    }

    Result<GroupOutcome> run() {
        if (auto done = m_isLost ? refuse() : decide(); !done) return done.error();
        m_outcome.group = m_group;
        return std::move(m_outcome);
    }

private:
    Result<void> refuse() {
        m_group.state = GroupState::Refused;
        const Json told = outcome();
        auto seq =
            EventStore(m_db, m_identity).append({"group.refused", subjectOfEvent(m_group.id), told.dump()});
        if (!seq) return seq.error();
        return close(*seq, told);
    }

    Result<void> decide() {
        if (auto done = draft(); !done) return done;
        if (auto done = insert(); !done) return done;
        m_outcome.decided = static_cast<std::int64_t>(m_parts.size());
        m_outcome.bound = boundOfRest(
            static_cast<std::uint64_t>(m_outcome.errors), static_cast<std::uint64_t>(m_group.sample),
            static_cast<std::uint64_t>(m_group.size), m_parts.size(), 1.0 - m_group.confidence);
        if (m_parts.empty() || m_outcome.bound.share > m_group.limit)
            return Error{kGroupShrunk,
                         {std::to_string(m_outcome.bound.most), std::to_string(m_parts.size())}};
        m_group.state = GroupState::Decided;
        const Json told = outcome();
        auto seq = EventStore(m_db, m_identity).append(eventOfParts(m_group.id, m_parts, told.dump()));
        if (!seq) return seq.error();
        if (*seq != m_seq) return Error{kDamaged, {}, "an event has not the number that follows"};
        if (auto done = close(*seq, told); !done) return done;
        auto changed = recut(m_db, *seq, m_parts);
        if (!changed) return changed.error();
        m_outcome.report = {
            *seq,           m_group.kind,     m_parts.front().leftRecord, m_parts.front().rightRecord,
            changed.take(), m_outcome.decided};
        return lapseProposals(m_db, m_identity, *seq, m_outcome.report.recut.recordIds);
    }

    /// The questions that still are what was drawn.
    Result<void> draft() {
        auto rest = readGroupPairs(m_db, m_group.id, m_group.sample, m_group.size);
        if (!rest) return rest.error();
        const auto pattern = askedOf(m_group.asked).view.pattern;
        for (const LikePair& pair : *rest) {
            const auto leaveOut = [&](ErrorCode why) {
                m_outcome.leftOut.push_back({pair.left, pair.right, Error{why}});
            };
            auto id = questionOfPair(m_db, pair.left, pair.right);
            if (!id) return id.error();
            if (*id == 0) {
                leaveOut(kQuestionGone);
                continue;
            }
            auto question = readQuestion(m_db, *id);
            if (!question) return question.error();
            auto versions = versionsOfPair(m_db, pair.left, pair.right);
            if (!versions) return versions.error();
            const bool isOther = pattern && question->pattern != *pattern;
            if (*versions != pair.versions || isOther) {
                leaveOut(kEvidenceChanged);
            } else if (question->unsure != 0) {
                leaveOut(kGroupUnsure);
            } else {
                auto draft = draftOf(m_db, *question, m_group.kind);
                if (!draft) return draft.error();
                m_drafts.push_back(draft.take());
            }
        }
        return {};
    }

    /// Each is checked against what stood before and those that went before it.
    Result<void> insert() {
        auto head = eventHead(m_db);
        if (!head) return head.error();
        m_seq = *head + 1;
        auto checks = GroupChecks::make(m_db, m_drafts);
        if (!checks) return checks.error();
        for (DecisionRow& draft : m_drafts) {
            draft.seq = m_seq;
            auto refusal = checks->refusalOf(draft);
            if (!refusal) return refusal.error();
            if (*refusal) {
                m_outcome.leftOut.push_back({draft.leftRecord, draft.rightRecord, std::move(**refusal)});
                continue;
            }
            if (m_parts.empty()) {
                if (auto done = openParts(m_db, draft); !done) return done;
            }
            draft.part = static_cast<std::int64_t>(m_parts.size()) + 1;
            if (auto done = insertPart(m_db, draft); !done) return done;
            m_parts.push_back(std::move(draft));
        }
        return {};
    }

    Json outcome() const {
        std::map<std::string, std::int64_t> leftOut;
        for (const LeftOut& one : m_outcome.leftOut) ++leftOut[std::string(one.why.code.id())];
        return {{"read", m_outcome.read},
                {"errors", m_outcome.errors},
                {"undone_answers", m_again},
                {"decided", m_outcome.decided},
                {"most_errors", m_outcome.bound.most},
                {"share", m_outcome.bound.share},
                {"confidence", m_group.confidence},
                {"left_out", leftOut}};
    }

    Result<void> close(std::int64_t seq, const Json& told) {
        m_group.closedBy = seq;
        m_group.outcome = told.dump();
        return closeGroup(m_db, m_group);
    }

    Database& m_db;
    const Identity& m_identity;
    LikeGroup m_group;
    bool m_isLost;
    std::int64_t m_again = 0, m_seq = 0;
    std::vector<DecisionRow> m_drafts, m_parts;
    GroupOutcome m_outcome;
};

Error closedError(const LikeGroup& group) {
    return {kGroupClosed, {std::to_string(group.id), std::string(groupStateName(group.state))}};
}

/// Nobody decides alone what two persons are to stand for.
Result<void> checkAnother(Database& db, const Identity& identity, const GroupStanding& standing) {
    if (!standing.needsAnother || standing.isLost()) return {};
    auto me = EventStore(db, identity).person();
    if (!me) return me.error();
    std::int64_t alone = 0;
    for (const std::int64_t seq : standing.answers) {
        auto person = personOfEvent(db, seq);
        if (!person) return person.error();
        auto two = *person == *me ? approvesAny(db, seq) : Result<bool>(true);
        if (!two) return two.error();
        alone += *two ? 0 : 1;
    }
    return alone == 0 ? Result<void>{} : Error{kGroupNeedsAnother, {std::to_string(alone)}};
}

} // namespace

Result<GroupOutcome> finishGroup(std::int64_t group, Workspace& workspace) {
    GroupOutcome outcome;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        if (auto may = checkMayDecide(db, workspace.identity()); !may) return may;
        auto standing = standingOf(db, group);
        if (!standing) return standing.error();
        if (!standing->isOpen()) return closedError(standing->group);
        if (standing->next && !standing->isLost())
            return Error{kGroupUnread, {std::to_string(standing->group.sample - standing->read)}};
        if (auto another = checkAnother(db, workspace.identity(), *standing); !another) return another;
        auto finished = Finish(db, workspace.identity(), *standing).run();
        if (!finished) return finished.error();
        outcome = finished.take();
        return {};
    });
    if (!saved) return saved.error();
    return outcome;
}

Result<GroupStanding> giveUpGroup(std::int64_t id, Workspace& workspace) {
    GroupStanding after;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto standing = standingOf(db, id);
        if (!standing) return standing.error();
        LikeGroup& group = standing->group;
        if (group.state != GroupState::Drawn) return closedError(group);
        const std::int64_t touched = standing->read + standing->again;
        if (touched > 0) return Error{kGroupWasRead, {std::to_string(touched)}};
        auto seq = EventStore(db, workspace.identity()).append({"group.given_up", subjectOfEvent(id), "{}"});
        if (!seq) return seq.error();
        group.state = GroupState::GivenUp;
        group.closedBy = *seq;
        group.outcome = "{}";
        after = *standing;
        return closeGroup(db, group);
    });
    if (!saved) return saved.error();
    return after;
}

} // namespace goldenrod
