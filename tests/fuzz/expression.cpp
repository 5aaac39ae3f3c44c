// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/rules/expression.h"
#include "matching/rules/fields.h"
#include "tests/fuzz/require.h"

// The parser and printer of the rule language: what is refused says where, what is accepted prints to a text
// that reads back equal and prints to the same bytes.

namespace goldenrod::fuzz {
namespace {

/// Positions point into the text, and each kind has the operands that its readers rely on.
void requireWhole(const Expression& expression, std::string_view text) {
    using Kind = Expression::Kind;
    const std::size_t operands = expression.operands.size();
    require(expression.position < text.size(), "a position within the text", text);
    switch (expression.kind) {
    case Kind::And:
    case Kind::Or: require(operands >= 2, "two operands or more", text); break;
    case Kind::Not: require(operands == 1, "one operand", text); break;
    case Kind::Compare: require(operands == 2, "two operands", text); break;
    case Kind::Call: {
        const FunctionInfo* info = findFunction(expression.name);
        require(info != nullptr && info->parameters.size() == operands, "all arguments", text);
        break;
    }
    case Kind::Field:
        require(operands == 0 && (isWordGroup(expression.name) || findField(expression.name) != nullptr ||
                                  isFreeAttribute(expression.name)),
                "a field", text);
        break;
    case Kind::Number: require(operands == 0, "no operand", text); break;
    }
    for (const Expression& operand : expression.operands) requireWhole(operand, text);
}

void requireRefusal(const Error& error, std::string_view text) {
    require(!error.arguments.empty(), "a refusal that says where", text);
    require(std::stoull(error.arguments.front()) <= text.size(), "a refusal within the text", text);
}

} // namespace
} // namespace goldenrod::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace goldenrod;
    const std::string_view text = fuzz::textOf(data, size);
    const auto parsed = Expression::parse(text);
    if (!parsed) {
        fuzz::requireRefusal(parsed.error(), text);
        return 0;
    }
    fuzz::requireWhole(*parsed, text);
    const std::string printed = parsed->text();
    const auto again = Expression::parse(printed);
    fuzz::require(static_cast<bool>(again), "what is printed is accepted", printed);
    fuzz::require(*again == *parsed, "what is printed reads back equal", printed);
    fuzz::require(again->type == parsed->type, "what is printed is of the same type", printed);
    fuzz::require(again->text() == printed, "canonical text is stable", printed);
    fuzz::require(again->fields() == parsed->fields(), "the same fields", printed);
    return 0;
}
