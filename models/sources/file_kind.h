// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace goldenrod::sources {

/// What the first bytes of a file say it is, when that is no text that could hold rows: "png", "gzip",
/// "xlsx" ... (listed at kFileNotText); empty otherwise.
std::string_view fileKind(std::string_view head);

} // namespace goldenrod::sources
