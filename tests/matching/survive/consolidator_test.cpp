// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/survive/consolidator.h"
#include "matching/survive/spellings.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using Date = text::DateOrder;

/// Records of one source: given, family and whole name, street, number, postcode, country, phone, changed.
class Survivors : public testing::Test {
protected:
    Survivors()
        : m_records({{"name.given", SemanticType::PersonName, Date::Unknown, ""},
                     {"name.family", SemanticType::PersonName, Date::Unknown, ""},
                     {"name.full", SemanticType::PersonName, Date::Unknown, ""},
                     {"address.street", SemanticType::AddressLine, Date::Unknown, ""},
                     {"address.number", SemanticType::HouseNumber, Date::Unknown, ""},
                     {"address.postcode", SemanticType::Postcode, Date::Unknown, ""},
                     {"address.country", SemanticType::Country, Date::Unknown, ""},
                     {"phone", SemanticType::Phone, Date::Unknown, ""},
                     {"source.changed", SemanticType::Instant, Date::YearMonthDay, ""}},
                    {"crm"}) {
        const std::vector<std::string> criteria{"valid_first", "fullest", "best_confirmed", "best_spelled",
                                                "most_recent"};
        m_rules.survivorship = {
            {"name.given", criteria},
            {"name.family", criteria},
            {"address", {"best_confirmed", "best_spelled", "most_complete", "most_recent"}},
            {"phone", criteria}};
    }
    void add(std::vector<const char*> values) {
        std::vector<RecordTable::Cell> cells;
        for (std::uint32_t c = 0; c < values.size(); ++c) cells.push_back({c, 0, values[c]});
        m_records.append(0, std::to_string(m_keys++), 0, 0, cells);
    }
    std::map<std::string, GoldenValue> golden() {
        m_records.finish();
        m_standardised.emplace(StandardisedTable::make(m_records, nullptr, {}, 0.0, 1.0).take());
        m_consolidator.emplace(Consolidator::make(m_rules, m_records, *m_standardised).take());
        for (RecordIndex r = 0; r < m_records.size(); ++r) m_members.push_back(r);
        std::map<std::string, GoldenValue> values;
        for (GoldenValue& value : m_consolidator->consolidate(m_members)) values[value.field] = value;
        return values;
    }
    std::string_view outcomeOf(const char* field, const char* raw) const {
        for (const GoldenCandidate& candidate : m_consolidator->candidates(field, m_members)) {
            if (candidate.raw == raw) return candidate.outcome;
        }
        return "absent";
    }
    RecordTable m_records;
    RuleSet m_rules;
    int m_keys = 0;
    std::optional<StandardisedTable> m_standardised;
    std::optional<Consolidator> m_consolidator;
    std::vector<RecordIndex> m_members;
};

TEST_F(Survivors, AMisspellingALoneInitialAndANicknameLoseThoughMoreRecentAndLonger) {
    add({"James", "Khoury", "", "", "", "", "", "", "2018-01-01"});
    add({"James", "Khouury", "", "", "", "", "", "", "2024-01-01"});
    add({"Jim", "Khoury", "", "", "", "", "", "", "2025-01-01"});
    add({"J", "Khoury", "", "", "", "", "", "", "2025-02-01"});
    auto values = golden();
    EXPECT_EQ(values["name.given"].form, "james");
    EXPECT_EQ(values["name.family"].form, "khoury");
    EXPECT_EQ(outcomeOf("name.given", "Jim"), "fullest");
    EXPECT_EQ(outcomeOf("name.given", "J"), "fullest");
    EXPECT_EQ(outcomeOf("name.family", "Khouury"), "best_spelled");
}

TEST_F(Survivors, AWholeNameElsewhereConfirmsItsParts) {
    add({"Anna", "Weber", "", "", "", "", "", "", "2024-01-01"});
    add({"Anna", "Schmidt", "", "", "", "", "", "", "2024-02-01"});
    add({"", "", "Anna Weber", "", "", "", "", "", "2023-06-01"});
    auto values = golden();
    EXPECT_EQ(values["name.family"].form, "weber");
    EXPECT_EQ(outcomeOf("name.family", "Schmidt"), "best_confirmed");
}

TEST_F(Survivors, ASecondGivenNameStaysWhenMostRecordsHaveIt) {
    add({"John Paul", "", "", "", "", "", "", "", "2018-01-01"});
    add({"John Paul", "", "", "", "", "", "", "", "2019-01-01"});
    add({"John", "", "", "", "", "", "", "", "2025-01-01"});
    EXPECT_EQ(golden()["name.given"].form, "john paul");
}

TEST_F(Survivors, SeveralOldRecordsYieldToANewOne) {
    add({"", "", "", "Hill Road", "5", "111", "AE", "", "2005-01-01"});
    add({"", "", "", "Hill Road", "5", "111", "AE", "", "2006-01-01"});
    add({"", "", "", "Lake Road", "7", "222", "AE", "", "2025-01-01"});
    EXPECT_EQ(golden()["address.street"].form, "lake rd");
}

TEST_F(Survivors, AnAddressIsOneHoweverWrittenAndFilledUpFromItsOwnRecords) {
    add({"", "", "", "5 Hill Road", "", "111", "", "", "2024-01-01"});
    add({"", "", "", "Hill Rd", "5", "", "AE", "", "2023-01-01"});
    add({"", "", "", "", "", "111", "", "", "2025-01-01"});
    add({"", "", "", "Lake Road", "7", "222", "AE", "", "2025-02-01"});
    auto values = golden();
    EXPECT_EQ(values["address.street"].form, "5 hill rd");
    EXPECT_FALSE(values.contains("address.number")) << "the street tells it";
    EXPECT_EQ(values["address.postcode"].form, "111");
    EXPECT_EQ(values["address.country"].form, "AE");
    EXPECT_EQ(values["address.country"].criterion, "completes");
    EXPECT_EQ(outcomeOf("address.street", "Lake Road"), "best_confirmed");
}

TEST_F(Survivors, ACountryThatRecordsDisagreeOnIsNotCarriedToAnotherAddress) {
    add({"", "", "", "Hill Road", "5", "111", "AE", "", "2005-01-01"});
    add({"", "", "", "Hill Road", "5", "111", "GB", "", "2005-01-01"});
    add({"", "", "", "Lake Road", "7", "222", "", "", "2025-01-01"});
    auto values = golden();
    EXPECT_EQ(values["address.street"].form, "lake rd");
    EXPECT_FALSE(values.contains("address.country"));
}

TEST_F(Survivors, APhoneWithoutItsCountryConfirmsTheWholeNumber) {
    add({"", "", "", "", "", "", "", "0504418273", "2025-01-01"});
    add({"", "", "", "", "", "", "", "+971504418273", "2024-01-01"});
    add({"", "", "", "", "", "", "", "+971526639154", "2025-01-01"});
    EXPECT_EQ(golden()["phone"].form, "+971504418273");
    EXPECT_EQ(outcomeOf("phone", "0504418273"), "fullest");
}

TEST(Spellings, AreShortOneWayOnly) {
    const auto name = SemanticType::PersonName;
    for (const auto& [few, full] :
         std::vector<std::pair<const char*, const char*>>{{"s", "sophie susan"},
                                                          {"jim", "james"},
                                                          {"j daniel", "james daniel"},
                                                          {"x", "james"},
                                                          {"mani", "manisha"},
                                                          {"nora", "leonora"}}) {
        EXPECT_TRUE(survive::isShortFor(name, few, full)) << few;
        EXPECT_FALSE(survive::isShortFor(name, full, few)) << full;
    }
    EXPECT_FALSE(survive::isShortFor(name, "lodh", "lodhi")) << "a letter lost is a slip";
    EXPECT_FALSE(survive::isShortFor(name, "james", "james a"));
    EXPECT_FALSE(survive::isShortFor(name, "mohamed", "muhammad")) << "a spelling, not a nickname";
}

TEST(Spellings, TellOneDoorFromAnother) {
    EXPECT_EQ(survive::streetLine("hill rd", "5B"), "5b hill rd");
    EXPECT_TRUE(survive::isOneDoor("5 hill rd", "5 hlil rd"));
    EXPECT_FALSE(survive::isOneDoor("5 hill rd", "6 hill rd"));
    EXPECT_FALSE(survive::isOneDoor("5 hill rd", "5 lake rd"));
}

} // namespace
} // namespace goldenrod
