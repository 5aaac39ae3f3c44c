// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/child_reader.h"

#include "matching/text/date.h"
#include "matching/text/number.h"
#include "matching/text/unicode.h"
#include "models/workspace/clock.h"

#include <algorithm>
#include <charconv>

namespace goldenrod {
namespace {

constexpr std::int64_t kDayMicroseconds = 86'400'000'000;
constexpr std::size_t kPlaces = 3;
constexpr std::size_t kMostDigits = 15; ///< of a balance in thousandths: thousands of them can be added up

/// "-1234.5" -> -1234500; nothing for what is no amount, or more than a balance can be. Places beyond the
/// third are cut off.
std::optional<std::int64_t> thousandthsOf(std::string_view text) {
    std::string plain = text::plainDecimal(text::fold(text));
    if (plain.empty()) return {};
    const std::size_t point = std::min(plain.find('.'), plain.size());
    std::string digits = plain.substr(0, point);
    std::string places = point < plain.size() ? plain.substr(point + 1) : std::string();
    places.resize(kPlaces, '0');
    digits += places;
    std::int64_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    const std::size_t sign = digits.starts_with('-') ? 1 : 0;
    return whole && digits.size() - sign <= kMostDigits ? std::optional(value) : std::nullopt;
}

/// "aed" -> "AED"; what is no code of three letters stays.
std::string currencyOf(std::string_view text) {
    std::string code(text);
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (code.size() != 3 || !std::all_of(code.begin(), code.end(), isLetter)) return code;
    for (char& c : code) c = static_cast<char>(c & ~0x20);
    return code;
}

template <typename Child>
void placeOf(const sources::Row& row, Child& child) {
    child.line = static_cast<std::int64_t>(row.line);
    child.offset = static_cast<std::int64_t>(row.offset);
    child.length = row.length;
}

} // namespace

ChildReader::ChildReader(const sources::MappingPlan& plan, const sources::Mapping& mapping,
                         const std::string& source)
    : m_entity(mapping.entity)
    , m_ownerSource(mapping.partySource.empty() ? source : mapping.partySource)
    , m_today(text::toIso(text::fromDays(nowMicroseconds() / kDayMicroseconds))) {
    const std::string own = sources::childField(m_entity, "");
    for (const auto& step : plan.steps()) {
        if (step.target.field.starts_with(own)) m_steps.emplace(step.target.field.substr(own.size()), step);
    }
}

const sources::MappingPlan::Step* ChildReader::stepOf(std::string_view name) const {
    const auto at = m_steps.find(name);
    return at != m_steps.end() ? &at->second : nullptr;
}

std::string_view ChildReader::valueOf(const sources::Row& row, std::string_view name) const {
    const auto* step = stepOf(name);
    return step != nullptr ? sources::takePart(row.values[step->column].text, step->target.part)
                           : std::string_view();
}

std::string ChildReader::ownerSource(const sources::Row& row) const {
    const std::string_view named = valueOf(row, "source");
    return named.empty() ? m_ownerSource : std::string(named);
}

/// What is no date says nothing; the row keeps it.
std::string ChildReader::dateOf(const sources::Row& row, std::string_view name) const {
    const auto* step = stepOf(name);
    if (step == nullptr) return {};
    const auto parsed =
        text::parseDate(valueOf(row, name), step->target.dateOrder, text::fromIso(m_today).year);
    return parsed.valid ? text::toIso(parsed.date) : std::string();
}

NewTouchpoint ChildReader::touchpoint(const sources::Row& row) const {
    NewTouchpoint touchpoint;
    touchpoint.partySource = ownerSource(row);
    touchpoint.partyKey = valueOf(row, "party");
    touchpoint.channel = valueOf(row, "channel");
    touchpoint.kind = valueOf(row, "kind");
    const auto* when = stepOf("at");
    std::int64_t at = 0;
    const auto order = when != nullptr ? when->target.dateOrder : text::DateOrder::Unknown;
    if (text::parseInstant(valueOf(row, "at"), order, 0, at)) touchpoint.at = at;
    placeOf(row, touchpoint);
    return touchpoint;
}

NewHolding ChildReader::holding(const sources::Row& row) const {
    NewHolding held;
    held.ownerSource = ownerSource(row);
    held.ownerKey = valueOf(row, "party");
    held.holding.account = valueOf(row, "account");
    held.holding.product = valueOf(row, "product");
    held.holding.status = valueOf(row, "status");
    held.holding.role = valueOf(row, "role");
    held.holding.opened = dateOf(row, "opened");
    held.holding.closed = dateOf(row, "closed");
    if (held.holding.closed > m_today) held.holding.closed.clear(); // not yet: "9999-12-31"
    held.holding.balance = thousandthsOf(valueOf(row, "balance"));
    held.holding.currency = currencyOf(valueOf(row, "currency"));
    placeOf(row, held);
    return held;
}

} // namespace goldenrod
