// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/spelling.h"
#include "models/sample/system.h"

namespace goldenrod::sample {
namespace {

/// Call centre: parted by semicolons, typed while listening, so that names stand there as they sounded.
class CallCentre : public System {
public:
    const SystemProfile& profile() const override {
        static constexpr SystemProfile kProfile{SystemId::CallCentre, "call_centre", makeDay(2011, 2, 1),
                                                PhoneStyle::E164, PhoneStyle::NationalGap};
        return kProfile;
    }
    std::string_view fileName() const override { return "call_centre.csv"; }
    std::string_view header() const override {
        return "ContactId;FirstName;LastName;DateOfBirth;Phone;Email;Street;PostCode;City;NationalId;"
               "FirstCall;"
               "LastCall\n";
    }
    void appendKey(std::string& out, std::uint32_t row) const override {
        out += "CC-";
        appendNumber(out, 20'000 + std::uint64_t{row} * 6 + scatter(row) % 6, 7);
    }
    void appendName(std::string& given, std::string& family, const Captured& record) const override {
        appendAscii(given, record.given);
        if (!record.middle.empty()) appendAscii(given += ' ', record.middle);
        appendAscii(family, record.family);
    }
    void appendRow(std::string& out, std::string_view key, const Captured& record) const override;
};

/// No value of this system has a semicolon or a quote.
void CallCentre::appendRow(std::string& out, std::string_view key, const Captured& record) const {
    const auto field = [&](std::string_view text) { appendAscii(out += ';', text); };
    std::string given, family, street;
    appendName(given, family, record);
    out += key;
    field(given);
    field(family);
    out += ';';
    if (record.birth) appendDayFirst(out, *record.birth, '-');
    field(record.phone);
    field(record.email);
    if (record.country != nullptr) appendStreetLine(street, *record.country, record.street, record.number);
    field(street);
    field(record.postcode);
    field(record.city);
    field(record.nationalId);
    appendDayFirst(out += ';', record.opened, '-');
    appendDayFirst(out += ';', record.changed, '-');
    out += '\n';
}

} // namespace

const System& callCentre() {
    static const CallCentre kSystem;
    return kSystem;
}

} // namespace goldenrod::sample
