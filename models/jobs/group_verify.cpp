// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/group_verify.h"

#include "matching/evaluate/sample_draw.h"
#include "models/jobs/group_pairs.h"
#include "models/workspace/event_subject.h"

#include <nlohmann/json.hpp>

namespace goldenrod {
namespace {

using Json = nlohmann::json;

bool isDrawnAsTold(const LikeGroup& group, const std::vector<LikePair>& pairs, const Json& told) {
    std::vector<DrawnPair> drawn;
    drawn.reserve(pairs.size());
    for (const LikePair& pair : pairs) drawn.emplace_back(pair.left, pair.right);
    const std::vector<std::uint32_t> order = drawOrder(group.seed, drawn);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i] != i) return false;
    }
    return static_cast<std::int64_t>(pairs.size()) == group.size &&
           told.value("asked", Json()) == Json::parse(group.asked, nullptr, false) &&
           told.value("decision", "") == decisionName(group.kind) && told.value("size", 0LL) == group.size &&
           told.value("sample", 0LL) == group.sample && told.value("limit", 0.0) == group.limit &&
           told.value("confidence", 0.0) == group.confidence &&
           told.value("seed", "") == std::to_string(group.seed) &&
           told.value("pairs_sha256", "") == digestOf(pairs);
}

std::string_view closingKind(GroupState state) {
    switch (state) {
    case GroupState::Refused: return "group.refused";
    case GroupState::GivenUp: return "group.given_up";
    default: return "decision.group_";
    }
}

bool isClosedAsTold(const LikeGroup& group, const Event& event) {
    if (!event.kind.starts_with(closingKind(group.state)) || event.subject != subjectOfEvent(group.id))
        return false;
    if (event.bodyErased) return true;
    const Json told = Json::parse(event.body, nullptr, false);
    const Json stored = Json::parse(group.outcome, nullptr, false);
    if (!told.is_object() || !stored.is_object()) return false;
    for (const auto& [key, value] : stored.items()) {
        if (!told.contains(key) || told[key] != value) return false;
    }
    return true;
}

Result<bool> isSound(Database& db, const LikeGroup& group) {
    auto begun = readEvent(db, group.id);
    if (!begun) return begun.error();
    if (begun->kind != "group.begun") return false;
    auto pairs = readGroupPairs(db, group.id, 0, group.size + 1);
    if (!pairs) return pairs.error();
    const Json told = Json::parse(begun->body, nullptr, false);
    if (!begun->bodyErased && (!told.is_object() || !isDrawnAsTold(group, *pairs, told))) return false;
    if (group.state == GroupState::Drawn) return group.closedBy == 0;
    if (group.closedBy == 0) return false;
    auto closed = readEvent(db, group.closedBy);
    if (!closed) return closed.error();
    return isClosedAsTold(group, *closed);
}

} // namespace

Result<std::vector<std::int64_t>> faultyGroups(Database& db) {
    auto groups = readGroups(db);
    if (!groups) return groups.error();
    std::vector<std::int64_t> faulty;
    for (const LikeGroup& group : *groups) {
        auto sound = isSound(db, group);
        if (!sound) return sound.error();
        if (!*sound) faulty.push_back(group.id);
    }
    return faulty;
}

} // namespace goldenrod
