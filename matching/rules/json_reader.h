// SPDX-License-Identifier: GPL-3.0-or-later
// Private to matching/rules: included by .cpp files only.
#pragma once

#include "matching/result.h"
#include "matching/rules/expression.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace goldenrod {

class JsonReader;

/// A document's text: two-space indent, one final line end. Names come from outside and need not be text:
/// bytes that are no UTF-8 are written as U+FFFD.
std::string written(const nlohmann::ordered_json& json);

/// A parsed document of ours and the first mistake found in it.
class JsonDocument {
public:
    /// Fails when the text is no JSON (line and column) or its "format" is another one.
    static Result<JsonDocument> parse(std::string_view text, const char* format);
    JsonReader root();
    const std::optional<Error>& failure() const { return *m_failure; }

private:
    std::shared_ptr<nlohmann::ordered_json> m_json;
    std::shared_ptr<std::optional<Error>> m_failure = std::make_shared<std::optional<Error>>();
};

/// Reads one object of a document key by key; notes the first mistake with its place and goes on with empty
/// values, so that callers read straight through and look at failure() once. end() refuses keys nobody asked
/// for, but for those that begin with "_" (comments).
class JsonReader {
public:
    JsonReader(const nlohmann::ordered_json* json, std::string where,
               std::shared_ptr<std::optional<Error>> failure)
        : m_json(json)
        , m_where(std::move(where))
        , m_failure(std::move(failure)) {}

    bool has(const char* key);
    std::string text(const char* key);
    double number(const char* key);
    double share(const char* key); ///< a number above 0 and at most 1
    std::size_t count(const char* key);
    bool truth(const char* key);
    std::vector<std::string> texts(const char* key);
    std::vector<double> numbers(const char* key);
    Expression expression(const char* key);
    std::vector<Expression> expressions(const char* key);
    JsonReader object(const char* key);
    void each(const char* key, const std::function<void(JsonReader)>& entry);
    void eachMember(const char* key, const std::function<void(const std::string&, JsonReader)>& entry);

    std::string ownText();
    std::vector<std::string> ownTexts();
    void wrong(const char* key, const std::string& wanted);
    void wrongHere(const std::string& wanted);
    void end();

private:
    const nlohmann::ordered_json* find(const char* key);
    Expression checked(Result<Expression> parsed, const std::string& text, const std::string& where);
    void fail(Error error);

    const nlohmann::ordered_json* m_json;
    std::string m_where;
    std::shared_ptr<std::optional<Error>> m_failure;
    std::set<std::string> m_asked;
};

} // namespace goldenrod
