// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/word_table.h"

#include <string>
#include <vector>

/// Tables of words in address lines, and the canonical form of such a line.
namespace goldenrod::text {

std::span<const WordPair> streetKindsBehind();
std::span<const WordPair> streetKindsInFront();
std::span<const WordPair> unitKinds();
std::span<const WordPair> addressWords();

/// What a word of an address is.
enum class AddressKind : unsigned char {
    Word,
    Number, ///< digits with at most one letter behind: "12", "5a"
    Behind, ///< kind of street that stands behind the name: "st"
    Front,  ///< kind of street that stands before the name: "rue"
    Unit,   ///< "apt", "fl"; the designator is the next word, or, for floors, the one before
    PoBox,  ///< "po box"; the number is the next word
};
struct AddressToken {
    std::string text; ///< canonical spelling
    AddressKind kind = AddressKind::Word;
};
std::vector<AddressToken> addressTokens(std::string_view raw);

/// The whole line: canonical words.
std::string addressForm(std::string_view raw);
/// Cities and regions: words, with "saint" as "st" and the like.
std::string placeForm(std::string_view raw);

/// The line or place for people: cleaned; in proper case when it is in one case throughout. English kinds of
/// streets at the end of the street are written out ("12 King St" -> "12 King Street"), others stay as they
/// are.
std::string displayAddress(std::string_view raw);
std::string displayPlace(std::string_view raw);

} // namespace goldenrod::text
