// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <functional>
#include <span>

namespace goldenrod {

/// "GLDR" in the header of every workspace file.
inline constexpr std::int32_t kApplicationId = 0x474C4452;

/// One step from a schema version to the next; runs inside the migration's transaction.
struct Migration {
    std::int32_t version; ///< user_version after this step
    const char* sql;
};

/// Every step from an empty file to the present schema, in order.
std::span<const Migration> migrations();

/// user_version of the present schema.
std::int32_t schemaVersion();

/// Brings the connected file from its version to that of the last step, in one transaction.
Result<void> migrate(Database& db, std::span<const Migration> steps);

} // namespace goldenrod
