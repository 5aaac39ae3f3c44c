// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/key_functions.h"

#include "matching/text/sounds.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kMostWords = 5;
constexpr std::size_t kLongSkeleton = 4; ///< consonants that are rare enough by themselves
constexpr std::size_t kLeastLeft = 2;    ///< consonants of a word of which one was left out

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
                    for (const std::string& variant : variants(first, kLeastLeft))
                        keys.push_back(pairKey(variant, second));
                    for (const std::string& variant : variants(second, kLeastLeft))
                        keys.push_back(pairKey(first, variant));
                }
            }
        }
    }
}

} // namespace

void makeSoundKeyTexts(std::string_view function, const WordTable& table, RecordIndex record,
                       std::vector<std::string>& keys) {
    if (!table.severalScripts()) return;
    std::vector<Skeletons> words;
    std::string joined;
    for (const Word* word : inOrder(table.at(record))) {
        const std::string_view sounds = table.sounding(*word).sounds;
        joined += sounds;
        if (table.info(word->id).length < 2 || words.size() == kMostWords) continue;
        if (Skeletons skeletons = text::skeletonsOf(sounds); !skeletons.front().empty())
            words.push_back(std::move(skeletons));
    }
    if (function == "sound_pair") {
        appendPairs(words, keys);
    } else {
        words.push_back(text::skeletonsOf(joined));
        for (const Skeletons& skeletons : words) {
            for (const std::string& skeleton : skeletons) {
                if (skeleton.size() < kLongSkeleton) continue;
                const std::vector<std::string> more = variants(skeleton, kLongSkeleton);
                keys.insert(keys.end(), more.begin(), more.end());
            }
        }
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

} // namespace goldenrod
