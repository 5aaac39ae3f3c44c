// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/ndjson_values.h"

#include "models/sources/json_text.h"

#include <algorithm>
#include <simdjson.h>
#include <unordered_map>

namespace goldenrod::sources {
namespace {

namespace od = simdjson::ondemand;

constexpr std::string_view kSpaces = " \t\r\n";

/// Up to so many keys every new one is compared with those before; more are sorted at the object's end.
constexpr std::size_t kFewKeys = 64;

std::string_view trimEnd(std::string_view text) {
    const std::size_t last = text.find_last_not_of(kSpaces);
    return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

} // namespace

void appendPathKey(std::string_view key, std::string& path) {
    if (!path.empty()) path += '.';
    if (key.empty()) path += "\"\"";
    for (const char c : key) {
        if (c == '.' || c == '[' || c == ']' || c == '"' || c == '\\') path += '\\';
        path += c;
    }
}

struct NdjsonValues::State {
    explicit State(const Encoding& from)
        : encoding(from) {}

    const Encoding& encoding;
    std::vector<std::string> columns;
    std::unordered_map<std::string_view, std::size_t> indexOf;
    od::parser parser;
    std::vector<char> padded;

    // The row that is read
    std::string_view bytes;
    std::uint64_t offset = 0;
    Row* row = nullptr;
    std::string path;
    std::vector<std::string_view> keys; ///< of the objects that are open
    std::size_t expected = 0;           ///< column that comes next when rows are alike
    std::size_t mappedTo = 0, mapped = 0;

    bool read(od::document& document);
    bool object(od::object object, std::size_t depth);
    bool array(od::array array, std::size_t depth);
    bool value(od::value value, std::size_t depth);
    bool scalar(std::string_view raw, od::value& value);
    bool stringText(std::string_view raw, od::value& value, std::string_view& text);
    bool newKey(std::size_t first, std::string_view key);
    bool endKeys(std::size_t first);
    bool put(std::string_view raw, std::string_view text);
    bool notObject(std::string_view raw);

    bool fail(ErrorCode code, std::vector<std::string> arguments) {
        row->kind = RowKind::Bad;
        row->problem = Error{code, std::move(arguments)};
        return false;
    }
    bool fail(simdjson::error_code error) { return fail(kRowJsonInvalid, {simdjson::error_message(error)}); }
    bool checkEscapes(std::string_view raw) {
        switch (const JsonEscapes found = checkJsonEscapes(raw); found.problem) {
        case JsonEscapes::None: return true;
        case JsonEscapes::Nul:
            return fail(kRowNul, {std::to_string(offset + encodedOffset(rowOffset(raw) + found.at))});
        case JsonEscapes::LoneSurrogate: break;
        }
        return fail(kRowJsonInvalid, {"lone surrogate"});
    }
    std::size_t rowOffset(std::string_view raw) const {
        return static_cast<std::size_t>(raw.data() - padded.data());
    }
    /// Where a byte of the decoded line stood in the row's own bytes. Asked for in rising order.
    std::size_t encodedOffset(std::size_t at) {
        if (encoding.shape() == Encoding::Shape::Utf8) return at;
        if (at < mappedTo) mapped = mappedTo = 0;
        mapped += encoding.encodedLength(bytes.substr(mappedTo, at - mappedTo));
        mappedTo = at;
        return mapped;
    }
};

NdjsonValues::NdjsonValues(std::vector<std::string> columns, const Encoding& encoding)
    : m_state(std::make_unique<State>(encoding)) {
    m_state->columns = std::move(columns);
    for (std::size_t i = 0; i < m_state->columns.size(); ++i)
        m_state->indexOf.emplace(m_state->columns[i], i);
}
NdjsonValues::~NdjsonValues() = default;
NdjsonValues::NdjsonValues(NdjsonValues&&) noexcept = default;

void NdjsonValues::parse(std::string_view utf8, std::uint64_t offset, Row& row) {
    State& s = *m_state;
    s.bytes = utf8;
    s.offset = offset;
    s.row = &row;
    s.path.clear();
    s.keys.clear();
    s.expected = s.mappedTo = s.mapped = 0;
    row.kind = RowKind::Record;
    row.unknownKeys.clear();
    row.values.assign(s.columns.size(), Value{});
    if (utf8.find_first_not_of(kSpaces) == std::string_view::npos) {
        row.kind = RowKind::Blank;
    } else {
        s.padded.resize(std::max(s.padded.size(), utf8.size() + simdjson::SIMDJSON_PADDING));
        std::copy(utf8.begin(), utf8.end(), s.padded.begin());
        od::document document;
        const simdjson::padded_string_view view(s.padded.data(), utf8.size(), s.padded.size());
        const simdjson::error_code error = s.parser.iterate(view).get(document);
        if (error == simdjson::SUCCESS ? s.read(document) : s.fail(error)) return;
    }
    row.values.clear();
    row.unknownKeys.clear();
}

bool NdjsonValues::State::read(od::document& document) {
    od::object root;
    if (document.get_object().get(root) != simdjson::SUCCESS)
        return notObject(trimEnd(bytes.substr(bytes.find_first_not_of(kSpaces))));
    if (!object(root, 1)) return false;
    // Something left to look at stands behind the object.
    return document.current_location().error() != simdjson::SUCCESS || fail(simdjson::TRAILING_CONTENT);
}

bool NdjsonValues::State::notObject(std::string_view raw) {
    const bool whole = raw == "null" || raw == "true" || raw == "false" || isJsonNumber(raw) ||
                       (raw.size() > 1 && raw.front() == '"' && raw.back() == '"') ||
                       (raw.front() == '[' && raw.back() == ']');
    if (whole) return fail(kRowJsonNotObject, {});
    return fail(raw.front() == '{' ? simdjson::INCOMPLETE_ARRAY_OR_OBJECT : simdjson::TAPE_ERROR);
}

bool NdjsonValues::State::object(od::object object, std::size_t depth) {
    if (depth > kMaxDepth) return fail(simdjson::DEPTH_ERROR);
    const std::size_t firstKey = keys.size();
    const std::size_t parent = path.size();
    for (auto next : object) {
        od::field field;
        std::string_view key;
        if (const auto error = std::move(next).get(field); error != simdjson::SUCCESS) return fail(error);
        const std::string_view raw = jsonStringAt(field.key().raw());
        if (raw.find('\\') == std::string_view::npos) {
            key = raw.substr(1, raw.size() - 2);
        } else {
            if (!checkEscapes(raw)) return false;
            if (const auto error = field.unescaped_key().get(key); error != simdjson::SUCCESS)
                return fail(error);
        }
        if (!newKey(firstKey, key)) return false;
        appendPathKey(key, path);
        if (!value(field.value(), depth)) return false;
        path.resize(parent);
    }
    return endKeys(firstKey);
}

bool NdjsonValues::State::newKey(std::size_t first, std::string_view key) {
    const auto begin = keys.begin() + static_cast<std::ptrdiff_t>(first);
    if (keys.size() - first < kFewKeys && std::find(begin, keys.end(), key) != keys.end())
        return fail(kRowJsonDuplicateKey, {std::string(key)});
    keys.push_back(key);
    return true;
}

bool NdjsonValues::State::endKeys(std::size_t first) {
    if (keys.size() - first > kFewKeys) {
        const auto begin = keys.begin() + static_cast<std::ptrdiff_t>(first);
        std::sort(begin, keys.end());
        const auto twice = std::adjacent_find(begin, keys.end());
        if (twice != keys.end()) return fail(kRowJsonDuplicateKey, {std::string(*twice)});
    }
    keys.resize(first);
    return true;
}

bool NdjsonValues::State::array(od::array array, std::size_t depth) {
    if (depth > kMaxDepth) return fail(simdjson::DEPTH_ERROR);
    const std::size_t parent = path.size();
    std::size_t index = 0;
    for (auto next : array) {
        od::value element;
        if (const auto error = next.get(element); error != simdjson::SUCCESS) return fail(error);
        path += '[';
        path += std::to_string(index++);
        path += ']';
        if (!value(element, depth)) return false;
        path.resize(parent);
    }
    return true;
}

bool NdjsonValues::State::value(od::value value, std::size_t depth) {
    od::json_type type;
    if (const auto error = value.type().get(type); error != simdjson::SUCCESS) return fail(error);
    if (type == od::json_type::object) {
        od::object nested;
        if (const auto error = value.get_object().get(nested); error != simdjson::SUCCESS) return fail(error);
        return object(nested, depth + 1);
    }
    if (type == od::json_type::array) {
        od::array nested;
        if (const auto error = value.get_array().get(nested); error != simdjson::SUCCESS) return fail(error);
        return array(nested, depth + 1);
    }
    return scalar(trimEnd(value.raw_json_token()), value);
}

bool NdjsonValues::State::scalar(std::string_view raw, od::value& value) {
    if (raw.empty()) return fail(simdjson::TAPE_ERROR);
    if (raw.front() == '"') {
        std::string_view text;
        return stringText(raw, value, text) && put(raw, text);
    }
    if (raw == "null") return true;
    if (raw != "true" && raw != "false" && !isJsonNumber(raw)) return fail(simdjson::TAPE_ERROR);
    return put(raw, bytes.substr(rowOffset(raw), raw.size()));
}

bool NdjsonValues::State::stringText(std::string_view raw, od::value& value, std::string_view& text) {
    if (raw.size() < 2 || raw.back() != '"') return fail(simdjson::STRING_ERROR);
    if (raw.find('\\') == std::string_view::npos) {
        text = bytes.substr(rowOffset(raw) + 1, raw.size() - 2);
        return true;
    }
    if (!checkEscapes(raw)) return false;
    const auto error = value.get_string().get(text);
    return error == simdjson::SUCCESS || fail(error);
}

bool NdjsonValues::State::put(std::string_view raw, std::string_view text) {
    if (raw.size() > kMaxValueBytes)
        return fail(kRowValueTooLong, {path, std::to_string(raw.size()), std::to_string(kMaxValueBytes)});
    if (expected >= columns.size() || columns[expected] != path) {
        const auto at = indexOf.find(path);
        if (at == indexOf.end()) {
            row->unknownKeys.push_back(path);
            return true;
        }
        expected = at->second;
    }
    Value& value = row->values[expected++];
    value.text = text;
    value.offset = static_cast<std::uint32_t>(encodedOffset(rowOffset(raw)));
    value.length = static_cast<std::uint32_t>(encodedOffset(rowOffset(raw) + raw.size()) - value.offset);
    value.present = true;
    return true;
}

} // namespace goldenrod::sources
