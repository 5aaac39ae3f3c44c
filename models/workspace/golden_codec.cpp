// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/golden_codec.h"

#include "models/workspace/packing.h"

#include <algorithm>
#include <initializer_list>

namespace goldenrod {
namespace {

constexpr std::uint64_t kFormat = 1;
constexpr std::size_t kDigits = 6;
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// ISO 7064, hybrid system MOD 37,36.
char checkCharacter(std::string_view text) {
    std::size_t sum = 36;
    for (const char c : text) {
        sum += kAlphabet.find(c);
        if (sum > 36) sum -= 36;
        sum = sum * 2 % 37;
    }
    return kAlphabet[(37 - sum) % 36];
}

std::string joined(const std::vector<StoredGoldenValue>& values, std::initializer_list<const char*> fields) {
    std::string text;
    for (const char* field : fields) {
        const StoredGoldenValue* value = findValue(values, field);
        if (value == nullptr) continue;
        if (!text.empty()) text += ' ';
        text += value->display;
    }
    return text;
}

/// The digits of an international number as dialled at home, after a blank: "+971 55 018 2277" is also found
/// as 550182277.
std::string nationalDigits(const StoredGoldenValue& value) {
    const std::size_t blank = value.display.find(' ');
    if (value.field != "phone" || !value.display.starts_with('+') || blank == std::string::npos) return {};
    std::string digits(1, ' ');
    for (const char c : std::string_view(value.display).substr(blank))
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

} // namespace

std::string packGolden(const std::vector<StoredGoldenValue>& values) {
    Packer packer;
    packer.number(kFormat);
    for (const StoredGoldenValue& value : values) {
        packer.text(value.field)
            .text(value.display)
            .text(value.form)
            .signedNumber(value.winner)
            .signedNumber(value.slot);
        packer.text(value.criterion).signedNumber(value.agree).signedNumber(value.filled);
    }
    return packer.take();
}

std::optional<std::vector<StoredGoldenValue>> unpackGolden(std::string_view packed) {
    Unpacker unpacker(packed);
    if (unpacker.number() != kFormat) return std::nullopt;
    std::vector<StoredGoldenValue> values;
    while (!unpacker.atEnd() && unpacker.ok()) {
        StoredGoldenValue value;
        value.field = unpacker.text();
        value.display = unpacker.text();
        value.form = unpacker.text();
        value.winner = unpacker.signedNumber();
        value.slot = unpacker.signedNumber();
        value.criterion = unpacker.text();
        value.agree = unpacker.signedNumber();
        value.filled = unpacker.signedNumber();
        values.push_back(std::move(value));
    }
    if (!unpacker.ok()) return std::nullopt;
    return values;
}

const StoredGoldenValue* findValue(const std::vector<StoredGoldenValue>& values, std::string_view field) {
    const auto at = std::find_if(values.begin(), values.end(),
                                 [&](const StoredGoldenValue& v) { return v.field == field; });
    return at != values.end() ? &*at : nullptr;
}

std::string goldenName(const std::vector<StoredGoldenValue>& values) {
    std::string parts = joined(values, {"name.given", "name.middle", "name.family"});
    if (findValue(values, "name.given") != nullptr && findValue(values, "name.family") != nullptr)
        return parts;
    if (std::string full = joined(values, {"name.full"}); !full.empty()) return full;
    if (!parts.empty()) return parts;
    for (const char* field : {"org.name", "org.trading", "name.native", "name.alias"}) {
        if (std::string text = joined(values, {field}); !text.empty()) return text;
    }
    return values.empty() ? std::string() : values.front().display;
}

std::string searchText(const std::string& gid, const std::vector<StoredGoldenValue>& values) {
    std::string text = gid;
    for (const StoredGoldenValue& value : values) {
        text += ' ';
        text += value.display;
        if (value.form == value.display) continue;
        text += ' ';
        text += value.form;
        text += nationalDigits(value);
    }
    return text;
}

std::string goldenId(std::string_view prefix, std::int64_t number) {
    std::string digits = std::to_string(number);
    if (digits.size() < kDigits) digits.insert(0, kDigits - digits.size(), '0');
    return "G" + std::string(prefix) + "-" + digits + checkCharacter(std::string(prefix) + digits);
}

bool isGoldenId(std::string_view gid) {
    const std::size_t dash = gid.find('-');
    if (!gid.starts_with('G') || dash == std::string_view::npos || gid.size() < dash + 2 + kDigits)
        return false;
    const std::string body =
        std::string(gid.substr(1, dash - 1)) + std::string(gid.substr(dash + 1, gid.size() - dash - 2));
    if (body.find_first_not_of(kAlphabet) != std::string::npos) return false;
    return checkCharacter(body) == gid.back();
}

} // namespace goldenrod
