// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace goldenrod::sources {

/// What the first bytes of a file say it is, when that is no text that could hold rows: "png", "gzip",
/// "xlsx" ... (listed at kFileNotText); empty otherwise.
std::string_view fileKind(std::string_view head);

/// "crm.csv" of "crm.csv.gz": the name without the ending that says how it is packed.
std::filesystem::path withoutPacking(const std::filesystem::path& file);

} // namespace goldenrod::sources
