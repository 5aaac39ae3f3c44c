// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/truth.h"

#include "models/sample/text_output.h"

namespace goldenrod::sample {

void appendPersonId(std::string& out, std::uint32_t person) {
    out += 'P';
    appendNumber(out, person + std::uint64_t{1}, 7);
}

void appendTruthRow(std::string& out, std::string_view source, std::string_view key, std::uint32_t person) {
    out.append(source) += ',';
    out.append(key) += ',';
    appendPersonId(out, person);
    out += '\n';
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
