// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/word_table.h"

#include <string>

/// Tables of words around and inside person names, and the canonical form of a name.
namespace goldenrod::text {

std::span<const WordPair> nameTitles();
std::span<const WordPair> nameSuffixes();
std::span<const std::string_view> nameParticles();
std::span<const WordPair> divineNames();

/// One canonical name and the words that stand for it, parted by blanks. A "+" marks a word for which this is
/// the most likely of several canonical names.
struct NameGroup {
    std::string_view canonical, variants;
};
std::span<const NameGroup> englishNicknames();
std::span<const NameGroup> germanNicknames();
std::span<const NameGroup> romanceNicknames();
std::span<const NameGroup> slavicNicknames();
std::span<const NameGroup> semiticNicknames();
std::span<const NameGroup> japaneseNicknames();

/// The canonical title or suffix a word of a name stands for; empty when it is none, or is a name as often.
std::string_view titleOf(std::string_view word);
std::string_view suffixOf(std::string_view word);

/// Words of a name in Latin, with the compounds of Arabic names written as one word: "abd al rahman" ->
/// "abdulrahman", "salah el din" -> "salahuddin", "abu al hassan" -> "abuhassan" (a kunya).
std::string joinCompounds(std::string words);

/// A Korean or Chinese name written without blanks in its own script, as words: family name, given name.
/// Empty when it is none.
std::string eastAsianName(std::string_view raw);

/// A foreign name in Chinese characters whose words are parted by a middle dot ("迈克尔·乔丹"): each word's
/// syllables together ("maikeer qiaodan"). Empty when it is none.
std::string foreignHanName(std::string_view raw);

/// True when a name without comma begins with the family name: one that ends with a Russian patronymic, is
/// Vietnamese by its first two words, or is in kana. `words` are those of its form.
bool isFamilyFirst(std::string_view raw, std::span<const std::string_view> words);

/// The form of a person's name: words in Latin, titles, suffixes and compounds canonical, no word lost.
std::string personNameForm(std::string_view raw);

} // namespace goldenrod::text
