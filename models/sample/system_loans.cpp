// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/spelling.h"
#include "models/sample/system.h"
#include "models/sample/text_output.h"

namespace goldenrod::sample {
namespace {

/// Loans: parted by bars, in Windows-1252, with lines before the columns' names and a control count behind
/// the last row, as its nightly job prints them.
class Loans : public System {
public:
    const SystemProfile& profile() const override {
        static constexpr SystemProfile kProfile{SystemId::Loans, "loans", makeDay(2001, 5, 1),
                                                PhoneStyle::Spaced, PhoneStyle::Hyphens};
        return kProfile;
    }
    std::string_view fileName() const override { return "loans.txt"; }
    std::string_view header() const override {
        return "LOAN SERVICING - BORROWERS\n"
               "Business date 30.06.2025, printed 01.07.2025 02:14\n"
               "\n"
               "BorrowerNo|Surname|Forenames|DateOfBirth|Sex|NationalID|Telephone|Email|Street|HouseNo|"
               "PostalCode|"
               "Town|Country|CompanyName|RegistrationNo|VatNo|FoundedOn|CustomerSince|LastChange\n";
    }
    void appendTrailer(std::string& out, std::uint64_t rows) const override {
        out += "TRAILER|";
        appendNumber(out, rows, 9);
        out += '\n';
    }
    void appendKey(std::string& out, std::uint32_t row) const override {
        out += "LN";
        appendNumber(out, 500'000 + std::uint64_t{row} * 4 + scatter(row) % 4, 9);
    }
    void appendName(std::string& given, std::string& family, const Captured& record) const override {
        appendWestern(given, record.given);
        if (!record.middle.empty()) appendWestern(given += ' ', record.middle);
        appendWestern(family, record.family);
    }
    void appendRow(std::string& out, std::string_view key, const Captured& record) const override;
};

void Loans::appendRow(std::string& out, std::string_view key, const Captured& record) const {
    std::string row(key), given, family;
    const auto field = [&](std::string_view text) { appendWestern(row += '|', text); };
    appendName(given, family, record);
    field(family);
    field(given);
    row += '|';
    if (record.birth) appendDayFirst(row, *record.birth, '.');
    row += '|';
    if (record.sex) row += *record.sex == Sex::Male ? 'M' : 'F';
    field(record.nationalId);
    field(record.phone);
    field(record.email);
    field(record.street);
    field(record.number);
    field(record.postcode);
    field(record.city);
    field(record.country != nullptr ? record.country->name : std::string_view());
    field(record.organisation);
    field(record.licence);
    field(record.taxNumber);
    row += '|';
    if (record.founded) appendDayFirst(row, *record.founded, '.');
    appendDayFirst(row += '|', record.opened, '.');
    appendDayFirst(row += '|', record.changed, '.');
    appendWindows1252(out, row);
    out += '\n';
}

} // namespace

const System& loans() {
    static const Loans kSystem;
    return kSystem;
}

} // namespace goldenrod::sample
