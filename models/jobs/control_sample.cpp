// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/control_sample.h"

#include "matching/sha256.h"
#include "models/jobs/decision_draft.h"
#include "models/jobs/decision_events.h"
#include "models/jobs/proposal_subject.h"
#include "models/jobs/recheck.h"
#include "models/workspace/event_subject.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace goldenrod {
namespace {

constexpr std::string_view kDraw = "goldenrod-control-1";
constexpr std::size_t kDigits = 53; // of a fraction that a double holds exactly

/// One person's word on one sample.
class Opinion {
public:
    Opinion(Database& db, const Identity& identity, const DecideRequest& request)
        : m_db(db)
        , m_identity(identity)
        , m_request(request) {}

    Result<DecideReport> give() {
        if (auto read = readSample(); !read) return read.error();
        if (auto may = checkMaySpeak(); !may) return may.error();
        if (auto drafted = draft(); !drafted) return drafted.error();
        if (auto saved = save(); !saved) return saved.error();
        const SampleState state = sampleStateOf(m_decision.kind, m_sample.person, m_opinions);
        if (auto done = setSampleState(m_db, m_decision.seq, state); !done) return done.error();
        if (state == SampleState::Settled) return replace();
        DecideReport report;
        report.seq = m_opinions.back().seq;
        report.kind = m_request.kind;
        report.leftRecord = m_decision.leftRecord;
        report.rightRecord = m_decision.rightRecord;
        report.passage = state == SampleState::Agreed ? Passage::Agreed : Passage::Disagreed;
        report.sample = m_decision.seq;
        return report;
    }

private:
    Result<void> readSample() {
        if (auto may = checkMayDecide(m_db, m_identity); !may) return may;
        if (auto known = checkReasonKnown(m_request.reason); !known) return known;
        auto person = EventStore(m_db, m_identity).person();
        if (!person) return person.error();
        m_person = *person;
        auto sample = openSample(m_db, m_person, -m_request.question);
        if (!sample) return sample.error();
        if (!*sample) return Error{kQuestionGone};
        m_sample = **sample;
        auto decision = readDecision(m_db, m_sample.decision);
        if (!decision) return decision.error();
        m_decision = decision.take();
        auto opinions = opinionsOn(m_db, m_sample.decision);
        if (!opinions) return opinions.error();
        m_opinions = opinions.take();
        return {};
    }

    /// The same word twice is no second person's; where a third is wanted, those who spoke have spoken.
    Result<void> checkMaySpeak() {
        const bool decided = m_person == m_sample.person;
        if (decided && m_sample.state == SampleState::Waiting) return Error{kQuestionGone};
        auto policy = policyInForce(m_db);
        if (!policy) return policy.error();
        std::int64_t own = decided ? m_sample.decision : 0;
        DecisionKind said = m_decision.kind;
        bool ever = decided;
        for (const OpinionRow& opinion : m_opinions) {
            if (opinion.person != m_person) continue;
            ever = true;
            if (opinion.undoneBy != 0) continue;
            own = opinion.seq;
            said = opinion.kind;
        }
        if (own != 0 && said == m_request.kind) return Error{kOwnProposal, {std::to_string(own)}};
        if (own != 0 && policy->fourEyes.resolution == Resolution::Third) return Error{kNeedsThird};
        m_blind = !ever && (m_sample.state == SampleState::Waiting || policy->fourEyes.blind);
        return {};
    }

    /// The decision it would be, on the versions that were looked at.
    Result<void> draft() {
        m_would = m_decision;
        m_would.seq = 0;
        m_would.kind = m_request.kind;
        for (auto* side : {&m_would.left, &m_would.right}) {
            auto members = versionsInForce(m_db, idsOf(*side), m_request.seen);
            if (!members) return members.error();
            *side = members.take();
        }
        return checkReasonGiven(m_db, m_would, m_request.reason);
    }

    Result<void> save() {
        EventDraft event = eventOf(m_would, m_request.reason, m_request.comment);
        auto body = nlohmann::ordered_json::parse(event.body);
        body["judges"] = m_decision.seq;
        body["decision"] = decisionName(m_request.kind);
        body["blind"] = m_blind;
        auto seq = EventStore(m_db, m_identity)
                       .append({"control.judged", subjectOfEvent(m_decision.seq), body.dump()});
        if (!seq) return seq.error();
        m_opinions.push_back({*seq, m_decision.seq, m_request.kind, m_blind, 0, m_person, {}, 0});
        return insertOpinion(m_db, m_opinions.back());
    }

    /// Two say otherwise.
    Result<DecideReport> replace() {
        DecideReport before;
        if (auto done = takeBack(m_db, m_identity, m_decision.seq, before); !done) return done.error();
        Said said{m_request.reason, m_request.comment};
        said.settles = m_decision.seq;
        auto report = makeDecision(m_db, m_identity, m_would, said);
        if (!report) return report;
        const auto& records = before.recut.recordIds;
        report->recut.recordIds.insert(report->recut.recordIds.end(), records.begin(), records.end());
        report->sample = m_decision.seq;
        return report;
    }

    Database& m_db;
    const Identity& m_identity;
    const DecideRequest& m_request;
    std::int64_t m_person = 0;
    SampleRow m_sample;
    DecisionRow m_decision, m_would;
    std::vector<OpinionRow> m_opinions;
    bool m_blind = true;
};

} // namespace

bool isDrawn(double share, std::string_view policyHash, std::string_view eventHash) {
    const Hash hash = Sha256().add(kDraw).add(policyHash).add(eventHash).finish();
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i) number = number << 8 | hash[i];
    return static_cast<double>(number >> (64 - kDigits)) <
           share * static_cast<double>(std::uint64_t{1} << kDigits);
}

Result<void> drawSample(Database& db, const DecisionRow& decision) {
    if (!isOfPair(decision.kind) || decision.kind == DecisionKind::Unsure) return {};
    auto row = readPolicyRow(db);
    if (!row) return row.error();
    if (row->seq == 0) return {};
    auto policy = parsePolicy(row->body);
    if (!policy) return policy.error();
    if (policy->controlShare <= 0.0) return {};
    auto approval = isApproval(db, decision.seq);
    if (!approval) return approval.error();
    auto of = readSeal(db, row->seq);
    auto own = readSeal(db, decision.seq);
    if (!of || !own) return of ? own.error() : of.error();
    if (*approval || !isDrawn(policy->controlShare, of->hash, own->hash)) return {};
    return insertSample(db, {decision.seq, own->person, SampleState::Waiting, false});
}

SampleState sampleStateOf(DecisionKind decided, std::int64_t person, std::span<const OpinionRow> opinions) {
    std::map<std::int64_t, DecisionKind> says{{person, decided}};
    bool judged = false;
    for (const OpinionRow& opinion : opinions) {
        if (opinion.undoneBy != 0) continue;
        says[opinion.person] = opinion.kind;
        judged = judged || opinion.person != person;
    }
    if (!judged) return SampleState::Waiting;
    std::map<DecisionKind, int> voices;
    for (const auto& [who, kind] : says)
        if (++voices[kind] >= 2) return kind == decided ? SampleState::Agreed : SampleState::Settled;
    return SampleState::Disagreed;
}

Result<DecideReport> judgeSample(Database& db, const Identity& identity, const DecideRequest& request) {
    return Opinion(db, identity, request).give();
}

Result<bool> undoOpinion(Database& db, const Identity& identity, std::int64_t seq, DecideReport& report) {
    auto opinion = readOpinion(db, seq);
    if (!opinion) return opinion.error();
    if (!*opinion) return false;
    if ((*opinion)->undoneBy != 0) return Error{kDecisionUndone, {std::to_string(seq)}};
    EventStore events(db, identity);
    auto person = events.person();
    if (!person) return person.error();
    if (*person != (*opinion)->person) return Error{kOpinionNotYours, {std::to_string(seq)}};
    const std::int64_t number = (*opinion)->decision;
    auto decision = readDecision(db, number);
    auto sample = readSample(db, number);
    if (!decision || !sample) return decision ? sample.error() : decision.error();
    auto event = events.append(undoingOf("control.undone", seq));
    if (!event) return event.error();
    if (auto done = markOpinionUndone(db, seq, *event); !done) return done.error();
    auto opinions = opinionsOn(db, number);
    if (!opinions) return opinions.error();
    const SampleState state = sampleStateOf(decision->kind, (*sample)->person, *opinions);
    if (auto done = setSampleState(db, number, state); !done) return done.error();
    report = {};
    report.seq = *event;
    report.kind = (*opinion)->kind;
    report.leftRecord = decision->leftRecord;
    report.rightRecord = decision->rightRecord;
    report.undone = {seq};
    report.events = {*event};
    report.passage = Passage::Agreed;
    report.sample = number;
    return true;
}

Result<QuestionRow> questionOfSample(Database& db, std::int64_t number) {
    auto sample = openSample(db, 0, -number);
    if (!sample) return sample.error();
    if (!*sample) return Error{kQuestionGone};
    return questionOfDecision(db, -number, -number);
}

Result<QuestionRow> questionOfDecided(Database& db, std::int64_t number) {
    auto changed = questionOfChanged(db, number);
    return changed || changed.error().code != kQuestionGone ? changed : questionOfSample(db, number);
}

Result<std::int64_t> sampleFor(Database& db, std::int64_t leftRecord, std::int64_t rightRecord,
                               const PublicKey& key) {
    auto decision = sampleOfPair(db, leftRecord, rightRecord);
    if (!decision || *decision == 0) return decision;
    auto person = personOfKey(db, key);
    if (!person) return person.error();
    auto sample = openSample(db, *person, *decision);
    if (!sample) return sample.error();
    const bool waits =
        *sample && ((*sample)->state == SampleState::Disagreed || (*sample)->person != *person);
    return waits ? -*decision : 0;
}

} // namespace goldenrod
