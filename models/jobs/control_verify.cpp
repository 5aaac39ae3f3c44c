// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/control_sample.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace goldenrod {
namespace {

using Json = nlohmann::json;

std::int64_t numberIn(const Json& body, const char* key) {
    const auto at = body.find(key);
    return at != body.end() && at->is_number_integer() ? at->get<std::int64_t>() : 0;
}

/// Draws again, and hears again what was said.
class Replay {
public:
    explicit Replay(Database& db)
        : m_db(db) {}

    Result<std::vector<std::int64_t>> faults() {
        for (const auto step : {&Replay::drawAgain, &Replay::hearAgain, &Replay::compareStates})
            if (auto done = (this->*step)(); !done) return done.error();
        return std::vector<std::int64_t>(m_faults.begin(), m_faults.end());
    }

private:
    /// The policy in force at an event; its share, and its event's hash.
    struct Share {
        double share = 0.0;
        std::string hash;
    };

    Result<void> drawAgain() {
        auto stored = allSamples(m_db);
        if (!stored) return stored.error();
        for (const SampleRow& row : *stored) m_samples.emplace(row.decision, row);
        auto policies = eventsOfKind(m_db, "policy");
        if (!policies) return policies.error();
        std::map<std::int64_t, Share> shares{{0, {}}};
        bool erased = false;
        for (const Event& event : *policies) {
            auto policy = parsePolicy(event.body);
            erased = erased || !policy;
            auto seal = readSeal(m_db, event.seq);
            if (!seal) return seal.error();
            shares[event.seq] = {policy ? policy->controlShare : 0.0, seal->hash};
        }
        if (erased || (shares.size() == 1 && m_samples.empty())) return {};
        auto decisions = decisionEvents(m_db);
        if (!decisions) return decisions.error();
        for (const Event& event : *decisions)
            if (auto done = check(event, std::prev(shares.upper_bound(event.seq))->second); !done)
                return done;
        return {};
    }

    Result<void> check(const Event& event, const Share& share) {
        const bool decides = event.kind == "decision.match" || event.kind == "decision.not_match";
        const Json body = Json::parse(event.body, nullptr, false);
        const bool stored = m_samples.contains(event.seq);
        if (decides && event.bodyErased) return {}; // it may have been two persons'
        bool drawn = decides && body.is_object() && !body.contains("proposals") && !body.contains("settles");
        if (drawn && share.share > 0.0) {
            auto seal = readSeal(m_db, event.seq);
            if (!seal) return seal.error();
            drawn = isDrawn(share.share, share.hash, seal->hash);
            if (stored && m_samples.at(event.seq).person != seal->person) m_faults.insert(event.seq);
        } else {
            drawn = false;
        }
        if (drawn != stored) m_faults.insert(event.seq);
        return {};
    }

    Result<void> hearAgain() {
        auto stored = allOpinions(m_db);
        auto events = eventsOfKind(m_db, "control");
        if (!stored || !events) return stored ? events.error() : stored.error();
        std::map<std::int64_t, OpinionRow> told;
        for (const Event& event : *events) {
            const Json body = Json::parse(event.body, nullptr, false);
            if (event.kind == "control.judged") {
                OpinionRow& row = told[event.seq];
                if (event.bodyErased || !body.is_object()) continue;
                row.decision = numberIn(body, "judges");
                row.blind = body.value("blind", false);
                if (!parseDecisionKind(body.value("decision", ""), row.kind)) m_faults.insert(event.seq);
            } else if (const auto at = told.find(body.is_object() ? numberIn(body, "undoes") : 0);
                       at != told.end() && at->second.undoneBy == 0) {
                at->second.undoneBy = event.seq;
            }
        }
        for (OpinionRow& row : *stored) {
            const auto at = told.find(row.seq);
            const bool same =
                at != told.end() && at->second.undoneBy == row.undoneBy &&
                (at->second.decision == 0 || (at->second.decision == row.decision &&
                                              at->second.kind == row.kind && at->second.blind == row.blind));
            if (!same) m_faults.insert(row.seq);
            if (at != told.end()) told.erase(at);
            m_opinions[row.decision].push_back(std::move(row));
        }
        for (const auto& [seq, row] : told) m_faults.insert(seq);
        return {};
    }

    Result<void> compareStates() {
        for (const auto& [seq, sample] : m_samples) {
            auto decision = readDecision(m_db, seq);
            if (!decision) return decision.error();
            const SampleState state = sampleStateOf(decision->kind, sample.person, m_opinions[seq]);
            if (state != sample.state) m_faults.insert(seq);
        }
        return {};
    }

    Database& m_db;
    std::map<std::int64_t, SampleRow> m_samples;
    std::map<std::int64_t, std::vector<OpinionRow>> m_opinions;
    std::set<std::int64_t> m_faults;
};

} // namespace

Result<std::vector<std::int64_t>> faultySamples(Database& db) {
    return Replay(db).faults();
}

} // namespace goldenrod
