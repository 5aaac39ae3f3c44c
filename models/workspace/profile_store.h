// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <optional>
#include <string>

namespace goldenrod {

/// What was found in the columns of a load; the load never changes, so it holds for ever.
struct ProfileRow {
    std::int64_t loadId = 0;
    std::int64_t rows = 0; ///< that were read as records
    double seconds = 0.0;
    std::string columns; ///< see profileText()
};

/// In place of the one that is there.
Result<void> saveProfile(Database& db, const ProfileRow& row);
Result<std::optional<ProfileRow>> readProfile(Database& db, std::int64_t loadId);

} // namespace goldenrod
