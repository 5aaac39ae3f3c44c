// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/profile_load.h"

#include "tests/support/bank.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace goldenrod {
namespace {

using namespace test;

std::int64_t scriptsOf(const ColumnProfile& profile, text::Script script) {
    return profile.scripts[static_cast<std::size_t>(script)];
}

TEST(ColumnProfile, PatternsTellShapesApart) {
    const std::pair<const char*, const char*> patterns[] = {
        {"AE-784", "A-999"},
        {"Anna Maria", "Aa Aa"},
        {"ANNA", "A"},
        {"a@mail.example", "a@a.a"},
        {"", ""},
        {"محمد علي", "w w"},
        {"Müller", "Aa"},
        {"İZMİR 35", "A 99"},
        {"山田", "w"},
        {"+971 50", "+999 99"},
        {"2021-03-04", "9999-99-99"},
        {"\t x", " a"},
    };
    for (const auto& [value, pattern] : patterns) EXPECT_EQ(patternOf(value), pattern) << value;
    EXPECT_EQ(patternOf(std::string(100, '7')).size(), 47 + std::string("…").size());
}

TEST(ColumnProfile, CountsWhatIsThere) {
    ColumnProfiler profiler("c");
    for (const char* value : {"12", " 7 ", "-3", "1.5", "AED 2,000.50", "2021-03-04", "04/03/2021", "Ann",
                              "n/a", "n/a", "محمد", "", "   "})
        profiler.add(value, true);
    profiler.add("", false);
    const ColumnProfile profile = profiler.profile();
    EXPECT_EQ(profile.rows, 14);
    EXPECT_EQ(profile.filled, 11);
    EXPECT_EQ(profile.empty, 2);
    EXPECT_EQ(profile.absent, 1);
    EXPECT_EQ(profile.padded, 1);
    EXPECT_EQ(profile.distinct, 10);
    EXPECT_TRUE(profile.distinctIsExact);
    EXPECT_EQ(profile.integers, 3);
    EXPECT_EQ(profile.decimals, 2);
    EXPECT_EQ(profile.dates, 2);
    EXPECT_EQ(scriptsOf(profile, text::Script::Arabic), 1);
    EXPECT_EQ(profile.shortest, 1);
    EXPECT_EQ(profile.longest, 12);
    ASSERT_EQ(profile.top.size(), 1U);
    EXPECT_EQ(profile.top[0].value, "n/a");
    EXPECT_EQ(profile.top[0].rows, 2);
    EXPECT_TRUE(profile.top[0].placeholder);
    EXPECT_EQ(profile.placeholders, 2);
    ASSERT_TRUE(profile.numbers && profile.days);
    EXPECT_EQ(profile.numbers->least, "-3");
    EXPECT_EQ(profile.numbers->greatest, "2000.5");
    EXPECT_EQ(profile.numbers->median, "7");
    EXPECT_EQ(profile.days->least, "2021-03-04");
}

// Against counting everything: values of a known skew, more of them than any summary keeps.
TEST(ColumnProfile, SummariesHoldTheirBounds) {
    ColumnProfiler profiler("c");
    std::map<std::string, std::int64_t> counted;
    std::uint64_t seed = 7;
    const auto roll = [&seed](std::uint64_t below) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        return (seed >> 33) % below;
    };
    for (int i = 0; i < 400'000; ++i) {
        const std::string value =
            roll(3) == 0 ? "often " + std::to_string(roll(10)) : std::to_string(roll(5'000'000));
        ++counted[value];
        profiler.add(value, true);
    }
    const ColumnProfile profile = profiler.profile();
    EXPECT_FALSE(profile.distinctIsExact);
    EXPECT_NEAR(static_cast<double>(profile.distinct), static_cast<double>(counted.size()),
                0.02 * static_cast<double>(counted.size()));
    ASSERT_GE(profile.top.size(), 10U);
    for (std::size_t i = 0; i < 10; ++i) {
        const ProfiledValue& value = profile.top[i];
        EXPECT_TRUE(value.value.starts_with("often ")) << value.value;
        EXPECT_LE(value.rows, counted[value.value]);
        EXPECT_GE(value.rows, counted[value.value] - profile.topMayMiss);
    }
    EXPECT_LT(profile.topMayMiss, 400'000 / 4096 + 1);
    ASSERT_TRUE(profile.numbers);
    const double median = std::stod(profile.numbers->median);
    EXPECT_NEAR(median, 2'500'000, 100'000);
}

TEST(ColumnProfile, NamesWhatLiesFarOutside) {
    ColumnProfiler profiler("c");
    for (int i = 0; i < 990; ++i) profiler.add(std::to_string(100 + i % 10), true);
    for (int i = 0; i < 10; ++i) profiler.add("99999", true);
    EXPECT_DOUBLE_EQ(profiler.profile().numbers->outliers, 0.01);
}

// What is profiled is what was delivered: the same figures as counting the values of the file.
TEST(LoadProfile, EveryExtractOfTheBankIsProfiledFromItsStoredBytes) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    for (const std::string& name : extracts()) {
        SCOPED_TRACE(name);
        const auto request = requestFor(*workspace, sampleBank(kBankCustomers) / name).take();
        const auto loaded = importExtract(request, *workspace, {});
        ASSERT_TRUE(loaded);
        auto db = workspace->reader();
        const auto profile = profileLoad(*db, loaded->load.id, {});
        ASSERT_TRUE(profile) << profile.error().code.id();
        EXPECT_EQ(profile->rows, loaded->rowsOf("loaded"));
        const auto& columns = request.dialect.columns;
        ASSERT_EQ(profile->columns.size(), columns.size());
        std::vector<std::set<std::string>> different(columns.size());
        std::vector<std::int64_t> filled(columns.size());
        auto reader = sources::RowReader::open(request.file, request.dialect);
        ASSERT_TRUE(reader);
        sources::Row row;
        while (reader->next(row).take()) {
            if (row.kind != sources::RowKind::Record) continue;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const std::string_view value = row.values[i].text;
                const std::size_t begin = value.find_first_not_of(" \t");
                if (!row.values[i].present || begin == std::string_view::npos) continue;
                ++filled[i];
                different[i].emplace(value.substr(begin, value.find_last_not_of(" \t") - begin + 1));
            }
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const ColumnProfile& column = profile->columns[i];
            SCOPED_TRACE(columns[i]);
            EXPECT_EQ(column.column, columns[i]);
            EXPECT_EQ(column.filled + column.empty + column.absent, profile->rows);
            EXPECT_EQ(column.filled, filled[i]);
            EXPECT_EQ(column.distinct, static_cast<std::int64_t>(different[i].size()));
            std::int64_t patterned = column.otherPatterns;
            for (const ProfiledPattern& pattern : column.patterns) patterned += pattern.rows;
            EXPECT_EQ(patterned, column.filled);
        }
    }
}

TEST(LoadProfile, StopsWhenItIsTold) {
    const TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    std::string text = "id,family_name\n";
    for (int i = 0; i < 20'000; ++i) text += std::to_string(i) + ",Fox\n";
    writeContent(folder / "people.csv", text);
    const auto loaded = load(*workspace, folder / "people.csv", "people");
    ASSERT_TRUE(loaded);
    auto db = workspace->reader();
    const auto stopped = profileLoad(*db, loaded->load.id, [](const Progress&) { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, kCancelled);
    EXPECT_EQ(findLoad(*db, "people", 0).take()->id, loaded->load.id);
    EXPECT_FALSE(findLoad(*db, "people", 2).take());
    EXPECT_FALSE(findLoad(*db, "others", 0).take());
}

} // namespace
} // namespace goldenrod
