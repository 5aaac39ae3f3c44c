// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/calendar.h"
#include "models/sample/contact.h"

#include <array>

namespace goldenrod::sample {

/// The values that something had one after the other, oldest first; at most N.
template <typename T, std::size_t N>
class History {
public:
    /// `from` must not lie before the last one; what would not fit is not remembered.
    void add(Day from, const T& value) {
        if (m_count == N) return;
        m_from[m_count] = from;
        m_value[m_count++] = value;
    }
    void clear() { m_count = 0; }
    std::size_t size() const { return m_count; }
    const T& operator[](std::size_t i) const { return m_value[i]; }
    T& operator[](std::size_t i) { return m_value[i]; }
    Day from(std::size_t i) const { return m_from[i]; }

    /// Which value held on that day; the first one before it began. There must be one.
    std::size_t indexAt(Day day) const {
        std::size_t i = m_count;
        while (i > 1 && m_from[i - 1] > day) --i;
        return i == 0 ? 0 : i - 1;
    }
    const T& at(Day day) const { return m_value[indexAt(day)]; }
    const T& current() const { return m_value[m_count - 1]; }

private:
    std::array<T, N> m_value{};
    std::array<Day, N> m_from{};
    std::size_t m_count = 0;
};

inline constexpr std::size_t kContactSlots = 3; ///< phones, and e-mails, that one person has in a life

/// A true person: what the systems' records are about.
struct Person {
    Background background = Background::Gulf;
    Sex sex = Sex::Male;
    Day birth{};
    Day customerSince{};
    const GivenName* given = nullptr;
    std::string_view middle, middleArabic; ///< may be empty
    History<const FamilyName*, 2> family;
    History<Address, 5> addresses;
    History<PhoneNumber, kContactSlots> phones;
    History<Email, kContactSlots> emails;
    std::uint32_t nationalSerial = 0;
    int contact = -1;       ///< member of the household whose phone and e-mail may stand in for their own
    bool dependent = false; ///< has no contacts but those
    int twin = -1;          ///< member of the household born with this one
    bool namesake = false;  ///< a son with the given name of his father, the first member

    std::string_view familyName(std::size_t i) const { return family[i]->of(sex); }
};

/// People who live together, and what they share.
struct Household {
    static constexpr std::size_t kMost = 6;
    std::array<Person, kMost> members;
    std::size_t size = 0;
    std::uint32_t number = 0;
    bool landline = false;
    PhoneNumber landlineNumber; ///< only when landline
};

/// The number of one of the bank's branches: written down where a customer's own was not at hand.
PhoneNumber branchNumber(Random& random);

/// Tells the lives of households; everything follows from the seed and the numbers of household and person.
/// Values only: may be used from several threads.
class HouseholdTeller {
public:
    /// `buildings`: how many shared houses there are for all.
    HouseholdTeller(std::uint64_t seed, std::uint32_t buildings);

    /// Fills `out` with household `number`, whose members are persons firstPerson, firstPerson + 1 and so on.
    /// Namesakes' e-mails are not told apart yet (Email::number is 0).
    void tell(std::uint32_t number, std::uint32_t firstPerson, Household& out) const;

private:
    struct Telling;
    void tellCouple(Telling& telling) const;
    void tellChildren(Telling& telling) const;
    void tellSharers(Telling& telling) const;
    void startAdult(Telling& telling, Person& person, Background background, Sex sex) const;
    void startChild(Telling& telling, Person& person) const;
    void startTwin(Telling& telling, std::size_t first) const;
    void marry(Telling& telling, Person& husband, Person& wife) const;
    void settle(Telling& telling) const;
    void giveContacts(Telling& telling, Person& person, std::uint32_t index) const;
    void givePhones(Telling& telling, Person& person, std::uint32_t index) const;
    void recyclePhone(Person& person, std::uint32_t index) const;
    void giveEmails(Telling& telling, Person& person) const;
    void giveLandline(Telling& telling) const;
    Address makeAddress(Random& random, const Country& country) const;

    std::uint64_t m_seed;
    std::uint32_t m_buildings;
    Permutation m_mobiles, m_landlines, m_nationalIds;
};

} // namespace goldenrod::sample
