// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace goldenrod::text {

/// Character classes of ASCII, the same in every locale; false for bytes of other characters.
constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
constexpr bool isLetter(char c) {
    return isUpper(c) || isLower(c);
}
constexpr bool isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool isControl(char c) {
    return (static_cast<unsigned char>(c) < 0x20 && !isBlank(c)) || c == 0x7F;
}
constexpr char toLower(char c) {
    return isUpper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}
constexpr char toUpper(char c) {
    return isLower(c) ? static_cast<char>(c - ('a' - 'A')) : c;
}
constexpr bool isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}
constexpr bool isAllDigits(std::string_view text) {
    for (const char c : text)
        if (!isDigit(c)) return false;
    return !text.empty();
}
/// Value of a text of at most nine digits.
constexpr int digitsValue(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}
/// Without ASCII white space at either end.
constexpr std::string_view trimBlanks(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

} // namespace goldenrod::text
