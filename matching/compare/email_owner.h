// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/words.h"

#include <span>
#include <string_view>

namespace goldenrod {

/// Whose name an e-mail address carries.
enum class Owner { Unclear, Own, Other };

/// Whose address "layla.soliman@example.org" is, for a person of these words: their own when a part of it may
/// be a given name of theirs, or is its initial beside their family name; somebody else's when it carries
/// another name; unclear when it carries none, or one that begins like theirs, or the person has no given
/// name in Latin. A child often has the address of its mother, and a clerk that of a colleague. `form`: as
/// standardise() spells it.
Owner ownerOf(std::string_view form, const WordTable& names, std::span<const Word> words);

/// The key that the function "owner" makes: "own", "other", or empty when it is unclear.
std::string_view ownerText(Owner owner);

} // namespace goldenrod
