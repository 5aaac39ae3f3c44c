// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/sound_keys.h"

#include "matching/parallel.h"
#include "matching/text/sounds.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kMostWords = 5, kGrain = 1024;
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
template <typename Each>
void forEachVariant(std::string_view skeleton, std::size_t leastLeft, Each each) {
    each(skeleton);
    if (skeleton.size() <= leastLeft) return;
    std::string shorter;
    for (std::size_t i = 0; i < skeleton.size(); ++i) {
        if (i > 0 && skeleton[i] == skeleton[i - 1]) continue; // the same text as before
        shorter.assign(skeleton.substr(0, i)).append(skeleton.substr(i + 1));
        each(std::string_view(shorter));
    }
}

using Skeletons = std::span<const std::string>; ///< of one word

template <typename Each>
void forEachPair(const std::vector<Skeletons>& words, Each each) {
    std::string key;
    const auto pair = [&](std::string_view a, std::string_view b) {
        key.assign(std::min(a, b)).append(1, ' ').append(std::max(a, b));
        each(std::string_view(key));
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t j = i + 1; j < words.size(); ++j) {
            for (const std::string& first : words[i]) {
                for (const std::string& second : words[j]) {
                    pair(first, second);
                    if (first.size() + second.size() <= kLeastOfPair) continue;
                    forEachVariant(first, 1, [&](std::string_view variant) { pair(variant, second); });
                    forEachVariant(second, 1, [&](std::string_view variant) { pair(first, variant); });
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

template <typename Each>
void forEachVariant(Skeletons skeletons, std::size_t least, Each each) {
    for (const std::string& skeleton : skeletons) {
        if (skeleton.size() >= least) forEachVariant(std::string_view(skeleton), least, each);
    }
}

/// By its consonants when there are many, else with its vowels.
template <typename Each>
void forEachOfWhole(const std::string& name, Each each) {
    const std::vector<std::string> skeletons = text::skeletonsOf(name);
    forEachVariant(Skeletons(skeletons), kLongName, each);
    if (skeletons.front().size() > kShortName) return;
    for (const std::string& skeleton : text::skeletonsOf(name, true)) {
        if (skeleton.size() >= kLeastSounds) each(std::string_view(skeleton));
    }
}

} // namespace

SoundKeys::SoundKeys(const WordTable& table, std::string_view function)
    : m_table(table)
    , m_kind(function == "sound_pair" ? Kind::Pair : (function == "sound_word" ? Kind::Word : Kind::Name)) {
    m_starts.push_back(0);
    resize();
}

void SoundKeys::resize() {
    const std::size_t known = std::min(m_starts.size() - 1, m_table.soundings().size());
    m_starts.resize(known + 1);
    m_skeletons.resize(m_starts.back());
    const std::span<const WordTable::Sounding> soundings = m_table.soundings().subspan(known);
    std::vector<std::vector<std::string>> made(soundings.size());
    parallelParts(made.size(), kGrain, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) made[i] = text::skeletonsOf(soundings[i].sounds);
    });
    for (std::vector<std::string>& one : made) {
        std::move(one.begin(), one.end(), std::back_inserter(m_skeletons));
        m_starts.push_back(static_cast<std::uint32_t>(m_skeletons.size()));
    }
}

template <typename Each>
void SoundKeys::forEach(RecordIndex record, Each each) const {
    if (!m_table.severalScripts()) return;
    std::vector<Skeletons> words;
    std::vector<std::string_view> heard;
    for (const Word* word : inOrder(m_table.at(record))) {
        heard.push_back(m_table.sounding(*word).sounds);
        if (m_table.info(word->id).length < 2 || words.size() == kMostWords) continue;
        if (const Skeletons own = skeletons(*word); !own.front().empty()) words.push_back(own);
    }
    if (m_kind == Kind::Pair) {
        forEachPair(words, each);
    } else if (m_kind == Kind::Word) {
        for (const Skeletons& word : words) forEachVariant(word, kLongWord, each);
    } else {
        for (const std::string& name : inAnyOrder(heard)) forEachOfWhole(name, each);
    }
}

void SoundKeys::appendTexts(RecordIndex record, std::vector<std::string>& keys) const {
    const auto own = static_cast<std::ptrdiff_t>(keys.size());
    forEach(record, [&](std::string_view key) { keys.emplace_back(key); });
    std::sort(keys.begin() + own, keys.end());
    keys.erase(std::unique(keys.begin() + own, keys.end()), keys.end());
}

void SoundKeys::appendNumbers(RecordIndex record, std::size_t most,
                              std::vector<std::uint64_t>& numbers) const {
    const auto own = static_cast<std::ptrdiff_t>(numbers.size());
    const auto count = [&] { return numbers.size() - static_cast<std::size_t>(own); };
    forEach(record, [&](std::string_view key) { numbers.push_back(hashBytes(key)); });
    if (count() <= most) return;
    std::sort(numbers.begin() + own, numbers.end());
    numbers.erase(std::unique(numbers.begin() + own, numbers.end()), numbers.end());
    if (count() <= most) return;
    std::vector<std::string> texts;
    appendTexts(record, texts);
    numbers.resize(static_cast<std::size_t>(own));
    for (const std::string& text : texts) numbers.push_back(hashBytes(text));
}

} // namespace goldenrod
