// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/system.h"
#include "models/sample/text_output.h"

namespace goldenrod::sample {
namespace {

/// The CRM: modern, in UTF-8, names in Latin or Arabic script as the branch typed them, ISO dates.
class Crm : public System {
public:
    const SystemProfile& profile() const override {
        static constexpr SystemProfile kProfile{SystemId::Crm, "crm", makeDay(2009, 3, 1), PhoneStyle::Spaced,
                                                PhoneStyle::NationalGap};
        return kProfile;
    }
    std::string_view fileName() const override { return "crm.csv"; }
    std::string_view header() const override {
        return "customer_id,first_name,last_name,birth_date,gender,email,mobile,street,house_number,postcode,"
               "city,"
               "country,national_id,company_name,trading_name,registration_number,lei,contact_person,"
               "created_at,updated_at\n";
    }
    void appendName(std::string& given, std::string& family, const Captured& record) const override {
        given += record.given;
        if (!record.middle.empty()) (given += ' ').append(record.middle);
        family += record.family;
    }
    void appendKey(std::string& out, std::uint32_t row) const override {
        out += "CRM-";
        appendNumber(out, 1000 + std::uint64_t{row} * 3 + scatter(row) % 3, 8);
    }
    void appendRow(std::string& out, std::string_view key, const Captured& record) const override;
};

void Crm::appendRow(std::string& out, std::string_view key, const Captured& record) const {
    const auto field = [&](std::string_view text) {
        out += ',';
        appendCsv(out, text);
    };
    out += key;
    std::string given, family;
    appendName(given, family, record);
    field(given);
    field(family);
    out += ',';
    if (record.birth) appendIso(out, *record.birth);
    out += ',';
    if (record.sex) out += *record.sex == Sex::Male ? "male" : "female";
    field(record.email);
    field(record.phone);
    field(record.street);
    field(record.number);
    field(record.postcode);
    field(record.city);
    field(record.country != nullptr ? record.country->iso : std::string_view());
    field(record.nationalId);
    field(record.organisation);
    field(record.trading);
    field(record.licence);
    field(record.lei);
    field(record.company ? std::string_view(record.contact) : std::string_view());
    out += ',';
    appendInstant(out, record.opened, 6 * 3600 + record.second / 8);
    out += ',';
    appendInstant(out, record.changed, 9 * 3600 + record.second / 4);
    out += '\n';
}

} // namespace

const System& crm() {
    static const Crm kSystem;
    return kSystem;
}

} // namespace goldenrod::sample
