// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/word_table.h"

namespace goldenrod::text {

/// Names of countries beyond those ICU knows, and the people of a country, with its ISO 3166 alpha-2 code.
std::span<const WordPair> countryAliases();
std::span<const WordPair> countryNativeAliases();

} // namespace goldenrod::text
