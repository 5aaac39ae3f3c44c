// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/lookup/block_key.h"

#include "matching/block/rule_key.h"
#include "matching/compare/key_functions.h"

#include <algorithm>

namespace goldenrod {

BlockKey::Value BlockKey::bind(const Expression& expression, Features& features) {
    Value value;
    value.expression = expression;
    if (!takesWords(expression)) {
        value.keys = features.keys(expression);
        return value;
    }
    value.words = features.words(expression.operands[0].name);
    value.argument = static_cast<std::uint32_t>(expression.argument());
    if (SoundKeys::makes(expression.name)) value.sounds.emplace(*value.words, expression.name);
    return value;
}

void BlockKey::prepare(Features& features) {
    for (const Value& value : m_values)
        m_prepared.emplace_back(value.expression, features, m_values.size() > 1);
}

void BlockKey::release() {
    std::vector<KeyNumbers>().swap(m_prepared);
}

std::string BlockKey::sharedText(RecordIndex a, RecordIndex b) const {
    return goldenrod::sharedText(m_prepared, a, b);
}

void BlockKey::refresh() {
    for (Value& value : m_values) {
        if (value.sounds) value.sounds->resize();
    }
}

BlockKey::BlockKey(const Expression& when, Features& features) {
    const RuleKey key(when);
    for (const Expression* value : key.values) {
        m_values.push_back(bind(*value, features));
        m_known = m_known && (m_values.back().keys != nullptr || m_values.back().words != nullptr);
    }
    if (const auto condition = key.condition()) m_condition.emplace(*condition, features);
}

void BlockKey::of(RecordIndex record, std::vector<std::uint64_t>& keys) const {
    keys.clear();
    if (!m_known) return;
    thread_local std::vector<Numbers> lists;
    lists.resize(m_values.size());
    for (std::size_t v = 0; v < m_values.size(); ++v) {
        lists[v].clear();
        append(v, record, lists[v]);
        if (lists[v].empty()) return;
    }
    combineKeys(lists, keys);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

void BlockKey::append(std::size_t v, RecordIndex record, Numbers& numbers) const {
    if (!m_prepared.empty()) return m_prepared[v].append(record, kMostKeys, numbers);
    const Value& value = m_values[v];
    if (value.words == nullptr) {
        for (const ValueId id : value.keys->at(record)) {
            if (id != kNoValue) numbers.push_back(hashBytes(value.keys->texts->at(id)));
        }
        return;
    }
    thread_local std::vector<std::string> texts;
    texts.clear();
    if (value.sounds)
        value.sounds->appendTexts(record, texts);
    else
        makeWordKeyTexts(value.expression.name, *value.words, record, value.argument, texts);
    for (const std::string& text : texts) numbers.push_back(hashBytes(text));
}

} // namespace goldenrod
