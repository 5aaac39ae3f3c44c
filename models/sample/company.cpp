// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/company.h"

#include "models/sample/rates.h"
#include "models/sample/spelling.h"

#include <algorithm>

namespace goldenrod::sample {
namespace {

using std::chrono::days;

constexpr std::uint32_t kLicences = 9'000'000;
constexpr int kTwentyYears = 7305;

constexpr std::string_view kFirst[] = {
    "Falcon",   "Pearl",    "Emerald", "Gulf",     "Desert",  "Oasis",   "Crescent", "Silver",
    "Golden",   "Blue",     "Royal",   "United",   "Modern",  "Future",  "National", "Arabian",
    "Orient",   "Delta",    "Alpha",   "Summit",   "Horizon", "Zenith",  "Prime",    "Bright",
    "Swift",    "Al Noor",  "Al Amal", "Al Salam", "Al Reef", "Al Fajr", "Al Waha",  "Al Bahr",
    "Al Rimal", "Al Qamar", "Atlas",   "Neptune",  "Orion",   "Vega",    "Maple",    "Cedar"};
constexpr std::string_view kSecond[] = {"Star",   "Bridge", "Line",   "Gate",  "Point",  "Stone",
                                        "Wave",   "Field",  "Palm",   "Crown", "Light",  "Sand",
                                        "Coast",  "Tower",  "Wing",   "Leaf",  "Harbor", "Peak",
                                        "Valley", "Ring",   "Breeze", "Dune",  "Rock",   "Sun"};
constexpr std::string_view kTrades[] = {"General Trading",
                                        "Contracting",
                                        "Building Materials",
                                        "Electronics",
                                        "Real Estate",
                                        "Logistics",
                                        "Transport",
                                        "Technical Services",
                                        "Consulting",
                                        "Foodstuff Trading",
                                        "Restaurant",
                                        "Catering Services",
                                        "Medical Supplies",
                                        "Pharmacy",
                                        "Travel and Tourism",
                                        "Shipping Services",
                                        "Engineering",
                                        "Interior Design",
                                        "Cleaning Services",
                                        "Security Services",
                                        "Software Solutions",
                                        "Marketing",
                                        "Textiles Trading",
                                        "Furniture",
                                        "Jewellery",
                                        "Auto Spare Parts",
                                        "Garage",
                                        "Printing",
                                        "Advertising",
                                        "Management Consultancy",
                                        "Investments",
                                        "Property Management",
                                        "Metals Industries",
                                        "Plastics Industries",
                                        "Equipment Rental",
                                        "Events",
                                        "Education Services",
                                        "Fitness",
                                        "Laundry",
                                        "Perfumes Trading"};
constexpr std::string_view kForms[] = {"LLC", "FZE", "FZCO", "FZ-LLC", "PJSC", "Est", "Ltd"};
constexpr std::uint32_t kFormShares[] = {60, 10, 8, 7, 3, 8, 4};
constexpr std::string_view kDesks[] = {"info", "accounts", "office", "finance", "contact"};

template <std::size_t N>
std::string_view pick(Random& random, const std::string_view (&list)[N]) {
    return list[random.below(N)];
}

std::string join(std::string_view a, std::string_view b) {
    return std::string(a).append(" ").append(b);
}

Day dayBetween(Random& random, Day first, Day last) {
    return first + days(random.between(0, std::max(0, static_cast<int>((last - first).count()))));
}

Address placeOfWork(Random& random) {
    Address address;
    address.place = &pickPlace(random, bankCountry());
    address.street =
        static_cast<std::uint16_t>(random.below(static_cast<std::uint32_t>(address.place->streets.size())));
    address.number = static_cast<std::uint16_t>(1 + random.below(220));
    address.code = 1000 + random.below(99'000);
    return address;
}

PhoneNumber switchboard(Random& random, const Address& address) {
    return {&bankCountry(), address.place->area, 2'000'000 + random.below(6'900'000)};
}

} // namespace

std::uint32_t companiesBeside(std::uint32_t persons) {
    return static_cast<std::uint32_t>(std::uint64_t{persons} * kCompaniesAThousand / 1000);
}

Companies::Companies(std::uint64_t seed, std::uint32_t count)
    : m_seed(seed)
    , m_serials(seed, Stream::Licences, kLicences) {
    m_places.reserve(count);
    CompanyGroup group;
    for (std::uint32_t number = 0; m_places.size() < count; ++number) {
        tellGroup(number, group);
        for (std::size_t m = 0; m < group.size && m_places.size() < count; ++m)
            m_places.emplace_back(number, static_cast<std::uint8_t>(m));
    }
}

std::size_t Companies::tell(std::uint32_t company, CompanyGroup& out) const {
    const auto [group, member] = m_places[company];
    tellGroup(group, out);
    return member;
}

void Companies::tellGroup(std::uint32_t group, CompanyGroup& out) const {
    Random random(m_seed, Stream::Company, group);
    const auto tie = static_cast<Tie>(random.weighted(kCompanyTies));
    out.size = tie == Tie::None ? 1 : static_cast<std::size_t>(random.between(2, CompanyGroup::kMost));
    for (std::size_t m = 0; m < out.size; ++m) {
        Company& company = out.members[m];
        company = Company{};
        company.serial =
            static_cast<std::uint32_t>(m_serials(std::uint64_t{group} * CompanyGroup::kMost + m));
        company.taxSerial = company.serial;
        if (m == 0) {
            tellHead(random, company);
            if (tie == Tie::Subsidiary) company.name = company.base + " Holding";
        } else {
            tellTied(random, out.members[0], tie, company);
        }
    }
}

void Companies::nameHead(Random& random, Company& company) const {
    std::string& base = company.base;
    const std::uint32_t way = random.below(100);
    const auto owner = static_cast<Background>(random.weighted(kBackgroundShares));
    if (way < 55) {
        base = join(pick(random, kFirst), pick(random, kSecond));
    } else if (way < 75) {
        base = pick(random, kFirst);
    } else {
        appendAscii(base, pickFamily(random, owner).latin);
        base += random.percent(50) ? " and Sons" : " Brothers";
    }
    company.name = join(base, pick(random, kTrades));
    if (random.percent(kTradesUnderOtherName))
        company.trading = random.percent(60) ? base : join(pick(random, kFirst), pick(random, kSecond));
    if (random.percent(kRenamedCompany)) company.formerName = join(base, pick(random, kTrades));
    if (company.formerName == company.name) company.formerName.clear();
    appendAscii(company.contact, pickGiven(random, owner, Sex::Male).latin);
    appendAscii(company.contact += ' ', pickFamily(random, owner).latin);
    appendAsciiWord(company.host, company.name);
    company.host += ".example";
}

void Companies::tellHead(Random& random, Company& company) const {
    nameHead(random, company);
    company.form = kForms[random.weighted(kFormShares)];
    company.desk = pick(random, kDesks);
    company.hasLei = random.percent(kHasLei);
    company.founded = dayBetween(random, makeDay(1975, 1, 1), kExtractDay - days(500));
    settle(random, company);
}

/// A branch bears the head's name in another place; a subsidiary shares a part of the name, often the house.
void Companies::tellTied(Random& random, const Company& head, Tie tie, Company& company) const {
    company.tie = tie;
    company.form = head.form;
    company.host = head.host;
    company.desk = random.percent(50) ? head.desk : pick(random, kDesks);
    company.contact = head.contact;
    company.founded = dayBetween(random, head.founded, kExtractDay - days(400));
    settle(random, company);
    if (tie == Tie::Branch) {
        company.taxSerial = head.taxSerial;
        company.trading = head.trading;
        company.name = head.name + " " + std::string(company.addresses[0].place->city) + " Branch";
        return;
    }
    company.name = join(head.base, pick(random, kTrades));
    if (random.percent(35)) {
        company.addresses.clear();
        company.addresses.add(kBeginning, head.addresses.current());
    }
    if (random.percent(40)) {
        company.phones.clear();
        company.phones.add(kBeginning, head.phones.current());
    }
}

void Companies::settle(Random& random, Company& company) const {
    company.customerSince =
        dayBetween(random, std::max(company.founded + days(20), makeDay(1998, 1, 1)), kExtractDay - days(30));
    if (!company.formerName.empty())
        company.renamed = dayBetween(random, company.customerSince, kExtractDay - days(20));
    Day from = kExtractDay - days(kTwentyYears);
    company.addresses.add(kBeginning, placeOfWork(random));
    for (std::size_t moves = random.weighted(kMoves); moves > 0; --moves) {
        from = dayBetween(random, from, kExtractDay - days(20));
        company.addresses.add(from, placeOfWork(random));
    }
    from = kExtractDay - days(kTwentyYears);
    company.phones.add(kBeginning, switchboard(random, company.addresses[0]));
    for (std::size_t changes = random.weighted(kNewPhones); changes > 0; --changes) {
        from = dayBetween(random, from, kExtractDay - days(20));
        company.phones.add(from, switchboard(random, company.addresses.at(from)));
    }
}

void appendLicence(std::string& out, std::uint32_t serial) {
    out += "CN-";
    appendNumber(out, 1'000'000 + serial);
}

void appendTaxNumber(std::string& out, std::uint32_t serial) {
    out += "100";
    appendNumber(out, scatter(serial) % 10, 1);
    appendNumber(out, serial, 8);
    out += "003";
}

void appendLei(std::string& out, std::uint32_t serial) {
    std::string code = "254900";
    constexpr std::string_view kSigns = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    std::uint64_t rest = scatter(serial + 77u);
    for (int i = 0; i < 12; ++i, rest /= 36) code += kSigns[rest % 36];
    unsigned remainder = 0;
    for (const char c : code + "00") {
        const auto value = static_cast<unsigned>(kSigns.find(c));
        remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    appendNumber(out += code, 98 - remainder, 2);
}

} // namespace goldenrod::sample
