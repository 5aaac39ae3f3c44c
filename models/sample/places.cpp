// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/places.h"

#include "models/sample/calendar.h"

namespace goldenrod::sample {
namespace {

using Streets = std::string_view[];

constexpr Country kEmirates{"AE", "United Arab Emirates", "971", {"50", "52", "54", "55", "56", "58"}, true};
constexpr Country kEgypt{"EG", "Egypt", "20", {"100", "101", "106", "111", "120", "128"}, true};
constexpr Country kIndia{"IN", "India", "91", {"981", "982", "984", "987", "990", "994"}, true};
constexpr Country kPakistan{"PK", "Pakistan", "92", {"300", "301", "302", "321", "333", "345"}, true};
constexpr Country kBritain{"GB", "United Kingdom", "44", {"740", "741", "742", "743", "771", "781"}, true};
constexpr Country kGermany{"DE", "Germany", "49", {"1511", "1512", "1514", "1515", "1516", "1517"}, false};
constexpr Country kPoland{"PL", "Poland", "48", {"50", "51", "53", "60", "66", "69"}, false};
constexpr Country kPhilippines{"PH", "Philippines", "63", {"905", "906", "917", "918", "920", "927"}, true};

constexpr Streets kDubai = {
    "Al Wasl Road",       "Jumeirah Beach Road", "Al Rigga Street",     "Al Maktoum Street",
    "Hessa Street",       "Al Khail Road",       "Marina Walk",         "Al Barsha Street",
    "Al Muraqqabat Road", "Umm Hurair Road",     "Al Qusais Road",      "Mirdif Avenue",
    "Al Nahda Street",    "Al Thanya Street",    "Palm Crescent",       "Business Bay Avenue",
    "Al Safa Street",     "Lake View Avenue",    "Garden Heights Road", "Al Warqa Street"};
constexpr Streets kAbuDhabi = {"Corniche Road",     "Hamdan Street",   "Al Khaleej Street", "Electra Street",
                               "Airport Road",      "Al Falah Street", "Muroor Road",       "Defence Road",
                               "Al Reem Boulevard", "Khalifa Avenue",  "Al Bateen Street",  "Saadiyat Avenue",
                               "Al Mushrif Street", "Mangrove Road",   "Yas Drive",         "Delma Street"};
constexpr Streets kSharjah = {"Al Wahda Street", "King Faisal Street", "Al Taawun Street", "Al Majaz Street",
                              "Al Qasimia Road", "University Road",    "Al Khan Street",   "Al Zahra Street",
                              "Rolla Street",    "Maliha Road"};
constexpr Streets kAjman = {"Al Ittihad Street",  "Al Jurf Road",    "Al Rashidiya Street",
                            "Al Nuaimiya Street", "Corniche Street", "Al Rawda Street",
                            "Ajman Beach Road"};
constexpr Streets kAlAin = {"Khalifa Street", "Al Jimi Road",    "Oasis Street",  "Al Ain Street",
                            "Hili Road",      "Al Mutawaa Road", "Zakher Street", "Al Towayya Street"};
constexpr Streets kRasAlKhaimah = {"Al Nakheel Road",  "Al Qawasim Corniche", "Al Jazeera Road",
                                   "Al Muntasir Road", "Mina Street",         "Al Hamra Drive",
                                   "Khuzam Road"};
constexpr Streets kFujairah = {"Al Gurfa Road",    "Kalba Street", "Al Faseel Street",
                               "Hamad Bin Street", "Harbour Road", "Madhab Road"};
constexpr Streets kCairo = {"Tahrir Street",     "El Nile Street", "Ramses Street",
                            "El Hegaz Street",   "Makram Street",  "El Haram Street",
                            "Abbas El Akkad St", "El Merghany St", "Gesr El Suez Road"};
constexpr Streets kIndian = {"Mahatma Road",   "Station Road", "Temple Street",  "Lake Road",
                             "Link Road",      "Park Street",  "Church Road",    "Nehru Street",
                             "College Road",   "Market Road",  "Residency Road", "Hill View Road",
                             "Cantonment Road"};
constexpr Streets kPakistani = {"Shahrah-e-Faisal", "Tariq Road",     "Mall Road",
                                "Jail Road",        "Canal Road",     "Gulberg Road",
                                "Club Road",        "Bahadur Street", "Canal Avenue"};
constexpr Streets kBritish = {"High Street",     "Station Road",  "Church Lane",   "Victoria Road",
                              "Mill Lane",       "Park Avenue",   "Queens Road",   "Grove Street",
                              "Kings Road",      "Albert Street", "Windsor Drive", "Manor Gardens",
                              "Springfield Road"};
constexpr Streets kGerman = {"Hauptstraße", "Bahnhofstraße", "Gartenstraße", "Schulstraße",
                             "Bergstraße",  "Lindenweg",     "Goethestraße", "Kirchplatz",
                             "Rosenweg",    "Parkallee",     "Mühlenweg",    "Am Markt"};
constexpr Streets kPolish = {"Polna",  "Leśna",    "Słoneczna", "Krótka",     "Szkolna", "Ogrodowa",
                             "Lipowa", "Kwiatowa", "Brzozowa",  "Kościuszki", "Długa",   "Mickiewicza"};
constexpr Streets kPhilippine = {"Rizal Avenue",  "Mabini Street",    "Bonifacio Street",
                                 "Quezon Avenue", "Luna Street",      "Sampaguita Road",
                                 "Katipunan Ave", "Del Pilar Street", "Aurora Street"};

constexpr Place kPlaces[] = {
    {&kEmirates, "Dubai", 42, "4", "", kDubai},
    {&kEmirates, "Abu Dhabi", 24, "2", "", kAbuDhabi},
    {&kEmirates, "Sharjah", 16, "6", "", kSharjah},
    {&kEmirates, "Ajman", 6, "6", "", kAjman},
    {&kEmirates, "Al Ain", 6, "3", "", kAlAin},
    {&kEmirates, "Ras Al Khaimah", 4, "7", "", kRasAlKhaimah},
    {&kEmirates, "Fujairah", 2, "9", "", kFujairah},
    {&kEgypt, "Cairo", 7, "", "117##", kCairo},
    {&kEgypt, "Giza", 3, "", "125##", kCairo},
    {&kIndia, "Mumbai", 4, "", "4000##", kIndian},
    {&kIndia, "Kochi", 4, "", "6820##", kIndian},
    {&kIndia, "Chennai", 3, "", "6000##", kIndian},
    {&kIndia, "Hyderabad", 2, "", "5000##", kIndian},
    {&kPakistan, "Karachi", 5, "", "75###", kPakistani},
    {&kPakistan, "Lahore", 4, "", "54###", kPakistani},
    {&kBritain, "London", 4, "", "SW1# #@@", kBritish},
    {&kBritain, "Manchester", 2, "", "M1# #@@", kBritish},
    {&kBritain, "Leeds", 2, "", "LS1# #@@", kBritish},
    {&kBritain, "Edinburgh", 2, "", "EH1# #@@", kBritish},
    {&kGermany, "Berlin", 3, "", "104##", kGerman},
    {&kGermany, "Hamburg", 2, "", "202##", kGerman},
    {&kGermany, "München", 2, "", "803##", kGerman},
    {&kGermany, "Köln", 2, "", "506##", kGerman},
    {&kPoland, "Warszawa", 4, "", "02-###", kPolish},
    {&kPoland, "Kraków", 3, "", "30-###", kPolish},
    {&kPoland, "Gdańsk", 2, "", "80-###", kPolish},
    {&kPhilippines, "Makati", 3, "", "12##", kPhilippine},
    {&kPhilippines, "Quezon City", 4, "", "11##", kPhilippine},
    {&kPhilippines, "Cebu City", 2, "", "60##", kPhilippine},
};

} // namespace

const Country& bankCountry() {
    return kEmirates;
}

const Country& homeCountry(Background background) {
    static constexpr const Country* kHomes[kBackgrounds] = {&kEmirates, &kEgypt,   &kIndia,  &kPakistan,
                                                            &kBritain,  &kGermany, &kPoland, &kPhilippines};
    return *kHomes[static_cast<std::size_t>(background)];
}

const Place& pickPlace(Random& random, const Country& country) {
    std::uint32_t total = 0;
    for (const Place& place : kPlaces)
        if (place.country == &country) total += place.weight;
    std::uint32_t rest = random.below(total);
    for (const Place& place : kPlaces) {
        if (place.country != &country) continue;
        if (rest < place.weight) return place;
        rest -= place.weight;
    }
    return kPlaces[0];
}

void appendPostcode(std::string& out, const Address& address) {
    if (address.place->pattern.empty()) {
        appendNumber(out, address.code);
        return;
    }
    // The letters that British postcodes use in this position.
    constexpr std::string_view kLetters = "ABDEFGHJLNPQRSTUWXYZ";
    std::uint32_t rest = address.code;
    for (const char c : address.place->pattern) {
        if (c == '#') {
            out += static_cast<char>('0' + rest % 10);
            rest /= 10;
        } else if (c == '@') {
            out += kLetters[rest % kLetters.size()];
            rest /= 20;
        } else {
            out += c;
        }
    }
}

void appendStreetLine(std::string& out, const Country& country, std::string_view street,
                      std::string_view number) {
    if (country.numberFirst && !number.empty()) out.append(number) += ' ';
    out += street;
    if (!country.numberFirst && !number.empty()) (out += ' ').append(number);
}

} // namespace goldenrod::sample
