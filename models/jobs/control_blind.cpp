// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/control_blind.h"

#include "models/jobs/control_sample.h"
#include "models/jobs/decision_events.h"
#include "models/workspace/event_subject.h"

#include <algorithm>
#include <map>

namespace goldenrod {
namespace {

constexpr const char* kHiddenKind = "decision.made";

/// A sample that waits, and how the person stands to it; nothing when none does.
struct Standing {
    SampleRow sample;
    std::int64_t person = 0;
    bool decided = false, hidden = false;
    bool third = false; ///< who spoke may not speak again
};

Result<std::optional<Standing>> standingOf(Database& db, const PublicKey& key, std::int64_t decision) {
    auto person = personOfKey(db, key);
    if (!person) return person.error();
    auto sample = openSample(db, *person, decision);
    if (!sample) return sample.error();
    if (!*sample) return std::optional<Standing>();
    auto policy = policyInForce(db);
    if (!policy) return policy.error();
    Standing standing{**sample, *person};
    standing.decided = *person == standing.sample.person;
    const bool spoke = standing.decided || standing.sample.spoke;
    standing.hidden = !spoke && (standing.sample.state == SampleState::Waiting || policy->fourEyes.blind);
    standing.third = policy->fourEyes.resolution == Resolution::Third;
    return std::optional(standing);
}

/// Who stands for what: whoever decided, and of everybody else the newest word.
Result<std::vector<SeenVoice>> voicesOn(Database& db, const Standing& standing) {
    const std::int64_t seq = standing.sample.decision;
    auto decision = readDecision(db, seq);
    auto event = readEvent(db, seq);
    auto opinions = opinionsOn(db, seq);
    if (!decision || !event || !opinions)
        return !decision ? decision.error() : !event ? event.error() : opinions.error();
    std::map<std::int64_t, SeenVoice> said;
    said[standing.sample.person] = {seq, decision->kind, false, standing.decided, event->actor, {},
                                    {},  event->at};
    for (const OpinionRow& row : *opinions)
        if (row.undoneBy == 0)
            said[row.person] = {row.seq,   row.kind, false, row.person == standing.person,
                                row.actor, {},       {},    row.at};
    std::vector<SeenVoice> voices;
    for (auto& [person, voice] : said) {
        auto told = withWords(db, std::move(voice));
        if (!told) return told.error();
        voices.push_back(told.take());
    }
    std::sort(voices.begin(), voices.end(),
              [](const SeenVoice& a, const SeenVoice& b) { return a.seq < b.seq; });
    return voices;
}

/// The decision that an event tells of, when it may be one that is hidden; 0: it cannot.
std::int64_t decisionTold(const std::string& kind, std::int64_t seq, const std::string& subject) {
    if (kind == "decision.match" || kind == "decision.not_match") return seq;
    return kind == "control.judged" ? eventIn(subject) : 0;
}

} // namespace

Result<bool> isHiddenFrom(Database& db, const PublicKey& person, std::int64_t decision) {
    auto standing = standingOf(db, person, decision);
    if (!standing) return standing.error();
    return *standing && (*standing)->hidden;
}

Result<SecondLook> readSampleLook(Database& db, std::int64_t decision, const PublicKey& person) {
    SecondLook look;
    auto standing = standingOf(db, person, decision);
    if (!standing) return standing.error();
    if (!*standing) return look;
    const bool disagreed = (*standing)->sample.state == SampleState::Disagreed;
    if (!disagreed && (*standing)->decided) return look; // nobody is told that theirs was drawn
    look.turn = disagreed ? Turn::Disagreed : Turn::Sample;
    look.first = decision;
    auto voices = voicesOn(db, **standing);
    if (!voices) return voices.error();
    if ((*standing)->hidden)
        look.hidden = static_cast<std::int64_t>(voices->size());
    else
        look.voices = voices.take();
    const bool spoke = (*standing)->decided || (*standing)->sample.spoke;
    look.mayDecide = !spoke || !(*standing)->third;
    return look;
}

Result<void> seeAs(Database& db, const PublicKey& person, ReviewCase& view) {
    auto second = view.sample ? readSampleLook(db, -view.question.id, person)
                              : readSecondLook(db, view.question, person);
    if (!second) return second.error();
    view.second = second.take();
    std::vector<MadeDecision> seen;
    for (MadeDecision& made : view.decidedBefore) {
        auto hidden = isHiddenFrom(db, person, made.decision.seq);
        if (!hidden) return hidden.error();
        if (!*hidden) seen.push_back(std::move(made));
    }
    view.decidedBefore = std::move(seen);
    if (!view.sample || view.second.hidden == 0) return {};
    // Whether the two are one customer now, and what was said on the way there, would tell.
    view.goldenNow.clear();
    view.keepsId.clear();
    view.forwards.clear();
    view.goldenRecords = 0;
    view.marks = {};
    view.assigned.clear();
    view.comments.clear();
    for (auto* side : {&view.left, &view.right}) {
        for (SeenRecord& record : *side) {
            record.golden = 0;
            record.gid.clear();
        }
    }
    return {};
}

Result<void> hideSamples(Database& db, const PublicKey& person, std::vector<Event>& events) {
    for (Event& event : events) {
        const std::int64_t decision = decisionTold(event.kind, event.seq, event.subject);
        auto hidden = decision != 0 ? isHiddenFrom(db, person, decision) : Result<bool>(false);
        if (!hidden) return hidden.error();
        if (!*hidden) continue;
        if (decision == event.seq) event.kind = kHiddenKind;
        event.actor.clear();
        event.body = "{}";
    }
    return {};
}

Result<void> hideSamples(Database& db, const PublicKey& person, std::vector<CustomerChange>& changes) {
    for (CustomerChange& change : changes) {
        const std::int64_t decision = decisionTold(change.kind, change.seq, {});
        auto hidden = decision != 0 ? isHiddenFrom(db, person, decision) : Result<bool>(false);
        if (!hidden) return hidden.error();
        if (!*hidden) continue;
        change.kind = kHiddenKind;
        change.actor.clear();
    }
    return {};
}

} // namespace goldenrod
