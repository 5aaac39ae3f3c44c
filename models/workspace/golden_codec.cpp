// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/golden_codec.h"

#include "models/workspace/packing.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <unordered_map>

namespace goldenrod {
namespace {

constexpr std::uint64_t kWholeNames = 1; ///< format of old: every name as text, every form in full
constexpr std::uint64_t kFormat = 2;
constexpr std::uint64_t kPinnedFormat =
    3; ///< the same, with the event of a person's choice behind each value
/// Names that stand as their place in this list, from 1; others follow as text after a 0. Stored records
/// count on every place: append only.
constexpr std::array<std::string_view, 75> kNames = {"party.kind",
                                                     "name.full",
                                                     "name.title",
                                                     "name.given",
                                                     "name.middle",
                                                     "name.family",
                                                     "name.suffix",
                                                     "name.birth",
                                                     "name.previous",
                                                     "name.alias",
                                                     "name.native",
                                                     "org.name",
                                                     "org.trading",
                                                     "org.legal_form",
                                                     "birth.date",
                                                     "birth.place",
                                                     "birth.country",
                                                     "death.date",
                                                     "founding.date",
                                                     "sex",
                                                     "nationality",
                                                     "language",
                                                     "marital",
                                                     "id.national",
                                                     "id.tax",
                                                     "id.passport",
                                                     "id.driving",
                                                     "id.registration",
                                                     "id.lei",
                                                     "id.vat",
                                                     "id.other",
                                                     "phone",
                                                     "email",
                                                     "web",
                                                     "device",
                                                     "handle",
                                                     "address.full",
                                                     "address.street",
                                                     "address.number",
                                                     "address.unit",
                                                     "address.po_box",
                                                     "address.postcode",
                                                     "address.city",
                                                     "address.region",
                                                     "address.country",
                                                     "employer",
                                                     "occupation",
                                                     "industry",
                                                     "income",
                                                     "net_worth",
                                                     "kyc.risk",
                                                     "kyc.reviewed",
                                                     "kyc.source_of_funds",
                                                     "kyc.pep",
                                                     "relationship.since",
                                                     "relationship.status",
                                                     "relationship.branch",
                                                     "relationship.manager",
                                                     "only_value",
                                                     "tie_break",
                                                     "completes",
                                                     "valid_first",
                                                     "most_frequent",
                                                     "most_recent",
                                                     "least_recent",
                                                     "source_priority",
                                                     "best_confirmed",
                                                     "fullest",
                                                     "best_spelled",
                                                     "most_complete",
                                                     "longest",
                                                     "min",
                                                     "max",
                                                     "typed",
                                                     "chosen"};
/// How a form stands: as the display, as the display in ASCII's small letters, or as text with its length
/// and this.
constexpr std::uint64_t kFormIsDisplay = 0, kFormIsSmallDisplay = 1, kFormFollows = 2;
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

std::uint64_t numberOfName(std::string_view name) {
    static const auto kNumbers = [] {
        std::unordered_map<std::string_view, std::uint64_t> numbers;
        for (std::size_t i = 0; i < kNames.size(); ++i) numbers.emplace(kNames[i], i + 1);
        return numbers;
    }();
    const auto at = kNumbers.find(name);
    return at != kNumbers.end() ? at->second : 0;
}

void packName(Packer& packer, std::string_view name) {
    const std::uint64_t number = numberOfName(name);
    packer.number(number);
    if (number == 0) packer.text(name);
}

/// Empty with `known` false when the list has no such name.
std::string_view unpackName(Unpacker& unpacker, bool& known) {
    const std::uint64_t number = unpacker.number();
    known = known && number <= kNames.size();
    if (number == 0 || !known) return number == 0 ? unpacker.text() : std::string_view();
    return kNames[number - 1];
}

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool isSmallOf(std::string_view form, std::string_view display) {
    return std::equal(form.begin(), form.end(), display.begin(), display.end(),
                      [](char f, char d) { return f == small(d); });
}

void packForm(Packer& packer, const StoredGoldenValue& value) {
    if (value.form == value.display)
        packer.number(kFormIsDisplay);
    else if (isSmallOf(value.form, value.display))
        packer.number(kFormIsSmallDisplay);
    else
        packer.number(kFormFollows + value.form.size()).bytes(value.form);
}

std::string unpackForm(Unpacker& unpacker, const std::string& display) {
    const std::uint64_t how = unpacker.number();
    if (how >= kFormFollows) return std::string(unpacker.bytes(how - kFormFollows));
    std::string form = display;
    if (how == kFormIsSmallDisplay) std::transform(form.begin(), form.end(), form.begin(), small);
    return form;
}

std::optional<std::vector<StoredGoldenValue>> unpackWholeNames(Unpacker& unpacker) {
    std::vector<StoredGoldenValue> values;
    while (!unpacker.atEnd() && unpacker.ok()) {
        StoredGoldenValue& value = values.emplace_back();
        value.field = unpacker.text();
        value.display = unpacker.text();
        value.form = unpacker.text();
        value.winner = unpacker.signedNumber();
        value.slot = unpacker.signedNumber();
        value.criterion = unpacker.text();
        value.agree = unpacker.signedNumber();
        value.filled = unpacker.signedNumber();
    }
    if (!unpacker.ok()) return std::nullopt;
    return values;
}

} // namespace

std::string packGolden(const std::vector<StoredGoldenValue>& values) {
    Packer packer;
    const bool pinned = std::any_of(values.begin(), values.end(),
                                    [](const StoredGoldenValue& value) { return value.pin != 0; });
    packer.number(pinned ? kPinnedFormat : kFormat);
    std::int64_t winner = 0;
    for (const StoredGoldenValue& value : values) {
        packName(packer, value.field);
        packer.text(value.display);
        packForm(packer, value);
        packer.signedNumber(value.winner - winner).signedNumber(value.slot);
        packName(packer, value.criterion);
        packer.signedNumber(value.agree).signedNumber(value.filled);
        if (pinned) packer.signedNumber(value.pin);
        winner = value.winner;
    }
    return packer.take();
}

std::optional<std::vector<StoredGoldenValue>> unpackGolden(std::string_view packed) {
    Unpacker unpacker(packed);
    const std::uint64_t format = unpacker.number();
    if (format == kWholeNames) return unpackWholeNames(unpacker);
    if (format != kFormat && format != kPinnedFormat) return std::nullopt;
    std::vector<StoredGoldenValue> values;
    bool known = true;
    std::uint64_t winner = 0; // of damaged bytes the sum may overflow
    while (!unpacker.atEnd() && unpacker.ok() && known) {
        StoredGoldenValue& value = values.emplace_back();
        value.field = unpackName(unpacker, known);
        value.display = unpacker.text();
        value.form = unpackForm(unpacker, value.display);
        winner += static_cast<std::uint64_t>(unpacker.signedNumber());
        value.winner = static_cast<std::int64_t>(winner);
        value.slot = unpacker.signedNumber();
        value.criterion = unpackName(unpacker, known);
        value.agree = unpacker.signedNumber();
        value.filled = unpacker.signedNumber();
        if (format == kPinnedFormat) value.pin = unpacker.signedNumber();
    }
    if (!unpacker.ok() || !known) return std::nullopt;
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
        // The index takes capital letters for small ones by itself.
        if (!isSmallOf(value.form, value.display)) {
            text += ' ';
            text += value.form;
        }
        text += nationalDigits(value);
    }
    return text;
}

std::string goldenId(std::string_view prefix, std::int64_t number) {
    std::string digits = std::to_string(number);
    if (digits.size() < kDigits) digits.insert(0, kDigits - digits.size(), '0');
    std::string id(1, 'G');
    id.append(prefix).append(1, '-').append(digits);
    return id + checkCharacter(std::string(prefix) + digits);
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

std::int64_t numberOfGoldenId(std::string_view gid) {
    if (!isGoldenId(gid)) return 0;
    std::int64_t number = 0;
    const char* begin = gid.data() + gid.find('-') + 1;
    const char* end = gid.data() + gid.size() - 1;
    const auto [at, failed] = std::from_chars(begin, end, number);
    return at == end && failed == std::errc() ? number : 0;
}

} // namespace goldenrod
