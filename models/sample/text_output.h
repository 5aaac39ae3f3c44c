// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace goldenrod::sample {

/// One field of a CSV row (RFC 4180), quoted when it has to be.
void appendCsv(std::string& out, std::string_view text);
/// A JSON string with its quotes (RFC 8259). `text` is UTF-8.
void appendJson(std::string& out, std::string_view text);

/// UTF-8 as Windows-1252. `text` has no letters beyond U+00FF (appendWestern()).
void appendWindows1252(std::string& out, std::string_view text);

} // namespace goldenrod::sample
