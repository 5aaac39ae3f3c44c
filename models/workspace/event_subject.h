// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/event_store.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace goldenrod {

// What events are about, by internal ids.

std::string subjectOfEvent(std::int64_t seq);                                 ///< "event:7"
std::string subjectOfPair(std::int64_t leftRecord, std::int64_t rightRecord); ///< "record:17,record:99"
std::int64_t eventIn(std::string_view subject);                               ///< 0: none
std::pair<std::int64_t, std::int64_t> pairIn(std::string_view subject);       ///< 0: none

/// "<kind>" of "event:<seq>", {"undoes": seq}: takes the event back.
EventDraft undoingOf(std::string_view kind, std::int64_t seq);

} // namespace goldenrod
