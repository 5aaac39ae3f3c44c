// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/flat.h"

#include "models/sample/text_output.h"

#include <algorithm>

namespace goldenrod::sample {

void appendRecordId(std::string& out, std::uint64_t number) {
    out += 'R';
    appendNumber(out, number + 1, 7);
}

namespace {

/// In small letters; those of the tables' alphabets too.
void appendLower(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        const auto lead = static_cast<unsigned char>(at == 0 ? 0 : text[at - 1]);
        unsigned lower = c >= 'A' && c <= 'Z' ? c + 32u : c;
        if (lead == 0xc3 && c >= 0x80 && c <= 0x9e && c != 0x97) lower = c + 32u;
        // L with stroke, S with acute, Z with dot
        if (lead == 0xc5 && (c == 0x81 || c == 0x9a || c == 0xbb)) lower = c + 1u;
        out += static_cast<char>(lower);
    }
}

void appendDigits(std::string& out, std::string_view text) {
    for (const char c : text)
        if (c >= '0' && c <= '9') out += c;
}

/// With the country's code, whichever way it was written.
void appendFlatPhone(std::string& out, std::string_view text) {
    if (text.empty() || text == kDefaultPhone) {
        out += text;
        return;
    }
    std::string digits;
    appendDigits(digits, text);
    const bool abroad = digits.starts_with("00");
    out += '+';
    if (!abroad && digits.starts_with("0")) out += bankCountry().dial;
    out += digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

} // namespace

void appendFlatRow(std::string& out, std::uint64_t number, const System& system, const Captured& record) {
    std::string given, family, street;
    system.appendName(given, family, record);
    if (record.country != nullptr) appendStreetLine(street, *record.country, record.street, record.number);
    const auto field = [&](std::string_view text) {
        std::string lower;
        appendLower(lower, text);
        appendCsv(out += ',', lower);
    };
    appendRecordId(out, number);
    (out += ',').append(system.profile().name);
    field(given);
    field(family);
    out += ',';
    if (record.birth) appendIso(out, *record.birth);
    field(record.email);
    appendFlatPhone(out += ',', record.phone);
    field(street);
    field(record.city);
    field(record.postcode);
    out += ',';
    if (record.country != nullptr) out += record.country->iso;
    appendDigits(out += ',', record.nationalId);
    out += '\n';
}

} // namespace goldenrod::sample
