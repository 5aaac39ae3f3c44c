// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/block/explain_blocking.h"

#include "matching/block/key_numbers.h"
#include "matching/block/rule_key.h"
#include "matching/compare/predicate.h"

#include <algorithm>

namespace goldenrod {
namespace {

/// Adds the key that both have of one value, or what each has instead.
void addValue(const Expression& value, Features& features, RecordIndex left, RecordIndex right,
              BlockingAnswer& answer) {
    const KeyNumbers numbers(value, features, true);
    BlockingLack lack{value.text(), {}, {}, true};
    if (numbers.known()) {
        lack.left = numbers.texts(left);
        lack.right = numbers.texts(right);
    }
    const auto shared =
        std::find_first_of(lack.left.begin(), lack.left.end(), lack.right.begin(), lack.right.end());
    if (shared == lack.left.end()) return answer.lacks.push_back(std::move(lack));
    ++answer.holding;
    if (!answer.key.empty()) answer.key += " · ";
    answer.key += *shared;
}

BlockingAnswer answerOf(const NamedRule& rule, bool forces, Features& features, RecordIndex left,
                        RecordIndex right) {
    BlockingAnswer answer{rule.id, forces, {}, 0, {}};
    const RuleKey key(rule.when);
    for (const Expression* value : key.values) addValue(*value, features, left, right, answer);
    if (!answer.lacks.empty()) answer.key.clear();
    PairScratch pair;
    pair.begin(std::min(left, right), std::max(left, right));
    for (const Expression* condition : key.conditions) {
        if (Predicate(*condition, features)(pair))
            ++answer.holding;
        else
            answer.lacks.push_back({condition->text(), {}, {}, false});
    }
    return answer;
}

} // namespace

bool isNearly(const BlockingAnswer& answer) {
    if (answer.lacks.size() != 1) return false;
    const BlockingLack& lack = answer.lacks.front();
    return answer.holding > 0 || (lack.isKey && lack.left.empty() != lack.right.empty());
}

std::vector<BlockingAnswer> explainBlocking(const RuleSet& rules, Features& features, RecordIndex left,
                                            RecordIndex right) {
    std::vector<BlockingAnswer> answers;
    for (const NamedRule& rule : rules.blocking)
        answers.push_back(answerOf(rule, false, features, left, right));
    for (const NamedRule& rule : rules.force) answers.push_back(answerOf(rule, true, features, left, right));
    return answers;
}

} // namespace goldenrod
