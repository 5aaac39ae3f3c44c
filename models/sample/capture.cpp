// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/clerk.h"

namespace goldenrod::sample {

using std::chrono::days;

Day Clerk::dayBetween(Day first, Day last) {
    return first + days(m_errors.random().between(0, std::max(0, static_cast<int>((last - first).count()))));
}

void Clerk::takeDates(Day customerSince) {
    const Day latest = kExtractDay - days(5);
    const Day first = std::min(std::max(customerSince, m_system.inUseSince), latest);
    // People open their accounts soon after they come to the bank.
    m_out.opened = std::min(dayBetween(first, latest), dayBetween(first, latest));
    m_out.changed = strikes(ErrorKind::Untouched) ? m_out.opened : lateDayBetween(m_out.opened, latest);
    m_out.lastSeen = lateDayBetween(m_out.changed, latest);
    m_out.second = 6 * 3600 + m_errors.random().below(15 * 3600);
}

void PersonClerk::takeBirth() {
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
    } else if (const auto decade = shiftYear(birth, yearOf(birth) > 2010 || random.below(2) == 0 ? -10 : 10);
               decade && strikes(ErrorKind::DecadeOff)) {
        m_out.birth = decade;
    } else if (strikes(ErrorKind::DayOff)) {
        constexpr int kSlips[] = {-10, -1, 1, 10};
        m_out.birth = birth + days(kSlips[random.below(4)]);
    }
}

void PersonClerk::takeNationalId() {
    std::string& id = m_out.nationalId;
    id.clear();
    if (strikes(ErrorKind::MissingNationalId)) return;
    appendNationalId(id, yearOf(m_person.birth), m_person.nationalSerial);
    if (strikes(ErrorKind::TypoNationalId)) mistypeDigits(id, m_errors.random());
    if (strikes(ErrorKind::BareNationalId)) std::erase(id, '-');
}

void capture(const Household& home, std::size_t member, const SystemProfile& system, ErrorModel& errors,
             Captured& out) {
    out.company = false;
    for (std::string* text :
         {&out.organisation, &out.trading, &out.licence, &out.taxNumber, &out.lei, &out.contact})
        text->clear();
    out.founded.reset();
    PersonClerk clerk(home, member, system, errors, out);
    clerk.takeDates(home.members[member].customerSince);
    clerk.takeName();
    clerk.takeBirth();
    clerk.takeNationalId();
    clerk.takeEmail();
    clerk.takePhone();
    clerk.takeAddress(home.members[member].addresses);
    clerk.takeDevice();
}

} // namespace goldenrod::sample
