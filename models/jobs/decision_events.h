// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/decision_store.h"
#include "models/workspace/event_store.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

/// [{"record": id, "version": hex}, ...]
nlohmann::ordered_json jsonOf(const std::vector<DecisionMember>& members);

/// "decision.<kind>" of "record:<left>,record:<right>", the pair in front.
EventDraft eventOf(const DecisionRow& decision, const std::string& reason, const std::string& comment);
/// "decision.group_<kind>" of "event:<group>": many decisions of one kind under one event, part by part.
/// `told`: a JSON object that its body holds besides.
EventDraft eventOfParts(std::int64_t group, std::span<const DecisionRow> parts, const std::string& told);
/// "decision.undone" of "event:<seq>".
EventDraft undoingOfDecision(std::int64_t seq);

/// The decision as its event tells it, members in ascending order; nothing when the event is no such one or
/// its body was erased.
std::optional<DecisionRow> decisionOf(const Event& event);
/// The event that a "decision.undone" takes back; 0: this is none.
std::int64_t undoneBy(const Event& event);

/// The same of a group, part by part; nothing when the event is no such one.
std::vector<DecisionRow> partsOf(const Event& event);

/// What all events of decisions make, in their order: equal to what the tables hold.
std::vector<DecisionRow> replayedDecisions(const std::vector<Event>& events);

} // namespace goldenrod
