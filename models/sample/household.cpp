// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/household.h"

#include "models/sample/rates.h"

#include <algorithm>

namespace goldenrod::sample {
namespace {

using std::chrono::days;

constexpr std::uint32_t kLandlines = 6'900'000; // subscribers 2000000 to 8899999; branches have those above
constexpr std::uint64_t kNumbersAPerson = kContactSlots + 1; // the last one is that which is given out again
constexpr std::uint32_t kSerials = 10'000'000;
constexpr std::uint32_t kCompanyBoxes = 240;
constexpr int kTwentyYears = 7305;
/// Whose former number someone may get: a person so far away in number never lives in the same household.
constexpr std::uint32_t kRecycleDistance = 64;

enum class Kind { Single, Couple, Family, FlatShare };

bool takes(Random& random, const std::uint32_t (&shares)[kBackgrounds], Background background) {
    return random.percent(shares[static_cast<std::size_t>(background)]);
}

Day dayBetween(Random& random, Day first, Day last) {
    return first + days(random.between(0, std::max(0, static_cast<int>((last - first).count()))));
}

Day birthOfAge(Random& random, int age) {
    return addYears(kExtractDay, -age) - days(random.between(0, 364));
}

/// A second name by the custom of the background: the father's given name, the mother's family name, or
/// simply another one.
void giveMiddleName(Random& random, Person& person, const GivenName* father) {
    if (!takes(random, kHasMiddleName, person.background)) return;
    if (person.background == Background::Filipino) {
        person.middle = pickFamily(random, person.background).latin;
        return;
    }
    const bool patronymic = writesArabic(person.background) || person.background == Background::Pakistan;
    const GivenName& name = father != nullptr && patronymic
                                ? *father
                                : pickGiven(random, person.background, patronymic ? Sex::Male : person.sex);
    if (&name == person.given) return;
    person.middle = name.latin;
    person.middleArabic = name.arabic;
}

/// Whether someone before this last member has the same given name.
bool nameTaken(const Household& home, const Person& last) {
    for (const Person* other = home.members.data(); other != &last; ++other)
        if (other->given == last.given) return true;
    return false;
}

} // namespace

/// One household in the making.
struct HouseholdTeller::Telling {
    Random random;
    Household& home;
    Kind kind;
    const Country* country;
    Day married = kNever;
};

HouseholdTeller::HouseholdTeller(std::uint64_t seed, std::uint32_t buildings)
    : m_seed(seed)
    , m_buildings(buildings)
    , m_mobiles(seed, Stream::MobileNumbers, kMobileNumbers)
    , m_landlines(seed, Stream::LandlineNumbers, kLandlines)
    , m_nationalIds(seed, Stream::NationalIds, kSerials) {}

void HouseholdTeller::tell(std::uint32_t number, std::uint32_t firstPerson, Household& out) const {
    Random random(m_seed, Stream::Household, number);
    const Kind kind = static_cast<Kind>(random.weighted(kHouseholdKinds));
    const auto background = static_cast<Background>(random.weighted(kBackgroundShares));
    const Country* country = random.percent(kLivesAbroad) ? &homeCountry(background) : &bankCountry();
    out.size = 0;
    out.number = number;
    out.landline = false;
    Telling telling{random, out, kind, country};

    const bool together = kind == Kind::Couple || kind == Kind::Family;
    const Sex sex = together || telling.random.percent(58) ? Sex::Male : Sex::Female;
    startAdult(telling, out.members[out.size++], background, sex);
    if (together) tellCouple(telling);
    if (kind == Kind::Family) tellChildren(telling);
    if (kind == Kind::FlatShare) tellSharers(telling);
    settle(telling);
    for (std::size_t i = 0; i < out.size; ++i)
        giveContacts(telling, out.members[i], firstPerson + static_cast<std::uint32_t>(i));
    if (together) giveLandline(telling);
}

void HouseholdTeller::startAdult(Telling& telling, Person& person, Background background, Sex sex) const {
    Random& random = telling.random;
    person = Person{};
    person.background = background;
    person.sex = sex;
    int age = 20 + std::min(random.between(0, 52), random.between(0, 52));
    if (random.percent(12)) age += random.between(0, 18);
    person.birth = birthOfAge(random, age);
    if (age > 40 && random.percent(kFirstOfJanuary)) person.birth = makeDay(yearOf(person.birth), 1, 1);
    person.given = &pickGiven(random, background, sex);
    person.family.add(kBeginning, &pickFamily(random, background));
    giveMiddleName(random, person, nullptr);
}

void HouseholdTeller::tellCouple(Telling& telling) const {
    Random& random = telling.random;
    Household& home = telling.home;
    Person& husband = home.members[0];
    Background background = husband.background;
    if (random.percent(kMixedCouple))
        background = static_cast<Background>(random.weighted(kBackgroundShares));
    Person& wife = home.members[home.size++];
    startAdult(telling, wife, background, Sex::Female);
    const int age = std::max(20, yearsBetween(husband.birth, kExtractDay) - 3 + random.between(-4, 5));
    wife.birth = birthOfAge(random, age);
    husband.contact = 1;
    wife.contact = 0;
    marry(telling, husband, wife);
}

void HouseholdTeller::marry(Telling& telling, Person& husband, Person& wife) const {
    const Day grown = addYears(std::max(husband.birth, wife.birth), 20);
    const Day recent = std::max(grown, addYears(kExtractDay, -25));
    telling.married =
        dayBetween(telling.random, std::min(recent, kExtractDay - days(90)), kExtractDay - days(60));
    if (takes(telling.random, kTakesHusbandsName, wife.background))
        wife.family.add(telling.married, husband.family.current());
}

void HouseholdTeller::tellChildren(Telling& telling) const {
    const int children = telling.random.percent(60) ? 1 : telling.random.between(2, 3);
    Household& home = telling.home;
    for (int i = 0; i < children; ++i) {
        const std::size_t child = home.size++;
        startChild(telling, home.members[child]);
        const std::size_t toCome = static_cast<std::size_t>(children - i - 1);
        if (home.size + toCome < Household::kMost && telling.random.percent(kTwins))
            startTwin(telling, child);
    }
}

void HouseholdTeller::startTwin(Telling& telling, std::size_t first) const {
    const std::size_t second = telling.home.size++;
    Person& twin = telling.home.members[second];
    Person& sibling = telling.home.members[first];
    startChild(telling, twin);
    twin.birth = sibling.birth;
    twin.contact = sibling.contact;
    twin.dependent = sibling.dependent;
    twin.twin = static_cast<int>(first);
    sibling.twin = static_cast<int>(second);
}

void HouseholdTeller::startChild(Telling& telling, Person& person) const {
    Random& random = telling.random;
    const Person& father = telling.home.members[0];
    const Person& mother = telling.home.members[1];
    person = Person{};
    person.background = father.background;
    person.sex = random.percent(50) ? Sex::Male : Sex::Female;
    const int parentAge = yearsBetween(std::max(father.birth, mother.birth), kExtractDay);
    // Nobody is a customer in the first hundred days.
    person.birth = std::min(birthOfAge(random, std::clamp(parentAge - random.between(20, 38), 0, 30)),
                            kExtractDay - days(100));
    do {
        person.given = &pickGiven(random, person.background, person.sex);
    } while (nameTaken(telling.home, person));
    person.namesake = person.sex == Sex::Male && random.percent(kSonOfOneName);
    for (std::size_t m = 2; &telling.home.members[m] != &person; ++m)
        if (telling.home.members[m].namesake) person.namesake = false;
    if (person.namesake) person.given = father.given;
    person.family.add(kBeginning, father.family.current());
    giveMiddleName(random, person, father.given);
    person.contact = random.percent(50) ? 0 : 1;
    person.dependent = yearsBetween(person.birth, kExtractDay) < kOwnContactAge;
}

void HouseholdTeller::tellSharers(Telling& telling) const {
    Random& random = telling.random;
    const int others = random.between(1, 3);
    for (int i = 0; i < others; ++i) {
        const Background background = random.percent(70)
                                          ? telling.home.members[0].background
                                          : static_cast<Background>(random.weighted(kBackgroundShares));
        startAdult(telling, telling.home.members[telling.home.size++], background,
                   telling.home.members[0].sex);
    }
}

Address HouseholdTeller::makeAddress(Random& random, const Country& country) const {
    static const Zipf kBoxes(kCompanyBoxes);
    // A shared building is told from its own stream, so that all who live there agree on it.
    const bool shared = &country == &bankCountry() && random.percent(kSharedBuilding);
    Random building(m_seed, Stream::Building, random.below(m_buildings));
    Random& source = shared ? building : random;
    Address address;
    address.place = &pickPlace(source, country);
    address.street =
        static_cast<std::uint16_t>(source.below(static_cast<std::uint32_t>(address.place->streets.size())));
    address.number = static_cast<std::uint16_t>(1 + std::min(source.below(160), source.below(160)));
    // The same postcode at the same house; a box belongs to a household or an employer, not to a house.
    address.code = static_cast<std::uint32_t>(scatter((address.street * 1000u + address.number) / 8u));
    if (address.place->pattern.empty()) {
        const bool company = random.percent(kCompanyBox);
        address.code = company ? 1000 + static_cast<std::uint32_t>(scatter(kBoxes.pick(random)) % 8000)
                               : 10'000 + random.below(490'000);
    }
    return address;
}

/// Where the household and, before it, its members lived.
void HouseholdTeller::settle(Telling& telling) const {
    Random& random = telling.random;
    History<Address, 4> homes;
    homes.add(kBeginning, makeAddress(random, *telling.country));
    const std::size_t moves = random.weighted(kMoves);
    Day moved = kExtractDay - days(kTwentyYears);
    for (std::size_t i = 0; i < moves; ++i) {
        moved = dayBetween(random, moved, kExtractDay - days(30));
        homes.add(moved, makeAddress(random, *telling.country));
    }
    const bool apart = telling.married != kNever && telling.married > kExtractDay - days(kTwentyYears);
    for (std::size_t m = 0; m < telling.home.size; ++m) {
        Person& person = telling.home.members[m];
        Day since = kBeginning;
        if (apart && m == 1) {
            since = telling.married;
            person.addresses.add(kBeginning, makeAddress(random, *telling.country));
        }
        for (std::size_t i = homes.indexAt(since); i < homes.size(); ++i)
            person.addresses.add(std::max(since, homes.from(i)), homes[i]);
    }
}

void HouseholdTeller::giveContacts(Telling& telling, Person& person, std::uint32_t index) const {
    Random& random = telling.random;
    person.nationalSerial = static_cast<std::uint32_t>(m_nationalIds(index));
    const Day grown = person.dependent ? person.birth + days(30) : addYears(person.birth, 16);
    const Day earliest = std::max(grown, makeDay(1998, 1, 1));
    person.customerSince =
        dayBetween(random, std::min(earliest, kExtractDay - days(40)), kExtractDay - days(20));
    if (person.dependent) return;

    givePhones(telling, person, index);
    giveEmails(telling, person);
}

void HouseholdTeller::givePhones(Telling& telling, Person& person, std::uint32_t index) const {
    Random& random = telling.random;
    const std::uint64_t slot = std::uint64_t{index} * kNumbersAPerson;
    const std::size_t changes = random.weighted(kNewPhones);
    Day from = kExtractDay - days(kTwentyYears);
    person.phones.add(kBeginning, mobileNumber(*telling.country, m_mobiles(slot)));
    for (std::size_t i = 1; i <= changes; ++i) {
        from = dayBetween(random, from, kExtractDay - days(20));
        person.phones.add(from, mobileNumber(*telling.country, m_mobiles(slot + i)));
    }
    if (telling.country == &bankCountry()) recyclePhone(person, index);
}

/// Numbers that were given up are given out again: of two strangers one had a number that now is the other's.
void HouseholdTeller::recyclePhone(Person& person, std::uint32_t index) const {
    const std::uint32_t former = index & ~kRecycleDistance;
    Random random(m_seed, Stream::RecycledPhones, former);
    if (!random.percent(kRecycledPhone)) return;
    const PhoneNumber number =
        mobileNumber(bankCountry(), m_mobiles(std::uint64_t{former} * kNumbersAPerson + kContactSlots));
    const PhoneNumber own = person.phones[0];
    const Day givenUp = dayBetween(random, kExtractDay - days(kTwentyYears), kExtractDay - days(400));
    person.phones.clear();
    if (index == former) {
        person.phones.add(kBeginning, number);
        person.phones.add(givenUp, own);
    } else {
        person.phones.add(kBeginning, own);
        person.phones.add(givenUp + days(180), number);
    }
}

void HouseholdTeller::giveEmails(Telling& telling, Person& person) const {
    Random& random = telling.random;
    const auto open = [&](Day from) {
        constexpr std::uint32_t kDomainShares[] = {60, 22, 18};
        constexpr std::uint32_t kStyleShares[kEmailStyles] = {24, 18, 12, 10, 6, 8, 12, 10};
        Email email;
        email.given = person.given;
        email.family = person.familyName(person.family.indexAt(from));
        email.style = static_cast<std::uint8_t>(random.weighted(kStyleShares));
        email.domain = static_cast<std::uint8_t>(random.weighted(kDomainShares));
        email.birthYear = static_cast<std::uint16_t>(yearOf(person.birth));
        person.emails.add(from, email);
    };
    open(kBeginning);
    if (person.family.size() > 1 && random.percent(kNewEmailWithName)) {
        open(std::min(telling.married + days(20), kExtractDay - days(10)));
        return;
    }
    Day from = kExtractDay - days(kTwentyYears);
    for (std::size_t left = random.weighted(kNewEmails); left > 0; --left) {
        from = dayBetween(random, from, kExtractDay - days(20));
        open(from);
    }
}

void HouseholdTeller::giveLandline(Telling& telling) const {
    if (telling.country != &bankCountry() || !telling.random.percent(kFamilyLandline)) return;
    telling.home.landline = true;
    telling.home.landlineNumber = {telling.country, telling.home.members[0].addresses.current().place->area,
                                   2'000'000 + static_cast<std::uint32_t>(m_landlines(telling.home.number))};
}

PhoneNumber branchNumber(Random& random) {
    constexpr std::uint32_t kBranchesOfACity = 2;
    const Place& place = pickPlace(random, bankCountry());
    return {&bankCountry(), place.area, 8'900'000 + 100 * random.below(kBranchesOfACity)};
}

} // namespace goldenrod::sample
