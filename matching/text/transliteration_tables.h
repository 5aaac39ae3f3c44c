// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/word_table.h"

/// Words of one script and how they are usually written in Latin, each table in its own file, sorted.
namespace goldenrod::text {

std::span<const WordPair> arabicGivenNames();
std::span<const WordPair> arabicWords();
std::span<const WordPair> hebrewWords();
std::span<const WordPair> koreanFamilyNames();

} // namespace goldenrod::text
