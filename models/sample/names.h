// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/random.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace goldenrod::sample {

/// Where a household's names, marriage customs and country of origin come from.
enum class Background : std::uint8_t { Gulf, Levant, India, Pakistan, English, German, Polish, Filipino };
inline constexpr std::size_t kBackgrounds = 8;

enum class Sex : std::uint8_t { Male, Female };

/// One given name; every text is UTF-8, lists are separated by '|', empty means none.
struct GivenName {
    std::string_view latin;     ///< as the bearer writes it
    std::string_view variants;  ///< other spellings that people hear and type
    std::string_view nicknames; ///< what friends and apps call the bearer
    std::string_view arabic;    ///< the one Arabic spelling, for Arabic names
};

/// One family name, as above.
struct FamilyName {
    std::string_view latin;
    std::string_view variants;
    std::string_view arabic;
    std::string_view feminine; ///< form that women bear, where it differs

    std::string_view of(Sex sex) const { return sex == Sex::Female && !feminine.empty() ? feminine : latin; }
};

/// The names of one background, most common first.
struct NameTable {
    std::span<const GivenName> male, female;
    std::span<const FamilyName> family;
};
NameTable gulfNames();
NameTable levantNames();
NameTable indianNames();
NameTable pakistaniNames();
NameTable englishNames();
NameTable germanNames();
NameTable polishNames();
NameTable filipinoNames();

const NameTable& nameTable(Background background);

/// True where names have an Arabic spelling in the tables.
inline bool writesArabic(Background background) {
    return background == Background::Gulf || background == Background::Levant;
}

/// A name with Zipf-like frequency: the most common surname of a background has about one bearer in eleven.
const GivenName& pickGiven(Random& random, Background background, Sex sex);
const FamilyName& pickFamily(Random& random, Background background);

/// The items of a '|' list; nothing for an empty text.
std::size_t countListed(std::string_view list);
std::string_view listed(std::string_view list, std::size_t index);

} // namespace goldenrod::sample
