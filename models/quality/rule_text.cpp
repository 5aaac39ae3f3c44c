// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/rule_text.h"

#include "matching/rules/fields.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace goldenrod {
namespace {

struct Word {
    QualityTest test;
    std::string_view text;
};
constexpr std::array kWords = {
    Word{QualityTest::Required, "required"},     Word{QualityTest::Valid, "valid"},
    Word{QualityTest::Believable, "believable"}, Word{QualityTest::NoPlaceholder, "no placeholder"},
    Word{QualityTest::OneOf, "one of"},          Word{QualityTest::HasPattern, "matches"},
    Word{QualityTest::Length, "length"},         Word{QualityTest::Between, "from"},
    Word{QualityTest::Between, "at least"},      Word{QualityTest::Between, "at most"},
    Word{QualityTest::Within, "within"},         Word{QualityTest::Unique, "unique"},
    Word{QualityTest::Agrees, "agrees"},         Word{QualityTest::NotBefore, "not before"},
    Word{QualityTest::Checksum, "checksum"},
};
constexpr std::string_view kSingle{"single"}, kBlanks{" \t"};

bool atBlank(std::string_view value) {
    return kBlanks.find(value.front()) != std::string_view::npos ||
           kBlanks.find(value.back()) != std::string_view::npos;
}

std::string inQuotes(const std::string& value) {
    std::string text = "\"";
    for (const char c : value) {
        text += c;
        if (c == '"') text += c;
    }
    text += '"';
    return text;
}

std::string quoted(const std::string& value) {
    const bool plain = !value.empty() && value.find_first_of(",\"") == std::string::npos && !atBlank(value);
    if (plain) return value;
    return inQuotes(value);
}

std::string rangeText(const QualityRule& rule, const std::string& begin) {
    const std::string least{"at least "}, most{"at most "};
    if (rule.greatest.empty()) return least + rule.least;
    if (rule.least.empty()) return most + rule.greatest;
    return begin + rule.least + " to " + rule.greatest;
}

/// Reads a line from left to right.
class RuleTextReader {
public:
    explicit RuleTextReader(std::string_view text)
        : m_text(text) {}

    Result<QualityRule> read() {
        QualityRule rule;
        rule.field = word();
        if (rule.field == kSingle) {
            rule.field.clear();
            rule.test = QualityTest::Single;
            return atEnd() ? Result<QualityRule>(rule) : fault(kRuleTextMore);
        }
        if (!isField(rule.field)) return Error{kRuleTextField, {place(), rule.field}};
        skip();
        m_begin = m_at;
        const auto at =
            std::find_if(kWords.begin(), kWords.end(), [this](const Word& w) { return takes(w.text); });
        if (at == kWords.end()) return Error{kRuleTextTest, {place(), std::string(m_text.substr(m_at))}};
        rule.test = at->test;
        if (auto taken = arguments(rule, at->text); !taken) return taken.error();
        return checked(rule);
    }

private:
    /// In characters.
    std::string place() const {
        const std::string_view before = m_text.substr(0, m_begin);
        const auto characters = std::count_if(before.begin(), before.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        });
        return std::to_string(characters + 1);
    }
    Error rest(const std::string& what) const { return Error{kRuleTextRest, {place(), what}}; }
    Error fault(ErrorCode code) const { return Error{code, {place()}}; }
    Result<void> nothingMore() { return atEnd() ? Result<void>{} : fault(kRuleTextMore); }

    void skip() { m_at = std::min(m_text.find_first_not_of(kBlanks, m_at), m_text.size()); }
    bool atEnd() {
        skip();
        m_begin = m_at;
        return m_at == m_text.size();
    }
    std::string word() {
        skip();
        m_begin = m_at;
        m_at = std::min(m_text.find_first_of(kBlanks, m_at), m_text.size());
        return std::string(m_text.substr(m_begin, m_at - m_begin));
    }
    /// Moves behind the words when they stand here, each whole.
    bool takes(std::string_view words) {
        if (!m_text.substr(m_at).starts_with(words)) return false;
        const std::size_t end = m_at + words.size();
        if (end < m_text.size() && kBlanks.find(m_text[end]) == std::string_view::npos) return false;
        m_at = end;
        return true;
    }

    Result<void> arguments(QualityRule& rule, std::string_view begun) {
        switch (rule.test) {
        case QualityTest::OneOf:
        case QualityTest::Checksum: return values(rule);
        case QualityTest::HasPattern:
            if (atEnd()) return fault(kRuleTextPattern);
            if (m_text[m_at] == '"') {
                auto pattern = quotedValue();
                if (!pattern) return pattern.error();
                rule.pattern = pattern.take();
                return nothingMore();
            }
            rule.pattern = m_text.substr(m_at, m_text.find_last_not_of(kBlanks) + 1 - m_at);
            return {};
        case QualityTest::Length:
            skip();
            return takes("at least")  ? bound(rule.least)
                   : takes("at most") ? bound(rule.greatest)
                                      : range(rule);
        case QualityTest::Between:
            return begun == "from" ? range(rule) : bound(begun == "at least" ? rule.least : rule.greatest);
        case QualityTest::Within: return months(rule);
        case QualityTest::NotBefore: return otherField(rule);
        case QualityTest::Required:
            skip();
            if (takes("if")) return otherField(rule);
            [[fallthrough]];
        default: return nothingMore();
        }
    }

    Result<void> otherField(QualityRule& rule) {
        rule.other = word();
        if (!isField(rule.other)) return Error{kRuleTextField, {place(), rule.other}};
        return nothingMore();
    }

    Result<void> bound(std::string& into) {
        into = word();
        if (into.empty()) return fault(kRuleTextBound);
        return nothingMore();
    }
    Result<void> range(QualityRule& rule) {
        rule.least = word();
        if (rule.least.empty()) return fault(kRuleTextBound);
        skip();
        m_begin = m_at;
        if (!takes("to")) return Error{kRuleTextWord, {place(), "to"}};
        return bound(rule.greatest);
    }
    Result<void> months(QualityRule& rule) {
        const std::string number = word();
        const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), rule.months);
        if (number.empty() || failed != std::errc{} || end != number.data() + number.size())
            return fault(kRuleTextMonths);
        const std::string unit = word();
        if (unit != "months" && unit != "month") return Error{kRuleTextWord, {place(), "months"}};
        return nothingMore();
    }

    /// Parted by commas; those in quotes may hold commas, and quotes that are doubled.
    Result<void> values(QualityRule& rule) {
        do {
            if (atEnd()) return fault(kRuleTextValue);
            auto value = m_text[m_at] == '"' ? quotedValue() : Result<std::string>(plainValue());
            if (!value) return value.error();
            rule.values.push_back(value.take());
            skip();
            m_begin = m_at;
        } while (m_at < m_text.size() && m_text[m_at++] == ',');
        return m_at == m_text.size() ? Result<void>{} : Error{kRuleTextWord, {place(), ","}};
    }
    std::string plainValue() {
        const std::size_t begin = m_at;
        m_at = std::min(m_text.find(',', m_at), m_text.size());
        const std::string_view value = m_text.substr(begin, m_at - begin);
        return std::string(value.substr(0, value.find_last_not_of(kBlanks) + 1));
    }
    Result<std::string> quotedValue() {
        std::string value;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != '"') {
                value += m_text[m_at];
            } else if (m_text.substr(m_at + 1).starts_with('"')) {
                value += m_text[m_at++];
            } else {
                ++m_at;
                return value;
            }
        }
        return fault(kRuleTextQuote);
    }

    /// As a file of rules would have it.
    Result<QualityRule> checked(const QualityRule& rule) const {
        QualityRules alone;
        alone.rules = {rule};
        alone.rules.front().id = "rule";
        auto read = QualityRules::fromJson(alone.toJson());
        if (!read) return rest(read.error().arguments.back());
        return rule;
    }

    std::string_view m_text;
    std::size_t m_at = 0, m_begin = 0; ///< begin: of what is looked at
};

/// Those that begin as what is written, then those that have it inside; none when it is one of them.
std::vector<std::string> fitting(std::string_view written, const std::vector<std::string>& words) {
    std::vector<std::string> fit, inside;
    for (const std::string& word : words) {
        if (word == written) return {};
        const std::size_t at = word.find(written);
        if (at != std::string::npos) (at == 0 ? fit : inside).push_back(word);
    }
    fit.insert(fit.end(), inside.begin(), inside.end());
    return fit;
}

std::size_t afterBlanks(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(kBlanks, at), text.size());
}

std::vector<std::string> fieldsWith(const FieldSet& own) {
    std::vector<std::string> all;
    for (const FieldInfo& field : partyFields()) all.emplace_back(field.id);
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

/// The small words of a test whose own words end at `begin`.
RuleTextChoices argumentChoices(QualityTest test, std::string_view text, std::size_t begin,
                                const FieldSet& own) {
    const std::string_view rest = text.substr(begin);
    if (test == QualityTest::NotBefore) return {begin, fitting(rest, fieldsWith(own))};
    if (test == QualityTest::Checksum)
        return {begin, fitting(rest, std::vector<std::string>(kChecksums.begin(), kChecksums.end()))};
    if (test == QualityTest::Required) {
        if (!rest.starts_with("if ")) return {begin, fitting(rest, {"if"})};
        const std::size_t field = afterBlanks(text, begin + 3);
        return {field, fitting(text.substr(field), fieldsWith(own))};
    }
    if (test == QualityTest::Length) return {begin, fitting(rest, {"at least", "at most"})};
    const std::size_t number = std::min(rest.find_first_of(kBlanks), rest.size());
    if (test != QualityTest::Within || number == 0 || number == rest.size()) return {text.size(), {}};
    const std::size_t unit = afterBlanks(text, begin + number);
    return {unit, fitting(text.substr(unit), {"months"})};
}

} // namespace

std::string ruleText(const QualityRule& rule) {
    if (rule.test == QualityTest::Single) return std::string(kSingle);
    std::string text = rule.field + " ";
    switch (rule.test) {
    case QualityTest::OneOf:
    case QualityTest::Checksum:
        text += rule.test == QualityTest::OneOf ? std::string("one of ") : std::string("checksum ");
        for (const std::string& value : rule.values)
            text += (&value == rule.values.data() ? "" : ", ") + quoted(value);
        return text;
    case QualityTest::HasPattern: {
        const bool plain = rule.pattern.front() != '"' && !atBlank(rule.pattern);
        return text + "matches " + (plain ? rule.pattern : inQuotes(rule.pattern));
    }
    case QualityTest::Length: return text + "length " + rangeText(rule, "");
    case QualityTest::Between: return text + rangeText(rule, "from ");
    case QualityTest::Within: return text + "within " + std::to_string(rule.months) + " months";
    case QualityTest::NotBefore: return text + "not before " + rule.other;
    case QualityTest::Required: return text + "required" + (rule.other.empty() ? "" : " if " + rule.other);
    default: break;
    }
    const auto at =
        std::find_if(kWords.begin(), kWords.end(), [&](const Word& w) { return w.test == rule.test; });
    return text + std::string(at->text);
}

Result<QualityRule> parseRuleText(std::string_view text) {
    return RuleTextReader(text).read();
}

RuleTextChoices ruleTextChoices(std::string_view text, const FieldSet& fields) {
    const std::size_t begin = afterBlanks(text, 0);
    const std::size_t end = text.find_first_of(kBlanks, begin);
    if (end == std::string_view::npos) {
        std::vector<std::string> all = fieldsWith(fields);
        all.emplace_back(kSingle);
        return {begin, fitting(text.substr(begin), all)};
    }
    if (text.substr(begin, end - begin) == kSingle) return {text.size(), {}};
    const std::size_t test = afterBlanks(text, end);
    const std::string_view rest = text.substr(test);
    std::vector<std::string> all;
    for (const Word& word : kWords) {
        if (rest.starts_with(word.text) && rest.size() > word.text.size())
            return argumentChoices(word.test, text, afterBlanks(text, test + word.text.size()), fields);
        all.emplace_back(word.text);
    }
    return {test, fitting(rest, all)};
}

std::string newRuleId(const QualityRule& rule, const QualityRules& others) {
    std::string base = rule.field;
    std::replace_if(
        base.begin(), base.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; },
        '_'); // free attributes in any script
    if (!base.empty()) base += '.';
    base += testName(rule.test);
    std::string id = base;
    for (int n = 2; others.find(id) != nullptr; ++n) id = base + "-" + std::to_string(n);
    return id;
}

} // namespace goldenrod
