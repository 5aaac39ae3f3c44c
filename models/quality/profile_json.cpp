// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/profile_json.h"

#include <nlohmann/json.hpp>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

const std::string kFormat{"goldenrod-profile-1"};
constexpr std::array<std::string_view, 10> kScriptNames = {"none",  "latin", "arabic", "hebrew", "cyrillic",
                                                           "greek", "han",   "kana",   "hangul", "other"};

Json rangeJson(const std::optional<ProfiledRange>& range) {
    if (!range) return {};
    return {{"least", range->least},       {"lower_quartile", range->lowerQuartile},
            {"median", range->median},     {"upper_quartile", range->upperQuartile},
            {"greatest", range->greatest}, {"outliers", range->outliers}};
}

std::optional<ProfiledRange> rangeOf(const Json& json) {
    if (json.is_null()) return {};
    return ProfiledRange{json.at("least"),  json.at("greatest"),       json.at("lower_quartile"),
                         json.at("median"), json.at("upper_quartile"), json.at("outliers")};
}

ColumnProfile columnOf(const Json& json) {
    ColumnProfile column;
    column.column = json.at("column");
    column.rows = json.at("rows");
    column.filled = json.at("filled");
    column.empty = json.at("empty");
    column.absent = json.at("absent");
    column.padded = json.at("padded");
    column.placeholders = json.at("placeholders");
    column.distinct = json.at("distinct");
    column.distinctIsExact = json.at("distinct_is_exact");
    column.shortest = json.at("shortest");
    column.longest = json.at("longest");
    column.meanLength = json.at("mean_length");
    column.integers = json.at("integers");
    column.decimals = json.at("decimals");
    column.dates = json.at("dates");
    for (std::size_t i = 0; i < kScriptNames.size(); ++i)
        column.scripts[i] = json.at("scripts").value(std::string(kScriptNames[i]), std::int64_t{0});
    for (const Json& value : json.at("top"))
        column.top.push_back({value.at("value"), value.at("rows"), value.at("placeholder")});
    column.topMayMiss = json.at("top_may_miss");
    for (const Json& pattern : json.at("patterns"))
        column.patterns.push_back({pattern.at("pattern"), pattern.at("example"), pattern.at("rows")});
    column.otherPatterns = json.at("other_patterns");
    column.numbers = rangeOf(json.at("numbers"));
    column.days = rangeOf(json.at("days"));
    return column;
}

} // namespace

Json profileJson(const ColumnProfile& column) {
    Json scripts = Json::object(), top = Json::array(), patterns = Json::array();
    for (std::size_t i = 0; i < kScriptNames.size(); ++i)
        if (column.scripts[i] > 0) scripts[std::string(kScriptNames[i])] = column.scripts[i];
    for (const ProfiledValue& value : column.top)
        top.push_back({{"value", value.value}, {"rows", value.rows}, {"placeholder", value.placeholder}});
    for (const ProfiledPattern& pattern : column.patterns)
        patterns.push_back(
            {{"pattern", pattern.pattern}, {"rows", pattern.rows}, {"example", pattern.example}});
    return {{"column", column.column},
            {"rows", column.rows},
            {"filled", column.filled},
            {"empty", column.empty},
            {"absent", column.absent},
            {"padded", column.padded},
            {"placeholders", column.placeholders},
            {"distinct", column.distinct},
            {"distinct_is_exact", column.distinctIsExact},
            {"shortest", column.shortest},
            {"longest", column.longest},
            {"mean_length", column.meanLength},
            {"integers", column.integers},
            {"decimals", column.decimals},
            {"dates", column.dates},
            {"scripts", std::move(scripts)},
            {"top", std::move(top)},
            {"top_may_miss", column.topMayMiss},
            {"patterns", std::move(patterns)},
            {"other_patterns", column.otherPatterns},
            {"numbers", rangeJson(column.numbers)},
            {"days", rangeJson(column.days)}};
}

std::string profileText(const std::vector<ColumnProfile>& columns) {
    Json all = Json::array();
    for (const ColumnProfile& column : columns) all.push_back(profileJson(column));
    const Json json{{"format", kFormat}, {"columns", std::move(all)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<std::vector<ColumnProfile>> parseProfile(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || json.value("format", Json()) != kFormat) return {};
    try {
        std::vector<ColumnProfile> columns;
        for (const Json& column : json.at("columns")) columns.push_back(columnOf(column));
        return columns;
    } catch (const Json::exception&) {
        return {};
    }
}

} // namespace goldenrod
