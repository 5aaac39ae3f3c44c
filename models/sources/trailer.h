// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace goldenrod::sources {

/// Appends the whole numbers in a text: every run of digits, and groups of three as one ("1.234").
void appendNumbers(std::string_view text, std::vector<std::uint64_t>& numbers);

/// True when a trailer begins so in the languages of the product: "TRAILER", "Total rows:", "Anzahl" ...
bool isTrailerWord(std::string_view text);

} // namespace goldenrod::sources
