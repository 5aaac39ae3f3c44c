// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/review_case.h"
#include "models/jobs/seen_pin.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/holding_store.h"
#include "models/workspace/record_store.h"
#include "models/workspace/touchpoint_store.h"

#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kUnknownGolden{"golden.unknown"}; ///< golden id

/// One contact of a customer, with what the log says beyond channel and kind.
struct CustomerTouchpoint {
    TouchpointRow row;
    std::string subject, outcome;
};

/// A customer as shown on its page.
struct Customer {
    GoldenRow golden;
    std::string name, nativeName;           ///< the second in another script, when a record gives one
    std::string forwardsTo;                 ///< golden id that took over; empty while it lives
    std::vector<std::string> forwardedFrom; ///< retired ids that lead here
    std::vector<SeenRecord> records;
    std::vector<double> links; ///< per record: its strongest match weight to another record of the customer
    double weakestLink = 0.0;  ///< the smallest of those; 0 for a customer of one record
    std::vector<CustomerTouchpoint> touchpoints; ///< newest first, at most 500
    std::vector<HoldingRow> holdings;            ///< open ones first, the greatest first
    std::vector<SeenPin> pins;                   ///< values set by people that decide or rest, newest first
};

/// How a record stands to a golden value.
enum class ValueStanding : unsigned char {
    Equal,
    Close, ///< a slip of the hand, day and month swapped, initials or a part of the name
    Differ,
    Missing ///< it has no usable value
};
/// The closest of the record's values of that field.
ValueStanding standingOf(const SeenRecord& record, const StoredGoldenValue& golden);
/// The record's value that stands so; nullptr when it gives none.
const SeenValue* closestValue(const SeenRecord& record, const StoredGoldenValue& golden);

/// Fails with kUnknownGolden.
Result<Customer> readCustomer(Database& db, const std::string& gid);

} // namespace goldenrod
