// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/key_functions.h"

#include "matching/text/sounds.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kMostWords = 5;
constexpr std::size_t kLongWord = 5;    ///< consonants of a word that are rare enough by themselves
constexpr std::size_t kLongName = 4;    ///< likewise of a whole name
constexpr std::size_t kShortName = 4;   ///< consonants of a name that needs its vowels
constexpr std::size_t kLeastSounds = 4; ///< consonants and vowels of such a name
constexpr std::size_t kLeastOfPair = 4; ///< consonants of two words of which one was left out

std::vector<const Word*> inOrder(std::span<const Word> words) {
    std::vector<const Word*> ordered;
    for (const Word& word : words) ordered.push_back(&word);
    std::sort(ordered.begin(), ordered.end(),
              [](const Word* a, const Word* b) { return a->place < b->place; });
    return ordered;
}

/// A skeleton as it is and without each of its letters, so that two that differ by one letter share a key.
std::vector<std::string> variants(std::string_view skeleton, std::size_t leastLeft) {
    std::vector<std::string> all{std::string(skeleton)};
    for (std::size_t i = 0; i < skeleton.size() && skeleton.size() > leastLeft; ++i) {
        std::string shorter(skeleton.substr(0, i));
        shorter += skeleton.substr(i + 1);
        if (std::find(all.begin(), all.end(), shorter) == all.end()) all.push_back(std::move(shorter));
    }
    return all;
}

std::string pairKey(const std::string& a, const std::string& b) {
    return a < b ? a + ' ' + b : b + ' ' + a;
}

using Skeletons = std::vector<std::string>; ///< of one word

void appendPairs(const std::vector<Skeletons>& words, std::vector<std::string>& keys) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t j = i + 1; j < words.size(); ++j) {
            for (const std::string& first : words[i]) {
                for (const std::string& second : words[j]) {
                    const std::size_t all = first.size() + second.size();
                    keys.push_back(pairKey(first, second));
                    if (all <= kLeastOfPair) continue;
                    for (const std::string& variant : variants(first, 1))
                        keys.push_back(pairKey(variant, second));
                    for (const std::string& variant : variants(second, 1))
                        keys.push_back(pairKey(first, variant));
                }
            }
        }
    }
}

std::string joined(std::span<const std::string_view> sounds) {
    std::string all;
    for (const std::string_view word : sounds) all += word;
    return all;
}

/// The whole name as one word, for where another script parts it otherwise; the first or last word may be the
/// family name, which others write at the other end.
std::vector<std::string> inAnyOrder(std::vector<std::string_view> sounds) {
    std::vector<std::string> all{joined(sounds)};
    if (sounds.size() < 2) return all;
    std::rotate(sounds.begin(), sounds.begin() + 1, sounds.end());
    all.push_back(joined(sounds));
    if (sounds.size() < 3) return all;
    std::rotate(sounds.begin(), sounds.end() - 2, sounds.end());
    all.push_back(joined(sounds));
    return all;
}

void appendVariants(const Skeletons& skeletons, std::size_t least, std::vector<std::string>& keys) {
    for (const std::string& skeleton : skeletons) {
        if (skeleton.size() < least) continue;
        const std::vector<std::string> more = variants(skeleton, least);
        keys.insert(keys.end(), more.begin(), more.end());
    }
}

/// By its consonants when there are many, else with its vowels.
void appendWhole(const std::string& name, std::vector<std::string>& keys) {
    const Skeletons skeletons = text::skeletonsOf(name);
    appendVariants(skeletons, kLongName, keys);
    if (skeletons.front().size() > kShortName) return;
    for (std::string& skeleton : text::skeletonsOf(name, true)) {
        if (skeleton.size() >= kLeastSounds) keys.push_back(std::move(skeleton));
    }
}

} // namespace

void makeSoundKeyTexts(std::string_view function, const WordTable& table, RecordIndex record,
                       std::vector<std::string>& keys) {
    if (!table.severalScripts()) return;
    std::vector<Skeletons> words;
    std::vector<std::string_view> heard;
    for (const Word* word : inOrder(table.at(record))) {
        const std::string_view sounds = table.sounding(*word).sounds;
        heard.push_back(sounds);
        if (table.info(word->id).length < 2 || words.size() == kMostWords) continue;
        if (Skeletons skeletons = text::skeletonsOf(sounds); !skeletons.front().empty())
            words.push_back(std::move(skeletons));
    }
    if (function == "sound_pair") {
        appendPairs(words, keys);
    } else if (function == "sound_word") {
        for (const Skeletons& skeletons : words) appendVariants(skeletons, kLongWord, keys);
    } else {
        for (const std::string& name : inAnyOrder(heard)) appendWhole(name, keys);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

} // namespace goldenrod
