// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace goldenrod::text {

/// Appends the words of a folded text (see splitWords()) to `out`, parted by single spaces.
void appendWords(std::string_view folded, std::string& out);

/// The form of words: toLatin(), split, joined by single spaces. Plain ASCII takes one pass over the text.
std::string wordForm(std::string_view raw);

/// Calls `use(word)` for every word of a text whose words are parted by single spaces.
template <typename Use>
void forEachWord(std::string_view words, Use use) {
    while (!words.empty()) {
        const std::size_t end = words.find(' ');
        use(words.substr(0, end));
        if (end == std::string_view::npos) return;
        words.remove_prefix(end + 1);
    }
}

/// Appends `word` to a text whose words are parted by single spaces.
inline void appendWord(std::string& words, std::string_view word) {
    if (word.empty()) return;
    if (!words.empty()) words += ' ';
    words += word;
}

} // namespace goldenrod::text
