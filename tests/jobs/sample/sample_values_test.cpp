// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/contact.h"
#include "tests/jobs/sample/sample_files.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <phonenumbers/phonenumberutil.h>
#include <set>

namespace goldenrod {
namespace {

using namespace sample_test;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

class SampleValues : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_bank = new Bank({4000, 21});
        s_records = new std::vector<Record>(s_bank->records());
    }
    static void TearDownTestSuite() {
        delete s_records;
        delete s_bank;
    }
    static inline Bank* s_bank = nullptr;
    static inline std::vector<Record>* s_records = nullptr;
};

bool isArabic(std::string_view text) {
    const std::u32string points = codePoints(text);
    return std::any_of(points.begin(), points.end(), [](char32_t c) { return c >= 0x0600 && c <= 0x06ff; });
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

bool isValidPhone(const std::string& text) {
    PhoneNumber number;
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    return util.Parse(text, "AE", &number) == PhoneNumberUtil::NO_PARSING_ERROR && util.IsValidNumber(number);
}

TEST_F(SampleValues, FilesAreWellFormed) {
    for (const SampleFile& file : s_bank->report().files) {
        EXPECT_EQ(isUtf8(test::contentOf(s_bank->dir() / file.path)), file.path != "loans.txt") << file.path;
        if (file.path.extension() != ".csv" || file.path == "call_centre.csv") continue;
        const Csv csv(s_bank->dir() / file.path);
        EXPECT_EQ(csv.problem, "") << file.path;
        EXPECT_EQ(csv.rows.size(), file.rows) << file.path;
    }
    std::ifstream in(s_bank->dir() / "digital.ndjson");
    for (std::string line; std::getline(in, line);) {
        const nlohmann::json object = nlohmann::json::parse(line, nullptr, false);
        ASSERT_TRUE(object.is_object()) << line;
        for (const char* key : {"id", "name", "email", "phone", "device", "last_login"})
            EXPECT_TRUE(object.contains(key)) << line;
    }
}

TEST_F(SampleValues, CoreIsInCapitalsWithTheNameInOneColumn) {
    const std::string text = test::contentOf(s_bank->dir() / "core_banking.csv");
    EXPECT_TRUE(isAscii(text));
    EXPECT_TRUE(std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
    const Csv csv(s_bank->dir() / "core_banking.csv");
    for (const auto& row : csv.rows) {
        const std::string& name = row[csv.column("CUSTOMER_NAME")];
        EXPECT_EQ(name.empty(), !row[csv.column("COMPANY_NAME")].empty());
        if (name.empty()) continue;
        EXPECT_EQ(std::count(name.begin(), name.end(), ','), 1) << name;
        EXPECT_NE(name.find(", "), std::string::npos) << name;
        EXPECT_NE(text.find('"' + name + '"'), std::string::npos) << name << " is not quoted";
        for (const char* column : {"OPENED", "CHANGED"}) {
            const std::string& day = row[csv.column(column)];
            EXPECT_TRUE(day.size() == 10 && day[2] == '/' && day[5] == '/') << day;
        }
    }
}

TEST_F(SampleValues, EachSystemWritesByItsHabits) {
    const std::string cards = test::contentOf(s_bank->dir() / "cards.tsv");
    EXPECT_TRUE(isAscii(cards));
    const Csv embossed = readPlain(s_bank->dir() / "cards.tsv", '\t');
    EXPECT_EQ(embossed.problem, "");
    std::size_t longest = 0;
    for (const auto& row : embossed.rows) {
        longest = std::max(longest, row[embossed.column("HOLDER_NAME")].size());
        const std::string& birth = row[embossed.column("DOB")];
        EXPECT_TRUE(birth.empty() || (birth.size() == 8 && std::ranges::all_of(birth, isdigit))) << birth;
    }
    EXPECT_EQ(longest, 26u);

    std::string trailer;
    const Csv loans = readPlain(s_bank->dir() / "loans.txt", '|', 3, &trailer, true);
    EXPECT_EQ(loans.problem, "");
    const std::string count = std::to_string(loans.rows.size());
    EXPECT_EQ(trailer, "TRAILER|" + std::string(9 - count.size(), '0') + count);
    EXPECT_TRUE(std::ranges::any_of(loans.rows, [&](const auto& row) { return !isAscii(row[1]); }));

    const Csv calls = readPlain(s_bank->dir() / "call_centre.csv", ';');
    EXPECT_EQ(calls.problem, "");
    for (const auto& row : calls.rows) {
        const std::string& birth = row[calls.column("DateOfBirth")];
        EXPECT_TRUE(birth.empty() || (birth.size() == 10 && birth[2] == '-' && birth[5] == '-')) << birth;
    }
}

TEST_F(SampleValues, RelativesWhoAreEasilyMistakenAreInTheTruth) {
    const Csv persons(s_bank->dir() / "truth/persons.csv");
    const auto value = [&](const std::vector<std::string>& row, const char* name) -> const std::string& {
        return row[persons.column(name)];
    };
    std::map<std::string, const std::vector<std::string>*> byId;
    std::map<std::string, int> households;
    for (const auto& row : persons.rows) {
        byId[row[0]] = &row;
        ++households[value(row, "household_id")];
    }
    int twins = 0, sons = 0;
    for (const auto& row : persons.rows) {
        if (const std::string& id = value(row, "twin_id"); !id.empty()) {
            const auto& twin = *byId.at(id);
            EXPECT_EQ(value(twin, "twin_id"), row[0]);
            EXPECT_EQ(value(twin, "birth_date"), value(row, "birth_date"));
            EXPECT_EQ(value(twin, "household_id"), value(row, "household_id"));
            EXPECT_NE(value(twin, "given_name"), value(row, "given_name"));
            ++twins;
        }
        if (const std::string& id = value(row, "namesake_parent_id"); !id.empty()) {
            const auto& father = *byId.at(id);
            EXPECT_EQ(value(father, "given_name"), value(row, "given_name"));
            EXPECT_EQ(value(father, "family_name"), value(row, "family_name"));
            EXPECT_LT(value(father, "birth_date"), value(row, "birth_date"));
            ++sons;
        }
    }
    EXPECT_GT(twins, 10);
    EXPECT_GT(sons, 5);
    EXPECT_LT(households.size(), persons.rows.size() * 3 / 4);
}

TEST_F(SampleValues, CompaniesHaveNumbersOfTheirOwnAndNamesLikeOthers) {
    const Csv companies(s_bank->dir() / "truth/companies.csv");
    const auto value = [&](const std::vector<std::string>& row, const char* name) -> const std::string& {
        return row[companies.column(name)];
    };
    std::map<std::string, const std::vector<std::string>*> byId;
    for (const auto& row : companies.rows) byId[row[0]] = &row;
    std::set<std::string> licences;
    int branches = 0, subsidiaries = 0;
    for (const auto& row : companies.rows) {
        EXPECT_TRUE(licences.insert(value(row, "licence")).second) << value(row, "licence");
        // ISO 7064, modulo 97: with its check digits every LEI leaves 1.
        unsigned remainder = 0;
        for (const char c : value(row, "lei")) {
            const auto sign = static_cast<unsigned>(c <= '9' ? c - '0' : c - 'A' + 10);
            remainder = (remainder * (sign > 9 ? 100 : 10) + sign) % 97;
        }
        EXPECT_EQ(remainder, value(row, "lei").empty() ? 0u : 1u) << value(row, "lei");
        if (value(row, "head_id").empty()) continue;
        const auto& head = *byId.at(value(row, "head_id"));
        EXPECT_EQ(value(head, "tie"), "");
        const bool branch = value(row, "tie") == "branch";
        branches += branch ? 1 : 0;
        subsidiaries += branch ? 0 : 1;
        EXPECT_EQ(value(row, "tax_number") == value(head, "tax_number"), branch);
        const std::string& name = value(head, "registered_name");
        EXPECT_EQ(value(row, "registered_name").substr(0, name.find(' ')), name.substr(0, name.find(' ')));
    }
    EXPECT_GT(branches, 10);
    EXPECT_GT(subsidiaries, 10);
    int held = 0;
    for (const Record& record : *s_records) {
        held += record.isCompany() ? 1 : 0;
        EXPECT_EQ(record.isCompany(), record.party.starts_with('C')) << record.key;
        EXPECT_TRUE(!record.isCompany() || (record.given.empty() && record.birth.empty())) << record.key;
    }
    EXPECT_GT(held, 300);
}

TEST_F(SampleValues, OldNumbersAreGivenToStrangers) {
    const Csv persons(s_bank->dir() / "truth/persons.csv");
    std::map<std::string, std::string> home, owner;
    for (const auto& row : persons.rows) {
        home[row[0]] = row[persons.column("household_id")];
        owner[row[persons.column("phone")]] = home[row[0]];
    }
    int recycled = 0;
    for (const Record& record : *s_records) {
        const auto now = owner.find("+" + record.phone);
        if (now != owner.end() && now->second != home[record.party]) ++recycled;
    }
    EXPECT_GT(recycled, 10) << "records still have a number that is somebody else's by now";
}

TEST_F(SampleValues, ArabicNamesInTheCrmAreAlwaysSpelledAlike) {
    int arabic = 0;
    for (const Record& record : *s_records) {
        const bool inArabic = isArabic(record.given) || isArabic(record.family);
        arabic += inArabic ? 1 : 0;
        EXPECT_TRUE(!inArabic || record.source == "crm") << record.given;
        if (!inArabic) continue;
        EXPECT_TRUE(isArabic(record.given) && isArabic(record.family))
            << record.given << ' ' << record.family;
        for (const std::string* part : {&record.given, &record.family})
            for (const char32_t c : codePoints(*part))
                EXPECT_TRUE(c == ' ' || (c >= 0x0621 && c <= 0x064a)) << *part;
    }
    EXPECT_GT(arabic, 150);
    // Most bearers of one name in persons.csv are written with the very same Arabic letters.
    const Csv persons(s_bank->dir() / "truth/persons.csv");
    std::map<std::string, std::string> family;
    for (const auto& row : persons.rows) family[row[0]] = row[persons.column("family_name")];
    std::map<std::string, int> spellings;
    for (const Record& record : *s_records)
        if (isArabic(record.family) && family[record.party] == "Al Mansoori") ++spellings[record.family];
    EXPECT_GT(spellings["المنصوري"], 2);
    for (const auto& [spelling, count] : spellings) EXPECT_LE(count, spellings["المنصوري"]) << spelling;
}

TEST_F(SampleValues, TruePhonesAreValidAndBelongToOneHome) {
    const Csv persons(s_bank->dir() / "truth/persons.csv");
    int invalid = 0;
    std::map<std::string, std::set<std::string>> homes, emails;
    for (const auto& row : persons.rows) {
        const std::string home = row[persons.column("street")] + row[persons.column("postcode")];
        homes[row[persons.column("phone")]].insert(home);
        emails[row[persons.column("email")]].insert(home);
        invalid += isValidPhone(row[persons.column("phone")]) ? 0 : 1;
    }
    EXPECT_LT(invalid, 4000 / 200) << "of 4000";
    for (const auto& [phone, where] : homes) EXPECT_EQ(where.size(), 1u) << phone;
    for (const auto& [email, where] : emails) EXPECT_EQ(where.size(), 1u) << email;
    EXPECT_LT(homes.size(), persons.rows.size()) << "children are reached through a parent";
}

TEST_F(SampleValues, PhonesAsWrittenAreMostlyValid) {
    double phones = 0, valid = 0;
    for (const Record& record : *s_records) {
        if (record.rawPhone.empty() || record.rawPhone == "9999999999") continue;
        ++phones;
        valid += isValidPhone(record.rawPhone) ? 1 : 0;
    }
    EXPECT_GT(valid / phones, 0.97);
}

TEST_F(SampleValues, NationalIdsAreUniqueAndChecked) {
    const Csv persons(s_bank->dir() / "truth/persons.csv");
    std::set<std::string> ids;
    for (const auto& row : persons.rows) {
        const std::string& id = row[persons.column("national_id")];
        EXPECT_TRUE(ids.insert(id).second) << id;
        EXPECT_EQ(id.substr(4, 4), row[persons.column("birth_date")].substr(0, 4));
        // Luhn, the other way round: with its check digit every number sums up to a multiple of ten.
        int sum = 0, place = 0;
        for (auto c = id.rbegin(); c != id.rend(); ++c) {
            if (*c == '-') continue;
            const int digit = (*c - '0') * (place++ % 2 == 1 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        EXPECT_EQ(sum % 10, 0) << id;
        EXPECT_EQ(place, 15) << id;
    }
    EXPECT_EQ(sample::luhnDigit("7992739871"), '3');
}

TEST_F(SampleValues, EmailsStandAtExampleDomains) {
    for (const Record& record : *s_records) {
        if (record.email.empty()) continue;
        if (record.isCompany() && record.email.ends_with(".example")) continue;
        const std::string domain = record.email.substr(record.email.find('@') + 1);
        EXPECT_TRUE(domain == "example.com" || domain == "example.org" || domain == "example.net")
            << record.email;
    }
}

TEST_F(SampleValues, StrangersAndFamiliesShareAddresses) {
    const Csv persons(s_bank->dir() / "truth/persons.csv");
    std::map<std::string, std::set<std::string>> families;
    std::map<std::string, int> inhabitants, names;
    for (const auto& row : persons.rows) {
        const std::string house = row[persons.column("street")] + row[persons.column("city")];
        families[house].insert(row[persons.column("family_name")]);
        ++inhabitants[house];
        ++names[row[persons.column("given_name")] + ' ' + row[persons.column("family_name")]];
    }
    int strangers = 0, relatives = 0, namesakes = 0;
    for (const auto& [house, count] : inhabitants) {
        strangers += families[house].size() > 3 ? 1 : 0;
        relatives += count > static_cast<int>(families[house].size()) ? 1 : 0;
    }
    for (const auto& [name, count] : names) namesakes += count > 1 ? 1 : 0;
    EXPECT_GT(strangers, 30);
    EXPECT_GT(relatives, 200);
    EXPECT_GT(namesakes, 40);
}

TEST_F(SampleValues, TouchpointsAreInOrderAndBelongToRecords) {
    const Csv log(s_bank->dir() / "touchpoints.csv");
    std::set<std::pair<std::string, std::string>> keys;
    for (const Record& record : *s_records) keys.emplace(record.source, record.key);
    std::set<std::string> channels;
    std::string last;
    for (const auto& row : log.rows) {
        EXPECT_GE(row[0], last);
        last = row[0];
        channels.insert(row[1]);
        EXPECT_TRUE(keys.contains({row[2], row[3]})) << row[3];
        for (const std::string& value : row) EXPECT_FALSE(value.empty());
    }
    EXPECT_EQ(channels, (std::set<std::string>{"app", "web", "email", "social", "branch", "call_centre",
                                               "atm", "post", "event"}));
    EXPECT_LT(last, "2025-07-01");
}

std::int64_t hundredths(const std::string& money) {
    const std::size_t point = money.find('.');
    EXPECT_EQ(point + 3, money.size()) << money;
    std::string digits = money;
    digits.erase(point, 1);
    return std::stoll(digits);
}

TEST_F(SampleValues, HoldingsTransactionsAndConsentsFitTheRecords) {
    const Csv holdings(s_bank->dir() / "holdings.csv"), moves(s_bank->dir() / "transactions.csv"),
        consents(s_bank->dir() / "consents.csv");
    std::set<std::pair<std::string, std::string>> keys;
    for (const Record& record : *s_records) keys.emplace(record.source, record.key);
    struct Held {
        std::string opened, closed, currency;
        std::int64_t balance;
    };
    std::map<std::string, Held> held;
    for (const auto& row : holdings.rows) {
        EXPECT_TRUE(keys.contains({row[1], row[2]})) << row[2];
        const Held holding{row[5], row[6], row[4], hundredths(row[8]) - hundredths(row[7])};
        EXPECT_TRUE(held.emplace(row[0], holding).second) << row[0] << " twice";
        EXPECT_TRUE(row[6].empty() || row[6] >= row[5]) << row[0];
    }
    std::set<std::string> ids;
    std::pair<std::string, std::string> last;
    for (const auto& row : moves.rows) {
        EXPECT_TRUE(ids.insert(row[0]).second) << row[0] << " twice";
        Held& holding = held.at(row[1]);
        holding.balance -= hundredths(row[4]);
        EXPECT_EQ(row[5], holding.currency);
        EXPECT_GE(row[2].substr(0, 10), holding.opened);
        if (!holding.closed.empty()) {
            EXPECT_LE(row[2].substr(0, 10), holding.closed);
        }
        if (row[1] == last.first) {
            EXPECT_GE(row[2], last.second);
        }
        last = {row[1], row[2]};
    }
    for (const auto& [id, holding] : held) EXPECT_EQ(holding.balance, 0) << id;
    for (const auto& row : consents.rows) {
        EXPECT_TRUE(keys.contains({row[0], row[1]})) << row[1];
        if (!row[5].empty()) {
            EXPECT_GE(row[5], row[4].substr(0, 10));
        }
        EXPECT_TRUE(row[5].empty() || row[3] == "yes");
    }
    EXPECT_GT(holdings.rows.size(), s_records->size() / 3);
    EXPECT_GT(moves.rows.size(), holdings.rows.size());
    EXPECT_GT(consents.rows.size(), s_records->size() / 2);
}

} // namespace
} // namespace goldenrod
