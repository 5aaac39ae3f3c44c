// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/rules/expression.h"

#include "matching/rules/fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace goldenrod {
namespace {

constexpr std::size_t kMaxBytes = 10'000;
constexpr int kMaxDepth = 60;

struct RelationText {
    std::string_view text;
    Expression::Relation relation;
};
// Longer signs first, so that ">=" is not read as ">".
constexpr std::array kRelations = {
    RelationText{">=", Expression::Relation::AtLeast},  RelationText{"<=", Expression::Relation::AtMost},
    RelationText{"!=", Expression::Relation::NotEqual}, RelationText{">", Expression::Relation::Above},
    RelationText{"<", Expression::Relation::Below},     RelationText{"=", Expression::Relation::Equal},
};

/// What a function can be given: characters, records.
bool isArgument(double number) {
    constexpr double kMost = 1e9;
    return number >= 0.0 && number <= kMost;
}

bool isNameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view typeWord(ExpressionType type) {
    switch (type) {
    case ExpressionType::Value: return "value";
    case ExpressionType::Words: return "words";
    case ExpressionType::Number: return "number";
    case ExpressionType::Truth: return "condition";
    }
    return "";
}

class Parser {
public:
    explicit Parser(std::string_view text)
        : m_text(text) {}

    Result<Expression> whole() {
        auto expression = either(0);
        if (!expression) return expression;
        skipBlanks();
        if (m_at < m_text.size()) return unexpected("end");
        return condition(expression.take());
    }

private:
    Error at(ErrorCode code, std::size_t position, std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), std::to_string(position));
        return {code, std::move(arguments)};
    }
    Error unexpected(std::string_view wanted) const {
        const std::string found = m_at < m_text.size() ? std::string(m_text.substr(m_at, 12)) : "end";
        return at(kExpressionUnexpected, m_at, {found, std::string(wanted)});
    }

    void skipBlanks() {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t'))
            ++m_at;
    }
    bool take(char c) {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != c) return false;
        ++m_at;
        return true;
    }
    bool takeWord(std::string_view word) {
        skipBlanks();
        if (m_text.substr(m_at, word.size()) != word) return false;
        const std::size_t after = m_at + word.size();
        if (after < m_text.size() && isNameByte(m_text[after])) return false;
        m_at = after;
        return true;
    }

    Result<Expression> condition(Expression expression) const {
        if (expression.type == ExpressionType::Truth || expression.type == ExpressionType::Value)
            return expression;
        return at(kExpressionType, expression.position,
                  {std::string(typeWord(expression.type)), "condition"});
    }

    Result<Expression> chain(Expression::Kind kind, std::string_view word, int depth) {
        const bool isOr = kind == Expression::Kind::Or;
        auto first = isOr ? both(depth) : negated(depth);
        if (!first) return first;
        if (!takeWord(word)) return first;
        auto checked = condition(first.take());
        if (!checked) return checked;
        Expression joined;
        joined.kind = kind;
        joined.type = ExpressionType::Truth;
        joined.position = checked->position;
        joined.operands.push_back(checked.take());
        do {
            auto next = isOr ? both(depth) : negated(depth);
            if (!next) return next;
            auto right = condition(next.take());
            if (!right) return right;
            joined.operands.push_back(right.take());
        } while (takeWord(word));
        return joined;
    }
    Result<Expression> either(int depth) { return chain(Expression::Kind::Or, "or", depth); }
    Result<Expression> both(int depth) { return chain(Expression::Kind::And, "and", depth); }

    Result<Expression> negated(int depth) {
        if (depth > kMaxDepth) return at(kExpressionTooLong, m_at, {std::to_string(kMaxDepth)});
        skipBlanks();
        const std::size_t begin = m_at;
        if (!takeWord("not")) return comparison(depth);
        auto inner = negated(depth + 1);
        if (!inner) return inner;
        auto checked = condition(inner.take());
        if (!checked) return checked;
        Expression expression;
        expression.kind = Expression::Kind::Not;
        expression.type = ExpressionType::Truth;
        expression.position = static_cast<std::uint32_t>(begin);
        expression.operands.push_back(checked.take());
        return expression;
    }

    Result<Expression> comparison(int depth) {
        auto left = primary(depth);
        if (!left) return left;
        skipBlanks();
        const auto* const found =
            std::find_if(kRelations.begin(), kRelations.end(),
                         [&](const RelationText& r) { return m_text.substr(m_at, r.text.size()) == r.text; });
        if (found == kRelations.end()) return left;
        if (left->type != ExpressionType::Number) {
            return at(kExpressionType, left->position, {std::string(typeWord(left->type)), "number"});
        }
        m_at += found->text.size();
        auto right = numberLiteral();
        if (!right) return right;
        Expression expression;
        expression.kind = Expression::Kind::Compare;
        expression.type = ExpressionType::Truth;
        expression.relation = found->relation;
        expression.position = left->position;
        expression.operands.push_back(left.take());
        expression.operands.push_back(right.take());
        return expression;
    }

    Result<Expression> numberLiteral() {
        skipBlanks();
        Expression expression;
        expression.kind = Expression::Kind::Number;
        expression.type = ExpressionType::Number;
        expression.position = static_cast<std::uint32_t>(m_at);
        const char* begin = m_text.data() + m_at;
        const auto [end, failed] = std::from_chars(begin, m_text.data() + m_text.size(), expression.number);
        // The library also reads "inf" and "nan", with a sign or without.
        const bool spelled = std::any_of(begin, end, isDigit) && std::isfinite(expression.number);
        if (failed != std::errc() || !spelled) return unexpected("number");
        m_at += static_cast<std::size_t>(end - begin);
        return expression;
    }

    Result<Expression> primary(int depth) {
        if (depth > kMaxDepth) return at(kExpressionTooLong, m_at, {std::to_string(kMaxDepth)});
        if (take('(')) {
            auto inner = either(depth + 1);
            if (!inner) return inner;
            if (!take(')')) return unexpected(")");
            return inner;
        }
        skipBlanks();
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && isNameByte(m_text[m_at])) ++m_at;
        if (m_at == begin) return unexpected("field or function");
        Expression expression;
        expression.name = m_text.substr(begin, m_at - begin);
        expression.position = static_cast<std::uint32_t>(begin);
        if (take('(')) return call(std::move(expression), depth);
        expression.kind = Expression::Kind::Field;
        if (isWordGroup(expression.name)) {
            expression.type = ExpressionType::Words;
        } else if (findField(expression.name) == nullptr && !isFreeAttribute(expression.name)) {
            return at(kExpressionUnknownName, begin, {expression.name});
        }
        return expression;
    }

    Result<Expression> call(Expression expression, int depth) {
        const FunctionInfo* info = findFunction(expression.name);
        if (info == nullptr) return at(kExpressionUnknownName, expression.position, {expression.name});
        expression.kind = Expression::Kind::Call;
        expression.type = info->result;
        for (const char wanted : info->parameters) {
            const bool first = expression.operands.empty();
            if (!first && !take(',')) return arguments(expression, *info);
            auto operand = wanted == 'n' ? numberLiteral() : primary(depth + 1);
            if (!operand) return operand;
            if (!accepts(wanted, *operand) || !isArgument(operand->number))
                return arguments(expression, *info);
            expression.operands.push_back(operand.take());
        }
        if (!take(')')) return arguments(expression, *info);
        return expression;
    }

    Error arguments(const Expression& expression, const FunctionInfo& info) const {
        return at(kExpressionArguments, expression.position, {expression.name, std::string(info.signature)});
    }

    static bool accepts(char wanted, const Expression& operand) {
        if (wanted == 'n') return operand.kind == Expression::Kind::Number;
        if (wanted == 'w' || wanted == 'g') return operand.kind == Expression::Kind::Field;
        return operand.type == ExpressionType::Value;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::string numberText(double number) {
    std::array<char, 32> buffer{};
    const auto [end, failed] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return failed == std::errc() ? std::string(buffer.data(), end) : "0";
}

void printField(const Expression& expression, std::string& out) {
    const bool ofWords = expression.type == ExpressionType::Words && !isWordGroup(expression.name);
    out += ofWords ? "words(" + expression.name + ")" : expression.name;
}

void print(const Expression& expression, int outer, std::string& out) {
    using Kind = Expression::Kind;
    const auto joined = [&](std::string_view sign, int own) {
        const bool wrapped = outer > own;
        if (wrapped) out += '(';
        for (std::size_t i = 0; i < expression.operands.size(); ++i) {
            if (i > 0) out += sign;
            print(expression.operands[i], own + 1, out);
        }
        if (wrapped) out += ')';
    };
    switch (expression.kind) {
    case Kind::Or: return joined(" or ", 0);
    case Kind::And: return joined(" and ", 1);
    case Kind::Not: out += "not "; return print(expression.operands[0], 2, out);
    case Kind::Compare: {
        print(expression.operands[0], 3, out);
        const auto* const sign =
            std::find_if(kRelations.begin(), kRelations.end(),
                         [&](const RelationText& r) { return r.relation == expression.relation; });
        out += ' ';
        out += sign->text;
        out += ' ';
        return print(expression.operands[1], 3, out);
    }
    case Kind::Call:
        out += expression.name;
        out += '(';
        for (std::size_t i = 0; i < expression.operands.size(); ++i) {
            if (i > 0) out += ", ";
            print(expression.operands[i], 0, out);
        }
        out += ')';
        return;
    case Kind::Field: return printField(expression, out);
    case Kind::Number: out += numberText(expression.number); return;
    }
}

void collectFields(const Expression& expression, std::vector<std::string>& fields) {
    if (expression.kind == Expression::Kind::Field &&
        std::find(fields.begin(), fields.end(), expression.name) == fields.end()) {
        fields.push_back(expression.name);
    }
    for (const Expression& operand : expression.operands) collectFields(operand, fields);
}

} // namespace

Result<Expression> Expression::parse(std::string_view text) {
    if (text.size() > kMaxBytes) return Error{kExpressionTooLong, {"0", std::to_string(kMaxBytes)}};
    return Parser(text).whole();
}

Result<Expression> Expression::parseSubject(std::string_view text) {
    constexpr std::string_view kWords{"words("};
    const bool ofField = text.starts_with(kWords) && text.ends_with(')');
    if (ofField) text = text.substr(kWords.size(), text.size() - kWords.size() - 1);
    if (!ofField && !isWordGroup(text)) return parse(text);
    if (!isWordGroup(text) && findField(text) == nullptr && !isFreeAttribute(text))
        return Error{kExpressionUnknownName, {std::to_string(kWords.size()), std::string(text)}};
    Expression words;
    words.name = text;
    words.type = ExpressionType::Words;
    return words;
}

std::string Expression::text() const {
    std::string out;
    print(*this, 0, out);
    return out;
}

std::vector<std::string> Expression::fields() const {
    std::vector<std::string> all;
    collectFields(*this, all);
    return all;
}

} // namespace goldenrod
