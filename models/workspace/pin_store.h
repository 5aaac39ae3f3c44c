// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"
#include "models/workspace/record_store.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kPinUnknown{"pin.unknown_event"}; ///< event

/// What a person said of golden values: this value holds, or the rule decides again.
enum class PinKind : unsigned char {
    Typed,  ///< a value typed by the person
    Chosen, ///< the value of one of the customer's records
    ByRule  ///< back to the rule
};
enum class PinExpiry : unsigned char { Never, Date, SourceChange };
std::string_view pinKindName(PinKind kind);       ///< "typed", "chosen", "by_rule"
std::string_view pinExpiryName(PinExpiry expiry); ///< "never", "date", "source_change"
bool parsePinKind(std::string_view name, PinKind& kind);
bool parsePinExpiry(std::string_view name, PinExpiry& expiry);

/// One field of a pin. Without a display the golden record has no value there.
struct PinnedField {
    std::string field, display, form;
    std::int64_t slot = 0;   ///< of the record it was taken from
    std::string watchedForm; ///< that the watched record gave when it was set; empty: none
    friend bool operator==(const PinnedField&, const PinnedField&) = default;
};

/// One saying about fields of a golden record. Of all that speak of a field and are not undone the newest
/// holds; once it ended, the rule decides.
struct PinRow {
    std::int64_t seq = 0;    ///< event
    std::int64_t golden = 0; ///< number; it speaks of this golden record wherever it forwards to
    PinKind kind = PinKind::Typed;
    std::int64_t recordId = 0; ///< Chosen: whose value it is
    PinExpiry expiry = PinExpiry::Never;
    std::int64_t until = 0;   ///< Date: the first instant at which it holds no more, microseconds UTC
    std::int64_t watched = 0; ///< SourceChange: record; 0: none gave a value
    VersionHash watchedHash{};
    std::vector<PinnedField> fields;
    std::int64_t undoneBy = 0, endedBy = 0; ///< events; ended: its time came or the source changed
    friend bool operator==(const PinRow&, const PinRow&) = default;
};

Result<void> insertPin(Database& db, const PinRow& pin);
Result<void> markPinUndone(Database& db, std::int64_t seq, std::int64_t bySeq);
Result<void> markPinEnded(Database& db, std::int64_t seq, std::int64_t bySeq);

/// Fails with kPinUnknown.
Result<PinRow> readPin(Database& db, std::int64_t seq);
/// Everything said of golden records, each named once; undone and ended included, oldest first.
Result<std::vector<PinRow>> pinsOf(Database& db, std::span<const std::int64_t> goldens);
/// The same of all golden records.
Result<std::vector<PinRow>> allPins(Database& db);

} // namespace goldenrod
