// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kExpressionUnexpected{
    "expression.unexpected"}; ///< position, what was found, what was expected
inline constexpr ErrorCode kExpressionUnknownName{"expression.unknown_name"}; ///< position, name
inline constexpr ErrorCode kExpressionArguments{
    "expression.arguments"};                                   ///< position, function, its signature
inline constexpr ErrorCode kExpressionType{"expression.type"}; ///< position, what it is, what is needed
inline constexpr ErrorCode kExpressionTooLong{"expression.too_long"}; ///< limit

/// What an expression stands for when two records are looked at.
enum class ExpressionType : unsigned char {
    Value,  ///< the values of a field, or keys made from them; as a condition: the records share one
    Words,  ///< the words of a name, an organisation, an address or a text
    Number, ///< a similarity, distance or count
    Truth,
};

/// An expression of the rule language, parsed and type-checked:
///   exact(birth.date) and jaro_winkler(name.family) >= 0.92
///   prefix(address.postcode, 3) and soundex(name.family)
///   not differ(id.national) or reversed(name.given, name.family)
/// A value used as a condition means that both records have it and share one.
struct Expression {
    enum class Kind : unsigned char { And, Or, Not, Compare, Call, Field, Number };
    enum class Relation : unsigned char { AtLeast, AtMost, Above, Below, Equal, NotEqual };

    Kind kind = Kind::Field;
    ExpressionType type = ExpressionType::Value;
    Relation relation = Relation::AtLeast; ///< Compare: operands[0] relation operands[1]
    std::string name;                      ///< of the function or field
    double number = 0.0;
    std::vector<Expression> operands;
    std::uint32_t position = 0; ///< byte in the text it was parsed from

    /// Fails with the position of the first mistake. Fields must be of the unified model, free attributes or
    /// one of the word groups ("name", "organisation", "address").
    static Result<Expression> parse(std::string_view text);

    /// What a comparison is on: a value, a word group, or the words of a field ("words(x.memo)").
    static Result<Expression> parseSubject(std::string_view text);

    /// Canonical text: single spaces, fewest parentheses; parsing it gives an equal expression.
    std::string text() const;

    /// The number behind the first operand ("prefix(field, 3)"); 0 when there is none.
    double argument() const { return operands.size() > 1 ? operands[1].number : 0.0; }

    /// Every field named anywhere in it, in order of appearance, without repetition.
    std::vector<std::string> fields() const;

    friend bool operator==(const Expression& a, const Expression& b) {
        return a.kind == b.kind && a.type == b.type && a.name == b.name && a.number == b.number &&
               a.operands == b.operands && (a.kind != Kind::Compare || a.relation == b.relation);
    }
};

/// One function of the language. A new one that compares values takes a line in functions.cpp here, one in
/// compare/functions.h and compare/functions.cpp, and its kernel in compare/value_functions.h; one that
/// compares words a field of WordsAgreement instead; one that makes keys a line in compare/key_functions.cpp.
/// compare/level_program.h runs it without more, and may learn a quick test of it. ComparatorTest holds both
/// ways against each other.
struct FunctionInfo {
    std::string_view name;
    std::string_view parameters; ///< a letter each: v value, w words, g values of a group, n number
    ExpressionType result;
    std::string_view signature; ///< for messages and completion: "jaro_winkler(field)"
};
const std::vector<FunctionInfo>& functions();
const FunctionInfo* findFunction(std::string_view name);

/// True for a call that looks at the words of its first operand, a group or a field.
bool takesWords(const Expression& expression);
/// True for a call that looks at each value of a group as it was delivered.
bool takesGroup(const Expression& expression);

/// "name", "organisation", "address": the words of several fields taken together.
bool isWordGroup(std::string_view name);

} // namespace goldenrod
