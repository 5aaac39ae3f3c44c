// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/json_place.h"

#include "models/sources/utf8.h"

#include <algorithm>

namespace goldenrod::sources {

using Json = nlohmann::json;

JsonObject::JsonObject(const Json& object, std::string place, ErrorCode code)
    : m_object(object)
    , m_place(std::move(place))
    , m_error{code} {
    if (!object.is_object()) {
        m_error.arguments = {m_place, "json.wrong_type"};
        m_failed = true;
    }
}

void JsonObject::fail(std::string_view key, std::string_view why) {
    if (m_failed) return;
    m_error.arguments = {placeOf(key), std::string(why)};
    m_failed = true;
}

void JsonObject::allow(std::initializer_list<std::string_view> keys) {
    if (m_failed) return;
    for (const auto& item : m_object.items()) {
        if (std::find(keys.begin(), keys.end(), item.key()) == keys.end())
            fail(item.key(), "json.unknown_key");
    }
}

const Json* JsonObject::find(std::string_view key, bool (Json::*is)() const noexcept) {
    if (m_failed) return nullptr;
    const auto at = m_object.find(std::string(key));
    if (at == m_object.end()) return nullptr;
    if (((*at).*is)()) return &*at;
    fail(key, "json.wrong_type");
    return nullptr;
}

void JsonObject::read(std::string_view key, std::string& value) {
    if (const Json* member = find(key, &Json::is_string)) value = member->get_ref<const std::string&>();
}

void JsonObject::read(std::string_view key, bool& value) {
    if (const Json* member = find(key, &Json::is_boolean)) value = *member->get_ptr<const bool*>();
}

void JsonObject::read(std::string_view key, std::uint32_t& value, std::uint32_t limit) {
    const Json* member = find(key, &Json::is_number_unsigned);
    if (member == nullptr) return;
    const auto number = *member->get_ptr<const Json::number_unsigned_t*>();
    if (number > limit) return fail(key, "json.bad_value");
    value = static_cast<std::uint32_t>(number);
}

void JsonObject::read(std::string_view key, char32_t& value) {
    const Json* member = find(key, &Json::is_string);
    if (member == nullptr) return;
    const std::u32string characters = toCodePoints(member->get_ref<const std::string&>());
    if (characters.size() > 1) return fail(key, "json.bad_value");
    value = characters.empty() ? U'\0' : characters.front();
}

void JsonObject::read(std::string_view key, std::initializer_list<std::string_view> names,
                      std::size_t& value) {
    const Json* member = find(key, &Json::is_string);
    if (member == nullptr) return;
    const auto* const at = std::find(names.begin(), names.end(), member->get_ref<const std::string&>());
    if (at == names.end()) return fail(key, "json.bad_value");
    value = static_cast<std::size_t>(at - names.begin());
}

const Json* JsonObject::array(std::string_view key) {
    return find(key, &Json::is_array);
}

Result<Json> parseJson(std::string_view text, ErrorCode code) {
    Json document = Json::parse(text.begin(), text.end(), nullptr, false);
    if (document.is_discarded()) return Error{code, {"", "json.syntax"}};
    return document;
}

} // namespace goldenrod::sources
