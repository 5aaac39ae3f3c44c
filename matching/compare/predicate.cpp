// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/predicate.h"

#include "matching/compare/edit_distance.h"
#include "matching/compare/jaro.h"
#include "matching/compare/value_functions.h"

#include <algorithm>
#include <array>
#include <limits>

namespace goldenrod {
namespace {

enum Function : int {
    kShared, // a value used as a condition, exact(), any_shared()
    kDiffer,
    kMissing,
    kReversed,
    kDayMonthSwapped,
    kJaro,
    kJaroWinkler,
    kLevenshtein,
    kDamerau,
    kDateParts,
    kDateEdits,
    kYearsApart,
    kDaysApart,
    kRelativeDifference,
    kWordsMissing,
    kWordsEqual,
    kWordsSimilar,
    kWordsContained,
    kFamilyAgrees,
    kGivenAgrees,
    kWordsShared,
    kWordsShare,
    kSoundsAlike,
    kAcrossScripts,
};

struct Named {
    std::string_view name;
    Function function;
};
constexpr std::array kNames = {
    Named{"exact", kShared},
    Named{"any_shared", kShared},
    Named{"differ", kDiffer},
    Named{"missing", kMissing},
    Named{"reversed", kReversed},
    Named{"day_month_swapped", kDayMonthSwapped},
    Named{"jaro", kJaro},
    Named{"jaro_winkler", kJaroWinkler},
    Named{"levenshtein", kLevenshtein},
    Named{"damerau_levenshtein", kDamerau},
    Named{"date_parts_equal", kDateParts},
    Named{"date_edits", kDateEdits},
    Named{"years_apart", kYearsApart},
    Named{"days_apart", kDaysApart},
    Named{"relative_difference", kRelativeDifference},
    Named{"words_missing", kWordsMissing},
    Named{"words_equal", kWordsEqual},
    Named{"words_similar", kWordsSimilar},
    Named{"words_contained", kWordsContained},
    Named{"family_agrees", kFamilyAgrees},
    Named{"given_agrees", kGivenAgrees},
    Named{"words_shared", kWordsShared},
    Named{"words_share", kWordsShare},
    Named{"sounds_alike", kSoundsAlike},
    Named{"across_scripts", kAcrossScripts},
};

bool isSimilarity(int function) {
    return function == kJaro || function == kJaroWinkler || function == kDateParts;
}

double ofValues(int function, std::string_view a, std::string_view b) {
    switch (function) {
    case kJaro: return compare::jaro(a, b);
    case kJaroWinkler: return compare::jaroWinkler(a, b);
    case kLevenshtein: return static_cast<double>(compare::levenshtein(a, b));
    case kDamerau: return static_cast<double>(compare::damerauLevenshtein(a, b));
    case kDateParts: return datePartsEqual(a, b);
    case kDateEdits: return dateEdits(a, b);
    case kYearsApart: return yearsApart(a, b);
    case kDaysApart: return daysApart(a, b);
    case kRelativeDifference: return relativeDifference(a, b);
    default: return 0.0;
    }
}

double ofWords(int function, const WordsAgreement& agreement) {
    const int paired = agreement.paired();
    const bool allLeft = agreement.leftOver == 0;
    const bool allRight = agreement.rightOver == 0;
    switch (function) {
    case kWordsEqual: return allLeft && allRight && agreement.equal == paired && paired > 0 ? 1.0 : 0.0;
    case kWordsSimilar: return allLeft && allRight && paired > agreement.initials ? 1.0 : 0.0;
    case kWordsContained:
        return (allLeft || allRight) && paired >= 2 && paired > agreement.initials ? 1.0 : 0.0;
    case kFamilyAgrees: return agreement.family ? 1.0 : 0.0;
    case kGivenAgrees: return agreement.given ? 1.0 : 0.0;
    case kWordsShared: return agreement.equal + agreement.similar;
    case kWordsShare: return agreement.share;
    case kSoundsAlike: return agreement.sound;
    default: return 0.0;
    }
}

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
    for (int i = 0; i < m_count; ++i) {
        if (m_tables[i] == &table) return m_agreements[i];
    }
    const int slot = m_count < kMost ? m_count++ : kMost - 1;
    m_tables[slot] = &table;
    m_agreements[slot] = compareWords(table, m_left, m_right);
    return m_agreements[slot];
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
        const auto* const named = std::find_if(kNames.begin(), kNames.end(),
                                               [&](const Named& n) { return n.name == expression.name; });
        node.function = named->function;
        const Expression& first = expression.operands[0];
        if (first.type == ExpressionType::Words)
            node.words = features.words(first.name);
        else
            node.keys = features.keys(first);
        if (node.function == kReversed) node.other = features.keys(expression.operands[1]);
        if (first.kind == Expression::Kind::Field && named->function >= kWordsMissing &&
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
    const double left = number(node.operands[0], pair);
    const double right = m_nodes[node.operands[1]].constant;
    switch (node.relation) {
    case Expression::Relation::AtLeast: return left >= right;
    case Expression::Relation::AtMost: return left <= right;
    case Expression::Relation::Above: return left > right;
    case Expression::Relation::Below: return left < right;
    case Expression::Relation::Equal: return left == right;
    case Expression::Relation::NotEqual: return left != right;
    }
    return false;
}

} // namespace goldenrod
