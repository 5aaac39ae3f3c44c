// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/second_person.h"

#include "models/jobs/control_blind.h"
#include "models/jobs/decision_draft.h"
#include "models/jobs/proposal_subject.h"
#include "models/jobs/review_queue.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace goldenrod {
namespace {

bool differ(const ProposalRow& a, const ProposalRow& b) {
    return a.against != b.against || (!a.against && a.decision.kind != b.decision.kind);
}

/// How voices about the same stand for a person.
Result<SecondLook> lookAt(Database& db, const std::vector<ProposalRow>& voices, std::int64_t person) {
    auto policy = policyInForce(db);
    if (!policy) return policy.error();
    SecondLook look;
    look.first = voices.front().first;
    const auto own = std::find_if(voices.begin(), voices.end(), [&](const ProposalRow& row) {
        return row.person == person && person != 0;
    });
    const bool spoke = own != voices.end();
    const bool disagreed = std::any_of(voices.begin(), voices.end(),
                                       [&](const ProposalRow& row) { return differ(row, voices.front()); });
    look.turn = disagreed ? Turn::Disagreed : spoke ? Turn::Proposed : Turn::Second;
    look.mayDecide = !spoke || (disagreed && policy->fourEyes.resolution == Resolution::Either);
    look.matchNeeds = look.notMatchNeeds = true;
    for (const ProposalRow& row : voices) {
        if (policy->fourEyes.blind && !spoke && row.asked) {
            ++look.hidden;
            continue;
        }
        const bool isOwn = spoke && &row == &*own;
        auto voice = withWords(
            db, {row.decision.seq, row.decision.kind, row.against, isOwn, row.actor, {}, {}, row.at});
        if (!voice) return voice.error();
        look.voices.push_back(voice.take());
    }
    return look;
}

Result<ProposalRow> openProposal(Database& db, std::int64_t seq) {
    auto proposal = readProposal(db, seq);
    if (!proposal) return proposal.error();
    if (!*proposal) return Error{kDecisionUnknown, {std::to_string(seq)}};
    if ((*proposal)->ending != Ending::Open) return Error{kProposalEnded, {std::to_string(seq)}};
    return std::move(**proposal);
}

/// What the change of a proposal is, looked up by any of its voices that is for it.
Result<ProposalRow> voiceFor(Database& db, std::int64_t seq) {
    auto proposal = openProposal(db, seq);
    if (!proposal || !proposal->against) return proposal;
    auto all = proposalsOf(db, proposal->first);
    if (!all) return all.error();
    for (ProposalRow& row : *all)
        if (row.ending == Ending::Open && !row.against) return std::move(row);
    return Error{kProposalEnded, {std::to_string(seq)}};
}

Result<void> checkMaySee(Database& db, const Identity& identity, const ProposalRow& proposal) {
    if (!proposal.asked) return {};
    auto look = readSecondLook(db, proposal.decision, identity.publicKey);
    if (!look) return look.error();
    return look->hidden == 0 ? Result<void>{} : Error{kDecidedBlind, {std::to_string(proposal.decision.seq)}};
}

} // namespace

Result<SeenVoice> withWords(Database& db, SeenVoice voice) {
    auto event = readEvent(db, voice.seq);
    if (!event) return event.error();
    const auto body = nlohmann::json::parse(event->body, nullptr, false);
    if (!body.is_object()) return voice;
    voice.reason = body.value("reason", "");
    voice.comment = body.value("comment", "");
    return voice;
}

Result<SecondLook> readSecondLook(Database& db, const DecisionRow& about, const PublicKey& key) {
    auto person = personOfKey(db, key);
    if (!person) return person.error();
    auto voices = openVoicesAbout(db, about);
    if (!voices) return voices.error();
    if (!voices->empty()) return lookAt(db, *voices, *person);
    SecondLook look;
    DecisionRow would = about;
    for (auto* needs : {&look.matchNeeds, &look.notMatchNeeds}) {
        would.kind = needs == &look.matchNeeds ? DecisionKind::Match : DecisionKind::NotAMatch;
        auto second = needsSecond(db, would);
        if (!second) return second.error();
        *needs = *second;
    }
    return look;
}

Result<SecondLook> readSecondLook(Database& db, const QuestionRow& question, const PublicKey& person) {
    DecisionRow about;
    about.leftRecord = question.leftRecord;
    about.rightRecord = question.rightRecord;
    about.weight = question.height;
    for (const std::int64_t record : question.left) about.left.push_back({record, {}});
    for (const std::int64_t record : question.right) about.right.push_back({record, {}});
    return readSecondLook(db, about, person);
}

Result<std::vector<WaitingCase>> readWaiting(Database& db, const PublicKey& key) {
    auto person = personOfKey(db, key);
    if (!person) return person.error();
    auto open = openProposals(db);
    if (!open) return open.error();
    std::map<std::int64_t, std::vector<ProposalRow>> byFirst;
    for (ProposalRow& row : *open) byFirst[row.first].push_back(std::move(row));
    QueueReader names(db);
    std::vector<WaitingCase> waiting;
    for (const auto& [first, voices] : byFirst) {
        auto look = lookAt(db, voices, *person);
        if (!look) return look.error();
        const ProposalRow& row = voices.front();
        WaitingCase one{look.take(), row.decision, 0, {}, {}};
        if (row.asked) {
            auto question = questionAnsweredBy(db, row.decision);
            if (!question) return question.error();
            one.question = *question;
        }
        std::string source;
        if (auto named = names.readName(row.decision.leftRecord, one.leftName, source); !named)
            return named.error();
        if (auto named = names.readName(row.decision.rightRecord, one.rightName, source); !named)
            return named.error();
        waiting.push_back(std::move(one));
    }
    return waiting;
}

Result<DecideReport> approve(std::int64_t seq, const Said& said, Workspace& workspace) {
    DecideReport report;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto proposal = voiceFor(db, seq);
        if (!proposal) return proposal.error();
        if (auto may = checkMaySee(db, workspace.identity(), *proposal); !may) return may;
        auto stands = staleness(db, *proposal);
        if (!stands) return stands.error();
        if (!stands->empty()) return Error{kEvidenceChanged};
        auto made = makeDecision(db, workspace.identity(), proposal->decision, said);
        if (!made) return made.error();
        report = made.take();
        return {};
    });
    if (!saved) return saved.error();
    return report;
}

Result<DecideReport> reject(std::int64_t seq, const Said& said, Workspace& workspace) {
    DecideReport report;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto proposal = voiceFor(db, seq);
        if (!proposal) return proposal.error();
        if (proposal->asked) return Error{kDecidedBlind, {std::to_string(seq)}};
        if (auto known = checkReasonKnown(said.reason); !known) return known;
        const DecisionRow& decision = proposal->decision;
        std::int64_t event = 0;
        auto passage = saveAgainst(db, workspace.identity(), *proposal, said, event);
        if (!passage) return passage.error();
        report = {event, decision.kind, decision.leftRecord, decision.rightRecord, {}};
        report.passage = *passage;
        return {};
    });
    if (!saved) return saved.error();
    return report;
}

Result<void> hideWaiting(Database& db, const PublicKey& key, std::vector<Event>& events) {
    auto person = personOfKey(db, key);
    if (!person) return person.error();
    for (Event& event : events) {
        if (event.kind != "proposal.made") continue;
        auto proposal = readProposal(db, event.seq);
        if (!proposal) return proposal.error();
        if (!*proposal || (*proposal)->ending != Ending::Open || !(*proposal)->asked) continue;
        auto look = readSecondLook(db, (*proposal)->decision, key);
        if (!look) return look.error();
        if (look->hidden == 0) continue;
        event.actor.clear();
        event.body = "{}";
    }
    return hideSamples(db, key, events);
}

} // namespace goldenrod
