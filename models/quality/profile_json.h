// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/column_profile.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

/// As `goldenrod-cli profile --json` gives a column: names as in ColumnProfile, with underscores.
nlohmann::ordered_json profileJson(const ColumnProfile& column);

/// All columns as a text, and back; nothing when the text is of another version of the program, or damaged.
std::string profileText(const std::vector<ColumnProfile>& columns);
std::optional<std::vector<ColumnProfile>> parseProfile(std::string_view text);

} // namespace goldenrod
