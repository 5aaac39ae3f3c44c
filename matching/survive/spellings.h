// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/fields.h"

#include <string>
#include <string_view>
#include <vector>

/// How the values that records of one customer give for one field stand to each other. Values are
/// standardised forms.
namespace goldenrod::survive {

/// True when both are spellings of one value rather than two values: equal; a name all of whose words stand
/// in the other, a word misspelt or shortened; a phone with and without its country; one edit in four letters
/// or more.
bool areSpellingsOfOne(SemanticType type, std::string_view a, std::string_view b);

/// True when `a` is a short form of `b`: initials or a nickname of a name, a phone without its country. A
/// name of initials alone is short for any other. Never true both ways.
bool isShortFor(SemanticType type, std::string_view a, std::string_view b);

/// What of a value is spelt right or wrong by itself: the words of a name without its initials, else the
/// whole.
std::vector<std::string> unitsOf(SemanticType type, std::string_view form);

/// The words of a street with its number, in whatever fields and order they stood: numbers first.
std::string streetLine(std::string_view street, std::string_view rest);

/// True when two such lines name one door: the same numbers, and the other words equal but for two letters,
/// or those of one among those of the other.
bool isOneDoor(std::string_view a, std::string_view b);

} // namespace goldenrod::survive
