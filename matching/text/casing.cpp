// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/casing.h"

#include "matching/text/ascii.h"
#include "matching/text/unicode.h"
#include "matching/text/utf8.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace goldenrod::text {
namespace {

const icu::Locale& localeOf(std::string_view utf8) {
    static const icu::Locale kTurkish("tr");
    return utf8.find("İ") != std::string_view::npos ? kTurkish : icu::Locale::getRoot();
}

std::string toUtf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

icu::UnicodeString fromUtf8(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

} // namespace

Casing casingOf(std::string_view utf8) {
    bool upper = false;
    bool lower = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = nextCodePoint(utf8, at);
        if (c < 0x80) {
            upper = upper || isUpper(static_cast<char>(c));
            lower = lower || isLower(static_cast<char>(c));
        } else {
            upper = upper || u_isUUppercase(static_cast<UChar32>(c)) != 0;
            lower = lower || (u_isULowercase(static_cast<UChar32>(c)) != 0 && c != U'ª' && c != U'º');
        }
    }
    if (upper && lower) return Casing::Mixed;
    return upper ? Casing::Upper : lower ? Casing::Lower : Casing::None;
}

std::string lowerCase(std::string_view utf8) {
    if (!isAscii(utf8)) return toUtf8(fromUtf8(utf8).toLower(localeOf(utf8)));
    std::string out(utf8);
    for (char& c : out) c = toLower(c);
    return out;
}

std::string upperCase(std::string_view utf8) {
    if (!isAscii(utf8)) return toUtf8(fromUtf8(utf8).toUpper(localeOf(utf8)));
    std::string out(utf8);
    for (char& c : out) c = toUpper(c);
    return out;
}

std::string capitalised(std::string_view word) {
    std::string out;
    out.reserve(word.size());
    std::size_t at = 0;
    while (at < word.size()) { // behind quotation marks and the like
        const char32_t c = nextCodePoint(word, at);
        appendCodePoint(out, static_cast<char32_t>(u_totitle(static_cast<UChar32>(c))));
        if (u_isalnum(static_cast<UChar32>(c)) != 0) break;
    }
    out += word.substr(at);
    return out;
}

} // namespace goldenrod::text
