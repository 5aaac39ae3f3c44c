// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace goldenrod::text {

/// American Soundex of the first word (U.S. National Archives' rules, H and W transparent): "robert" ->
/// "R163"; empty when the word has no Latin letter.
std::string soundex(std::string_view word);

/// Double Metaphone (L. Philips, C/C++ Users Journal, June 2000): primary and alternate code, at most 4
/// letters; the alternate is empty when it equals the primary.
std::pair<std::string, std::string> doubleMetaphone(std::string_view word);

} // namespace goldenrod::text
