// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/household.h"

namespace goldenrod::sample {

/// What is true, for those who check the product; the product never reads it.
inline constexpr std::string_view kTruthHeader = "source,source_key,person_id\n";
inline constexpr std::string_view kPersonsHeader =
    "person_id,given_name,family_name,birth_date,national_id,phone,email,street,city,postcode,country,"
    "household_id,twin_id,namesake_parent_id\n";

void appendPersonId(std::string& out, std::uint32_t person);
void appendTruthRow(std::string& out, std::string_view source, std::string_view key, std::uint32_t person);
/// The person's values on the day of the extracts, and whom they are easily taken for: those of the same
/// household, the twin, and the father of the same name. `persons` is how many there are.
void appendPersonRow(std::string& out, std::uint32_t person, const Household& home, std::size_t member,
                     std::uint32_t persons);

} // namespace goldenrod::sample
