// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/clerk.h"

namespace goldenrod::sample {

PhoneNumber PersonClerk::phoneToNote() {
    const auto contact = static_cast<std::size_t>(m_person.contact);
    if (m_person.dependent) {
        const Person& parent = m_home.members[contact];
        return parent.phones[seen(parent.phones, ErrorKind::StalePhone)];
    }
    if (m_person.contact >= 0 && strikes(ErrorKind::FamilyPhone)) {
        if (m_home.landline) return m_home.landlineNumber;
        const Person& other = m_home.members[contact];
        return other.phones[seen(other.phones, ErrorKind::StalePhone)];
    }
    if (strikes(ErrorKind::BranchPhone)) return branchNumber(m_errors.random());
    return m_person.phones[seen(m_person.phones, ErrorKind::StalePhone)];
}

void PersonClerk::takePhone() {
    if (notesPhone()) writePhone(phoneToNote());
}

bool Clerk::notesPhone() {
    m_out.phone.clear();
    const bool missing =
        kNeedsContact[static_cast<std::size_t>(m_system.id)]
            ? m_errors.strikesApart(ErrorKind::MissingPhone, ErrorKind::MissingEmail, m_out.email.empty())
            : strikes(ErrorKind::MissingPhone);
    if (missing) return false;
    if (!strikes(ErrorKind::DefaultPhone)) return true;
    m_out.phone = kDefaultPhone;
    return false;
}

void Clerk::writePhone(const PhoneNumber& number) {
    const bool national = number.country == &bankCountry() && strikes(ErrorKind::NationalPhone);
    appendPhone(m_out.phone, number, national ? m_system.national : m_system.international);
    if (strikes(ErrorKind::TypoPhone)) mistypeDigits(m_out.phone, m_errors.random());
}

void PersonClerk::takeEmail() {
    if (!notesEmail()) return;
    const Person* owner = &m_person;
    if (m_person.dependent || (m_person.contact >= 0 && strikes(ErrorKind::FamilyEmail)))
        owner = &m_home.members[static_cast<std::size_t>(m_person.contact)];
    appendEmail(m_out.email, owner->emails[seen(owner->emails, ErrorKind::StaleEmail)]);
    mistypeEmail();
}

bool Clerk::notesEmail() {
    m_out.email.clear();
    if (strikes(ErrorKind::MissingEmail)) return false;
    if (!strikes(ErrorKind::DefaultEmail)) return true;
    m_out.email = kDefaultEmail;
    return false;
}

void Clerk::mistypeEmail() {
    // Providers' names are chosen from a list or typed well; the part before the sign is not.
    const std::size_t sign = m_out.email.find('@');
    std::string local = m_out.email.substr(0, sign);
    maybeMistype(ErrorKind::TypoEmail, local);
    m_out.email.replace(0, sign, local);
}

void Clerk::takeAddress(const History<Address, 5>& addresses) {
    m_out.country = nullptr;
    for (std::string* text : {&m_out.street, &m_out.number, &m_out.postcode, &m_out.city}) text->clear();
    if (strikes(ErrorKind::MissingAddress)) return;
    const Address& address = addresses[seen(addresses, ErrorKind::StaleAddress)];
    m_out.country = address.place->country;
    m_out.city = address.place->city;
    if (address.place->pattern.empty() && strikes(ErrorKind::BoxPrefix)) m_out.postcode = "PO BOX ";
    appendPostcode(m_out.postcode, address);
    if (strikes(ErrorKind::UnknownStreet)) {
        m_out.street = kUnknown;
        return;
    }
    m_out.street = address.streetName();
    appendNumber(m_out.number, address.number);
    maybeMistype(ErrorKind::TypoStreet, m_out.street);
    std::string abbreviated = m_out.street;
    if (abbreviateStreet(abbreviated) && strikes(ErrorKind::ShortStreet)) m_out.street = abbreviated;
}

void PersonClerk::takeDevice() {
    const bool shared = m_home.size > 1 && strikes(ErrorKind::SharedDevice);
    // Half of the records were opened on a device of their own: a second account is often a second phone.
    const std::uint64_t own = m_errors.random().below(2) == 0 ? m_errors.random().next() : m_member + 1;
    m_out.device = scatter((std::uint64_t{m_home.number} << 8) ^ (shared ? 0 : own));
}

} // namespace goldenrod::sample
