// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/level_program.h"

#include "matching/compare/edit_distance.h"
#include "matching/compare/jaro.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace goldenrod {

/// Lays the tests of a condition down from the last to the first, so that each knows where to go on.
class LevelProgram::Compiler {
public:
    Compiler(LevelProgram& program, Features& features, RecordRows& rows, Digests& digests)
        : m_program(program)
        , m_features(features)
        , m_rows(rows)
        , m_digests(digests) {}

    /// The step to begin with.
    std::int32_t compile(const Expression& expression, std::int32_t onTrue, std::int32_t onFalse) {
        const auto& operands = expression.operands;
        std::int32_t next = 0;
        switch (expression.kind) {
        case Expression::Kind::And:
            next = compile(operands.back(), onTrue, onFalse);
            for (std::size_t i = operands.size() - 1; i-- > 0;) next = compile(operands[i], next, onFalse);
            return next;
        case Expression::Kind::Or:
            next = compile(operands.back(), onTrue, onFalse);
            for (std::size_t i = operands.size() - 1; i-- > 0;) next = compile(operands[i], onTrue, next);
            return next;
        case Expression::Kind::Not: return compile(operands[0], onFalse, onTrue);
        default: break;
        }
        Step step = stepOf(expression);
        step.onTrue = onTrue;
        step.onFalse = onFalse;
        step.other = static_cast<std::uint32_t>(m_program.m_others.size());
        m_program.m_others.emplace_back(expression, m_features);
        m_program.m_steps.push_back(step);
        return static_cast<std::int32_t>(m_program.m_steps.size() - 1);
    }

private:
    Step stepOf(const Expression& expression) {
        if (expression.type == ExpressionType::Value) return ofKeys(Test::Shared, expression);
        const bool compares = expression.kind == Expression::Kind::Compare;
        const Expression& call = compares ? expression.operands[0] : expression;
        if (call.kind != Expression::Kind::Call) return {};
        const Function function = functionOf(call.name);
        const Expression& first = call.operands[0];
        if (function == kAcrossScripts) return {};
        if (function >= kWordsMissing) {
            const bool ofField = first.type == ExpressionType::Words || first.kind == Expression::Kind::Field;
            return ofField ? ofWords(function, expression, compares) : Step{};
        }
        switch (function) {
        case kShared: return ofKeys(Test::Shared, first);
        case kDiffer: return ofKeys(Test::Differ, first);
        case kMissing: return ofKeys(Test::Missing, first);
        case kDayMonthSwapped: return ofKeys(Test::Swapped, first);
        case kDateParts:
        case kDateEdits:
        case kYearsApart:
        case kDaysApart:
        case kJaroWinkler:
        case kLevenshtein:
        case kDamerau: return ofDistance(function, expression);
        default: return {};
        }
    }

    Step ofKeys(Test test, const Expression& value) {
        const Keys* keys = m_features.keys(value);
        Step step;
        if (keys == nullptr) return step;
        step.column = static_cast<std::int16_t>(m_rows.add(*keys));
        if (step.column < 0) return step;
        step.test = test;
        if (test == Test::Swapped) step.dates = dates(*keys);
        return step;
    }

    Step ofDistance(Function function, const Expression& expression) {
        const bool isDate = function == kDateParts || function == kDateEdits || function == kYearsApart ||
                            function == kDaysApart;
        const Expression& value = expression.operands[0].operands[0];
        const double constant = expression.operands[1].number;
        // Outside these no shortcut is proved.
        if (function == kJaroWinkler && !(constant > 0.7 && constant <= 1.0)) return {};
        if (!(constant >= 0.0 && constant < 1e6)) return {};
        Step step = ofKeys(isDate ? Test::Dates : Test::Texts, value);
        if (step.column < 0) return {};
        step.function = static_cast<std::int16_t>(function);
        step.relation = expression.relation;
        step.constant = constant;
        step.limit = static_cast<std::uint32_t>(std::floor(constant));
        const double missing = isSimilarity(function) ? -1.0 : std::numeric_limits<double>::infinity();
        step.whenMissing = goldenrod::holds(step.relation, missing, constant);
        if (isDate)
            step.dates = dates(m_rows.keys(step.column));
        else
            m_rows.addLetters(step.column);
        return step;
    }

    Step ofWords(Function function, const Expression& expression, bool compares) {
        const Expression& call = compares ? expression.operands[0] : expression;
        Step step;
        step.column = static_cast<std::int16_t>(m_rows.add(*m_features.words(call.operands[0].name)));
        if (step.column < 0) return step;
        step.test = function == kWordsMissing ? Test::WordsMissing : Test::Words;
        step.function = static_cast<std::int16_t>(function);
        step.relation = compares ? expression.relation : Expression::Relation::NotEqual;
        step.constant = compares ? expression.operands[1].number : 0.0;
        if (const std::uint32_t fact = factBit(function); fact != 0 && !compares) {
            step.test = Test::Fact;
            step.fact = fact;
        }
        return step;
    }

    const std::vector<DateDigits>* dates(const Keys& keys) {
        auto& made = m_digests.dates[&keys];
        if (!made) {
            made = std::make_unique<std::vector<DateDigits>>();
            made->reserve(keys.texts->size());
            for (ValueId id = 0; id < keys.texts->size(); ++id) made->emplace_back(keys.texts->at(id));
        }
        return made.get();
    }

    LevelProgram& m_program;
    Features& m_features;
    RecordRows& m_rows;
    Digests& m_digests;
};

LevelProgram::DigestColumns LevelProgram::Digests::columns(RecordRows& rows) const {
    DigestColumns found;
    for (const auto& [keys, values] : dates)
        found.push_back({rows.add(*keys), reinterpret_cast<const char*>(values->data()), sizeof(DateDigits)});
    return found;
}

void LevelProgram::Digests::resize() {
    const auto fit = [](const Keys& keys, auto& values) {
        const std::size_t count = keys.texts->size();
        if (values.size() > count)
            values.erase(values.begin() + static_cast<std::ptrdiff_t>(count), values.end());
        for (auto id = static_cast<ValueId>(values.size()); id < count; ++id)
            values.emplace_back(keys.texts->at(id));
    };
    for (auto& [keys, values] : dates) fit(*keys, *values);
}

LevelProgram::LevelProgram(const std::vector<Level>& levels, Features& features, RecordRows& rows,
                           Digests& digests) {
    Compiler compiler(*this, features, rows, digests);
    m_first = -static_cast<std::int32_t>(levels.size());
    for (std::size_t l = levels.size(); l-- > 0;) {
        const auto level = -static_cast<std::int32_t>(l + 1);
        m_first = levels[l].when ? compiler.compile(*levels[l].when, level, m_first) : level;
    }
}

[[gnu::always_inline]] inline bool LevelProgram::holds(const Step& step, const RecordRows& rows,
                                                       RowPair& pair) const {
    const auto keyBit = [&] { return static_cast<std::uint32_t>(RecordRows::keyBit(step.column)); };
    switch (step.test) {
    case Test::Other: break;
    case Test::WordsMissing: return (pair.present & RecordRows::wordsBit(step.column)) == 0;
    case Test::Fact: wordsOf(rows, pair, step.column); return (pair.facts & step.fact) != 0;
    case Test::Words: {
        const WordsAgreement& words = wordsOf(rows, pair, step.column);
        return goldenrod::holds(step.relation, ofWords(step.function, words), step.constant);
    }
    case Test::Missing: return (pair.present & keyBit()) == 0;
    case Test::Shared:
        if ((pair.several & keyBit()) != 0) break;
        return (pair.equal & keyBit()) != 0;
    case Test::Differ:
        if ((pair.several & keyBit()) != 0) break;
        return (pair.present & keyBit()) != 0 && (pair.equal & keyBit()) == 0;
    default: {
        if ((pair.present & keyBit()) == 0) return step.whenMissing;
        if ((pair.several & keyBit()) != 0) break;
        return step.test == Test::Texts ? textsHold(step, rows, pair) : datesHold(step, rows, pair);
    }
    }
    pair.column = -1; // a predicate may compare other words in the same place
    return m_others[step.other](pair.scratch);
}

int LevelProgram::run(const RecordRows& rows, RowPair& pair) const {
    std::int32_t at = m_first;
    while (at >= 0) {
        const Step& step = m_steps[at];
        at = holds(step, rows, pair) ? step.onTrue : step.onFalse;
    }
    return -at;
}

bool LevelProgram::datesHold(const Step& step, const RecordRows& rows, RowPair& pair) {
    const ValueId a = pair.left.key(step.column);
    const ValueId b = pair.right.key(step.column);
    const DateDigits& left = (*step.dates)[a];
    const DateDigits& right = (*step.dates)[b];
    if (step.test == Test::Swapped) return dayMonthSwapped(left, right);
    double value = 0.0;
    if (step.function == kDateParts) {
        value = datePartsEqual(left, right);
    } else if (step.function == kDateEdits && left.isFull && right.isFull) {
        if (pair.dates != step.column) pair.dateEdits = dateEdits(left, right);
        pair.dates = step.column;
        value = pair.dateEdits;
    } else if (step.function == kYearsApart && left.date.year != 0 && right.date.year != 0) {
        value = std::abs(left.date.year - right.date.year);
    } else if (step.function == kDaysApart && left.isFull && right.isFull) {
        value = std::abs(left.days - right.days);
    } else {
        const Dictionary& texts = *rows.keys(step.column).texts;
        value = ofValues(step.function, texts.at(a), texts.at(b));
    }
    return goldenrod::holds(step.relation, value, step.constant);
}

bool LevelProgram::textsHold(const Step& step, const RecordRows& rows, const RowPair& pair) {
    const compare::LetterCounts left = rows.letters(pair.left, step.column);
    const compare::LetterCounts right = rows.letters(pair.right, step.column);
    const bool known = left.known() && right.known();
    const auto text = [&](RecordRows::Row row) {
        return rows.keys(step.column).texts->at(row.key(step.column));
    };
    double value = 0.0;
    if (step.function == kJaroWinkler) {
        if (!known || !isBelowJaroWinkler(left, right, 4, step.constant))
            value = compare::jaroWinkler(text(pair.left), text(pair.right), step.constant);
    } else if (known && leastEdits(left, right) > step.limit) {
        value = step.limit + 1;
    } else if (pair.left.key(step.column) != pair.right.key(step.column)) {
        const auto distance = step.function == kDamerau ? compare::damerauLevenshtein : compare::levenshtein;
        value = static_cast<double>(distance(text(pair.left), text(pair.right), step.limit));
    }
    return goldenrod::holds(step.relation, value, step.constant);
}

void compareWordsOf(const RecordRows& rows, RowPair& pair, int column) {
    const WordTable& table = rows.words(column);
    pair.column = column;
    pair.words = &pair.scratch.words(table, [&] {
        const ScriptSet left = rows.scripts(pair.left, column);
        const ScriptSet right = rows.scripts(pair.right, column);
        return left != 0 && right != 0 && (left & right) == 0
                   ? compareWords(table, pair.scratch.left(), pair.scratch.right())
                   : compareWords(table, rows.words(pair.left, column), rows.words(pair.right, column));
    });
    pair.facts = factsOf(*pair.words);
}

} // namespace goldenrod
