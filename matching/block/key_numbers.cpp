// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/block/key_numbers.h"

#include "matching/compare/key_functions.h"
#include "matching/parallel.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kGrain = 4096;

/// The hash of each of `count` texts.
template <typename TextOf>
std::vector<std::uint64_t> hashed(std::size_t count, TextOf textOf) {
    std::vector<std::uint64_t> numbers(count);
    parallelParts(count, kGrain, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) numbers[i] = hashBytes(textOf(i));
    });
    return numbers;
}

} // namespace

KeyNumbers::KeyNumbers(const Expression& value, Features& features, bool inOrder)
    : m_function(value.name)
    , m_inOrder(inOrder) {
    if (!takesWords(value)) {
        m_keys = features.keys(value);
        if (m_keys == nullptr) return;
        m_numbers = hashed(m_keys->texts->size(),
                           [&](std::size_t id) { return m_keys->texts->at(static_cast<ValueId>(id)); });
        return;
    }
    m_words = features.words(value.operands[0].name);
    m_argument = static_cast<std::uint32_t>(value.argument());
    if (SoundKeys::makes(m_function))
        m_acrossScripts.emplace(*m_words, m_function);
    else if (m_function == "rare_word")
        m_numbers = hashed(m_words->distinct(),
                           [&](std::size_t id) { return m_words->text(static_cast<ValueId>(id)); });
    else
        listenToWords();
}

void KeyNumbers::listenToWords() {
    std::vector<std::string> heard(m_words->distinct());
    parallelParts(heard.size(), kGrain, [&](std::size_t first, std::size_t last) {
        for (std::size_t id = first; id < last; ++id) {
            if (m_words->info(static_cast<ValueId>(id)).length > 1)
                heard[id] = wordSound(m_words->text(static_cast<ValueId>(id)));
        }
    });
    m_sounds = heard;
    std::sort(m_sounds.begin(), m_sounds.end());
    m_sounds.erase(std::unique(m_sounds.begin(), m_sounds.end()), m_sounds.end());
    m_soundOf.resize(heard.size());
    parallelParts(heard.size(), kGrain, [&](std::size_t first, std::size_t last) {
        for (std::size_t id = first; id < last; ++id) {
            const bool isShort = m_words->info(static_cast<ValueId>(id)).length <= 1;
            const auto at = std::lower_bound(m_sounds.begin(), m_sounds.end(), heard[id]);
            m_soundOf[id] = isShort ? kNone : static_cast<std::uint32_t>(at - m_sounds.begin());
        }
    });
    m_numbers = hashed(m_sounds.size(), [&](std::size_t sound) { return std::string_view(m_sounds[sound]); });
}

void KeyNumbers::append(RecordIndex record, std::size_t most, std::vector<std::uint64_t>& numbers) const {
    if (m_keys != nullptr) {
        for (const ValueId id : m_keys->at(record)) {
            if (id != kNoValue) numbers.push_back(m_numbers[id]);
        }
    } else if (m_acrossScripts) {
        m_acrossScripts->appendNumbers(record, m_inOrder ? 0 : most, numbers);
    } else if (m_function == "rare_word") {
        appendRareWords(record, numbers);
    } else {
        appendSounds(record, numbers);
    }
}

void KeyNumbers::appendRareWords(RecordIndex record, std::vector<std::uint64_t>& numbers) const {
    for (const Word& word : m_words->at(record)) {
        if (isRareWord(*m_words, word.id, m_argument)) numbers.push_back(m_numbers[word.id]);
    }
}

void KeyNumbers::appendSounds(RecordIndex record, std::vector<std::uint64_t>& numbers) const {
    thread_local std::vector<std::uint32_t> sounds;
    thread_local std::string text;
    sounds.clear();
    for (const Word& word : m_words->at(record)) {
        if (m_soundOf[word.id] != kNone) sounds.push_back(m_soundOf[word.id]);
    }
    std::sort(sounds.begin(), sounds.end());
    sounds.erase(std::unique(sounds.begin(), sounds.end()), sounds.end());
    if (m_function == "word_sound") {
        for (const std::uint32_t sound : sounds) numbers.push_back(m_numbers[sound]);
        return;
    }
    forEachKeyOfSounds(
        m_function, sounds.size(), [&](std::size_t i) { return std::string_view(m_sounds[sounds[i]]); },
        [&](std::string_view key) { numbers.push_back(hashBytes(key)); });
}

std::vector<std::string> KeyNumbers::texts(RecordIndex record) const {
    std::vector<std::string> texts;
    if (m_acrossScripts) {
        m_acrossScripts->appendTexts(record, texts);
        return texts;
    }
    if (m_words != nullptr) {
        makeWordKeyTexts(m_function, *m_words, record, m_argument, texts);
        return texts;
    }
    for (const ValueId id : m_keys->at(record)) {
        if (id != kNoValue) texts.emplace_back(m_keys->texts->at(id));
    }
    return texts;
}

std::string sharedText(const std::vector<KeyNumbers>& values, RecordIndex a, RecordIndex b) {
    std::string text;
    for (const KeyNumbers& value : values) {
        const std::vector<std::string> others = value.texts(b);
        for (const std::string& own : value.texts(a)) {
            if (std::find(others.begin(), others.end(), own) == others.end()) continue;
            if (!text.empty()) text += " · ";
            text += own;
            break;
        }
    }
    return text;
}

} // namespace goldenrod
