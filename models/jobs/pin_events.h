// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/event_store.h"
#include "models/workspace/pin_store.h"

#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

/// What the person said beside the value itself. Only the event keeps it.
struct PinWords {
    std::string typed, reason;
};

/// "golden.pinned" or "golden.unpinned", of "golden:<number>".
EventDraft eventOf(const PinRow& pin, const PinWords& words);
/// "golden.undone" of "event:<seq>".
EventDraft undoingOfPin(std::int64_t seq);
/// "golden.ended" of "golden:<number>"; because: "date", "source_change".
EventDraft endingOf(const PinRow& pin, const char* because);

/// The pin as its event tells it; nothing when the event is no such one or its body was erased.
std::optional<PinRow> pinOf(const Event& event);
PinWords wordsOf(const Event& event);

/// What all events of golden values make, in their order: equal to allPins().
std::vector<PinRow> replayedPins(const std::vector<Event>& events);

} // namespace goldenrod
