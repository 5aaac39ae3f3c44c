// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/system.h"

namespace goldenrod::sample {

/// All records about persons in one table and one writing, for matchers that take one table: small letters,
/// ISO dates and countries, phones with the country's code, ids as digits. What was noted wrong stays wrong.
inline constexpr std::string_view kFlatHeader =
    "rec_id,source,given_name,family_name,birth_date,email,phone,street,city,postcode,country,national_id\n";
inline constexpr std::string_view kFlatTruthHeader = "rec_id,person_id\n";

/// "R0000001" for the first record, number 0.
void appendRecordId(std::string& out, std::uint64_t number);
void appendFlatRow(std::string& out, std::uint64_t number, const System& system, const Captured& record);

} // namespace goldenrod::sample
