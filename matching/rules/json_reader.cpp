// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/rules/json_reader.h"

#include "matching/rules/rule_set.h"

#include <algorithm>

namespace goldenrod {
namespace {

using Json = nlohmann::ordered_json;

Error syntaxError(std::string_view text, const Json::parse_error& error) {
    const std::size_t at = std::min(error.byte > 0 ? error.byte - 1 : 0, text.size());
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
    const std::size_t begin = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t column = begin == std::string_view::npos ? at + 1 : at - begin;
    return {kRulesSyntax, {std::to_string(line), std::to_string(column)}, error.what()};
}

std::string join(const std::string& where, const std::string& key) {
    return where.empty() ? key : where + "." + key;
}

} // namespace

std::string written(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<JsonDocument> JsonDocument::parse(std::string_view text, const char* format) {
    JsonDocument document;
    try {
        document.m_json = std::make_shared<Json>(Json::parse(text));
    } catch (const Json::parse_error& error) {
        return syntaxError(text, error);
    } catch (const Json::exception& error) {
        return Error{kRulesSyntax, {"1", "1"}, error.what()};
    }
    const Json& json = *document.m_json;
    std::string found;
    if (json.is_object() && json.contains("format") && json["format"].is_string())
        found = json["format"].get<std::string>();
    if (found != format) return Error{kRulesFormat, {found, format}};
    return document;
}

JsonReader JsonDocument::root() {
    JsonReader reader(m_json.get(), "", m_failure);
    (void)reader.has("format");
    return reader;
}

void JsonReader::fail(Error error) {
    if (!*m_failure) *m_failure = std::move(error);
}
void JsonReader::wrong(const char* key, const std::string& wanted) {
    fail({kRulesWrongValue, {join(m_where, key), wanted}});
}
void JsonReader::wrongHere(const std::string& wanted) {
    fail({kRulesWrongValue, {m_where, wanted}});
}

bool JsonReader::has(const char* key) {
    m_asked.insert(key);
    return m_json != nullptr && m_json->is_object() && m_json->contains(key);
}

const Json* JsonReader::find(const char* key) {
    if (has(key)) return &(*m_json)[key];
    fail({kRulesMissingKey, {m_where, key}});
    return nullptr;
}

std::string JsonReader::text(const char* key) {
    const Json* value = find(key);
    if (value == nullptr) return {};
    if (!value->is_string()) {
        wrong(key, "a text");
        return {};
    }
    return value->get<std::string>();
}

double JsonReader::number(const char* key) {
    const Json* value = find(key);
    if (value == nullptr) return 0.0;
    if (!value->is_number()) {
        wrong(key, "a number");
        return 0.0;
    }
    return value->get<double>();
}

double JsonReader::share(const char* key) {
    const double value = number(key);
    if (!(value > 0.0 && value <= 1.0)) wrong(key, "above 0 and at most 1");
    return value;
}

std::size_t JsonReader::count(const char* key) {
    const double value = number(key);
    if (!(value >= 0.0 && value <= 1e15) || value != static_cast<double>(static_cast<std::size_t>(value))) {
        wrong(key, "a whole number of 0 or more");
        return 0;
    }
    return static_cast<std::size_t>(value);
}

bool JsonReader::truth(const char* key) {
    const Json* value = find(key);
    if (value == nullptr) return false;
    if (!value->is_boolean()) wrong(key, "true or false");
    return value->is_boolean() && value->get<bool>();
}

std::vector<std::string> JsonReader::texts(const char* key) {
    const Json* value = find(key);
    return value == nullptr ? std::vector<std::string>{}
                            : JsonReader(value, join(m_where, key), m_failure).ownTexts();
}

Expression JsonReader::checked(Result<Expression> parsed, const std::string& text, const std::string& where) {
    if (parsed) return parsed.take();
    std::vector<std::string> arguments{where, text, std::string(parsed.error().code.id())};
    arguments.insert(arguments.end(), parsed.error().arguments.begin(), parsed.error().arguments.end());
    fail({kRulesExpression, std::move(arguments)});
    return {};
}

Expression JsonReader::expression(const char* key) {
    const std::string source = text(key);
    return *m_failure ? Expression{} : checked(Expression::parse(source), source, join(m_where, key));
}

std::vector<Expression> JsonReader::expressions(const char* key) {
    std::vector<Expression> list;
    for (const std::string& source : texts(key)) {
        list.push_back(checked(Expression::parseSubject(source), source, join(m_where, key)));
    }
    return list;
}

JsonReader JsonReader::object(const char* key) {
    const Json* value = find(key);
    if (value != nullptr && !value->is_object()) {
        wrong(key, "an object");
        value = nullptr;
    }
    return {value, join(m_where, key), m_failure};
}

void JsonReader::each(const char* key, const std::function<void(JsonReader)>& entry) {
    const Json* value = find(key);
    if (value == nullptr) return;
    if (!value->is_array()) return wrong(key, "a list");
    std::size_t index = 0;
    for (const Json& item : *value) {
        const std::string where = join(m_where, key) + "[" + std::to_string(index++) + "]";
        if (!item.is_object()) return fail({kRulesWrongValue, {where, "an object"}});
        entry({&item, where, m_failure});
    }
}

void JsonReader::eachMember(const char* key,
                            const std::function<void(const std::string&, JsonReader)>& entry) {
    const Json* value = find(key);
    if (value == nullptr) return;
    if (!value->is_object()) return wrong(key, "an object");
    for (const auto& [name, item] : value->items())
        entry(name, {&item, join(m_where, key) + "." + name, m_failure});
}

std::string JsonReader::ownText() {
    if (m_json != nullptr && m_json->is_string()) return m_json->get<std::string>();
    wrongHere("a text");
    return {};
}

std::vector<std::string> JsonReader::ownTexts() {
    std::vector<std::string> list;
    if (m_json == nullptr || !m_json->is_array()) {
        wrongHere("a list of texts");
        return list;
    }
    for (const Json& item : *m_json) {
        if (item.is_string())
            list.push_back(item.get<std::string>());
        else
            wrongHere("a list of texts");
    }
    return list;
}

std::vector<double> JsonReader::numbers(const char* key) {
    std::vector<double> list;
    const Json* value = find(key);
    if (value == nullptr) return list;
    if (!value->is_array()) wrong(key, "a list of numbers");
    for (const Json& item : *value) {
        if (item.is_number())
            list.push_back(item.get<double>());
        else
            wrong(key, "a list of numbers");
    }
    return list;
}

void JsonReader::end() {
    if (m_json == nullptr || !m_json->is_object()) return;
    for (const auto& [key, value] : m_json->items()) {
        if (key.starts_with('_') || m_asked.contains(key)) continue;
        fail({kRulesUnknownKey, {m_where, key}});
    }
}

} // namespace goldenrod
