// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/name_words.h"
#include "matching/text/unicode.h"

#include <algorithm>

namespace goldenrod::text {
namespace {

using Words = std::span<const std::string_view>;

bool isOneOf(std::span<const std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Russian patronymics, which only end a name that begins with the family's.
bool isPatronymic(std::string_view word) {
    for (const std::string_view ending : {"ovich", "evich", "ovna", "evna", "ichna", "kuzmich", "ilyich"})
        if (word.size() > ending.size() + 1 && word.ends_with(ending)) return true;
    return word == "ilyich" || word == "kuzmich";
}

/// Vietnamese names begin with the family's; known by it and by the middle name.
bool isVietnamese(Words words) {
    constexpr std::string_view kFamilies[] = {"bui",   "cao",   "dang",  "dinh",   "do",  "doan",   "duong",
                                              "hoang", "huynh", "le",    "ly",     "ngo", "nguyen", "pham",
                                              "phan",  "tran",  "trinh", "truong", "vo",  "vu"};
    constexpr std::string_view kMiddles[] = {"dinh", "duc", "huu", "ngoc", "quang", "thi", "thanh", "van"};
    return words.size() >= 3 && isOneOf(kFamilies, words[0]) && isOneOf(kMiddles, words[1]);
}

/// Kana with blanks: a Japanese name, family first. Foreign names have dots between their words.
bool isKanaName(std::string_view raw) {
    return !isAscii(raw) && raw.find(' ') != std::string_view::npos && dominantScript(raw) == Script::Kana &&
           raw.find("・") == std::string_view::npos;
}

} // namespace

bool isFamilyFirst(std::string_view raw, Words words) {
    const bool patronymic = words.size() == 3 && isPatronymic(words[2]) && !isPatronymic(words[1]);
    return patronymic || isVietnamese(words) || isKanaName(raw);
}

} // namespace goldenrod::text
