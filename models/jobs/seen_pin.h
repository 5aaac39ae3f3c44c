// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/pin_store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace goldenrod {

enum class PinState : unsigned char {
    Decides,  ///< the golden value is this one
    Rests,    ///< another pin of the customer speaks for the field, or its record is another customer's
    Replaced, ///< the person said something else later
    Ended,    ///< its day came, or its source changed
    Undone
};
std::string_view pinStateName(PinState state); ///< "decides", "rests", "replaced", "ended", "undone"

/// A value that a person set, with who, when and why.
struct SeenPin {
    PinRow pin; ///< of what decides, the fields for which it still speaks
    PinState state = PinState::Decides;
    std::string gid; ///< golden id that it speaks of
    std::string actor, reason;
    std::int64_t at = 0;
    std::string source, key; ///< of a chosen value
    bool due = false;        ///< its day has passed; the next work in the workspace ends it
};

/// What was set of the values of a customer, under all golden ids that live there, newest first. Fails with
/// kUnknownGolden.
Result<std::vector<SeenPin>> readSeenPins(Database& db, const std::string& gid);
/// Of all customers, newest first.
Result<std::vector<SeenPin>> readAllSeenPins(Database& db);

} // namespace goldenrod
