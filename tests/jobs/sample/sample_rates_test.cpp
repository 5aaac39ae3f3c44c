// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/rates.h"
#include "tests/jobs/sample/sample_files.h"

#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace goldenrod {
namespace {

using namespace sample_test;
using sample::ErrorKind;

constexpr const char* kNames[] = {"core_banking", "crm", "cards", "loans", "digital", "call_centre"};

double rate(ErrorKind kind, std::size_t system) {
    return sample::kErrorRates[static_cast<std::size_t>(kind)].percent[system] / 100;
}

/// Four standard deviations of a share among so many: one in 16,000 banks falls outside by chance.
double tolerance(double share, double among) {
    return 4 * std::sqrt(share * (1 - share) / among) + 1e-4;
}

/// One bank large enough for rates to show.
class SampleRates : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_bank = new Bank({20'000, 11});
        s_records = new std::vector<Record>(s_bank->records());
    }
    static void TearDownTestSuite() {
        delete s_records;
        delete s_bank;
    }
    /// Share of the system's records for which `holds`, expected within chance of `expected`.
    template <typename Exposed, typename Holds>
    static void expectShare(std::size_t system, double expected, const char* what, Exposed&& exposed,
                            Holds&& holds) {
        double among = 0, held = 0;
        for (const Record& record : *s_records) {
            if (record.source != kNames[system] || !exposed(record)) continue;
            ++among;
            held += holds(record) ? 1 : 0;
        }
        ASSERT_GT(among, 0) << what;
        EXPECT_NEAR(held / among, expected, tolerance(expected, among)) << kNames[system] << ' ' << what;
    }
    static inline Bank* s_bank = nullptr;
    static inline std::vector<Record>* s_records = nullptr;
};

bool all(const Record&) {
    return true;
}
bool isPerson(const Record& record) {
    return !record.isCompany();
}

TEST_F(SampleRates, MissingValuesInTheFilesAreThoseOfTheTable) {
    for (std::size_t system = 0; system < sample::kSystems; ++system) {
        expectShare(system, rate(ErrorKind::MissingBirthDate, system), "birth date", isPerson,
                    [](const Record& r) { return r.birth.empty(); });
        expectShare(system, rate(ErrorKind::MissingEmail, system), "e-mail", all,
                    [](const Record& r) { return r.email.empty(); });
        expectShare(system, rate(ErrorKind::MissingPhone, system), "phone", all,
                    [](const Record& r) { return r.phone.empty(); });
        expectShare(system, rate(ErrorKind::MissingAddress, system), "address", all,
                    [](const Record& r) { return r.city.empty() && r.street.empty() && r.postcode.empty(); });
        expectShare(system, rate(ErrorKind::MissingNationalId, system), "national id", isPerson,
                    [](const Record& r) { return r.nationalId.empty(); });
        if (rate(ErrorKind::MissingLicence, system) > 0)
            expectShare(
                system, rate(ErrorKind::MissingLicence, system), "licence",
                [](const Record& r) { return r.isCompany(); },
                [](const Record& r) { return r.licence.empty(); });
        expectShare(system, rate(ErrorKind::MissingFamily, system), "family name", isPerson,
                    [](const Record& r) { return r.family.empty(); });
    }
}

TEST_F(SampleRates, DefaultValuesInTheFilesAreThoseOfTheTable) {
    for (std::size_t system = 0; system < sample::kSystems; ++system) {
        expectShare(
            system, rate(ErrorKind::DefaultBirthDate, system), "1900-01-01",
            [](const Record& r) { return !r.birth.empty(); },
            [](const Record& r) { return r.birth == "1900-01-01"; });
        expectShare(
            system, rate(ErrorKind::DefaultPhone, system), "9999999999",
            [](const Record& r) { return !r.phone.empty(); },
            [](const Record& r) { return r.phone == "9999999999"; });
        expectShare(
            system, rate(ErrorKind::DefaultEmail, system), "noemail@example.com",
            [](const Record& r) { return !r.email.empty(); },
            [](const Record& r) { return r.email == "noemail@example.com"; });
        expectShare(
            system, rate(ErrorKind::UnknownStreet, system), "UNKNOWN",
            [](const Record& r) { return !r.city.empty(); },
            [](const Record& r) { return r.street == "unknown"; });
        expectShare(
            system, rate(ErrorKind::BareNationalId, system), "national id without hyphens",
            [](const Record& r) { return !r.nationalId.empty(); },
            [](const Record& r) { return r.rawNationalId.find('-') == std::string::npos; });
    }
}

TEST_F(SampleRates, EveryErrorStrikesAtItsRate) {
    std::map<std::pair<std::string_view, std::string_view>, SampleErrorCount> counts;
    for (const SampleErrorCount& count : s_bank->report().errors) counts[{count.source, count.error}] = count;
    EXPECT_EQ(counts.size(), sample::kErrorKinds * sample::kSystems);
    for (std::size_t system = 0; system < sample::kSystems; ++system) {
        for (const sample::ErrorRate& row : sample::kErrorRates) {
            const SampleErrorCount& count = counts[{kNames[system], row.id}];
            const double share = row.percent[system] / 100;
            if (share == 0 && count.exposed == 0) continue;
            ASSERT_GT(count.exposed, 0u) << kNames[system] << ' ' << row.id;
            const auto among = static_cast<double>(count.exposed);
            EXPECT_NEAR(static_cast<double>(count.struck) / among, share, tolerance(share, among))
                << kNames[system] << ' ' << row.id << ": " << count.struck << " of " << count.exposed;
        }
    }
}

// Not by what the generator says of itself: values of records against the true ones.
TEST_F(SampleRates, WrongValuesInTheFilesAreAsRareAsTheTableSays) {
    const Csv persons(s_bank->dir() / "truth/persons.csv");
    std::map<std::string, std::string> births, ids;
    for (const auto& row : persons.rows) {
        births[row[0]] = row[persons.column("birth_date")];
        ids[row[0]] = row[persons.column("national_id")];
    }
    for (std::size_t system = 0; system < sample::kSystems; ++system) {
        // Exchanged days and months need a day up to 12 that is not the month: 11 of 30.4.
        const double wrong = rate(ErrorKind::DayMonthSwapped, system) * 11 / 30.4 +
                             rate(ErrorKind::YearOff, system) + rate(ErrorKind::DecadeOff, system) +
                             rate(ErrorKind::DayOff, system);
        const auto known = [](const Record& r) { return !r.birth.empty() && r.birth != "1900-01-01"; };
        double among = 0, differ = 0;
        for (const Record& r : *s_records) {
            if (r.source != kNames[system] || !known(r)) continue;
            ++among;
            differ += r.birth != births[r.party] ? 1 : 0;
        }
        EXPECT_NEAR(differ / among, wrong, tolerance(wrong, among) + 0.05 * wrong) << kNames[system];
        expectShare(
            system, rate(ErrorKind::TypoNationalId, system), "national id",
            [](const Record& r) { return !r.nationalId.empty(); },
            [&](const Record& r) {
                std::string digits = ids[r.party];
                std::erase(digits, '-');
                return r.nationalId != digits;
            });
    }
}

TEST_F(SampleRates, SystemsHoldFewDuplicates) {
    for (std::size_t system = 0; system < sample::kSystems; ++system) {
        std::map<std::string, int> held;
        for (const Record& record : *s_records)
            if (record.source == kNames[system]) ++held[record.party];
        double twice = 0;
        for (const auto& [person, records] : held) {
            EXPECT_LE(records, 2);
            twice += records - 1;
        }
        const double share = twice / static_cast<double>(held.size());
        EXPECT_GT(share, 0.01) << kNames[system];
        EXPECT_LT(share, 0.065) << kNames[system];
    }
}

TEST_F(SampleRates, PeopleHoldOneToFourSystemsInDifferentOrders) {
    std::map<std::string, std::set<std::string>> systems;
    std::map<std::string, std::vector<std::string>> order;
    for (const Record& record : *s_records) {
        if (record.isCompany()) continue;
        systems[record.party].insert(record.source);
        order[record.source].push_back(record.party);
    }
    int counts[sample::kSystems + 1] = {};
    for (const auto& [person, held] : systems) ++counts[held.size()];
    EXPECT_GT(counts[1], 2000);
    EXPECT_GT(counts[2], 4000);
    EXPECT_GT(counts[3], 4000);
    EXPECT_GT(counts[4], 2000);
    EXPECT_EQ(counts[5] + counts[6], 0);
    // The place of a row says nothing about the person: neighbours follow each other up as often as down.
    for (const auto& [source, persons] : order) {
        double rises = 0;
        for (std::size_t i = 1; i < persons.size(); ++i) rises += persons[i] > persons[i - 1] ? 1 : 0;
        EXPECT_NEAR(rises / static_cast<double>(persons.size()), 0.5, 0.02) << source;
    }
}

} // namespace
} // namespace goldenrod
