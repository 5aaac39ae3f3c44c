// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/spelling.h"
#include "models/sample/system.h"

namespace goldenrod::sample {
namespace {

/// Cards: parted by tabs, the name as it is embossed (capitals, at most 26 of them), days as bare digits.
class Cards : public System {
public:
    const SystemProfile& profile() const override {
        static constexpr SystemProfile kProfile{SystemId::Cards, "cards", makeDay(2003, 9, 1),
                                                PhoneStyle::DoubleZero, PhoneStyle::Digits};
        return kProfile;
    }
    std::string_view fileName() const override { return "cards.tsv"; }
    std::string_view header() const override {
        return "CARDHOLDER_ID\tHOLDER_NAME\tDOB\tEMIRATES_ID\tMOBILE_NO\tEMAIL\tADDRESS_LINE\tPOSTCODE\t"
               "CITY\tCOUNTRY_CODE\tCOMPANY_NAME\tTRADE_LICENCE\tISSUED\tLAST_UPDATE\n";
    }
    void appendKey(std::string& out, std::uint32_t row) const override {
        out += "CH";
        appendNumber(out, 10'000'000 + std::uint64_t{row} * 5 + scatter(row) % 5);
    }
    void appendName(std::string& given, std::string& family, const Captured& record) const override;
    void appendRow(std::string& out, std::string_view key, const Captured& record) const override;
};

constexpr std::size_t kEmbossed = 26; ///< letters of a line on a card

void cut(std::string& text, std::size_t length) {
    if (text.size() > length) text.resize(length);
    while (text.ends_with(' ')) text.pop_back();
}

void Cards::appendName(std::string& given, std::string& family, const Captured& record) const {
    appendAsciiUpper(given, record.given);
    if (!record.middle.empty()) appendAsciiUpper(given += ' ', record.middle);
    cut(given, kEmbossed);
    appendAsciiUpper(family, record.family);
    cut(family, given.size() < kEmbossed ? kEmbossed - given.size() - 1 : 0);
}

void Cards::appendRow(std::string& out, std::string_view key, const Captured& record) const {
    const auto upper = [&](std::string_view text) { appendAsciiUpper(out += '\t', text); };
    std::string given, family, street;
    appendName(given, family, record);
    (out.append(key) += '\t').append(given);
    if (!family.empty()) (out += ' ').append(family);
    out += '\t';
    if (record.birth) appendBasic(out, *record.birth);
    (out += '\t').append(record.nationalId);
    (out += '\t').append(record.phone);
    (out += '\t').append(record.email);
    if (record.country != nullptr) appendStreetLine(street, *record.country, record.street, record.number);
    upper(street);
    upper(record.postcode);
    upper(record.city);
    upper(record.country != nullptr ? record.country->iso : std::string_view());
    std::string company;
    appendAsciiUpper(company, record.organisation);
    cut(company, kEmbossed);
    (out += '\t').append(company);
    (out += '\t').append(record.licence);
    appendBasic(out += '\t', record.opened);
    appendBasic(out += '\t', record.changed);
    out += '\n';
}

} // namespace

const System& cards() {
    static const Cards kSystem;
    return kSystem;
}

} // namespace goldenrod::sample
