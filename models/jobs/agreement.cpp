// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/agreement.h"

#include "models/jobs/run_report.h"
#include "models/workspace/control_store.h"
#include "models/workspace/event_store.h"
#include "models/workspace/proposal_store.h"
#include "models/workspace/run_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace goldenrod {
namespace {

constexpr std::size_t kClasses = 3; // match, not a match, unsure: as DecisionKind counts them

std::size_t classOf(DecisionKind kind) {
    return static_cast<std::size_t>(kind);
}

Result<nlohmann::json> bodyOf(Database& db, std::int64_t seq) {
    auto event = readEvent(db, seq);
    if (!event) return event.error();
    auto body = nlohmann::json::parse(event->body, nullptr, false);
    return body.is_object() ? body : nlohmann::json::object();
}

/// Nothing when one person alone spoke, or about whole customers.
std::optional<JudgedTwice> twiceOf(const std::vector<const ProposalRow*>& voices) {
    const ProposalRow& first = *voices.front();
    const DecisionRow& decision = first.decision;
    if (first.against || classOf(decision.kind) >= kClasses) return {};
    JudgedTwice twice{first.person, 0,  decision.kind,       decision.kind,       decision.seq, 0,
                      false,        {}, decision.leftRecord, decision.rightRecord};
    for (const ProposalRow* voice : voices) {
        if (voice->person == first.person) continue;
        twice.second = voice->person;
        twice.secondSaid = voice->decision.kind;
        twice.secondEvent = voice->decision.seq;
        return twice;
    }
    // The second one's was the decision itself.
    if (first.ending != Ending::Approved) return {};
    twice.secondEvent = first.endedBy;
    return twice;
}

Result<void> addProposals(Database& db, std::vector<JudgedTwice>& pairs) {
    auto all = allProposals(db);
    if (!all) return all.error();
    std::map<std::int64_t, std::vector<const ProposalRow*>> byFirst;
    for (const ProposalRow& row : *all) byFirst[row.first].push_back(&row);
    for (const auto& [seq, voices] : byFirst) {
        auto twice = twiceOf(voices);
        if (!twice) continue;
        auto body = bodyOf(db, twice->secondEvent);
        auto seal = readSeal(db, twice->secondEvent);
        if (!body || !seal) return body ? seal.error() : body.error();
        twice->blind = body->value("blind", false);
        twice->second = seal->person;
        pairs.push_back(std::move(*twice));
    }
    return {};
}

Result<void> addSamples(Database& db, std::vector<JudgedTwice>& pairs) {
    auto opinions = allOpinions(db);
    if (!opinions) return opinions.error();
    std::map<std::int64_t, const OpinionRow*> first;
    for (const OpinionRow& opinion : *opinions) {
        auto sample = readSample(db, opinion.decision);
        if (!sample) return sample.error();
        if (*sample && (*sample)->person != opinion.person) first.try_emplace(opinion.decision, &opinion);
    }
    for (const auto& [seq, opinion] : first) {
        auto decision = readDecision(db, seq);
        auto seal = readSeal(db, seq);
        if (!decision || !seal) return decision ? seal.error() : decision.error();
        pairs.push_back({seal->person,
                         opinion->person,
                         decision->kind,
                         opinion->kind,
                         seq,
                         opinion->seq,
                         opinion->blind,
                         {},
                         decision->leftRecord,
                         decision->rightRecord});
    }
    return {};
}

/// Comparisons of the rules in force, and by which of them two records differ.
class Differing {
public:
    static Result<Differing> make(Database& db) {
        Differing differing;
        auto run = runInForce(db);
        if (!run) return run.error();
        if (*run == 0) return differing;
        auto rules = rulesOfRun(db, *run);
        if (!rules) return rules.error();
        differing.m_rules = rules.take();
        differing.m_pairs.emplace(db, *run);
        return differing;
    }
    const std::vector<Comparison>& comparisons() const { return m_rules.comparisons; }
    Result<std::vector<std::size_t>> of(std::int64_t left, std::int64_t right) {
        std::vector<std::size_t> some;
        if (!m_pairs) return some;
        auto pair = m_pairs->pairOf(left, right);
        if (!pair) return pair.error();
        for (std::size_t c = 0; *pair && c < m_rules.comparisons.size(); ++c)
            if (saysDiffer(m_rules, (*pair)->pattern, c)) some.push_back(c);
        return some;
    }

private:
    RuleSet m_rules;
    std::optional<PairReader> m_pairs; ///< of the run in force
};

} // namespace

Result<std::vector<JudgedTwice>> readJudgedTwice(Database& db) {
    std::vector<JudgedTwice> pairs;
    if (auto done = addProposals(db, pairs); !done) return done.error();
    if (auto done = addSamples(db, pairs); !done) return done.error();
    std::sort(pairs.begin(), pairs.end(),
              [](const JudgedTwice& a, const JudgedTwice& b) { return a.firstEvent < b.firstEvent; });
    for (JudgedTwice& pair : pairs) {
        auto body = bodyOf(db, pair.firstEvent);
        if (!body) return body.error();
        pair.reason = body->value("reason", "");
    }
    return pairs;
}

Kappa kappaOf(const std::vector<JudgedTwice>& pairs) {
    std::vector<std::vector<std::int64_t>> table(kClasses, std::vector<std::int64_t>(kClasses, 0));
    for (const JudgedTwice& pair : pairs) ++table[classOf(pair.firstSaid)][classOf(pair.secondSaid)];
    return kappaOf(table);
}

Result<Agreement> readAgreement(Database& db) {
    auto pairs = readJudgedTwice(db);
    if (!pairs) return pairs.error();
    auto differing = Differing::make(db);
    if (!differing) return differing.error();
    Agreement agreement;
    agreement.seenOpen = std::erase_if(*pairs, [](const JudgedTwice& pair) { return !pair.blind; });
    agreement.all = kappaOf(*pairs);
    std::map<std::string, std::vector<JudgedTwice>> byReason;
    std::map<std::size_t, std::vector<JudgedTwice>> byComparison;
    for (const JudgedTwice& pair : *pairs) {
        byReason[pair.reason].push_back(pair);
        auto some = differing->of(pair.leftRecord, pair.rightRecord);
        if (!some) return some.error();
        for (const std::size_t comparison : *some) byComparison[comparison].push_back(pair);
    }
    for (const auto& [reason, some] : byReason) agreement.reasons.push_back({reason, kappaOf(some)});
    for (const auto& [at, some] : byComparison)
        agreement.differing.push_back({differing->comparisons()[at].id, kappaOf(some)});
    return agreement;
}

} // namespace goldenrod
