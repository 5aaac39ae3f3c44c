// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/block/rule_key.h"

#include "matching/dictionary.h"

#include <algorithm>

namespace goldenrod {
namespace {

void split(const Expression& expression, RuleKey& into) {
    if (expression.kind == Expression::Kind::And) {
        for (const Expression& operand : expression.operands) split(operand, into);
    } else if (expression.type == ExpressionType::Value) {
        into.values.push_back(&expression);
    } else if (expression.kind == Expression::Kind::Call &&
               (expression.name == "exact" || expression.name == "any_shared")) {
        into.values.push_back(&expression.operands[0]);
    } else {
        into.conditions.push_back(&expression);
    }
}

void combine(const std::vector<std::vector<std::uint64_t>>& lists, std::size_t depth, std::uint64_t key,
             std::vector<std::uint64_t>& combined) {
    if (combined.size() >= kMostKeys) return;
    if (depth == lists.size()) return combined.push_back(key);
    for (const std::uint64_t number : lists[depth])
        combine(lists, depth + 1, mix(key + number + 0x9e3779b97f4a7c15ULL), combined);
}

} // namespace

RuleKey::RuleKey(const Expression& when) {
    split(when, *this);
}

std::optional<Expression> RuleKey::condition() const {
    if (conditions.empty()) return std::nullopt;
    if (conditions.size() == 1) return *conditions.front();
    Expression all;
    all.kind = Expression::Kind::And;
    all.type = ExpressionType::Truth;
    for (const Expression* one : conditions) all.operands.push_back(*one);
    return all;
}

void combineKeys(const std::vector<std::vector<std::uint64_t>>& lists, std::vector<std::uint64_t>& combined) {
    combine(lists, 0, 0, combined);
}

std::uint64_t largestBlockOf(const RuleSet& rules, std::size_t records) {
    return rules.largestBlock == 0 ? records : rules.largestBlock;
}

std::uint64_t pairsARuleOf(const RuleSet& rules) {
    return rules.pairsARule == 0 ? ~0ULL : rules.pairsARule;
}

std::uint64_t blockLimit(const KeyGroups& groups, const RuleSet& rules, std::size_t records) {
    std::uint64_t pairs = 0, limit = 2;
    for (const auto& [size, blocks] : groups.groupsOfSize) {
        pairs += blocks * (size * (size - 1) / 2);
        if (size > largestBlockOf(rules, records) || pairs > pairsARuleOf(rules)) break;
        limit = std::max(limit, size);
    }
    return limit;
}

} // namespace goldenrod
