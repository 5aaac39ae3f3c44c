// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/features.h"
#include "matching/compare/key_functions.h"
#include "matching/compare/sound_keys.h"
#include "matching/score/exact_math.h"
#include "matching/text/address.h"
#include "matching/text/identifier.h"

#include <algorithm>
#include <cassert>

namespace goldenrod {
namespace {

/// House numbers of one record, as Features::makeHouseNumbers() reads them.
void appendHouseNumbers(const RecordTable& records, const StandardisedTable& standardised, RecordIndex record,
                        std::vector<std::string>& texts) {
    for (std::size_t c = 0; c < records.columns().size(); ++c) {
        const Column& column = records.columns()[c];
        const std::string& field = column.spec.field;
        const bool line = field == "address.street" || field == "address.full";
        if (!line && field != "address.number") continue;
        for (const ValueId v : column.lists.at(record)) {
            const ValueId form = v == kNoValue ? kNoValue : standardised.values(c)[v].form;
            if (form == kNoValue) continue;
            const std::string number = line ? text::parseAddressLine(column.values.at(v)).number
                                            : std::string(standardised.column(field)->forms.at(form));
            if (!number.empty()) texts.push_back(text::compactIdentifier(number));
        }
    }
}

int argumentOf(const Expression& expression) {
    return static_cast<int>(expression.operands.size() > 1 ? expression.operands[1].number : 0.0);
}

} // namespace

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
    if (expression.name == "house_number") {
        appendHouseNumbers(m_records, m_standardised, record, made);
    } else if (SoundKeys::makes(expression.name)) {
        SoundKeys(*words(operand.name), expression.name).appendTexts(record, made);
    } else if (findFunction(expression.name)->parameters[0] == 'w') {
        const auto most = static_cast<std::uint32_t>(argumentOf(expression));
        makeWordKeyTexts(expression.name, *words(operand.name), record, most, made);
    } else {
        const Keys& inner = *keys(operand);
        for (const ValueId id : inner.at(record)) {
            if (id != kNoValue)
                makeKeyTexts(expression.name, inner.texts->at(id), argumentOf(expression), made);
        }
        std::erase_if(made, [](const std::string& text) { return text.empty(); });
    }
    for (const std::string& text : made) row.push_back(texts.intern(text));
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
