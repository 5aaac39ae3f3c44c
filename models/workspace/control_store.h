// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/decision_store.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// How a decided pair stands that was drawn to be judged again.
enum class SampleState : unsigned char {
    Waiting,   ///< nobody else judged it
    Agreed,    ///< somebody else said the same: it rests
    Disagreed, ///< somebody else said otherwise
    Settled    ///< two said otherwise: another decision took its place
};
/// "waiting", "agreed", "disagreed", "settled"
std::string_view sampleStateName(SampleState state);

struct SampleRow {
    std::int64_t decision = 0; ///< event; its negative is the number in the queue
    std::int64_t person = 0;   ///< who decided, row id
    SampleState state = SampleState::Waiting;
    bool spoke = false; ///< whether the one who asks gave an opinion that holds; read by openSamples()
    friend bool operator==(const SampleRow&, const SampleRow&) = default;
};
Result<void> insertSample(Database& db, const SampleRow& sample);
Result<void> setSampleState(Database& db, std::int64_t decision, SampleState state);
/// Nothing when the decision was not drawn.
Result<std::optional<SampleRow>> readSample(Database& db, std::int64_t decision);
/// Waiting or disagreed ones whose decision is in force and rests on the values in force.
Result<std::vector<SampleRow>> openSamples(Database& db, std::int64_t person);
/// The same of one; nothing when it is none of them.
Result<std::optional<SampleRow>> openSample(Database& db, std::int64_t person, std::int64_t decision);
Result<std::vector<SampleRow>> allSamples(Database& db); ///< by decision

/// What a person said of a sample.
struct OpinionRow {
    std::int64_t seq = 0, decision = 0; ///< events
    DecisionKind kind = DecisionKind::Match;
    bool blind = true;
    std::int64_t undoneBy = 0;
    std::int64_t person = 0; ///< row id; read with it
    std::string actor = {};  ///< name; read with it
    std::int64_t at = 0;     ///< microseconds; read with it
};
Result<void> insertOpinion(Database& db, const OpinionRow& opinion);
Result<void> markOpinionUndone(Database& db, std::int64_t seq, std::int64_t bySeq);
/// Nothing when no opinion has this event.
Result<std::optional<OpinionRow>> readOpinion(Database& db, std::int64_t seq);
/// Undone ones included, oldest first: on one decision, or all.
Result<std::vector<OpinionRow>> opinionsOn(Database& db, std::int64_t decision);
Result<std::vector<OpinionRow>> allOpinions(Database& db);

/// A sample as the queue holds it; nothing is called when it does not wait.
Result<void> forSample(Database& db, std::int64_t number, const EachQueued& each);
/// Numbers of samples that were drawn, judged or changed back by events after `seq`.
Result<std::vector<std::int64_t>> samplesTouchedSince(Database& db, std::int64_t seq);
/// The newest drawn decision in force with this pair in front; 0: none.
Result<std::int64_t> sampleOfPair(Database& db, std::int64_t leftRecord, std::int64_t rightRecord);

/// Whether the event of a decision put in force what another person had proposed.
Result<bool> isApproval(Database& db, std::int64_t seq);
/// Row id of the person who signed an event, and the event's hash.
struct EventSeal {
    std::int64_t person = 0;
    std::string hash;
};
Result<EventSeal> readSeal(Database& db, std::int64_t seq);

/// Opinions given since an instant that hold, newest first; whether the person of that key gave them.
Result<void> forEachOpinionSince(Database& db, std::int64_t since, const PublicKey& publicKey,
                                 const std::function<void(std::int64_t at, bool own)>& each);

/// Judgements of pairs since an instant, newest first: decisions, proposals and opinions, whether or not they
/// hold; groups count once.
Result<void> forEachJudgementSince(Database& db, std::int64_t since,
                                   const std::function<void(std::int64_t at, std::int64_t person)>& each);

} // namespace goldenrod
