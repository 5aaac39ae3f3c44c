// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/agreement.h"

#include "models/workspace/event_store.h"
#include "models/workspace/proposal_store.h"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>

namespace goldenrod {
namespace {

using Table = std::vector<std::vector<std::int64_t>>;
constexpr std::size_t kClasses = 3; // match, not a match, unsure: as DecisionKind counts them

std::size_t classOf(DecisionKind kind) {
    return static_cast<std::size_t>(kind);
}

/// The first two voices about one question.
struct Twice {
    std::size_t first = 0, second = 0;
    std::int64_t event = 0; ///< of the second one's
};

/// Nothing when one person alone spoke, or about whole customers.
std::optional<Twice> twiceOf(const std::vector<const ProposalRow*>& voices) {
    const ProposalRow& first = *voices.front();
    if (first.against || classOf(first.decision.kind) >= kClasses) return {};
    for (const ProposalRow* voice : voices)
        if (voice->person != first.person)
            return Twice{classOf(first.decision.kind), classOf(voice->decision.kind), voice->decision.seq};
    // The second one's was the decision itself.
    if (first.ending == Ending::Approved)
        return Twice{classOf(first.decision.kind), classOf(first.decision.kind), first.endedBy};
    return {};
}

Result<nlohmann::json> bodyOf(Database& db, std::int64_t seq) {
    auto event = readEvent(db, seq);
    if (!event) return event.error();
    auto body = nlohmann::json::parse(event->body, nullptr, false);
    return body.is_object() ? body : nlohmann::json::object();
}

} // namespace

Result<Agreement> readAgreement(Database& db) {
    auto all = allProposals(db);
    if (!all) return all.error();
    std::map<std::int64_t, std::vector<const ProposalRow*>> byFirst;
    for (const ProposalRow& row : *all) byFirst[row.first].push_back(&row);
    const Table none(kClasses, std::vector<std::int64_t>(kClasses, 0));
    Table total = none;
    std::map<std::string, Table> byReason;
    Agreement agreement;
    for (const auto& [seq, voices] : byFirst) {
        const auto twice = twiceOf(voices);
        if (!twice) continue;
        auto first = bodyOf(db, seq);
        auto second = bodyOf(db, twice->event);
        if (!first || !second) return first ? second.error() : first.error();
        if (!second->value("blind", false)) {
            ++agreement.seenOpen;
            continue;
        }
        ++total[twice->first][twice->second];
        Table& own = byReason.try_emplace(first->value("reason", ""), none).first->second;
        ++own[twice->first][twice->second];
    }
    agreement.all = kappaOf(total);
    for (const auto& [reason, table] : byReason) agreement.reasons.push_back({reason, kappaOf(table)});
    return agreement;
}

} // namespace goldenrod
