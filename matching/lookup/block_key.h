// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/block/key_numbers.h"
#include "matching/compare/predicate.h"
#include "matching/compare/sound_keys.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

/// A blocking rule taken apart as Blocks does it: the values that make the key of a block, and what has to
/// hold beyond it.
class BlockKey {
public:
    /// The features must outlive it.
    BlockKey(const Expression& when, Features& features);

    bool hasKey() const { return !m_values.empty(); }
    /// The keys of a record, each as one number, ascending; those that Blocks would use. On any number of
    /// threads.
    void of(RecordIndex record, std::vector<std::uint64_t>& keys) const;
    bool holds(PairScratch& pair) const { return !m_condition || (*m_condition)(pair); }

    /// Before the keys of all records are asked for: works out what distinct values give; until release().
    void prepare(Features& features);
    void release();
    /// A key that two records share, readable; while prepared.
    std::string sharedText(RecordIndex a, RecordIndex b) const;
    /// After the features have grown or were cut.
    void refresh();

private:
    /// One of the values: keys that the features hold, or keys made of words, which are made when asked for.
    struct Value {
        Expression expression;
        const Keys* keys = nullptr;
        const WordTable* words = nullptr;
        std::uint32_t argument = 0;
        std::optional<SoundKeys> sounds;
    };
    using Numbers = std::vector<std::uint64_t>;
    static Value bind(const Expression& expression, Features& features);
    void append(std::size_t v, RecordIndex record, Numbers& numbers) const;

    std::vector<Value> m_values;
    std::vector<KeyNumbers> m_prepared; ///< of the values, or none
    bool m_known = true;                ///< the records have all of them
    std::optional<Predicate> m_condition;
};

} // namespace goldenrod
