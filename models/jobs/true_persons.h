// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluate/golden_grades.h"
#include "matching/evaluate/look_alikes.h"
#include "matching/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kTruePersonsColumns{"truth.person_columns"}; ///< path

/// Who the customers really are, as a sample bank tells beside its extracts.
struct TruePersons {
    std::vector<TrueValues> values; ///< per customer of the truth; empty for one that the file lacks
    std::vector<LookAlikes> lookAlikes;
};

/// Reads persons.csv: person_id, then any of given_name, family_name, birth_date, national_id, phone, email,
/// street, city, postcode, country (true present values), and household_id, twin_id, namesake_parent_id.
/// `customers`: ids in the order of the truth's groups; other persons are passed over. A pair of persons is
/// of the first kind that fits: "twins", "father_and_son", "household".
Result<TruePersons> readTruePersons(const std::filesystem::path& file,
                                    const std::vector<std::string>& customers);

} // namespace goldenrod
