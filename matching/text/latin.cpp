// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/transliterate.h"
#include "matching/text/utf8.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace goldenrod::text {
namespace {

struct Letter {
    char32_t letter;
    std::string_view latin;
};

/// Letters that do not fall apart into a base letter and marks, and marks with an ASCII counterpart.
constexpr Letter kLetters[] = {
    {U'\u00AB', "\""}, {U'\u00AD', ""},   {U'\u00B7', " "}, {U'\u00BB', "\""}, {U'ß', "ss"},
    {U'æ', "ae"},      {U'ð', "d"},       {U'ø', "o"},      {U'þ', "th"},      {U'đ', "d"},
    {U'ħ', "h"},       {U'ı', "i"},       {U'ĸ', "k"},      {U'ł', "l"},       {U'ŋ', "n"},
    {U'œ', "oe"},      {U'ŧ', "t"},       {U'ƀ', "b"},      {U'ƈ', "c"},       {U'ƒ', "f"},
    {U'ƙ', "k"},       {U'ƚ', "l"},       {U'ƞ', "n"},      {U'ƥ', "p"},       {U'ƭ', "t"},
    {U'ƴ', "y"},       {U'ƶ', "z"},       {U'ǝ', "e"},      {U'ǥ', "g"},       {U'ȥ', "z"},
    {U'ȼ', "c"},       {U'ȿ', "s"},       {U'ɇ', "e"},      {U'ɓ', "b"},       {U'ɔ', "o"},
    {U'ɖ', "d"},       {U'ɗ', "d"},       {U'ə', "a"},      {U'ɛ', "e"},       {U'ɠ', "g"},
    {U'ɣ', "g"},       {U'ɨ', "i"},       {U'ɩ', "i"},      {U'ɲ', "n"},       {U'ʉ', "u"},
    {U'ʋ', "v"},       {U'ʒ', "z"},       {U'\u02B9', "'"}, {U'\u02BB', "'"},  {U'\u02BC', "'"},
    {U'\u02BE', "'"},  {U'\u02BF', "'"},  {U'\u02C8', "'"}, {U'\u05BE', "-"},  {U'\u05F3', "'"},
    {U'\u05F4', "\""}, {U'\u060C', ","},  {U'\u061B', ";"}, {U'\u0640', ""},   {U'\u2010', "-"},
    {U'\u2011', "-"},  {U'\u2012', "-"},  {U'\u2013', "-"}, {U'\u2014', "-"},  {U'\u2015', "-"},
    {U'\u2018', "'"},  {U'\u2019', "'"},  {U'\u201A', "'"}, {U'\u201B', "'"},  {U'\u201C', "\""},
    {U'\u201D', "\""}, {U'\u201E', "\""}, {U'\u2022', " "}, {U'\u2032', "'"},  {U'\u2044', "/"},
    {U'\u2212', "-"},  {U'\u2215', "/"},  {U'\u3001', ","}, {U'\u3002', "."},  {U'\u30A0', "-"},
    {U'\u30FB', " "},  {U'\u30FC', ""},
};
static_assert(std::is_sorted(std::begin(kLetters), std::end(kLetters),
                             [](const Letter& a, const Letter& b) { return a.letter < b.letter; }));

/// The letter under its diacritics, or the letter itself.
char32_t baseLetter(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(status);
    assert(U_SUCCESS(status)); // the data is part of the library
    icu::UnicodeString parts;
    if (normalizer->getDecomposition(static_cast<UChar32>(c), parts) == 0) return c;
    return static_cast<char32_t>(parts.char32At(0));
}

const Letter* findLetter(char32_t c) {
    const auto* const at =
        std::lower_bound(std::begin(kLetters), std::end(kLetters), c,
                         [](const Letter& entry, char32_t key) { return entry.letter < key; });
    return at != std::end(kLetters) && at->letter == c ? at : nullptr;
}

bool isMark(char32_t c) {
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

} // namespace

void appendLatin(char32_t c, std::string& out) {
    if (c >= 0x80) {
        if (isMark(c)) return;
        c = baseLetter(c);
        if (const Letter* letter = findLetter(c)) {
            out += letter->latin;
            return;
        }
    }
    if (c < 0x80) {
        out += toLower(static_cast<char>(c));
    } else {
        appendCodePoint(out, c);
    }
}

} // namespace goldenrod::text
