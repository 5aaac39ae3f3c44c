// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/customer_history.h"
#include "models/workspace/golden_codec.h"
#include "models/workspace/pin_store.h"
#include "models/workspace/workspace.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kPinReasonNeeded{"pin.reason_needed"}; ///< no argument
inline constexpr ErrorCode kPinBadValue{"pin.bad_value"}; ///< what was typed, field, why ("" : no more)
inline constexpr ErrorCode kPinUnknownField{"pin.unknown_field"}; ///< field
inline constexpr ErrorCode kPinNoValue{"pin.no_value"};           ///< golden id, field
inline constexpr ErrorCode kPinNotAMember{"pin.not_a_member"};    ///< golden id
inline constexpr ErrorCode kPinDatePast{"pin.date_past"};         ///< no argument
inline constexpr ErrorCode kPinNone{"pin.none"};                  ///< golden id, field
inline constexpr ErrorCode kPinUndone{"pin.undone_already"};      ///< event
inline constexpr ErrorCode kGoldenRetired{"golden.retired"};      ///< golden id, where it forwards to

enum class ValueWay : unsigned char {
    Typed,     ///< as the person writes it; read like a value of a source
    OfRecord,  ///< what a record of the customer gives; fields of one address come together
    AsItStands ///< the value in force
};

/// What a person wants a golden value to be, until when, and why.
struct SetValueRequest {
    std::string gid, field;
    ValueWay way = ValueWay::Typed;
    std::string typed = {};
    std::int64_t recordId = 0;
    std::optional<std::int64_t> slot = {}; ///< of the record; without one the value that the rule would take
    std::optional<VersionHash> seen = {};  ///< of the record as it was looked at; else kEvidenceChanged
    PinExpiry expiry = PinExpiry::Never;
    std::int64_t until = 0;  ///< Date: the first instant at which it holds no more, microseconds UTC
    std::string reason = {}; ///< needed to save
};

/// What saving would change, or changed: golden values of this customer, as displayed.
struct ValueEffect {
    std::string gid;
    std::vector<FieldChange> changes;
    std::vector<std::string> fields; ///< that the person speaks of
};

struct SetValueReport {
    std::int64_t seq = 0; ///< event; after this call it is on disk
    std::int64_t golden = 0;
    ValueEffect effect;
};

/// What would become of the golden values; fails as saving would, but for the reason.
Result<ValueEffect> previewValue(Database& db, const SetValueRequest& request);
Result<ValueEffect> previewBackToRule(Database& db, const std::string& gid, const std::string& field);

/// Saves what a person says of a golden value: event, pin and golden values in one transaction. Refused with
/// kPinBadValue when the value is not usable as a value of the field, and without a reason. It outranks the
/// rules and every run, until it ends, is taken back or undone.
Result<SetValueReport> setValue(const SetValueRequest& request, Workspace& workspace);
/// The rule decides again, for this field and those that were set with it. kPinNone when it does already.
Result<SetValueReport> backToRule(const std::string& gid, const std::string& field, Workspace& workspace);
/// Takes either back by a new event: values are what they would be without it, in whatever order things are
/// undone.
Result<SetValueReport> undoValue(std::int64_t seq, Workspace& workspace);
/// Whether undoValue() is the one for this event.
Result<bool> isOfValue(Database& db, std::int64_t seq);

/// Ends the pins whose day has come by the PC's clock, each by an event. Called when a workspace is opened
/// for work, before it is published, and by consolidate(); nothing else looks at the clock, so what is shown
/// always is what history says. Gives how many ended.
Result<std::int64_t> endDuePins(Workspace& workspace);

} // namespace goldenrod
