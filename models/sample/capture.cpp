// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/capture.h"

#include "models/sample/spelling.h"

#include <algorithm>

namespace goldenrod::sample {
namespace {

using std::chrono::days;

/// One record being captured.
class Clerk {
public:
    Clerk(const Household& home, std::size_t member, const SystemProfile& system, ErrorModel& errors,
          Captured& out)
        : m_home(home)
        , m_person(home.members[member])
        , m_member(member)
        , m_system(system)
        , m_errors(errors)
        , m_out(out) {}

    void takeDates();
    void takeName();
    void takeBirth();
    void takeNationalId();
    void takeEmail();
    void takePhone(); ///< after the e-mail
    void takeAddress();
    void takeDevice();

private:
    bool strikes(ErrorKind kind) { return m_errors.strikes(kind); }
    void maybeMistype(ErrorKind kind, std::string& text) {
        if (canMistype(text) && strikes(kind)) mistype(text, m_errors.random());
    }
    Day dayBetween(Day first, Day last);
    Day lateDayBetween(Day first, Day last) {
        return std::max(dayBetween(first, last), dayBetween(first, last));
    }
    /// The value that the record shows: the one of its last change, or an older one that nobody brought up to
    /// date then.
    template <typename T, std::size_t N>
    std::size_t seen(const History<T, N>& history, ErrorKind stale);
    void takeGiven();
    void takeFamily();
    void takeMiddle();
    void respellByTable(ErrorKind kind, std::string_view variants, std::string& text);
    void changeCase(void (*append)(std::string&, std::string_view));

    const Household& m_home;
    const Person& m_person;
    std::size_t m_member;
    const SystemProfile& m_system;
    ErrorModel& m_errors;
    Captured& m_out;
};

Day Clerk::dayBetween(Day first, Day last) {
    return first + days(m_errors.random().between(0, std::max(0, static_cast<int>((last - first).count()))));
}

template <typename T, std::size_t N>
std::size_t Clerk::seen(const History<T, N>& history, ErrorKind stale) {
    const std::size_t before = history.indexAt(m_out.opened), now = history.indexAt(m_out.changed);
    return before != now && strikes(stale) ? before : now;
}

void Clerk::takeDates() {
    const Day latest = kExtractDay - days(5);
    const Day first = std::min(std::max(m_person.customerSince, m_system.inUseSince), latest);
    // People open their accounts soon after they come to the bank.
    m_out.opened = std::min(dayBetween(first, latest), dayBetween(first, latest));
    m_out.changed = strikes(ErrorKind::Untouched) ? m_out.opened : lateDayBetween(m_out.opened, latest);
    m_out.lastSeen = lateDayBetween(m_out.changed, latest);
    m_out.second = 6 * 3600 + m_errors.random().below(15 * 3600);
}

void Clerk::respellByTable(ErrorKind kind, std::string_view variants, std::string& text) {
    const auto count = static_cast<std::uint32_t>(m_out.arabic ? 0 : countListed(variants));
    if ((count == 0 && !canRespell(text)) || !strikes(kind)) return;
    if (count == 0) {
        respell(text, m_errors.random());
    } else {
        text = listed(variants, m_errors.random().below(count));
    }
}

void Clerk::takeGiven() {
    const GivenName& name = *m_person.given;
    std::string& given = m_out.given;
    given = m_out.arabic ? name.arabic : name.latin;
    if (!m_out.arabic && strikes(ErrorKind::GivenInitial)) {
        given = initial(given);
        return;
    }
    const auto nicknames = static_cast<std::uint32_t>(m_out.arabic ? 0 : countListed(name.nicknames));
    if (nicknames > 0 && strikes(ErrorKind::Nickname)) {
        given = listed(name.nicknames, m_errors.random().below(nicknames));
    } else {
        respellByTable(ErrorKind::RespeltGiven, name.variants, given);
    }
    maybeMistype(ErrorKind::TypoGiven, given);
}

void Clerk::takeFamily() {
    const std::size_t i = seen(m_person.family, ErrorKind::StaleName);
    m_out.family.clear();
    if (strikes(ErrorKind::MissingFamily)) return;
    m_out.family = m_out.arabic ? m_person.family[i]->arabic : m_person.familyName(i);
    // A feminine form has no variants of its own in the tables.
    const bool ownForm = m_person.familyName(i) == m_person.family[i]->latin;
    respellByTable(ErrorKind::RespeltFamily, ownForm ? m_person.family[i]->variants : "", m_out.family);
    maybeMistype(ErrorKind::TypoFamily, m_out.family);
}

void Clerk::takeMiddle() {
    m_out.middle.clear();
    if (m_person.middle.empty() || strikes(ErrorKind::MiddleDropped)) return;
    m_out.middle = m_out.arabic ? m_person.middleArabic : m_person.middle;
    if (!m_out.arabic && strikes(ErrorKind::MiddleInitial)) m_out.middle = initial(m_out.middle);
}

void Clerk::changeCase(void (*append)(std::string&, std::string_view)) {
    for (std::string* text : {&m_out.given, &m_out.middle, &m_out.family}) {
        std::string changed;
        append(changed, *text);
        *text = changed;
    }
}

void Clerk::takeName() {
    const bool hasArabic =
        std::ranges::all_of(std::array{std::size_t{0}, m_person.family.size() - 1},
                            [&](std::size_t i) { return !m_person.family[i]->arabic.empty(); });
    m_out.arabic = hasArabic && !m_person.given->arabic.empty() && strikes(ErrorKind::ArabicScript);
    takeGiven();
    takeMiddle();
    takeFamily();
    if (!m_out.family.empty() && strikes(ErrorKind::NamesSwapped)) std::swap(m_out.given, m_out.family);
    if (m_out.arabic) return;
    if (strikes(ErrorKind::UpperCase)) {
        changeCase(appendAsciiUpper);
    } else if (strikes(ErrorKind::LowerCase)) {
        changeCase(appendAsciiLower);
    }
}

void Clerk::takeBirth() {
    m_out.sex.reset();
    if (!strikes(ErrorKind::MissingSex)) m_out.sex = m_person.sex;
    m_out.birth.reset();
    if (strikes(ErrorKind::MissingBirthDate)) return;
    if (strikes(ErrorKind::DefaultBirthDate)) {
        m_out.birth = kDefaultBirth;
        return;
    }
    const Day birth = m_person.birth;
    m_out.birth = birth;
    Random& random = m_errors.random();
    if (const auto swapped = swapDayAndMonth(birth); swapped && strikes(ErrorKind::DayMonthSwapped)) {
        m_out.birth = swapped;
    } else if (const auto other = shiftYear(birth, random.below(2) == 0 ? -1 : 1);
               other && strikes(ErrorKind::YearOff)) {
        m_out.birth = other;
    } else if (strikes(ErrorKind::DayOff)) {
        constexpr int kSlips[] = {-10, -1, 1, 10};
        m_out.birth = birth + days(kSlips[random.below(4)]);
    }
}

void Clerk::takeNationalId() {
    std::string& id = m_out.nationalId;
    id.clear();
    if (strikes(ErrorKind::MissingNationalId)) return;
    appendNationalId(id, yearOf(m_person.birth), m_person.nationalSerial);
    if (strikes(ErrorKind::TypoNationalId)) mistypeDigits(id, m_errors.random());
    if (strikes(ErrorKind::BareNationalId)) std::erase(id, '-');
}

void Clerk::takePhone() {
    m_out.phone.clear();
    const bool missing =
        kNeedsContact[static_cast<std::size_t>(m_system.id)]
            ? m_errors.strikesApart(ErrorKind::MissingPhone, ErrorKind::MissingEmail, m_out.email.empty())
            : strikes(ErrorKind::MissingPhone);
    if (missing) return;
    if (strikes(ErrorKind::DefaultPhone)) {
        m_out.phone = kDefaultPhone;
        return;
    }
    const Person* owner = &m_person;
    const bool family = !m_person.dependent && m_person.contact >= 0 && strikes(ErrorKind::FamilyPhone);
    if (m_person.dependent || family) owner = &m_home.members[static_cast<std::size_t>(m_person.contact)];
    const PhoneNumber& number = family && m_home.landline
                                    ? m_home.landlineNumber
                                    : owner->phones[seen(owner->phones, ErrorKind::StalePhone)];
    const bool national = number.country == &bankCountry() && strikes(ErrorKind::NationalPhone);
    appendPhone(m_out.phone, number, national ? m_system.national : m_system.international);
    if (strikes(ErrorKind::TypoPhone)) mistypeDigits(m_out.phone, m_errors.random());
}

void Clerk::takeEmail() {
    m_out.email.clear();
    if (strikes(ErrorKind::MissingEmail)) return;
    if (strikes(ErrorKind::DefaultEmail)) {
        m_out.email = kDefaultEmail;
        return;
    }
    const Person* owner = &m_person;
    if (m_person.dependent || (m_person.contact >= 0 && strikes(ErrorKind::FamilyEmail)))
        owner = &m_home.members[static_cast<std::size_t>(m_person.contact)];
    appendEmail(m_out.email, owner->emails[seen(owner->emails, ErrorKind::StaleEmail)]);
    // Providers' names are chosen from a list or typed well; the part before the sign is not.
    const std::size_t sign = m_out.email.find('@');
    std::string local = m_out.email.substr(0, sign);
    maybeMistype(ErrorKind::TypoEmail, local);
    m_out.email.replace(0, sign, local);
}

void Clerk::takeAddress() {
    m_out.country = nullptr;
    for (std::string* text : {&m_out.street, &m_out.number, &m_out.postcode, &m_out.city}) text->clear();
    if (strikes(ErrorKind::MissingAddress)) return;
    const Address& address = m_person.addresses[seen(m_person.addresses, ErrorKind::StaleAddress)];
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

void Clerk::takeDevice() {
    const bool shared = m_home.size > 1 && strikes(ErrorKind::SharedDevice);
    // Half of the records were opened on a device of their own: a second account is often a second phone.
    const std::uint64_t own = m_errors.random().below(2) == 0 ? m_errors.random().next() : m_member + 1;
    m_out.device = scatter((std::uint64_t{m_home.number} << 8) ^ (shared ? 0 : own));
}

} // namespace

void capture(const Household& home, std::size_t member, const SystemProfile& system, ErrorModel& errors,
             Captured& out) {
    Clerk clerk(home, member, system, errors, out);
    clerk.takeDates();
    clerk.takeName();
    clerk.takeBirth();
    clerk.takeNationalId();
    clerk.takeEmail();
    clerk.takePhone();
    clerk.takeAddress();
    clerk.takeDevice();
}

} // namespace goldenrod::sample
