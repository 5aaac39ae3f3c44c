// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/value_judge.h"

#include "matching/text/ascii.h"
#include "matching/text/check_digits.h"
#include "matching/text/date.h"
#include "matching/text/identifier.h"
#include "matching/text/utf8.h"

#include <re2/re2.h>

#include <algorithm>
#include <charconv>

namespace goldenrod {
namespace {

constexpr int kMonthsAYear = 12;
constexpr std::size_t kLongestVat = 14;
constexpr std::int64_t kPatternMemory = std::int64_t{16} << 20;

/// The same day so many months before; the last of its month where there is no such day.
std::string monthsBefore(std::string_view today, int months) {
    text::Date date = text::fromIso(today);
    const int all = date.year * kMonthsAYear + date.month - 1 - months;
    date.year = static_cast<std::int16_t>(all / kMonthsAYear);
    date.month = static_cast<std::uint8_t>(all % kMonthsAYear + 1);
    while (date.day > 1 && !text::isRealDate(date.year, date.month, date.day)) --date.day;
    return text::toIso(date);
}

std::size_t charactersIn(std::string_view value) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < value.size(); ++count) text::nextCodePoint(value, at);
    return count;
}

std::string numberIn(SemanticType type, std::string_view value, std::string_view form) {
    if (type == SemanticType::Number || type == SemanticType::Money) return std::string(form);
    return text::standardise(SemanticType::Number, value, {}).form;
}

bool isOfKind(std::string_view compact, std::string_view kind) {
    if (kind == "iban") return text::isValidIban(compact);
    if (kind == "luhn") return text::isValidLuhn(compact);
    if (kind == "lei") return text::isValidLei(compact);
    if (kind == "bic") return text::isBic(compact);
    // Two letters for the country; what else has check digits and begins so is longer.
    return compact.size() >= 2 && compact.size() <= kLongestVat && text::isLetter(compact[0]) &&
           text::isLetter(compact[1]) && text::checkDigits(compact) == text::CheckDigits::Right;
}

bool hasChecksum(std::string_view value, const std::vector<std::string>& kinds) {
    const std::string compact = text::compactIdentifier(value);
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const std::string& kind) { return isOfKind(compact, kind); });
}

Verdict of(bool passes) {
    return passes ? Verdict::Passes : Verdict::Fails;
}

} // namespace

std::string dateIn(SemanticType type, std::string_view value, std::string_view form,
                   const text::Context& context) {
    if (type == SemanticType::Date || type == SemanticType::Instant) return std::string(text::dayOf(form));
    return text::standardise(SemanticType::Date, value, context).form;
}

bool isOfValue(QualityTest test) {
    switch (test) {
    case QualityTest::Required:
    case QualityTest::Unique:
    case QualityTest::Single:
    case QualityTest::Agrees:
    case QualityTest::NotBefore: return false;
    default: return true;
    }
}

ValueJudge::ValueJudge(const QualityRule& rule, std::string_view today)
    : m_rule(rule) {
    if (rule.test == QualityTest::Between || rule.test == QualityTest::Length)
        m_bounds = Bounds::make(rule, today).value_or(Bounds{});
    if (rule.test == QualityTest::Within) m_cutoff = monthsBefore(today, rule.months);
    if (rule.test == QualityTest::HasPattern) {
        re2::RE2::Options options(re2::RE2::Quiet);
        options.set_max_mem(kPatternMemory);
        m_pattern = std::make_unique<re2::RE2>(rule.pattern, options);
    }
}
ValueJudge::~ValueJudge() = default;
ValueJudge::ValueJudge(ValueJudge&&) noexcept = default;

Verdict ValueJudge::between(SemanticType type, std::string_view value, std::string_view form,
                            const text::Context& context) const {
    if (m_bounds.areDates()) {
        const std::string date = dateIn(type, value, form, context);
        return date.empty() ? Verdict::None : of(m_bounds.holdDate(date));
    }
    const std::string text = numberIn(type, value, form);
    double number = 0.0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || failed != std::errc{} || end != text.data() + text.size()) return Verdict::None;
    return of(m_bounds.holdNumber(number));
}

Verdict ValueJudge::judge(SemanticType type, std::string_view raw, text::ValueState state,
                          std::string_view form, const text::Context& context) const {
    using State = text::ValueState;
    const std::string_view value = text::trimBlanks(raw);
    if (state == State::Missing || value.empty()) return Verdict::None;
    switch (m_rule.test) {
    case QualityTest::NoPlaceholder: return of(state != State::Placeholder);
    case QualityTest::OneOf:
        return of(std::find(m_rule.values.begin(), m_rule.values.end(), value) != m_rule.values.end());
    case QualityTest::HasPattern:
        return of(re2::RE2::FullMatch(re2::StringPiece(value.data(), value.size()), *m_pattern));
    case QualityTest::Checksum: return of(hasChecksum(value, m_rule.values));
    case QualityTest::Length: return of(m_bounds.holdNumber(static_cast<double>(charactersIn(value))));
    default: break;
    }
    if (state == State::Placeholder) return Verdict::None;
    if (m_rule.test == QualityTest::Valid) return of(state != State::Invalid);
    if (state == State::Invalid) return Verdict::None;
    if (m_rule.test == QualityTest::Believable) return of(state != State::Implausible);
    if (m_rule.test == QualityTest::Between) return between(type, value, form, context);
    const std::string date = dateIn(type, value, form, context);
    if (date.empty()) return Verdict::None;
    return of(date >= std::string_view(m_cutoff).substr(0, date.size()));
}

} // namespace goldenrod
