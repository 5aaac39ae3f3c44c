// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/customer_bench.h"
#include "models/jobs/set_value.h"

namespace goldenrod {

/// A typed value, read like one of a source: as the column would be from which the rule takes its value.
text::Standardised readTyped(const CustomerBench& customer, const std::string& field, std::string_view typed);

/// What a request says, checked against the customer, without its event.
Result<PinRow> draftPin(Database& db, const CustomerBench& customer, const SetValueRequest& request);

} // namespace goldenrod
