// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/lookup/block_key.h"

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

BlockKey::BlockKey(const Expression& when, Features& features) {
    std::vector<const Expression*> values, conditions;
    split(when, values, conditions);
    m_values = values.size();
    for (const Expression* value : values) m_lists.push_back(features.keys(*value));
    if (std::find(m_lists.begin(), m_lists.end(), nullptr) != m_lists.end()) m_lists.clear();
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
    if (m_lists.empty()) return;
    combine(0, record, 0, keys);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

void BlockKey::combine(std::size_t depth, RecordIndex record, std::uint64_t key,
                       std::vector<std::uint64_t>& keys) const {
    if (keys.size() >= kMostKeys) return;
    if (depth == m_lists.size()) {
        keys.push_back(key);
        return;
    }
    for (const ValueId id : m_lists[depth]->at(record)) {
        if (id == kNoValue) continue;
        const std::uint64_t number = hashBytes(m_lists[depth]->texts->at(id));
        combine(depth + 1, record, mix(key + number + 0x9e3779b97f4a7c15ULL), keys);
    }
}

} // namespace goldenrod
