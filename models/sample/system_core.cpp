// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/spelling.h"
#include "models/sample/system.h"
#include "models/sample/text_output.h"

namespace goldenrod::sample {
namespace {

/// Core banking: old, in capitals without accents, the whole name in one column, the day before the month.
class CoreBanking : public System {
public:
    const SystemProfile& profile() const override {
        static constexpr SystemProfile kProfile{SystemId::Core, "core_banking", makeDay(1999, 1, 1),
                                                PhoneStyle::DoubleZero, PhoneStyle::National};
        return kProfile;
    }
    std::string_view fileName() const override { return "core_banking.csv"; }
    std::string_view header() const override {
        return "CUSTOMER_NO,CUSTOMER_NAME,BIRTH_DATE,SEX,NATIONAL_ID,PHONE,EMAIL,ADDRESS,POSTCODE,CITY,"
               "COUNTRY,COMPANY_NAME,TRADE_LICENCE_NO,VAT_NO,OPENED,CHANGED\n";
    }
    void appendName(std::string& given, std::string& family, const Captured& record) const override {
        appendAsciiUpper(family, record.family);
        appendAsciiUpper(given, record.given);
        if (!record.middle.empty()) appendAsciiUpper(given += ' ', record.middle);
    }
    void appendKey(std::string& out, std::uint32_t row) const override {
        // Nine digits, rising, with gaps of customers that are not in this extract.
        appendNumber(out, 100'000'000 + std::uint64_t{row} * 7 + scatter(row) % 7);
    }
    void appendRow(std::string& out, std::string_view key, const Captured& record) const override;
};

void CoreBanking::appendRow(std::string& out, std::string_view key, const Captured& record) const {
    const auto upper = [&](std::string_view text) {
        out += ',';
        appendAsciiUpper(out, text);
    };
    const auto day = [&](Day value) {
        out += ',';
        appendDayFirst(out, value);
    };
    // No value of this system has a comma or a quote, but for the name, which is always quoted.
    out.append(key) += ',';
    if (!record.company) {
        std::string given;
        appendName(given, out += '"', record);
        out.append(", ").append(given) += '"';
    }
    if (record.birth) {
        day(*record.birth);
    } else {
        out += ',';
    }
    out += ',';
    if (record.sex) out += *record.sex == Sex::Male ? 'M' : 'F';
    (out += ',').append(record.nationalId);
    (out += ',').append(record.phone);
    upper(record.email);
    out += ',';
    if (record.country != nullptr) {
        std::string line;
        appendStreetLine(line, *record.country, record.street, record.number);
        appendAsciiUpper(out, line);
    }
    upper(record.postcode);
    upper(record.city);
    upper(record.country != nullptr ? record.country->name : std::string_view());
    upper(record.organisation);
    upper(record.licence);
    upper(record.taxNumber);
    day(record.opened);
    day(record.changed);
    out += '\n';
}

} // namespace

const System& coreBanking() {
    static const CoreBanking kSystem;
    return kSystem;
}

} // namespace goldenrod::sample
