// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/phone_plan.h"

#include <array>

namespace goldenrod::text {
namespace {

/// The longest number of E.164 with a way abroad in front.
constexpr std::size_t kMaxDigits = 17;

struct Digits {
    std::array<char, kMaxDigits> buffer{};
    std::size_t size = 0;
    bool plus = false;
    std::string_view view() const { return {buffer.data(), size}; }
};

/// Digits with the separators people put between them; false when anything else stands there.
bool readDigits(std::string_view text, Digits& out) {
    for (const char c : text) {
        if (isDigit(c)) {
            if (out.size == kMaxDigits) return false;
            out.buffer[out.size++] = c;
        } else if (c == '+') {
            if (out.plus || out.size > 0) return false;
            out.plus = true;
        } else if (c != ' ' && c != '-' && c != '.' && c != '(' && c != ')') {
            return false;
        }
    }
    return out.size >= 7;
}

/// True when `c` is in the class that begins behind "[" at `at`; moves `at` behind the "]".
bool matchesClass(std::string_view pattern, std::size_t& at, char c) {
    bool found = false;
    while (pattern[at] != ']') {
        const bool range = pattern[at + 1] == '-';
        found = found || (c >= pattern[at] && c <= (range ? pattern[at + 2] : pattern[at]));
        at += range ? 3 : 1;
    }
    ++at;
    return found;
}

/// True when the digits begin as one of the alternatives says.
bool matchesLeads(std::string_view leads, std::string_view digits) {
    std::size_t at = 0;
    while (at < leads.size()) {
        std::size_t used = 0;
        bool fits = true;
        while (at < leads.size() && leads[at] != '|') {
            const char c = used < digits.size() ? digits[used] : '\0';
            ++used;
            if (leads[at] == '[') {
                ++at;
                fits = matchesClass(leads, at, c) && fits;
            } else {
                fits = leads[at++] == c && fits;
            }
        }
        if (fits) return true;
        ++at;
    }
    return false;
}

bool matchesNumber(const PhonePlan& plan, std::string_view number) {
    return number.size() == static_cast<std::size_t>(plan.length) && matchesLeads(plan.leads, number);
}

/// The number without a trunk prefix that may stand before it, when it is one of the plan.
std::string_view nationalNumber(const PhonePlan& plan, std::string_view digits) {
    if (matchesNumber(plan, digits)) return digits;
    if (plan.trunk.empty() || !digits.starts_with(plan.trunk)) return {};
    digits.remove_prefix(plan.trunk.size());
    return matchesNumber(plan, digits) ? digits : std::string_view{};
}

std::string_view behindCallingCode(const PhonePlan& plan, std::string_view digits) {
    if (!digits.starts_with(plan.callingCode)) return {};
    return nationalNumber(plan, digits.substr(plan.callingCode.size()));
}

Phone phoneOf(const PhonePlan& plan, std::string_view number) {
    Phone phone;
    phone.valid = true;
    phone.e164.reserve(1 + plan.callingCode.size() + number.size());
    phone.e164.append("+").append(plan.callingCode).append(number);
    phone.international.append("+").append(plan.callingCode).append(" ");
    for (const char c : plan.groups) {
        if (isDigit(c)) {
            const auto length = static_cast<std::size_t>(c - '0');
            phone.international += number.substr(0, length);
            number.remove_prefix(length);
        } else {
            phone.international += c;
        }
    }
    return phone;
}

/// The number of the plan that the digits write, whichever way; empty when they do not.
std::string_view numberIn(const PhonePlan& plan, const Digits& digits, std::string_view region) {
    const std::string_view all = digits.view();
    if (digits.plus) return behindCallingCode(plan, all);
    const bool home = plan.region == region;
    if (all.starts_with("00")) {
        return home && plan.dials00 ? behindCallingCode(plan, all.substr(2)) : std::string_view{};
    }
    if (!home) return {};
    const std::string_view national = nationalNumber(plan, all);
    if (!national.empty() || !plan.bareCode) return national;
    // With the trunk prefix behind a bare calling code libphonenumber has doubts of its own.
    if (!all.starts_with(plan.callingCode)) return {};
    const std::string_view rest = all.substr(plan.callingCode.size());
    return matchesNumber(plan, rest) ? rest : std::string_view{};
}

} // namespace

std::optional<Phone> parseCommonPhone(std::string_view raw, std::string_view region) {
    Digits digits;
    if (!readDigits(raw, digits)) return std::nullopt;
    for (const PhonePlan& plan : phonePlans()) {
        const std::string_view number = numberIn(plan, digits, region);
        if (!number.empty()) return phoneOf(plan, number);
    }
    return std::nullopt;
}

} // namespace goldenrod::text
