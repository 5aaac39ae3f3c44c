// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::text {

/// The parts of a whole person name, as standardised words (see standardise()); any may be empty.
struct NameParts {
    std::string title, given, middle, family, suffix;
    std::string_view rule; ///< how it was parsed: "name.comma", "name.order_given_family", "name.single" ...
};

/// Parses "SMITH, JOHN A.", "Dr. John A. Smith Jr", "van der Berg, Jan" and the like. Particles stay with the
/// family name. Without a comma the last word (with its particles) is the family name, unless words in
/// capitals stand first ("DUPONT Jean", name.capitals) or the name is written in Korean or Chinese
/// (name.order_family_given), in kana or the Vietnamese way, or ends with a patronymic. A single word is the
/// family name; a name at birth ("née Brown") stands behind it.
NameParts parsePersonName(std::string_view raw);

/// Where a name written "SURNAME, GIVEN MIDDLE" splits: byte ranges of raw without surrounding blanks.
struct NameSplit {
    std::string_view family, given, middle;
    bool split = false;
};
NameSplit splitAtComma(std::string_view raw);

/// Canonical given name of a nickname ("bill" -> "william"), or the word itself. Words are standardised.
std::string_view canonicalGiven(std::string_view word);
/// True when one may stand for the other: the same canonical name on any path of the table.
bool areNicknames(std::string_view a, std::string_view b);

/// "dr", "mr", "haji" ... / "jr", "sr", "iii" ... / "van", "al", "bin" ... for standardised words.
bool isTitle(std::string_view word);
bool isSuffix(std::string_view word);
bool isParticle(std::string_view word);

/// Which of those of one name a person is, by a name or a part of one as standardise() spells it: "1" for
/// "sr" and a lonely "i" at the end, "2" for "jr" and "ii", "3", "4"; empty when it does not say.
std::string_view generationOf(std::string_view form);

/// Name as people write it: "SMITH-JONES" -> "Smith-Jones", "mcdonald" -> "McDonald"; only when the text is
/// in one case throughout, otherwise unchanged but trimmed.
std::string displayName(std::string_view raw);

} // namespace goldenrod::text
