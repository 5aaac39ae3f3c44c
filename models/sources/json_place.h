// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace goldenrod::sources {

/// Reads one object of our own JSON documents; the first thing that is wrong is kept with its place.
class JsonObject {
public:
    /// `place` is the JSON pointer of the object, `code` the error to report.
    JsonObject(const nlohmann::json& object, std::string place, ErrorCode code);

    /// Fails when the object has a key that is not among these.
    void allow(std::initializer_list<std::string_view> keys);
    /// The members below keep `value` when the key is missing.
    void read(std::string_view key, std::string& value);
    void read(std::string_view key, bool& value);
    void read(std::string_view key, std::uint32_t& value, std::uint32_t limit = UINT32_MAX);
    /// A string of at most one character; "" is 0.
    void read(std::string_view key, char32_t& value);
    /// One of the names; the index is the value.
    void read(std::string_view key, std::initializer_list<std::string_view> names, std::size_t& value);
    /// The array under the key, or nullptr.
    const nlohmann::json* array(std::string_view key);

    void fail(std::string_view key, std::string_view why);
    bool failed() const { return m_failed; }
    Error takeError() { return std::move(m_error); }
    std::string placeOf(std::string_view key) const { return m_place + '/' + std::string(key); }

private:
    const nlohmann::json* find(std::string_view key, bool (nlohmann::json::*is)() const noexcept);

    const nlohmann::json& m_object;
    std::string m_place;
    Error m_error;
    bool m_failed = false;
};

/// The document, or the error `code` with place "" and "json.syntax".
Result<nlohmann::json> parseJson(std::string_view text, ErrorCode code);

} // namespace goldenrod::sources
