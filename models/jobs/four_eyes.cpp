// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/four_eyes.h"

#include "matching/sha256.h"
#include "models/jobs/decision_draft.h"
#include "models/jobs/decision_events.h"
#include "models/jobs/proposal_subject.h"
#include "models/workspace/event_subject.h"
#include "models/workspace/question_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;
/// What waits about the same, with the person who speaks now.
struct Open {
    std::int64_t first = 0; ///< 0: nothing does
    std::vector<ProposalRow> voices;
    const ProposalRow* ofPerson(std::int64_t person) const {
        const auto at = std::find_if(voices.begin(), voices.end(),
                                     [&](const ProposalRow& row) { return row.person == person; });
        return at != voices.end() ? &*at : nullptr;
    }
};

bool sameVoice(const ProposalRow& a, const ProposalRow& b) {
    return a.against == b.against && (a.against || a.decision.kind == b.decision.kind);
}

Result<Open> openOf(Database& db, std::int64_t first) {
    Open open{first, {}};
    auto all = proposalsOf(db, first);
    if (!all) return all.error();
    for (ProposalRow& row : *all)
        if (row.ending == Ending::Open) open.voices.push_back(std::move(row));
    return open;
}

Result<Open> openAbout(Database& db, const DecisionRow& decision) {
    auto some = openProposalsAbout(db, decision.leftRecord);
    if (!some) return some.error();
    for (const ProposalRow& row : *some)
        if (!row.against && aboutTheSame(row.decision, decision)) return openOf(db, row.first);
    return Open{};
}

Json numbersOf(const std::vector<const ProposalRow*>& rows) {
    Json numbers = Json::array();
    for (const ProposalRow* row : rows) numbers.push_back(row->decision.seq);
    return numbers;
}

/// One person speaks: about what waits, or as the first.
class Voice {
public:
    Voice(Database& db, const Identity& identity, ProposalRow row, const Said& said)
        : m_db(db)
        , m_events(db, identity)
        , m_row(std::move(row))
        , m_said(said) {}

    Result<Passage> speak(Open open) {
        m_open = std::move(open);
        auto person = m_events.person();
        if (!person) return person.error();
        m_own = m_open.ofPerson(*person);
        auto policy = policyInForce(m_db);
        if (!policy) return policy.error();
        m_blind = m_row.asked && policy->fourEyes.blind;
        for (const ProposalRow& voice : m_open.voices) {
            if (&voice == m_own) continue;
            (sameVoice(voice, m_row) ? m_agreeing : m_others).push_back(&voice);
        }
        if (auto may = checkOwn(); !may) return may.error();
        if (!m_agreeing.empty()) return m_row.against ? rejectIt() : makeIt();
        return propose();
    }

    /// In force at once, as nothing waits and the policy asks for nobody else.
    Result<Passage> makeIt() {
        EventDraft event = eventOf(m_row.decision, m_said.reason, m_said.comment);
        Json body = Json::parse(event.body);
        if (m_said.settles != 0) body["settles"] = m_said.settles;
        if (!m_agreeing.empty()) {
            body["proposals"] = numbersOf(m_agreeing);
            body["blind"] = m_blind;
            if (!m_others.empty()) body["overrules"] = numbersOf(m_others);
            if (m_own != nullptr) body["replaces"] = m_own->decision.seq;
        }
        event.body = body.dump();
        auto seq = m_events.append(event);
        if (!seq) return seq.error();
        m_row.decision.seq = *seq;
        if (auto done = insertDecision(m_db, m_row.decision); !done) return done.error();
        if (auto done = endAll(Ending::Approved); !done) return done.error();
        return Passage::InForce;
    }

    const ProposalRow& row() const { return m_row; }

private:
    /// The same word twice is no second person's; where a third is wanted, the two have spoken.
    Result<void> checkOwn() const {
        if (m_own == nullptr) return {};
        if (m_own->against == m_row.against && sameVoice(*m_own, m_row))
            return Error{kOwnProposal, {std::to_string(m_own->decision.seq)}};
        auto policy = policyInForce(m_db);
        if (!policy) return policy.error();
        const bool disagreed = std::any_of(m_open.voices.begin(), m_open.voices.end(),
                                           [&](const ProposalRow& row) { return !sameVoice(row, *m_own); });
        if (disagreed && policy->fourEyes.resolution == Resolution::Third) return Error{kNeedsThird};
        return {};
    }

    Result<Passage> propose() {
        m_row.first = m_open.first;
        EventDraft event = eventOf(m_row.decision, m_said.reason, m_said.comment);
        Json body = Json::parse(event.body);
        body["decision"] = m_row.against ? "against" : std::string(decisionName(m_row.decision.kind));
        body["first"] = m_row.first;
        body["asked"] = m_row.asked;
        body["blind"] = m_blind;
        body["around"] = toHex(m_row.around);
        if (m_own != nullptr) body["replaces"] = m_own->decision.seq;
        auto seq = m_events.append({"proposal.made", event.subject, body.dump()});
        if (!seq) return seq.error();
        m_row.decision.seq = *seq;
        if (m_row.first == 0) m_row.first = *seq;
        if (m_own != nullptr) {
            if (auto done = endProposal(m_db, *m_own, Ending::Replaced, *seq); !done) return done.error();
        }
        if (auto done = insertProposal(m_db, m_row); !done) return done.error();
        return m_others.empty() ? Passage::Waiting : Passage::Disagreed;
    }

    Result<Passage> rejectIt() {
        Json body{{"first", m_open.first}, {"proposals", numbersOf(m_agreeing)}};
        if (!m_others.empty()) body["overrules"] = numbersOf(m_others);
        if (m_own != nullptr) body["replaces"] = m_own->decision.seq;
        if (!m_said.comment.empty()) body["comment"] = m_said.comment;
        auto seq = m_events.append({"proposal.rejected", subjectOfEvent(m_open.first),
                                    body.dump(-1, ' ', false, Json::error_handler_t::replace)});
        if (!seq) return seq.error();
        m_row.decision.seq = *seq;
        if (auto done = endAll(Ending::Rejected); !done) return done.error();
        return Passage::Disagreed;
    }

    Result<void> endAll(Ending agreeing) {
        const std::int64_t seq = m_row.decision.seq;
        for (const ProposalRow* row : m_agreeing)
            if (auto done = endProposal(m_db, *row, agreeing, seq); !done) return done;
        const Ending others = agreeing == Ending::Rejected ? Ending::Rejected : Ending::Overruled;
        for (const ProposalRow* row : m_others)
            if (auto done = endProposal(m_db, *row, others, seq); !done) return done;
        return m_own != nullptr ? endProposal(m_db, *m_own, Ending::Replaced, seq) : Result<void>{};
    }

    Database& m_db;
    EventStore m_events;
    ProposalRow m_row;
    const Said& m_said;
    Open m_open;
    const ProposalRow* m_own = nullptr;
    bool m_blind = false; ///< this person is not shown what others decided
    std::vector<const ProposalRow*> m_agreeing, m_others;
};

/// Ends all that waits about the same when it does not stand any more. True: it ended.
Result<bool> lapse(Database& db, const Identity& identity, std::int64_t seq, const Open& open) {
    if (open.voices.empty()) return false;
    auto why = staleness(db, open.voices.front());
    if (!why) return why.error();
    if (why->empty()) return false;
    Json body{{"first", open.first}, {"proposals", Json::array()}, {"why", *why}};
    for (const ProposalRow& row : open.voices) body["proposals"].push_back(row.decision.seq);
    if (seq != 0) body["by"] = seq;
    auto event =
        EventStore(db, identity).append({"proposal.lapsed", subjectOfEvent(open.first), body.dump()});
    if (!event) return event.error();
    for (const ProposalRow& row : open.voices)
        if (auto done = endProposal(db, row, Ending::Lapsed, *event); !done) return done.error();
    return true;
}

Result<void> lapseThose(Database& db, const Identity& identity, std::int64_t seq,
                        const std::set<std::int64_t>& firsts) {
    for (const std::int64_t first : firsts) {
        auto open = openOf(db, first);
        if (!open) return open.error();
        if (auto ended = lapse(db, identity, seq, *open); !ended) return ended.error();
    }
    return {};
}

} // namespace

Result<std::vector<ProposalRow>> openVoicesAbout(Database& db, const DecisionRow& decision) {
    auto open = openAbout(db, decision);
    if (!open) return open.error();
    return std::move(open->voices);
}

Result<Passage> saveDecision(Database& db, const Identity& identity, DecisionRow& decision,
                             const Said& said) {
    if (auto may = checkMayDecide(db, identity); !may) return may.error();
    auto open = said.asksNobody() ? Result<Open>(Open{}) : openAbout(db, decision);
    if (!open) return open.error();
    auto ended = lapse(db, identity, 0, *open);
    if (!ended) return ended.error();
    if (*ended) *open = {};
    ProposalRow row;
    row.decision = decision;
    Result<bool> needs = true;
    if (said.asksNobody())
        needs = false;
    else if (open->voices.empty())
        needs = needsSecond(db, decision);
    if (!needs) return needs.error();
    if (*needs) {
        auto question = questionAnsweredBy(db, decision);
        if (!question) return question.error();
        row.asked = *question != 0;
        auto customers = row.asked ? Result<std::string>(std::string()) : customersAround(db, decision);
        if (!customers) return customers.error();
        row.around = customers.take();
    }
    Voice voice(db, identity, std::move(row), said);
    auto passage = *needs ? voice.speak(open.take()) : voice.makeIt();
    if (passage) decision.seq = voice.row().decision.seq;
    return passage;
}

Result<Passage> saveAgainst(Database& db, const Identity& identity, const ProposalRow& first,
                            const Said& said, std::int64_t& seq) {
    if (auto may = checkMayDecide(db, identity); !may) return may.error();
    auto open = openOf(db, first.first);
    if (!open) return open.error();
    ProposalRow row = first;
    row.against = true;
    Voice voice(db, identity, std::move(row), said);
    auto passage = voice.speak(open.take());
    if (passage) seq = voice.row().decision.seq;
    return passage;
}

Result<std::int64_t> withdraw(Database& db, const Identity& identity, const ProposalRow& proposal) {
    const std::string seq = std::to_string(proposal.decision.seq);
    if (proposal.ending != Ending::Open) return Error{kProposalEnded, {seq}};
    EventStore events(db, identity);
    auto person = events.person();
    if (!person) return person.error();
    if (*person != proposal.person) return Error{kProposalNotYours, {seq}};
    // Where nobody is for it any more, nobody need be against it.
    auto open = openOf(db, proposal.first);
    if (!open) return open.error();
    std::erase_if(open->voices,
                  [&](const ProposalRow& row) { return row.decision.seq == proposal.decision.seq; });
    const bool anyFor = std::any_of(open->voices.begin(), open->voices.end(),
                                    [](const ProposalRow& row) { return !row.against; });
    if (anyFor) open->voices.clear();
    Json body{{"withdraws", proposal.decision.seq}};
    for (const ProposalRow& row : open->voices) body["rejects"].push_back(row.decision.seq);
    auto event = events.append({"proposal.withdrawn", subjectOfEvent(proposal.decision.seq), body.dump()});
    if (!event) return event.error();
    if (auto done = endProposal(db, proposal, Ending::Withdrawn, *event); !done) return done.error();
    for (const ProposalRow& row : open->voices)
        if (auto done = endProposal(db, row, Ending::Rejected, *event); !done) return done.error();
    return event;
}

Result<void> lapseProposals(Database& db, const Identity& identity, std::int64_t seq,
                            std::span<const std::int64_t> recordIds) {
    auto any = anyProposalOpen(db);
    if (!any) return any.error();
    std::set<std::int64_t> firsts;
    for (std::size_t i = 0; *any && i < recordIds.size(); ++i) {
        auto some = openProposalsAbout(db, recordIds[i]);
        if (!some) return some.error();
        for (const ProposalRow& row : *some) firsts.insert(row.first);
    }
    return lapseThose(db, identity, seq, firsts);
}

Result<void> lapseProposals(Database& db, const Identity& identity, std::int64_t seq) {
    auto open = openProposals(db);
    if (!open) return open.error();
    std::set<std::int64_t> firsts;
    for (const ProposalRow& row : *open) firsts.insert(row.first);
    return lapseThose(db, identity, seq, firsts);
}

} // namespace goldenrod
