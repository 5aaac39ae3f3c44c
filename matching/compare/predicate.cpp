// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/predicate.h"

#include "matching/compare/functions.h"
#include "matching/compare/value_functions.h"

#include <algorithm>
#include <limits>

namespace goldenrod {
namespace {

template <typename Each>
void forEachPair(const Keys& keys, const PairScratch& pair, Each each) {
    for (const ValueId a : keys.at(pair.left())) {
        if (a == kNoValue) continue;
        for (const ValueId b : keys.at(pair.right())) {
            if (b != kNoValue) each(a, b);
        }
    }
}

} // namespace

const WordsAgreement& PairScratch::words(const WordTable& table) {
    return words(table, [&] { return compareWords(table, m_left, m_right); });
}

Predicate::Predicate(const Expression& expression, Features& features) {
    compile(expression, features);
}

int Predicate::compile(const Expression& expression, Features& features) {
    const int self = static_cast<int>(m_nodes.size());
    m_nodes.emplace_back();
    Node node;
    node.kind = expression.kind;
    node.relation = expression.relation;
    node.constant = expression.number;
    const bool isKey = expression.type == ExpressionType::Value;
    if (isKey) {
        node.kind = Expression::Kind::Call;
        node.function = kShared;
        node.keys = features.keys(expression);
    } else if (expression.kind == Expression::Kind::Call) {
        node.function = functionOf(expression.name);
        const Expression& first = expression.operands[0];
        if (first.type == ExpressionType::Words)
            node.words = features.words(first.name);
        else
            node.keys = features.keys(first);
        if (node.function == kReversed) node.other = features.keys(expression.operands[1]);
        if (first.kind == Expression::Kind::Field && node.function >= kWordsMissing &&
            node.words == nullptr) {
            node.words = features.words(first.name);
        }
    } else {
        for (const Expression& operand : expression.operands)
            node.operands.push_back(compile(operand, features));
    }
    m_nodes[self] = std::move(node);
    return self;
}

bool Predicate::truth(int index, PairScratch& pair) const {
    const Node& node = m_nodes[index];
    switch (node.kind) {
    case Expression::Kind::And:
        return std::all_of(node.operands.begin(), node.operands.end(), [&](int o) { return truth(o, pair); });
    case Expression::Kind::Or:
        return std::any_of(node.operands.begin(), node.operands.end(), [&](int o) { return truth(o, pair); });
    case Expression::Kind::Not: return !truth(node.operands[0], pair);
    case Expression::Kind::Compare: return compare(node, pair);
    default: break;
    }
    const auto has = [](const Keys* keys, RecordIndex r) { return keys != nullptr && keys->has(r); };
    switch (node.function) {
    case kShared: return node.keys != nullptr && node.keys->shared(pair.left(), pair.right());
    case kDiffer:
        return has(node.keys, pair.left()) && has(node.keys, pair.right()) &&
               !node.keys->shared(pair.left(), pair.right());
    case kMissing: return !has(node.keys, pair.left()) || !has(node.keys, pair.right());
    case kReversed: {
        if (node.keys == nullptr || node.other == nullptr) return false;
        // Dictionaries of two fields have numbers of their own, so the texts are compared.
        const auto crossed = [&](RecordIndex a, RecordIndex b) {
            for (const ValueId x : node.keys->at(a)) {
                for (const ValueId y : node.other->at(b)) {
                    if (x != kNoValue && y != kNoValue && node.keys->texts->at(x) == node.other->texts->at(y))
                        return true;
                }
            }
            return false;
        };
        return crossed(pair.left(), pair.right()) && crossed(pair.right(), pair.left());
    }
    case kDayMonthSwapped: {
        bool swapped = false;
        if (node.keys != nullptr) {
            forEachPair(*node.keys, pair, [&](ValueId a, ValueId b) {
                swapped = swapped || dayMonthSwapped(node.keys->texts->at(a), node.keys->texts->at(b));
            });
        }
        return swapped;
    }
    case kAcrossScripts: return node.words->acrossScripts(pair.left(), pair.right());
    case kWordsMissing: return node.words->at(pair.left()).empty() || node.words->at(pair.right()).empty();
    default: return node.words != nullptr && ofWords(node.function, pair.words(*node.words)) != 0.0;
    }
}

double Predicate::number(int index, PairScratch& pair) const {
    const Node& node = m_nodes[index];
    if (node.kind == Expression::Kind::Number) return node.constant;
    if (node.words != nullptr) return ofWords(node.function, pair.words(*node.words));
    const bool similarity = isSimilarity(node.function);
    double best = similarity ? -1.0 : std::numeric_limits<double>::infinity();
    if (node.keys == nullptr) return best;
    forEachPair(*node.keys, pair, [&](ValueId a, ValueId b) {
        const double value = ofValues(node.function, node.keys->texts->at(a), node.keys->texts->at(b));
        best = similarity ? std::max(best, value) : std::min(best, value);
    });
    return best;
}

bool Predicate::compare(const Node& node, PairScratch& pair) const {
    return holds(node.relation, number(node.operands[0], pair), m_nodes[node.operands[1]].constant);
}

} // namespace goldenrod
