// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Upper and lower case of text for people, by Unicode's root rules, or Turkish ones where a dotted İ tells.
namespace goldenrod::text {

enum class Casing : unsigned char {
    None,  ///< no letters that have a case
    Upper, ///< all upper case
    Lower, ///< all lower case
    Mixed,
};
Casing casingOf(std::string_view utf8);

std::string lowerCase(std::string_view utf8);
std::string upperCase(std::string_view utf8);

/// The first letter in upper case, the rest unchanged. `word` is in lower case.
std::string capitalised(std::string_view word);

/// Calls `change(word, index)` for every piece of a text without blanks and hyphens, and gives the text with
/// what it returns in their place.
template <typename Change>
std::string changeWords(std::string_view text, Change change) {
    std::string out;
    out.reserve(text.size());
    std::size_t begin = 0;
    std::size_t index = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool parts = i == text.size() || text[i] == ' ' || text[i] == '-' || text[i] == '/';
        if (!parts) continue;
        if (i > begin) out += change(text.substr(begin, i - begin), index++);
        if (i < text.size()) out += text[i];
        begin = i + 1;
    }
    return out;
}

} // namespace goldenrod::text
