// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/group_decision.h"

#include "matching/evaluate/sample_draw.h"
#include "models/jobs/four_eyes.h"
#include "models/jobs/group_asked.h"
#include "models/jobs/group_pairs.h"
#include "models/jobs/review_queue.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

double alphaOf(double confidence) {
    return 1.0 - confidence;
}

Result<void> checkTerms(const GroupRequest& request) {
    const bool kind = request.kind == DecisionKind::Match || request.kind == DecisionKind::NotAMatch;
    const bool terms =
        request.limit > 0.0 && request.limit < 1.0 && request.confidence >= 0.5 && request.confidence < 1.0;
    if (!kind || !terms) return Error{kGroupBadTerms};
    return request.view.narrows() ? Result<void>{} : Error{kGroupManyKinds};
}

/// The questions that a request asks for, made ready.
struct Found {
    std::vector<DecisionRow> drafts;
    GroupPlan plan;
};

Result<Found> find(Database& db, const GroupRequest& request) {
    if (auto fit = checkTerms(request); !fit) return fit.error();
    QueueView view = request.view;
    view.state = QuestionFilter::Open;
    view.order = QuestionOrder::Oldest;
    auto queue = readQueue(db, view);
    if (!queue) return queue.error();
    Found found;
    for (const QueueEntry& entry : queue->entries) {
        auto question = readQuestion(db, entry.id);
        if (!question) return question.error();
        auto before = groupOfPair(db, request.kind, question->leftRecord, question->rightRecord);
        if (!before) return before.error();
        if (*before != 0) {
            ++found.plan.drawnBefore;
            continue;
        }
        auto draft = draftOf(db, *question, request.kind);
        if (!draft) return draft.error();
        found.drafts.push_back(draft.take());
    }
    return found;
}

/// Leaves out those that could not be decided, and says how many of the others are to be read.
Result<void> leaveOut(Database& db, const GroupRequest& request, Found& found) {
    auto checks = GroupChecks::make(db, found.drafts);
    if (!checks) return checks.error();
    std::vector<DecisionRow> kept;
    for (DecisionRow& draft : found.drafts) {
        auto refusal = checks->refusalOf(draft);
        if (!refusal) return refusal.error();
        if (*refusal)
            found.plan.leftOut.push_back({draft.leftRecord, draft.rightRecord, std::move(**refusal)});
        else
            kept.push_back(std::move(draft));
    }
    found.drafts = std::move(kept);
    found.plan.size = static_cast<std::int64_t>(found.drafts.size());
    found.plan.sample =
        static_cast<std::int64_t>(sampleSize(found.drafts.size(), request.limit * (1.0 - kGroupReserve),
                                             alphaOf(request.confidence), request.allowed));
    return {};
}

Result<void> checkEnough(const GroupPlan& plan) {
    const bool alone = plan.size == 0 && !plan.leftOut.empty();
    if (alone && plan.leftOut.front().why.code == kGroupNeedsSecond) return plan.leftOut.front().why;
    if (plan.size == 0) return Error{kGroupNothing, {std::to_string(plan.drawnBefore)}};
    if (plan.sample >= plan.size)
        return Error{kGroupTooSmall, {std::to_string(plan.size), std::to_string(plan.sample)}};
    return {};
}

Result<void> checkNotOpen(Database& db, const GroupRequest& request, const std::string& asked) {
    auto groups = readGroups(db);
    if (!groups) return groups.error();
    for (const LikeGroup& group : *groups) {
        if (group.state == GroupState::Drawn && group.kind == request.kind &&
            askedOf(group.asked).view == askedOf(asked).view)
            return Error{kGroupOpen, {std::to_string(group.id)}};
    }
    return {};
}

/// What the first group was drawn by, or what the chain of events gives.
Result<std::uint64_t> seedOf(Database& db) {
    auto groups = readGroups(db);
    if (!groups) return groups.error();
    for (const LikeGroup& group : *groups) {
        if (!askedOf(group.asked).isSeedGiven) return group.seed;
    }
    auto head = headHash(db);
    if (!head) return head.error();
    std::uint64_t seed = 0;
    for (std::size_t i = 0; i < sizeof seed; ++i) seed = (seed << 8) | static_cast<unsigned char>((*head)[i]);
    return seed;
}

Result<std::vector<LikePair>> draw(Database& db, const std::vector<DecisionRow>& drafts, std::uint64_t seed) {
    std::vector<DrawnPair> pairs;
    pairs.reserve(drafts.size());
    for (const DecisionRow& draft : drafts)
        pairs.emplace_back(std::min(draft.leftRecord, draft.rightRecord),
                           std::max(draft.leftRecord, draft.rightRecord));
    std::vector<LikePair> drawn;
    drawn.reserve(pairs.size());
    for (const std::uint32_t at : drawOrder(seed, pairs)) {
        auto versions = versionsOfPair(db, pairs[at].first, pairs[at].second);
        if (!versions) return versions.error();
        drawn.push_back({pairs[at].first, pairs[at].second, versions.take()});
    }
    return drawn;
}

EventDraft eventOf(const LikeGroup& group, const std::vector<LikePair>& pairs) {
    const Json body{{"asked", Json::parse(group.asked, nullptr, false)},
                    {"decision", decisionName(group.kind)},
                    {"size", group.size},
                    {"sample", group.sample},
                    {"limit", group.limit},
                    {"confidence", group.confidence},
                    {"seed", std::to_string(group.seed)},
                    {"pairs_sha256", digestOf(pairs)}};
    return {"group.begun", "pairs:" + std::to_string(group.size),
            body.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

Result<void> readSample(Database& db, GroupStanding& standing) {
    const LikeGroup& group = standing.group;
    auto sample = readGroupPairs(db, group.id, 0, group.sample);
    if (!sample) return sample.error();
    for (const LikePair& pair : *sample) {
        auto answer = answerOf(db, pair, group.id);
        if (!answer) return answer.error();
        auto again = undoneOfPair(db, pair.left, pair.right, group.id);
        if (!again) return again.error();
        standing.again += *again;
        if (*answer) {
            ++standing.read;
            standing.errors += (*answer)->kind != group.kind ? 1 : 0;
            standing.answers.push_back((*answer)->seq);
        } else if (!standing.next) {
            auto question = questionBetween(db, pair.left, pair.right);
            if (!question) return question.error();
            standing.next = GroupStanding::Next{pair.left, pair.right, *question};
        }
    }
    return {};
}

} // namespace

Result<QueueView> likeQuestion(Database& db, std::int64_t questionId) {
    auto question = readQuestion(db, questionId);
    if (!question) return question.error();
    auto sources = sourceNames(db);
    if (!sources) return sources.error();
    QueueView view;
    view.pattern = question->pattern;
    view.sourceA = sources->at(question->sourceA);
    view.sourceB = sources->at(question->sourceB);
    return view;
}

Result<GroupPlan> planGroup(Database& db, const GroupRequest& request) {
    auto found = find(db, request);
    if (!found) return found.error();
    if (auto done = leaveOut(db, request, *found); !done) return done.error();
    return std::move(found->plan);
}

Result<GroupStanding> standingOf(Database& db, std::int64_t id) {
    auto group = readGroup(db, id);
    if (!group) return group.error();
    GroupStanding standing;
    standing.group = group.take();
    const LikeGroup& of = standing.group;
    auto policy = policyInForce(db);
    if (!policy) return policy.error();
    standing.needsAnother = policy->fourEyes.groups;
    if (auto done = readSample(db, standing); !done) return done.error();
    const auto size = static_cast<std::uint64_t>(of.size), sample = static_cast<std::uint64_t>(of.sample);
    standing.bound = boundOfRest(static_cast<std::uint64_t>(standing.errors), sample, size, size - sample,
                                 alphaOf(of.confidence));
    return standing;
}

Result<GroupStanding> beginGroup(const GroupRequest& request, Workspace& workspace) {
    GroupStanding standing;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        if (auto may = checkMayDecide(db, workspace.identity()); !may) return may;
        auto asked = askedBy(db, request.view, request.seed.has_value());
        if (!asked) return asked.error();
        LikeGroup group;
        group.asked = toJson(*asked);
        if (auto free = checkNotOpen(db, request, group.asked); !free) return free;
        auto found = find(db, request);
        if (!found) return found.error();
        if (auto done = leaveOut(db, request, *found); !done) return done;
        if (auto enough = checkEnough(found->plan); !enough) return enough;
        auto seed = request.seed ? Result<std::uint64_t>(*request.seed) : seedOf(db);
        if (!seed) return seed.error();
        group.kind = request.kind;
        group.size = found->plan.size;
        group.sample = found->plan.sample;
        group.limit = request.limit;
        group.confidence = request.confidence;
        group.seed = *seed;
        auto pairs = draw(db, found->drafts, *seed);
        if (!pairs) return pairs.error();
        auto seq = EventStore(db, workspace.identity()).append(eventOf(group, *pairs));
        if (!seq) return seq.error();
        group.id = *seq;
        if (auto done = insertGroup(db, group, *pairs); !done) return done;
        auto begun = standingOf(db, group.id);
        if (!begun) return begun.error();
        standing = begun.take();
        return {};
    });
    if (!saved) return saved.error();
    return standing;
}

} // namespace goldenrod
