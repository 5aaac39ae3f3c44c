// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/quality_rules.h"

#include "matching/rules/fields.h"
#include "matching/text/date.h"
#include "models/quality/bounds.h"

#include <nlohmann/json.hpp>
#include <re2/re2.h>

#include <algorithm>
#include <set>

namespace goldenrod {

extern const char* const kBankingPack;

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "goldenrod-quality-1";
constexpr std::size_t kMostRules = 2000;
constexpr int kMostMonths = 1200;
constexpr std::array kDimensionNames = {"completeness", "uniqueness", "validity", "timeliness",
                                        "consistency"};
constexpr std::array kTestNames = {"required", "valid",  "believable", "no_placeholder", "one_of",
                                   "pattern",  "length", "between",    "within",         "unique",
                                   "single",   "agrees", "not_before", "checksum"};

/// Reads one rule; the first thing that is wrong is kept.
class RuleReader {
public:
    RuleReader(const Json& json, std::string place)
        : m_json(json)
        , m_place(std::move(place)) {}

    Result<QualityRule> read() {
        QualityRule rule;
        if (!m_json.is_object()) return unreadable("", "an object is needed");
        for (const auto& [key, value] : m_json.items()) {
            if (auto taken = take(rule, key, value); !taken) return taken.error();
        }
        if (auto sound = check(rule); !sound) return sound.error();
        return rule;
    }

private:
    Error unreadable(const std::string& key, const std::string& what) const {
        return Error{kQualityRulesUnreadable, {m_place + (key.empty() ? "" : "." + key), what}};
    }

    Result<void> takeText(const std::string& key, const Json& value, std::string& into) const {
        if (!value.is_string()) return unreadable(key, "a text is needed");
        into = value.get<std::string>();
        return {};
    }

    /// A bound is a text, or a number as it is written.
    Result<void> takeBound(const std::string& key, const Json& value, std::string& into) const {
        if (value.is_number()) {
            into = value.dump();
            return {};
        }
        return takeText(key, value, into);
    }

    Result<void> takeTest(const Json& value, QualityRule& rule) const {
        const auto at = std::find_if(kTestNames.begin(), kTestNames.end(), [&](const char* name) {
            return value.is_string() && value.get<std::string>() == name;
        });
        if (at == kTestNames.end()) return unreadable("test", "there is no such test");
        rule.test = static_cast<QualityTest>(at - kTestNames.begin());
        return {};
    }

    Result<void> takeValues(const Json& value, QualityRule& rule) const {
        if (!value.is_array() || value.empty()) return unreadable("values", "a list of texts is needed");
        for (const Json& one : value) {
            if (!one.is_string()) return unreadable("values", "a list of texts is needed");
            rule.values.push_back(one.get<std::string>());
        }
        return {};
    }

    Result<void> take(QualityRule& rule, const std::string& key, const Json& value) const {
        if (key == "id") return takeText(key, value, rule.id);
        if (key == "field") return takeText(key, value, rule.field);
        if (key == "title") return takeText(key, value, rule.title);
        if (key == "test") return takeTest(value, rule);
        if (key == "values") return takeValues(value, rule);
        if (key == "pattern") return takeText(key, value, rule.pattern);
        if (key == "other") return takeText(key, value, rule.other);
        if (key == "least") return takeBound(key, value, rule.least);
        if (key == "greatest") return takeBound(key, value, rule.greatest);
        if (key != "months") return unreadable(key, "there is no such key");
        if (!value.is_number_integer() || value < 1 || value > kMostMonths)
            return unreadable(key, "a number of months is needed, 1 to 1,200");
        rule.months = value.get<int>();
        return {};
    }

    Result<void> check(const QualityRule& rule) const {
        const bool named = !rule.id.empty() && std::all_of(rule.id.begin(), rule.id.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                   c == '_' || c == '-';
        });
        if (!named) return unreadable("id", "letters, digits, '.', '_' and '-' are needed");
        if (!m_json.contains("test")) return unreadable("test", "is missing");
        const bool ofRecord = rule.test == QualityTest::Single;
        if (ofRecord != rule.field.empty())
            return unreadable("field", ofRecord ? "this test has none" : "is missing");
        if (!ofRecord && !isField(rule.field)) return unreadable("field", "there is no field " + rule.field);
        if (auto sound = checkOther(rule); !sound) return sound;
        if (auto sound = checkValues(rule); !sound) return sound;
        if ((rule.months == 0) == (rule.test == QualityTest::Within))
            return unreadable("months", "belong to the test within");
        if (auto sound = checkPattern(rule); !sound) return sound;
        return checkBounds(rule);
    }

    Result<void> checkValues(const QualityRule& rule) const {
        const bool isChecksum = rule.test == QualityTest::Checksum;
        if (rule.values.empty() == (rule.test == QualityTest::OneOf || isChecksum))
            return unreadable("values", "belong to the tests one_of and checksum");
        for (const std::string& value : rule.values)
            if (isChecksum && std::find(kChecksums.begin(), kChecksums.end(), value) == kChecksums.end())
                return unreadable("values", "there is no checksum " + value);
        return {};
    }

    static bool mayBeDate(const std::string& field) {
        const SemanticType type = semanticType(field);
        return isFreeAttribute(field) || type == SemanticType::Date || type == SemanticType::Instant;
    }

    Result<void> checkOther(const QualityRule& rule) const {
        const bool needed = rule.test == QualityTest::NotBefore;
        if (rule.other.empty()) return needed ? unreadable("other", "is missing") : Result<void>{};
        if (!needed && rule.test != QualityTest::Required)
            return unreadable("other", "belongs to the tests required and not_before");
        if (!isField(rule.other)) return unreadable("other", "there is no field " + rule.other);
        if (needed && !mayBeDate(rule.field)) return unreadable("field", "holds no dates");
        if (needed && !mayBeDate(rule.other)) return unreadable("other", "holds no dates");
        return rule.other == rule.field ? unreadable("other", "is the field itself") : Result<void>{};
    }

    Result<void> checkPattern(const QualityRule& rule) const {
        if (rule.pattern.empty() == (rule.test == QualityTest::HasPattern))
            return unreadable("pattern", "belongs to the test pattern");
        if (rule.pattern.empty()) return {};
        const re2::RE2 pattern(rule.pattern, re2::RE2::Quiet);
        if (!pattern.ok()) return unreadable("pattern", pattern.error() + " (" + pattern.error_arg() + ")");
        return {};
    }

    Result<void> checkBounds(const QualityRule& rule) const {
        const bool given = !rule.least.empty() || !rule.greatest.empty();
        const bool wanted = rule.test == QualityTest::Length || rule.test == QualityTest::Between;
        if (given != wanted) return unreadable("least", "bounds belong to the tests length and between");
        if (!given) return {};
        const auto bounds = Bounds::make(rule, "2000-01-01");
        if (!bounds) return unreadable("least", "the bounds are two dates, or two numbers");
        if (rule.test == QualityTest::Length && bounds->areDates())
            return unreadable("least", "the bounds of a length are numbers");
        const auto negative = [](const std::string& bound) { return bound.starts_with('-'); };
        if (rule.test == QualityTest::Length && (negative(rule.least) || negative(rule.greatest)))
            return unreadable("least", "a length is not negative");
        return bounds->areEmpty() && rule.greatest != "today" && rule.least != "today"
                   ? unreadable("least", "the least is greater than the greatest")
                   : Result<void>{};
    }

    const Json& m_json;
    std::string m_place;
};

} // namespace

std::string_view dimensionName(Dimension dimension) {
    return kDimensionNames[static_cast<std::size_t>(dimension)];
}

std::string_view testName(QualityTest test) {
    return kTestNames[static_cast<std::size_t>(test)];
}

bool isField(std::string_view name) {
    return findField(name) != nullptr || isFreeAttribute(name);
}

Dimension dimensionOf(QualityTest test) {
    switch (test) {
    case QualityTest::Required: return Dimension::Completeness;
    case QualityTest::Unique:
    case QualityTest::Single: return Dimension::Uniqueness;
    case QualityTest::Within: return Dimension::Timeliness;
    case QualityTest::Agrees:
    case QualityTest::NotBefore: return Dimension::Consistency;
    default: return Dimension::Validity;
    }
}

Result<QualityRules> QualityRules::fromJson(std::string_view text) {
    const auto unreadable = [](const std::string& place, const std::string& what) {
        return Error{kQualityRulesUnreadable, {place, what}};
    };
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return unreadable("1", "this is no JSON object");
    QualityRules all;
    const auto format = json.find("format");
    if (format == json.end() || *format != kFormat)
        return unreadable("format", kFormat + std::string(" is needed"));
    for (const auto& [key, value] : json.items()) {
        if (key == "format") continue;
        if (key == "name" && value.is_string())
            all.name = value.get<std::string>();
        else if (key != "rules" || !value.is_array())
            return unreadable(key, "there is no such key, or not so");
    }
    static const Json none = Json::array();
    const auto given = json.find("rules");
    const Json& rules = given != json.end() ? *given : none;
    if (rules.empty() || rules.size() > kMostRules) return unreadable("rules", "1 to 2,000 are needed");
    std::set<std::string> ids;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const std::string place = "rules[" + std::to_string(i) + "]";
        auto rule = RuleReader(rules[i], place).read();
        if (!rule) return rule.error();
        if (!ids.insert(rule->id).second) return unreadable(place + ".id", "another rule has it");
        all.rules.push_back(rule.take());
    }
    return all;
}

std::string QualityRules::toJson() const {
    const auto dump = [](const Json& json) {
        return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    };
    std::string text =
        "{\n  \"format\": " + dump(kFormat) + ",\n  \"name\": " + dump(name) + ",\n  \"rules\": [";
    for (const QualityRule& rule : rules) {
        Json json{{"id", rule.id}};
        if (!rule.field.empty()) json["field"] = rule.field;
        json["test"] = testName(rule.test);
        if (!rule.title.empty()) json["title"] = rule.title;
        if (!rule.values.empty()) json["values"] = rule.values;
        if (!rule.pattern.empty()) json["pattern"] = rule.pattern;
        if (!rule.least.empty()) json["least"] = rule.least;
        if (!rule.greatest.empty()) json["greatest"] = rule.greatest;
        if (rule.months > 0) json["months"] = rule.months;
        if (!rule.other.empty()) json["other"] = rule.other;
        text += (&rule == &rules.front() ? "\n    " : ",\n    ") + dump(json);
    }
    return text + "\n  ]\n}\n";
}

const QualityRule* QualityRules::find(std::string_view id) const {
    const auto at =
        std::find_if(rules.begin(), rules.end(), [&](const QualityRule& r) { return r.id == id; });
    return at != rules.end() ? &*at : nullptr;
}

const QualityRules& readyQualityRules() {
    static const QualityRules ready = [] {
        auto read = QualityRules::fromJson(kBankingPack);
        return read ? read.take() : QualityRules{};
    }();
    return ready;
}

} // namespace goldenrod
