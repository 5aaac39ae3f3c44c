// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <cstdint>
#include <filesystem>

namespace goldenrod::measure {

/// Brings the workspace at `file` to so many open questions; makes it first when it is not there: the sample
/// bank of so many customers, loaded, matched and consolidated. Questions beyond those of the run are written
/// over pairs that the run kept, again and again. Says on the terminal what it does.
Result<void> fillWorkspace(const std::filesystem::path& file, std::int64_t questions,
                           std::uint32_t customers);

} // namespace goldenrod::measure
