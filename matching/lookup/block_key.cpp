// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/lookup/block_key.h"

#include "matching/compare/key_functions.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kMostKeys = 64; ///< of one record under one rule, as in Blocks

void split(const Expression& expression, std::vector<const Expression*>& values,
           std::vector<const Expression*>& conditions) {
    const bool shares = expression.kind == Expression::Kind::Call &&
                        (expression.name == "exact" || expression.name == "any_shared");
    if (expression.kind == Expression::Kind::And) {
        for (const Expression& operand : expression.operands) split(operand, values, conditions);
    } else if (expression.type == ExpressionType::Value) {
        values.push_back(&expression);
    } else if (shares) {
        values.push_back(&expression.operands[0]);
    } else {
        conditions.push_back(&expression);
    }
}

} // namespace

BlockKey::Value BlockKey::bind(const Expression& expression, Features& features) {
    Value value;
    value.expression = expression;
    if (!isMadeOfWords(expression)) {
        value.keys = features.keys(expression);
        return value;
    }
    value.words = features.words(expression.operands[0].name);
    const double argument = expression.operands.size() > 1 ? expression.operands[1].number : 0.0;
    value.argument = static_cast<std::uint32_t>(argument);
    if (SoundKeys::makes(expression.name)) value.sounds.emplace(*value.words, expression.name);
    return value;
}

void BlockKey::prepare(Features& features) {
    for (Value& value : m_values) value.prepared.emplace(value.expression, features, m_values.size() > 1);
}

void BlockKey::release() {
    for (Value& value : m_values) value.prepared.reset();
}

void BlockKey::refresh() {
    for (Value& value : m_values) {
        if (value.sounds) value.sounds->resize();
    }
}

BlockKey::BlockKey(const Expression& when, Features& features) {
    std::vector<const Expression*> values, conditions;
    split(when, values, conditions);
    for (const Expression* value : values) {
        m_values.push_back(bind(*value, features));
        m_known = m_known && (m_values.back().keys != nullptr || m_values.back().words != nullptr);
    }
    if (conditions.empty()) return;
    Expression all = *conditions.front();
    if (conditions.size() > 1) {
        all = {};
        all.kind = Expression::Kind::And;
        all.type = ExpressionType::Truth;
        for (const Expression* one : conditions) all.operands.push_back(*one);
    }
    m_condition.emplace(all, features);
}

void BlockKey::of(RecordIndex record, std::vector<std::uint64_t>& keys) const {
    keys.clear();
    if (!m_known) return;
    thread_local std::vector<Numbers> lists;
    lists.resize(m_values.size());
    for (std::size_t v = 0; v < m_values.size(); ++v) {
        lists[v].clear();
        append(m_values[v], record, lists[v]);
        if (lists[v].empty()) return;
    }
    combine(lists, 0, 0, keys);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

void BlockKey::append(const Value& value, RecordIndex record, Numbers& numbers) {
    if (value.prepared) return value.prepared->append(record, kMostKeys, numbers);
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

void BlockKey::combine(const std::vector<Numbers>& lists, std::size_t depth, std::uint64_t key,
                       Numbers& keys) {
    if (keys.size() >= kMostKeys) return;
    if (depth == lists.size()) {
        keys.push_back(key);
        return;
    }
    for (const std::uint64_t number : lists[depth])
        combine(lists, depth + 1, mix(key + number + 0x9e3779b97f4a7c15ULL), keys);
}

} // namespace goldenrod
