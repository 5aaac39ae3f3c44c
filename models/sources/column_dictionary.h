// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace goldenrod::sources {

/// Names of columns that mean the same field: words run together, lower case, without diacritics, parted by
/// one space.
struct ColumnPhrases {
    std::string_view field;
    std::string_view kind;
    bool generic;
    std::string_view phrases;
};

/// Keys, names, dates, codes and identifiers; contacts, addresses and all else; touchpoint logs; holdings.
std::span<const ColumnPhrases> partyPhrases();
std::span<const ColumnPhrases> contactPhrases();
std::span<const ColumnPhrases> touchpointPhrases();
std::span<const ColumnPhrases> holdingPhrases();

/// Words before or behind a name that tell whose it is, and so nothing.
bool isOwnerWord(std::string_view word);
/// Kind of a contact or address that a word beside its name tells ("privat" -> "home"); empty for others.
std::string_view kindOfWord(std::string_view word);
/// "number", "no", "nr" ... behind the name of something that is a number anyway.
bool isNumberWord(std::string_view word);
/// Words that make another thing of what stands beside them ("phone type").
bool isBlockingWord(std::string_view word);

} // namespace goldenrod::sources
