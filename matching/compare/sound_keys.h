// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/words.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// Keys from the sounds of a record's words that meet across scripts: "sound_pair" (every two words, each by
/// its skeleton, and with any one letter left out), "sound_word" (every long word, likewise), "sound_name"
/// (all words as one, likewise, in the usual orders; with vowels when it is short). None while all records
/// are written in one script. What a word gives is worked out once for all records; asked on any number of
/// threads.
class SoundKeys {
public:
    static bool makes(std::string_view function) { return function.starts_with("sound_"); }
    SoundKeys(const WordTable& table, std::string_view function);
    void resize(); ///< to the soundings that the table has now

    /// The keys of a record in order, each once.
    void appendTexts(RecordIndex record, std::vector<std::string>& keys) const;
    /// Their hashes: of more than `most` keys in the order of the keys, else in any order, perhaps repeated.
    void appendNumbers(RecordIndex record, std::size_t most, std::vector<std::uint64_t>& numbers) const;

private:
    enum class Kind : unsigned char { Pair, Word, Name };
    template <typename Each>
    void forEach(RecordIndex record, Each each) const;
    std::span<const std::string> skeletons(const Word& word) const {
        const std::uint32_t sounding = m_table.soundingNumber(word);
        return {m_skeletons.data() + m_starts[sounding], m_starts[sounding + 1] - m_starts[sounding]};
    }

    const WordTable& m_table;
    Kind m_kind;
    std::vector<std::string> m_skeletons; ///< of each sounding of the table
    std::vector<std::uint32_t> m_starts;  ///< soundings + 1
};

} // namespace goldenrod
