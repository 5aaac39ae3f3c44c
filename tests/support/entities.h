// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <filesystem>
#include <map>
#include <string>

namespace goldenrod::test {

/// Everything that decisions change, in words: what each record belongs to, golden values, where retired ids
/// lead, and the questions without their numbers.
using Entities = std::map<std::string, std::string>;
Entities entitiesOf(Database& db);
/// An id that a split gave forwards for ever when the split is undone.
Entities withoutForwarding(Database& db);
/// Where two of them differ, for messages; empty: nowhere.
std::string apart(const Entities& one, const Entities& other);

/// What a whole new run under the decisions of the workspace gives, made in a copy of it. The run is expected
/// to change nothing.
Entities wholeRun(const Workspace& workspace, const std::filesystem::path& folder);

} // namespace goldenrod::test
