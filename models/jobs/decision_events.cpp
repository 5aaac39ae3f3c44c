// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/decision_events.h"

#include "matching/sha256.h"
#include "models/workspace/event_subject.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kDecision = "decision.", kOfGroup = "decision.group_", kUndone = "decision.undone";

std::vector<DecisionMember> membersIn(const Json& list) {
    std::vector<DecisionMember> members;
    for (const Json& each : list) {
        if (!each.is_object()) continue;
        members.push_back({each.value("record", std::int64_t{0}), versionHashIn(each.value("version", ""))});
    }
    std::sort(members.begin(), members.end(),
              [](const DecisionMember& a, const DecisionMember& b) { return a.recordId < b.recordId; });
    return members;
}

} // namespace

nlohmann::ordered_json jsonOf(const std::vector<DecisionMember>& members) {
    Json list = Json::array();
    for (const DecisionMember& member : members)
        list.push_back({{"record", member.recordId}, {"version", toHex(asBytes(member.hash))}});
    return list;
}

EventDraft eventOf(const DecisionRow& decision, const std::string& reason, const std::string& comment) {
    Json body{
        {"left", jsonOf(decision.left)}, {"right", jsonOf(decision.right)}, {"weight", decision.weight}};
    for (const auto& group : decision.others) body["others"].push_back(jsonOf(group));
    if (!reason.empty()) body["reason"] = reason;
    if (!comment.empty()) body["comment"] = comment;
    return {std::string(kDecision) + std::string(decisionName(decision.kind)),
            subjectOfPair(decision.leftRecord, decision.rightRecord),
            body.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

EventDraft eventOfParts(std::int64_t group, std::span<const DecisionRow> parts, const std::string& told) {
    Json body = Json::parse(told, nullptr, false);
    body["group"] = group;
    body["parts"] = Json::array();
    for (const DecisionRow& part : parts)
        body["parts"].push_back({{"front", {part.leftRecord, part.rightRecord}},
                                 {"left", jsonOf(part.left)},
                                 {"right", jsonOf(part.right)},
                                 {"weight", part.weight}});
    return {std::string(kOfGroup) + std::string(decisionName(parts.front().kind)), subjectOfEvent(group),
            body.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

EventDraft undoingOfDecision(std::int64_t seq) {
    return undoingOf(kUndone, seq);
}

std::optional<DecisionRow> decisionOf(const Event& event) {
    if (!event.kind.starts_with(kDecision)) return std::nullopt;
    DecisionRow row;
    row.seq = event.seq;
    const std::string_view kind = std::string_view(event.kind).substr(kDecision.size());
    const Json body = Json::parse(event.body, nullptr, false);
    if (!parseDecisionKind(kind, row.kind) || !body.is_object()) return std::nullopt;
    std::tie(row.leftRecord, row.rightRecord) = pairIn(event.subject);
    row.weight = body.value("weight", std::int64_t{0});
    row.left = membersIn(body.value("left", Json::array()));
    row.right = membersIn(body.value("right", Json::array()));
    for (const Json& group : body.value("others", Json::array())) row.others.push_back(membersIn(group));
    return row;
}

std::vector<DecisionRow> partsOf(const Event& event) {
    std::vector<DecisionRow> parts;
    if (!event.kind.starts_with(kOfGroup)) return parts;
    DecisionRow row;
    row.seq = event.seq;
    const Json body = Json::parse(event.body, nullptr, false);
    const std::string_view kind = std::string_view(event.kind).substr(kOfGroup.size());
    if (!parseDecisionKind(kind, row.kind) || !body.is_object()) return parts;
    for (const Json& part : body.value("parts", Json::array())) {
        const auto front = part.value("front", std::vector<std::int64_t>());
        if (front.size() != 2) continue;
        row.leftRecord = front.front();
        row.rightRecord = front.back();
        row.weight = part.value("weight", std::int64_t{0});
        row.left = membersIn(part.value("left", Json::array()));
        row.right = membersIn(part.value("right", Json::array()));
        ++row.part;
        parts.push_back(row);
    }
    return parts;
}

std::int64_t undoneBy(const Event& event) {
    return event.kind == kUndone ? eventIn(event.subject) : 0;
}

std::vector<DecisionRow> replayedDecisions(const std::vector<Event>& events) {
    std::map<std::int64_t, std::vector<DecisionRow>> decisions; // by event
    for (const Event& event : events) {
        if (auto decision = decisionOf(event)) {
            decisions[event.seq].push_back(std::move(*decision));
        } else if (auto parts = partsOf(event); !parts.empty()) {
            decisions.emplace(event.seq, std::move(parts));
        } else if (const auto at = decisions.find(undoneBy(event)); at != decisions.end()) {
            for (DecisionRow& row : at->second) row.undone = true;
        }
    }
    std::vector<DecisionRow> replayed;
    for (auto& [seq, rows] : decisions)
        for (DecisionRow& row : rows) replayed.push_back(std::move(row));
    return replayed;
}

} // namespace goldenrod
