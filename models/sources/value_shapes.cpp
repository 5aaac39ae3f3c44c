// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/value_shapes.h"

#include <algorithm>

namespace goldenrod::sources {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

std::size_t countDigits(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isDigit));
}

bool onlyOf(std::string_view text, std::string_view extra) {
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return isDigit(c) || extra.find(c) != std::string_view::npos; });
}

} // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

bool looksNumeric(std::string_view text) {
    text = trimmed(text);
    return text.size() <= 40 && countDigits(text) > 0 && (isDigit(text[0]) || text.size() > 1) &&
           onlyOf(text, "+-.,' eE%()") && countDigits(text) * 2 >= text.size();
}

bool looksLikeDate(std::string_view text) {
    text = trimmed(text);
    std::size_t groups = 0, digits = 0, at = 0;
    char separator = 0;
    for (; at < text.size() && groups < 3; ++at) {
        if (isDigit(text[at])) {
            if (++digits > 4) return false;
            if (at + 1 < text.size() && isDigit(text[at + 1])) continue;
            ++groups;
            digits = 0;
        } else {
            const bool parts = text[at] == '-' || text[at] == '/' || text[at] == '.';
            if (!parts || (separator != 0 && separator != text[at])) return false;
            separator = text[at];
        }
    }
    if (groups < 3 || separator == 0) return false;
    const std::string_view time = text.substr(at);
    return time.empty() || ((time[0] == ' ' || time[0] == 'T') && time.size() < 30 && countDigits(time) > 0);
}

bool looksLikeEmail(std::string_view text) {
    text = trimmed(text);
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find(' ') != std::string_view::npos) return false;
    const std::size_t dot = text.find('.', at + 2);
    return dot != std::string_view::npos && dot + 1 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos;
}

bool looksLikePhone(std::string_view text) {
    text = trimmed(text);
    const std::size_t extension = text.find_first_of("xX");
    if (extension != std::string_view::npos && extension > 6) text = trimmed(text.substr(0, extension));
    const std::size_t digits = countDigits(text);
    return digits >= 7 && digits <= 15 && onlyOf(text, "+-./() ") && !looksLikeDate(text);
}

bool looksLikeWeb(std::string_view text) {
    text = trimmed(text);
    if (text.find(' ') != std::string_view::npos) return false;
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

bool looksLikePostcode(std::string_view text) {
    text = trimmed(text);
    return text.size() >= 3 && text.size() <= 10 && countDigits(text) > 0 &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return isDigit(c) || (isLetter(c) && (c & 0x80) == 0) || c == '-' || c == ' ';
           });
}

bool looksLikeCode(std::string_view text) {
    text = trimmed(text);
    return !text.empty() && text.size() <= 40 && countDigits(text) > 0 &&
           std::all_of(text.begin(), text.end(),
                       [](char c) {
                           return isDigit(c) || (isLetter(c) && (c & 0x80) == 0) || c == '-' || c == '_' ||
                                  c == ':' || c == '.' || c == '/';
                       }) &&
           !looksLikeDate(text);
}

} // namespace goldenrod::sources
