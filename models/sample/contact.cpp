// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/contact.h"

#include "models/sample/calendar.h"
#include "models/sample/spelling.h"

namespace goldenrod::sample {
namespace {

constexpr std::uint32_t kSubscribers = 10'000'000;

void appendLocalPart(std::string& out, const Email& email) {
    const auto given = [&] { appendAsciiWord(out, email.given->latin); };
    const auto family = [&] { appendAsciiWord(out, email.family); };
    switch (email.style) {
    case 0: given(), out += '.', family(); break;
    case 1: given(), out += '.', family(), appendNumber(out, email.birthYear); break;
    case 2: out += asciiInitial(email.given->latin), out += '.', family(); break;
    case 3: given(), family(); break;
    case 4: family(), out += '.', given(); break;
    case 5: given(), out += '_', family(); break;
    case 6: given(), appendNumber(out, email.birthYear); break;
    default: out += asciiInitial(email.given->latin), family(), appendNumber(out, email.birthYear); break;
    }
}

} // namespace

PhoneNumber mobileNumber(const Country& country, std::uint64_t n) {
    return {&country, country.mobilePrefixes[n / kSubscribers], static_cast<std::uint32_t>(n % kSubscribers)};
}

void appendPhone(std::string& out, const PhoneNumber& number, PhoneStyle style) {
    const bool gaps = style == PhoneStyle::Spaced || style == PhoneStyle::NationalGap;
    if (style == PhoneStyle::National || style == PhoneStyle::NationalGap) {
        out += '0';
    } else {
        if (style != PhoneStyle::Digits) out += style == PhoneStyle::DoubleZero ? "00" : "+";
        out += number.country->dial;
        if (gaps) out += ' ';
        if (style == PhoneStyle::Hyphens) out += '-';
    }
    out += number.area;
    if (style == PhoneStyle::Hyphens) out += '-';
    if (!gaps) {
        appendNumber(out, number.subscriber, 7);
        return;
    }
    out += ' ';
    appendNumber(out, number.subscriber / 10000, 3);
    out += ' ';
    appendNumber(out, number.subscriber % 10000, 4);
}

void appendEmail(std::string& out, const Email& email) {
    static constexpr std::string_view kDomains[] = {"@example.com", "@example.org", "@example.net"};
    appendLocalPart(out, email);
    if (email.number != 0) appendNumber(out, email.number);
    out += kDomains[email.domain];
}

std::uint32_t namesakeNumber(std::uint32_t rank) {
    // Two, three, five or more digits, never the four of a year; each multiplier is coprime to its range.
    if (rank == 0) return 0;
    if (rank <= 90) return 10 + (rank - 1) * 37 % 90;
    if (rank <= 990) return 100 + (rank - 91) * 367 % 900;
    if (rank <= 90'990)
        return 10'000 + static_cast<std::uint32_t>((rank - 991) * std::uint64_t{36'721} % 90'000);
    return 100'000 + rank;
}

char luhnDigit(std::string_view digits) {
    unsigned sum = 0;
    bool doubled = true;
    for (auto c = digits.rbegin(); c != digits.rend(); ++c) {
        if (*c < '0' || *c > '9') continue;
        const auto digit = static_cast<unsigned>(*c - '0') * (doubled ? 2 : 1);
        sum += digit / 10 + digit % 10;
        doubled = !doubled;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

void appendNationalId(std::string& out, int birthYear, std::uint32_t serial) {
    const std::size_t start = out.size();
    out += "784-";
    appendNumber(out, static_cast<std::uint64_t>(birthYear), 4);
    out += '-';
    appendNumber(out, serial, 7);
    const char check = luhnDigit(std::string_view(out).substr(start));
    out += '-';
    out += check;
}

} // namespace goldenrod::sample
