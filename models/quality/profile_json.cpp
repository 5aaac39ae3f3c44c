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

std::int64_t countOf(const Json& json, const char* key) {
    const Json& value = json.at(key);
    return value.is_number_integer() ? value.get<std::int64_t>() : -1; // no count
}

std::int64_t scriptOf(const Json& scripts, std::string_view name) {
    const std::string key(name);
    return scripts.contains(key) ? countOf(scripts, key.c_str()) : 0;
}

bool isSound(const ColumnProfile& column) {
    const auto isPart = [](std::int64_t part, std::int64_t whole) { return part >= 0 && part <= whole; };
    bool sound = isPart(column.filled, column.rows) && isPart(column.distinct, column.filled);
    for (const std::int64_t part : {column.empty, column.absent, column.padded, column.placeholders})
        sound = sound && isPart(part, column.rows);
    for (const std::int64_t part :
         {column.integers, column.decimals, column.dates, column.otherPatterns, column.topMayMiss})
        sound = sound && isPart(part, column.filled);
    for (const ProfiledValue& value : column.top) sound = sound && isPart(value.rows, column.filled);
    for (const ProfiledPattern& pattern : column.patterns)
        sound = sound && isPart(pattern.rows, column.filled);
    for (const std::int64_t letters : column.scripts) sound = sound && isPart(letters, column.filled);
    return sound && isPart(column.shortest, column.longest);
}

ColumnProfile columnOf(const Json& json) {
    ColumnProfile column;
    column.column = json.at("column");
    column.rows = countOf(json, "rows");
    column.filled = countOf(json, "filled");
    column.empty = countOf(json, "empty");
    column.absent = countOf(json, "absent");
    column.padded = countOf(json, "padded");
    column.placeholders = countOf(json, "placeholders");
    column.distinct = countOf(json, "distinct");
    column.distinctIsExact = json.at("distinct_is_exact");
    column.shortest = countOf(json, "shortest");
    column.longest = countOf(json, "longest");
    column.meanLength = json.at("mean_length");
    column.integers = countOf(json, "integers");
    column.decimals = countOf(json, "decimals");
    column.dates = countOf(json, "dates");
    for (std::size_t i = 0; i < kScriptNames.size(); ++i)
        column.scripts[i] = scriptOf(json.at("scripts"), kScriptNames[i]);
    for (const Json& value : json.at("top"))
        column.top.push_back({value.at("value"), countOf(value, "rows"), value.at("placeholder")});
    column.topMayMiss = countOf(json, "top_may_miss");
    for (const Json& pattern : json.at("patterns"))
        column.patterns.push_back({pattern.at("pattern"), pattern.at("example"), countOf(pattern, "rows")});
    column.otherPatterns = countOf(json, "other_patterns");
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
        if (!json.at("columns").is_array()) return {};
        for (const Json& column : json.at("columns")) {
            columns.push_back(columnOf(column));
            if (!isSound(columns.back())) return {};
        }
        return columns;
    } catch (const Json::exception&) {
        return {};
    }
}

} // namespace goldenrod
