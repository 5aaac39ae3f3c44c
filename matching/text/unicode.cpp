// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/unicode.h"

#include "matching/text/ascii.h"
#include "matching/text/utf8.h"

#include <array>
#include <cassert>
#include <cstring>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace goldenrod::text {
namespace {

/// Longest run of combining marks that is kept (the limit of UAX #15's stream-safe text): real writing needs
/// three or four, and sorting endless runs would take quadratic time.
constexpr int kMaxMarks = 30;

/// Writes what is left of `text` in lower case with single spaces between words.
std::string foldAscii(std::string_view text) {
    std::string out;
    out.resize(text.size());
    char* to = out.data();
    bool gap = false;
    for (const char c : text) {
        if (isBlank(c)) {
            gap = to != out.data();
        } else if (!isControl(c)) {
            if (gap) *to++ = ' ';
            gap = false;
            *to++ = toLower(c);
        }
    }
    out.resize(static_cast<std::size_t>(to - out.data()));
    return out;
}

void collapseSpaces(std::string& text) {
    char* to = text.data();
    bool gap = false;
    for (const char c : text) {
        if (c == ' ') {
            gap = to != text.data();
        } else {
            if (gap) *to++ = ' ';
            gap = false;
            *to++ = c;
        }
    }
    text.resize(static_cast<std::size_t>(to - text.data()));
}

/// What normalisation does not do: drops control and format characters and overlong runs of marks, makes
/// white space a space, digits of any script ASCII, and a spacing acute an apostrophe ("O´Brien").
std::string prepare(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    int marks = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto c = static_cast<UChar32>(nextCodePoint(utf8, i));
        const auto category = U_GET_GC_MASK(c);
        marks = (category & U_GC_M_MASK) != 0 ? marks + 1 : 0;
        if (marks > kMaxMarks) continue;
        if (u_isUWhiteSpace(c) != 0) {
            out += ' ';
        } else if ((category & (U_GC_CC_MASK | U_GC_CF_MASK)) != 0) {
            continue;
        } else if ((category & U_GC_ND_MASK) != 0) {
            out += static_cast<char>('0' + u_charDigitValue(c));
        } else if (c == 0xB4 || c == 0x1FFD) {
            out += '\'';
        } else {
            appendCodePoint(out, static_cast<char32_t>(c));
        }
    }
    return out;
}

} // namespace

std::string fold(std::string_view utf8) {
    if (isAscii(utf8)) return foldAscii(utf8);
    const std::string prepared = prepare(utf8);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    assert(U_SUCCESS(status)); // the data is part of the library
    std::string out;
    out.reserve(prepared.size());
    icu::StringByteSink<std::string> sink(&out);
    normalizer->normalizeUTF8(0,
                              icu::StringPiece(prepared.data(), static_cast<std::int32_t>(prepared.size())),
                              sink, nullptr, status);
    collapseSpaces(out);
    return out;
}

std::u32string toCodePoints(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        out += nextCodePoint(utf8, i);
    }
    return out;
}

std::string toUtf8(std::u32string_view codePoints) {
    std::string out;
    out.reserve(codePoints.size());
    for (const char32_t c : codePoints) appendCodePoint(out, c);
    return out;
}

bool isAscii(std::string_view text) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
    std::size_t i = 0;
    for (; i + sizeof(std::uint64_t) <= text.size(); i += sizeof(std::uint64_t)) {
        std::uint64_t block = 0;
        std::memcpy(&block, text.data() + i, sizeof block);
        if ((block & kHighBits) != 0) return false;
    }
    for (; i < text.size(); ++i)
        if (static_cast<unsigned char>(text[i]) >= 0x80) return false;
    return true;
}

Script scriptOf(char32_t c) {
    if (c < 0x80) return isLetter(static_cast<char>(c)) ? Script::Latin : Script::None;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_LATIN: return Script::Latin;
    case USCRIPT_ARABIC: return Script::Arabic;
    case USCRIPT_HEBREW: return Script::Hebrew;
    case USCRIPT_CYRILLIC: return Script::Cyrillic;
    case USCRIPT_GREEK: return Script::Greek;
    case USCRIPT_HAN: return Script::Han;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA: return Script::Kana;
    case USCRIPT_HANGUL: return Script::Hangul;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_INVALID_CODE: return Script::None;
    default: return u_isalpha(static_cast<UChar32>(c)) != 0 ? Script::Other : Script::None;
    }
}

Script dominantScript(std::string_view utf8) {
    std::array<std::size_t, static_cast<std::size_t>(Script::Other) + 1> counts{};
    Script best = Script::None;
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t c = nextCodePoint(utf8, i);
        if (c < 0x80 ? !isLetter(static_cast<char>(c)) : u_isalpha(static_cast<UChar32>(c)) == 0) continue;
        Script script = scriptOf(c);
        if (script == Script::None) script = Script::Other; // a letter of several scripts
        const std::size_t count = ++counts[static_cast<std::size_t>(script)];
        if (count > counts[static_cast<std::size_t>(best)]) best = script;
    }
    return best;
}

} // namespace goldenrod::text
