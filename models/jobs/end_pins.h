// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/survive/consolidator.h"
#include "models/workspace/pin_store.h"
#include "models/workspace/workspace.h"

namespace goldenrod {

/// Ends, each by an event, the pins whose day has come and those whose record has another value of the field,
/// or none, than when they were set (a record of the same content has not changed). Golden values are left to
/// the caller, who consolidates the records. Inside the caller's transaction; gives how many ended.
Result<std::int64_t> endPins(Database& db, const Identity& identity, const RecordTable& records,
                             const Consolidator& consolidator);

/// Writes the golden values of the customer that a golden record lives on in, under all that was said of
/// them, as a change of event `seq`.
Result<void> rewriteValues(Database& db, std::int64_t golden, std::int64_t seq);

} // namespace goldenrod
