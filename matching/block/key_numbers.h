// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/features.h"
#include "matching/compare/sound_keys.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

/// The keys that one value of a blocking rule gives records, as numbers: the hash of each key's text, which
/// is the same in whatever order texts came. Keys made of words are not kept anywhere: there are many of each
/// record, and grouping needs them once. Asked on any number of threads.
class KeyNumbers {
public:
    /// `inOrder`: the numbers of a record must come in the order of its keys, because only some may be taken.
    KeyNumbers(const Expression& value, Features& features, bool inOrder);

    /// False when the records lack the field.
    bool known() const { return m_keys != nullptr || m_words != nullptr; }
    /// Appends the numbers of a record; with repetitions, and of more than `most` in the order of the keys.
    void append(RecordIndex record, std::size_t most, std::vector<std::uint64_t>& numbers) const;
    /// The keys themselves.
    std::vector<std::string> texts(RecordIndex record) const;

private:
    static constexpr std::uint32_t kNone = ~0U;
    void listenToWords();
    void appendRareWords(RecordIndex record, std::vector<std::uint64_t>& numbers) const;
    void appendSounds(RecordIndex record, std::vector<std::uint64_t>& numbers) const;

    std::string m_function;
    std::uint32_t m_argument = 0;
    bool m_inOrder;
    const Keys* m_keys = nullptr;         ///< of a value
    const WordTable* m_words = nullptr;   ///< of words
    std::vector<std::uint64_t> m_numbers; ///< of each key, word (rare_word) or sound
    std::vector<std::string> m_sounds;    ///< sounds of single words, in order
    std::vector<std::uint32_t> m_soundOf; ///< of each word; kNone: too short
    std::optional<SoundKeys> m_acrossScripts;
};

/// A key that two records share, readable: one text of each value.
std::string sharedText(const std::vector<KeyNumbers>& values, RecordIndex a, RecordIndex b);

} // namespace goldenrod
