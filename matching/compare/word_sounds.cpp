// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/sound_alignment.h"
#include "matching/compare/words.h"
#include "matching/text/sounds.h"

#include <algorithm>
#include <bit>

namespace goldenrod {
namespace {

constexpr std::uint32_t kNotYet = 0xffffffff;

ScriptSet bitOf(text::Script script) {
    return static_cast<ScriptSet>(1U << static_cast<unsigned>(script));
}

/// The spelling of a word; where it was written in several scripts, the Latin one counts.
text::Spelling spellingOf(const Word& word) {
    if (word.scripts == 0) return text::Spelling::Native;
    return text::spellingOf(static_cast<text::Script>(std::countr_zero(word.scripts)));
}

std::size_t slotOf(const Word& word) {
    return word.id * text::kSpellings + static_cast<std::size_t>(spellingOf(word));
}

WordTable::Sounding soundingOf(std::string_view sounds) {
    constexpr std::string_view kLetters = "ptsklmn";
    WordTable::Sounding sounding{sounds, compare::soundsWeight(sounds), 0, 0};
    for (const char sound : sounds) {
        const std::size_t at = kLetters.find(text::skeletonLetter(sound));
        if (at == std::string_view::npos) continue;
        ++sounding.letters;
        sounding.counts += std::uint64_t{1} << (8 * at);
    }
    return sounding;
}

} // namespace

ScriptSet scriptSetOf(std::string_view raw) {
    const text::Script script = text::dominantScript(raw);
    return script == text::Script::None ? ScriptSet{0} : bitOf(script);
}

std::uint32_t WordTable::soundingNumber(const Word& word) const {
    return m_soundingOf[slotOf(word)];
}

void WordTable::listen() {
    ScriptSet all = 0;
    for (const ScriptSet scripts : m_scripts) all |= scripts;
    m_severalScripts = std::popcount(all) > 1;
    if (!m_severalScripts) return;
    m_soundingOf.assign(m_texts.size() * text::kSpellings, kNotYet);
    for (const Word& word : m_words) listenTo(word);
}

void WordTable::listenFrom(std::size_t firstWord) {
    if (!m_severalScripts) return;
    m_soundingOf.resize(m_texts.size() * text::kSpellings, kNotYet);
    for (std::size_t w = firstWord; w < m_words.size(); ++w) listenTo(m_words[w]);
}

void WordTable::listenTo(const Word& word) {
    std::uint32_t& slot = m_soundingOf[slotOf(word)];
    if (slot != kNotYet) return;
    slot = static_cast<std::uint32_t>(m_soundings.size());
    const std::string sounds = text::soundsOf(m_texts.at(word.id), spellingOf(word));
    m_soundings.push_back(soundingOf(m_sounds.at(m_sounds.intern(sounds))));
}

void WordTable::cutTo(const Extent& extent) {
    const auto first = static_cast<std::ptrdiff_t>(m_offsets[extent.records]);
    for (auto word = m_words.begin() + first; m_severalScripts && word != m_words.end(); ++word) {
        std::uint32_t& slot = m_soundingOf[slotOf(*word)];
        if (slot >= extent.soundings) slot = kNotYet;
    }
    m_words.erase(m_words.begin() + first, m_words.end());
    m_offsets.resize(extent.records + 1);
    m_scripts.resize(extent.records);
    m_texts.forget(extent.texts);
    m_infos.resize(extent.texts);
    m_records.resize(extent.texts);
    m_sounds.forget(extent.sounds);
    m_soundings.resize(extent.soundings);
    if (m_severalScripts) m_soundingOf.resize(extent.texts * text::kSpellings);
    canonicals().forget(extent.canonical);
}

} // namespace goldenrod
