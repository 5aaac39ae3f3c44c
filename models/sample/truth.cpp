// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/truth.h"

#include "models/sample/text_output.h"

namespace goldenrod::sample {

void appendPersonId(std::string& out, std::uint32_t person) {
    out += 'P';
    appendNumber(out, person + std::uint64_t{1}, 7);
}

void appendTruthRow(std::string& out, std::string_view source, std::string_view key,
                    const PlannedRecord& record) {
    out.append(source) += ',';
    out.append(key) += ',';
    if (record.company) {
        appendCompanyId(out, record.party);
    } else {
        appendPersonId(out, record.party);
    }
    out += '\n';
}

void appendCompanyId(std::string& out, std::uint32_t company) {
    out += 'C';
    appendNumber(out, company + std::uint64_t{1}, 7);
}

void appendCompanyRow(std::string& out, std::uint32_t company, const CompanyGroup& group,
                      std::size_t member) {
    const Company& self = group.members[member];
    const Address& address = self.addresses.current();
    appendCompanyId(out, company);
    appendCsv(out += ',', self.name + ' ' + std::string(self.form));
    (out += ',').append(self.form);
    appendCsv(out += ',', self.trading);
    appendLicence(out += ',', self.serial);
    appendTaxNumber(out += ',', self.taxSerial);
    out += ',';
    if (self.hasLei) appendLei(out, self.serial);
    appendIso(out += ',', self.founded);
    appendPhone(out += ',', self.phones.current(), PhoneStyle::E164);
    (out += ',').append(self.desk);
    (out += '@').append(self.host) += ',';
    std::string number;
    appendNumber(number, address.number);
    appendStreetLine(out, *address.place->country, address.streetName(), number);
    appendCsv(out += ',', address.place->city);
    appendPostcode(out += ',', address);
    (out += ',').append(address.place->country->iso) += ',';
    if (self.tie != Tie::None) appendCompanyId(out, company - static_cast<std::uint32_t>(member));
    constexpr std::string_view kTies[] = {"", "branch", "subsidiary"};
    (out += ',').append(kTies[static_cast<std::size_t>(self.tie)]) += '\n';
}

void appendPersonRow(std::string& out, std::uint32_t person, const Household& home, std::size_t member,
                     std::uint32_t persons) {
    const Person& self = home.members[member];
    const Person& contact = self.dependent ? home.members[static_cast<std::size_t>(self.contact)] : self;
    const Address& address = self.addresses.current();
    const Country& country = *address.place->country;
    appendPersonId(out, person);
    appendCsv(out += ',', self.given->latin);
    appendCsv(out += ',', self.familyName(self.family.size() - 1));
    appendIso(out += ',', self.birth);
    appendNationalId(out += ',', yearOf(self.birth), self.nationalSerial);
    appendPhone(out += ',', contact.phones.current(), PhoneStyle::E164);
    appendEmail(out += ',', contact.emails.current());
    std::string number;
    appendNumber(number, address.number);
    appendStreetLine(out += ',', country, address.streetName(), number);
    appendCsv(out += ',', address.place->city);
    appendPostcode(out += ',', address);
    out += ',';
    out += country.iso;
    out += ",H";
    appendNumber(out, home.number + std::uint64_t{1}, 7);
    const std::uint32_t first = person - static_cast<std::uint32_t>(member);
    out += ',';
    // The twin may be the one who did not become a customer any more.
    if (self.twin >= 0 && first + static_cast<std::uint32_t>(self.twin) < persons)
        appendPersonId(out, first + static_cast<std::uint32_t>(self.twin));
    out += ',';
    if (self.namesake) appendPersonId(out, first);
    out += '\n';
}

} // namespace goldenrod::sample
