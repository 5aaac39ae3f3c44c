// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/phonetic.h"
#include "matching/text/unicode.h"

namespace goldenrod::text {
namespace {

constexpr std::size_t kLength = 4;

/// The digit of a letter; '0' for vowels, which part equal digits, and '-' for H and W, which do not.
char digitOf(char upper) {
    constexpr std::string_view kDigits = "01230120022455012623010202";
    if (upper == 'H' || upper == 'W') return '-';
    return kDigits[static_cast<std::size_t>(upper - 'A')];
}

} // namespace

std::string soundex(std::string_view word) {
    const std::string folded = isAscii(word) ? std::string() : toLatin(word);
    const std::string_view text = trimBlanks(isAscii(word) ? word : std::string_view(folded));
    std::string code;
    char previous = '0';
    for (const char c : text.substr(0, text.find(' '))) {
        if (!isLetter(c)) continue;
        const char digit = digitOf(toUpper(c));
        if (code.empty()) {
            code += toUpper(c);
            previous = digit;
            continue;
        }
        if (digit == '-') continue;
        if (digit != '0' && digit != previous) code += digit;
        previous = digit;
        if (code.size() == kLength) break;
    }
    if (!code.empty()) code.resize(kLength, '0');
    return code;
}

} // namespace goldenrod::text
