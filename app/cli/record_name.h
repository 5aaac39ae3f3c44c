// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <string>

namespace goldenrod::cli {

inline constexpr ErrorCode kNoSuchRecord{"record.unknown"}; ///< name as given

/// Row id of the record that "SOURCE:KEY" names.
Result<std::int64_t> findRecordByName(Database& db, const std::string& name);

/// Golden id of the customer that a golden id or "SOURCE:KEY" names.
Result<std::string> findCustomerByName(Database& db, const std::string& name);

} // namespace goldenrod::cli
