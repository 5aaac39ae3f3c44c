// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;
using Json = nlohmann::json;

const std::string kColumns = "id,given_name,surname,birth_date,email,phone,street,city,postcode\n";

std::string letters(std::size_t number) {
    std::string word = "q";
    for (int i = 0; i < 7; ++i, number /= 20) word += "bcdfghjklmnpqrstvwxz"[number % 20];
    return word;
}

/// Somebody of her own in every field but the address.
std::string person(std::size_t i, const std::string& street = "Lindenallee 7") {
    return letters(3 * i + 1) + "," + letters(7919 * i + 5) + "," + std::to_string(1920 + i % 90) + "-0" +
           std::to_string(1 + i % 9) + "-1" + std::to_string(i * 7 % 10) + "," + letters(104729 * i) +
           "@example.org,030 " + std::to_string(2'000'000 + i * 77) + "," + street + ",Berlin,12345\n";
}

/// goldenrod-cli resolve on extracts that nobody would call one.
class DegenerateExtract : public testing::Test {
protected:
    void write(const std::string& content, const std::string& name = "a.csv") {
        writeContent(m_folder / name, content);
    }
    void writeRows(std::size_t rows, const std::function<std::string(std::size_t)>& row) {
        std::string content = kColumns;
        for (std::size_t i = 0; i < rows; ++i) content += std::to_string(i) + "," + row(i);
        write(content);
    }
    /// Ends well, with every record in the clusters; gives the words for people, and the report.
    std::string resolved(std::size_t records, const Words& files = {"a.csv"}) {
        Words call{"resolve"};
        call.insert(call.end(), files.begin(), files.end());
        call.insert(call.end(), {"--key", "id", "--out", "C.csv", "--json", "R.json"});
        const Finished done = m_folder.run(call);
        EXPECT_EQ(done.exitCode, 0) << done.err;
        EXPECT_EQ(linesOf(contentOf(m_folder / "C.csv")).size(), records + 1);
        m_report = Json::parse(contentOf(m_folder / "R.json"), nullptr, false);
        EXPECT_EQ(m_report["records"], records);
        return done.out;
    }
    /// Ends without a result, and says why.
    void refused(const std::string& reason) {
        const Finished done = m_folder.run({"resolve", "a.csv", "--key", "id", "--out", "C.csv"});
        EXPECT_EQ(done.exitCode, 1);
        EXPECT_NE(done.err.find(reason), std::string::npos) << done.err;
        EXPECT_FALSE(std::filesystem::exists(m_folder / "C.csv"));
        EXPECT_TRUE(std::filesystem::is_empty(m_folder / "tmp"));
    }
    std::uint64_t leftOut() const {
        std::uint64_t pairs = 0;
        for (const Json& rule : m_report["match"]["blocking"])
            pairs += rule["dropped_pairs"].get<std::uint64_t>();
        return pairs;
    }

    WorkFolder m_folder;
    Json m_report;
};

TEST_F(DegenerateExtract, NoBytes) {
    write("");
    refused("is empty");
}

TEST_F(DegenerateExtract, NoRecords) {
    write(kColumns);
    refused("No customer records");
}

TEST_F(DegenerateExtract, OneRecord) {
    writeRows(1, [](std::size_t i) { return person(i); });
    EXPECT_NE(resolved(1).find("1 customers"), std::string::npos);
}

TEST_F(DegenerateExtract, NoFieldButTheKey) {
    std::string content = "id\n";
    for (int i = 0; i < 500; ++i) content += std::to_string(i) + "\n";
    write(content);
    refused("nothing to compare");
}

TEST_F(DegenerateExtract, OneField) {
    std::string content = "id,surname\n";
    for (std::size_t i = 0; i < 500; ++i) content += std::to_string(i) + "," + letters(i / 2) + "\n";
    write(content);
    resolved(500);
    EXPECT_GE(m_report["pairs_scored"], 250);
}

TEST_F(DegenerateExtract, AllMissing) {
    writeRows(500, [](std::size_t) { return ",,,,,,,\n"; });
    refused("nothing to compare");
}

TEST_F(DegenerateExtract, AllPlaceholders) {
    writeRows(500, [](std::size_t) { return "N/A,unknown,1900-01-01,none@none.com,0000000000,,,\n"; });
    refused("nothing to compare");
}

TEST_F(DegenerateExtract, AllEqual) {
    writeRows(3000, [](std::size_t) { return person(1); });
    const std::string said = resolved(3000);
    EXPECT_EQ(m_report["pairs_scored"], 0);
    EXPECT_GE(leftOut(), 3000U * 2999U / 2);
    EXPECT_NE(said.find("pairs left out"), std::string::npos) << said;
}

TEST_F(DegenerateExtract, AllDifferentInOneBlock) {
    writeRows(1500, [](std::size_t i) { return person(i); });
    resolved(1500);
    EXPECT_EQ(m_report["clusters"], 1500);
}

TEST_F(DegenerateExtract, AllDifferent) {
    writeRows(1500,
              [](std::size_t i) { return letters(3 * i + 1) + "," + letters(7919 * i + 5) + ",,,,,,\n"; });
    resolved(1500);
    EXPECT_EQ(m_report["clusters"], 1500);
}

/// The longest values that are read, and one byte more.
TEST_F(DegenerateExtract, ValuesOfAMegabyte) {
    const std::size_t kBytes = 1U << 20U;
    std::string words;
    for (std::size_t i = 0; words.size() < kBytes; ++i) words += letters(i) + " ";
    words.resize(kBytes);
    writeRows(200, [&](std::size_t i) -> std::string {
        switch (i) {
        case 0:
        case 1: return std::string(kBytes, 'a') + ",,,,,,,\n";
        case 2:
        case 3: return ",,,,," + words + ",,\n";
        case 4: return ",,," + std::string(kBytes, 'x') + ",,,,\n";
        case 5: return ",,,," + std::string(kBytes, '7') + ",,,\n";
        default: return person(i / 2);
        }
    });
    resolved(200);
    writeRows(20, [&](std::size_t i) { return i == 7 ? words + "b,,,,,,,\n" : person(i); });
    const std::string said = resolved(19);
    EXPECT_NE(said.find("1 rows cannot be read"), std::string::npos) << said;
}

/// The name alone is no reason to merge anybody, and blocks with everybody are left out aloud.
TEST_F(DegenerateExtract, TensOfThousandsOfCopiesOfOneName) {
    std::string content = "id,full_name\n";
    for (int i = 0; i < 50'000; ++i) content += std::to_string(i) + ",Maria Garcia\n";
    write(content);
    const std::string said = resolved(50'000);
    EXPECT_EQ(m_report["clusters"], 50'000);
    EXPECT_NE(said.find("pairs left out"), std::string::npos) << said;
}

TEST_F(DegenerateExtract, AHundredSourcesOfOneRecordEach) {
    Words files;
    for (std::size_t i = 0; i < 100; ++i) {
        files.push_back("s" + std::to_string(i) + ".csv");
        write(kColumns + std::to_string(i) + "," + person(i / 2), files.back());
    }
    resolved(100, files);
    EXPECT_EQ(m_report["files"].size(), 100U);
}

TEST_F(DegenerateExtract, EveryRowUnderOneKey) {
    std::string content = kColumns;
    for (std::size_t i = 0; i < 10; ++i) content += "1," + person(i);
    write(content);
    resolved(10);
}

} // namespace
} // namespace goldenrod
