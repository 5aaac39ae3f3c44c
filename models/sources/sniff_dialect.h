// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/sample.h"
#include "models/sources/sniff.h"

namespace goldenrod::sources {

/// Finds delimiter, quote and escape character of delimited text whose encoding stands in `dialect`; adds
/// what was found to `findings`.
void guessDialect(const Sample& sample, const SniffOptions& options, Dialect& dialect,
                  std::vector<Finding>& findings);

/// A character as findings name it: itself, or "tab", "space", "U+0001", "none".
std::string characterName(char32_t character);

/// The number of fields most rows have that are not blank; of equals the number of the first row.
std::size_t usualFieldCount(const std::vector<SampleRow>& rows);

} // namespace goldenrod::sources
