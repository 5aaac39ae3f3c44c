// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/key_functions.h"

#include "matching/score/exact_math.h"
#include "matching/text/date.h"
#include "matching/text/name.h"
#include "matching/text/phonetic.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace goldenrod {
namespace {

constexpr std::size_t kSoundLength = 6;

std::string_view firstWord(std::string_view form) {
    return form.substr(0, form.find(' '));
}
std::string_view lastWord(std::string_view form) {
    const std::size_t blank = form.rfind(' ');
    return blank == std::string_view::npos ? form : form.substr(blank + 1);
}

template <typename Each>
void forEachWord(std::string_view form, Each each) {
    while (!form.empty()) {
        const std::size_t end = std::min(form.find(' '), form.size());
        if (end > 0) each(form.substr(0, end));
        form.remove_prefix(std::min(end + 1, form.size()));
    }
}

/// Bytes of the first `count` code points.
std::size_t bytesOf(std::string_view form, int count) {
    std::size_t at = 0;
    while (at < form.size() && count > 0) {
        ++at;
        while (at < form.size() && (static_cast<unsigned char>(form[at]) & 0xC0) == 0x80) ++at;
        --count;
    }
    return at;
}

std::string suffix(std::string_view form, int count) {
    std::size_t at = form.size();
    while (at > 0 && count > 0) {
        --at;
        if ((static_cast<unsigned char>(form[at]) & 0xC0) != 0x80) --count;
    }
    return std::string(form.substr(at));
}

std::string sortedWords(std::string_view form) {
    std::vector<std::string_view> words;
    forEachWord(form, [&](std::string_view word) { words.push_back(word); });
    std::sort(words.begin(), words.end());
    std::string joined;
    for (const std::string_view word : words) {
        if (!joined.empty()) joined += ' ';
        joined += word;
    }
    return joined;
}

/// Two keys, of which dates up to `days` apart share one; a date without a day has itself.
void spanKeys(std::string_view form, int days, std::vector<std::string>& keys) {
    const text::Date date = text::fromIso(text::dayOf(form));
    if (date.day == 0 || days < 1) return keys.push_back(std::string(form));
    constexpr int kOffset = 1'000'000; // no date is before it: whole numbers are cut towards zero
    const int span = (text::toDays(date) + kOffset) / days;
    keys.push_back("d" + std::to_string(span));
    keys.push_back("d" + std::to_string(span + 1));
}

/// Two keys, of which numbers share one when the larger is at most `percent` more than the smaller.
void bandKeys(std::string_view form, int percent, std::vector<std::string>& keys) {
    double number = 0.0;
    const auto [end, failed] = std::from_chars(form.data(), form.data() + form.size(), number);
    const bool isNumber = failed == std::errc() && end == form.data() + form.size();
    if (!isNumber || number == 0.0 || percent < 1) return keys.push_back(std::string(form));
    const double width = exactLog2(1.0 + static_cast<double>(percent) / 100.0);
    const auto band = static_cast<long>(std::floor(exactLog2(std::abs(number)) / width));
    const std::string sign = number < 0.0 ? "-b" : "b";
    keys.push_back(sign + std::to_string(band));
    keys.push_back(sign + std::to_string(band + 1));
}

char soundClass(char c) {
    switch (c) {
    case 'b':
    case 'p': return 'p';
    case 'f':
    case 'v':
    case 'w': return 'f';
    case 'c':
    case 'g':
    case 'k':
    case 'q': return 'k';
    case 'd':
    case 't': return 't';
    case 's':
    case 'z':
    case 'x':
    case 'j': return 's';
    case 'l': return 'l';
    case 'm':
    case 'n': return 'n';
    case 'r': return 'r';
    default: return '\0'; // vowels, h, y: not heard
    }
}

} // namespace

std::string soundKey(std::string_view word) {
    std::string key;
    char last = '\0';
    for (const char c : word) {
        const char sound = soundClass(c);
        if (key.empty()) {
            key += sound != '\0' ? sound : ((c >= 'a' && c <= 'z') ? 'a' : c);
            last = sound;
            continue;
        }
        const bool other = static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9');
        if (other)
            key += c;
        else if (sound != '\0' && sound != last)
            key += sound;
        last = sound;
        if (key.size() >= kSoundLength) break;
    }
    return key;
}

void makeKeyTexts(std::string_view function, std::string_view form, int argument,
                  std::vector<std::string>& keys) {
    if (function == "prefix")
        keys.emplace_back(form.substr(0, bytesOf(form, argument)));
    else if (function == "suffix")
        keys.push_back(suffix(form, argument));
    else if (function == "soundex")
        keys.push_back(text::soundex(form));
    else if (function == "metaphone") {
        auto [primary, alternate] = text::doubleMetaphone(form);
        keys.push_back(std::move(primary));
        if (!alternate.empty()) keys.push_back(std::move(alternate));
    } else if (function == "year") {
        if (form.size() >= 4) keys.emplace_back(form.substr(0, 4));
    } else if (function == "month_day") {
        if (form.size() >= 10) keys.emplace_back(form.substr(5, 5));
    } else if (function == "date_span")
        spanKeys(form, argument, keys);
    else if (function == "number_band")
        bandKeys(form, argument, keys);
    else if (function == "local_part")
        keys.emplace_back(form.substr(0, form.find('@')));
    else if (function == "domain")
        keys.emplace_back(form.substr(std::min(form.find('@'), form.size() - 1) + 1));
    else if (function == "first_word")
        keys.emplace_back(firstWord(form));
    else if (function == "last_word")
        keys.emplace_back(lastWord(form));
    else if (function == "each_word")
        forEachWord(form, [&](std::string_view word) { keys.emplace_back(word); });
    else if (function == "sorted_words")
        keys.push_back(sortedWords(form));
}

std::string wordSound(std::string_view word) {
    return soundKey(text::canonicalGiven(word));
}

bool isReadBy(std::string_view function, std::string_view field) {
    if (function == "generation") {
        return field == "name.full" || field == "name.given" || field == "name.family" ||
               field == "name.suffix";
    }
    return field == "address.street" || field == "address.full" || field == "address.number";
}

void makeWordKeyTexts(std::string_view function, const WordTable& table, RecordIndex record,
                      std::uint32_t argument, std::vector<std::string>& keys) {
    const auto words = table.at(record);
    if (function == "rare_word") {
        for (const Word& word : words) {
            if (isRareWord(table, word.id, argument)) keys.emplace_back(table.text(word.id));
        }
        return;
    }
    std::vector<std::string> sounds;
    for (const Word& word : words) {
        if (table.info(word.id).length > 1) sounds.push_back(wordSound(table.text(word.id)));
    }
    std::sort(sounds.begin(), sounds.end());
    sounds.erase(std::unique(sounds.begin(), sounds.end()), sounds.end());
    forEachKeyOfSounds(
        function, sounds.size(), [&](std::size_t i) { return std::string_view(sounds[i]); },
        [&](std::string_view key) { keys.emplace_back(key); });
}

} // namespace goldenrod
