// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/features.h"
#include "matching/compare/key_functions.h"
#include "matching/compare/sound_keys.h"
#include "matching/score/exact_math.h"

#include <algorithm>
#include <cassert>

namespace goldenrod {
void Keys::cutTo(std::size_t records, std::size_t ids) {
    if (ownLists) ownLists->cutTo(records);
    if (ownTexts) ownTexts->forget(ids);
    counts.resize(ids);
    rarity.resize(ids);
}

void Features::grow() {
    assert(m_terms != nullptr);
    for (auto& [group, table] : m_words) growWordTable(*table, group, m_records, m_standardised, *m_terms);
    for (auto& [expression, keys] : m_made) growKeys(expression, *keys);
}

void Features::growKeys(const Expression& expression, Keys& keys) {
    if (keys.ownLists) {
        std::vector<ValueId> row;
        for (auto r = static_cast<RecordIndex>(keys.ownLists->records()); r < size(); ++r) {
            row.clear();
            appendKeys(expression, r, row, *keys.ownTexts);
            if (row.empty()) row.push_back(kNoValue);
            keys.ownLists->append(row);
        }
    }
    const std::string space = expression.text();
    const auto all = static_cast<double>(std::max<std::uint64_t>(keys.filled, 2));
    for (auto id = static_cast<ValueId>(keys.counts.size()); id < keys.texts->size(); ++id) {
        keys.counts.push_back(m_terms->records(space, keys.texts->at(id)));
        keys.rarity.push_back(std::max(0.0, exactLog2(all / std::max(1U, keys.counts.back()))));
    }
}

void Features::appendKeys(const Expression& expression, RecordIndex record, std::vector<ValueId>& row,
                          Dictionary& texts) {
    std::vector<std::string> made;
    const Expression& operand = expression.operands[0];
    if (takesGroup(expression)) {
        for (std::size_t c = 0; c < m_records.columns().size(); ++c) {
            const Column& column = m_records.columns()[c];
            if (!isReadBy(expression.name, column.spec.field)) continue;
            for (const ValueId v : column.lists.at(record)) made.push_back(groupKeyOf(expression.name, c, v));
        }
    } else if (SoundKeys::makes(expression.name)) {
        SoundKeys(*words(operand.name), expression.name).appendTexts(record, made);
    } else if (takesWords(expression)) {
        const auto most = static_cast<std::uint32_t>(expression.argument());
        makeWordKeyTexts(expression.name, *words(operand.name), record, most, made);
    } else if (expression.name == "owner") {
        made.emplace_back(ownerKeyOf(*keys(operand), *words("name"), record));
    } else {
        const Keys& inner = *keys(operand);
        const auto argument = static_cast<int>(expression.argument());
        for (const ValueId id : inner.at(record)) {
            if (id != kNoValue) makeKeyTexts(expression.name, inner.texts->at(id), argument, made);
        }
    }
    for (const std::string& text : made) {
        if (!text.empty()) row.push_back(texts.intern(text));
    }
}

Features::Extent Features::extent() {
    Extent extent{size(), {}, {}};
    for (const auto& [expression, keys] : m_made) extent.keys.push_back(keys->texts->size());
    for (const auto& [group, table] : m_words) extent.words.push_back(table->extent());
    return extent;
}

void Features::cutTo(const Extent& extent) {
    for (std::size_t k = 0; k < m_made.size(); ++k) m_made[k].second->cutTo(extent.records, extent.keys[k]);
    std::size_t w = 0;
    for (auto& [group, table] : m_words) table->cutTo(extent.words[w++]);
}

} // namespace goldenrod
