// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/locales.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace goldenrod {
namespace {

using namespace test;
using Json = nlohmann::json;

/// The report without what differs from call to call: times and memory.
void dropMeasurements(Json& json) {
    if (json.is_object()) {
        json.erase("seconds");
        json.erase("peak_memory_bytes");
    }
    for (Json& item : json) {
        if (item.is_structured()) dropMeasurements(item);
    }
}

/// What a resolve gives: the bytes of the clusters, and the report.
struct Resolved {
    std::string clusters, report;
};

/// The whole program, as a process of its own, on a sample bank in one table.
class SameBitsOfTheProgram : public testing::Test {
protected:
    void SetUp() override {
        m_folder.ask({"sample", "bank", "--customers", "250", "--seed", "7", "--flat"});
        m_once = resolve("bank/flat.csv", "1");
        ASSERT_GT(customersOf(m_once).size(), 200U);
        ASSERT_LT(customersOf(m_once).size(), linesOf(m_once.clusters).size() - 100)
            << "something was matched";
    }

    Resolved resolve(const std::string& file, const std::string& threads) {
        const Finished done = m_folder.run(
            {"resolve", file, "--key", "rec_id", "--out", "C.csv", "--json", "R.json", "--threads", threads});
        EXPECT_EQ(done.exitCode, 0) << done.err;
        Json report = Json::parse(contentOf(m_folder / "R.json"), nullptr, false);
        EXPECT_TRUE(report.is_object());
        dropMeasurements(report);
        return {contentOf(m_folder / "C.csv"), report.dump(1)};
    }
    void expectSame(const std::string& threads = "2") {
        const Resolved again = resolve("bank/flat.csv", threads);
        EXPECT_TRUE(again.clusters == m_once.clusters) << "other clusters";
        EXPECT_EQ(again.report, m_once.report);
    }
    /// Keys by customer, whatever the customers are called.
    static std::set<std::set<std::string>> customersOf(const Resolved& resolved) {
        std::map<std::string, std::set<std::string>> byName;
        for (const std::string& line : linesOf(resolved.clusters)) {
            const std::size_t comma = line.find(',');
            byName[line.substr(comma + 1)].insert(line.substr(0, comma));
        }
        std::set<std::set<std::string>> customers;
        for (auto& [name, keys] : byName) customers.insert(std::move(keys));
        return customers;
    }

    WorkFolder m_folder;
    Resolved m_once;
};

TEST_F(SameBitsOfTheProgram, RepeatedAndOnAnyNumberOfThreads) {
    for (const char* threads : {"1", "2", "8"}) {
        SCOPED_TRACE(threads);
        expectSame(threads);
    }
}

/// Keys decide ties, not rows: the customers are the same, and so is all that the report counts.
TEST_F(SameBitsOfTheProgram, WithTheRowsInAnotherOrder) {
    const std::uint64_t seed = randomSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    std::vector<std::string> lines = linesOf(contentOf(m_folder / "bank/flat.csv"));
    std::mt19937_64 random(seed);
    std::shuffle(lines.begin() + 1, lines.end(), random);
    std::string shuffled;
    for (const std::string& line : lines) shuffled += line + "\n";
    std::filesystem::create_directory(m_folder / "shuffled");
    writeContent(m_folder / "shuffled/flat.csv", shuffled);
    const Resolved other = resolve("shuffled/flat.csv", "2");
    EXPECT_EQ(customersOf(other), customersOf(m_once));
    EXPECT_EQ(Json::parse(other.report)["match"], Json::parse(m_once.report)["match"]);
}

/// Decimal commas, and right-to-left with other digits.
TEST_F(SameBitsOfTheProgram, UnderOtherLocales) {
    const OtherLocales locales({"de_DE", "ar_SA"});
    if (!locales.made()) GTEST_SKIP() << kNoLocales;
    m_folder.set("LOCPATH", locales.folder());
    for (const char* locale : {"C", "de_DE.UTF-8", "ar_SA.UTF-8"}) {
        SCOPED_TRACE(locale);
        m_folder.set("LC_ALL", locale);
        m_folder.set("LANG", locale);
        expectSame();
    }
}

/// glibc computes exp, log and pow otherwise on processors with fused multiply-add; its tunables (manual,
/// "Hardware Capability Tunables") make it take this one for an older processor.
TEST_F(SameBitsOfTheProgram, WithoutTheFusedPathsOfTheCLibrary) {
    const std::string kOlder = "GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX512F,-AVX2,-AVX,-FMA,-FMA4";
    const std::size_t equals = kOlder.find('=');
    m_folder.set(kOlder.substr(0, equals), kOlder.substr(equals + 1));
    expectSame();
    // Whether the switch does anything here, by a program that does use the library's functions.
    const std::string powers =
        R"(awk 'BEGIN { for (i = 1; i < 5000; ++i) printf "%.17g\n", exp(i / 631) }' >)";
    const std::string file = (m_folder / "powers").string();
    ASSERT_EQ(std::system((powers + file + ".own").c_str()), 0);
    ASSERT_EQ(std::system((kOlder + " " + powers + file + ".older").c_str()), 0);
    if (contentOf(file + ".own") == contentOf(file + ".older"))
        GTEST_SKIP() << "same bits, but this C library has nothing to switch off on this processor";
}

} // namespace
} // namespace goldenrod
