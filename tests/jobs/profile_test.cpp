// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/profile_drift.h"
#include "models/quality/profile_json.h"
#include "models/quality/profile_load.h"

#include "tests/support/bank.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>
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

TEST(ColumnProfile, IsKeptAsItIs) {
    ColumnProfiler profiler("a \"column\"");
    for (const char* value : {"12", "12.5", "2020-02-29", "محمد", "", " n/a ", "12", "\xFF"})
        profiler.add(value, true);
    profiler.add({}, false);
    const ColumnProfile profile = profiler.profile();
    const auto read = parseProfile(profileText({profile}));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 1U);
    EXPECT_EQ(profileText(*read), profileText({profile}));
    std::string wrong = profileText({profile});
    const std::size_t filled = wrong.find("\"filled\":");
    ASSERT_NE(filled, std::string::npos);
    EXPECT_FALSE(parseProfile(wrong.insert(filled + 9, "-9e99, \"x\":"))) << "no share of anything";
    EXPECT_EQ(read->front().column, "a \"column\"");
    EXPECT_EQ(read->front().absent, 1);
    EXPECT_EQ(read->front().days->least, "2020-02-29");
    EXPECT_EQ(scriptsOf(read->front(), text::Script::Arabic), 1);
    for (const char* damaged : {"", "[]", "{}", R"({"format":"goldenrod-profile-0","columns":[]})",
                                R"({"format":"goldenrod-profile-1","columns":[{"column":1}]})",
                                R"({"format":"goldenrod-profile-1","columns":{}})"})
        EXPECT_FALSE(parseProfile(damaged)) << damaged;
}

TEST(ColumnProfile, TelephonesAndKeysAreNoNumbers) {
    const auto kind = [](const char* value) {
        ColumnProfiler profiler("c");
        profiler.add(value, true);
        return kindOf(profiler.profile());
    };
    for (const char* text : {"+971 50 123 4567", "050 123 4567", "12 3456", "CRM-00001000", "CN-1728637"})
        EXPECT_EQ(kind(text), ColumnKind::Text) << text;
    for (const char* number : {"1 234", "AED 1 234.50", "-12 345,6", "12 EUR"})
        EXPECT_EQ(kind(number), ColumnKind::Numbers) << number;
}

/// A column of `rows` values that `value` gives.
template <typename Value>
ColumnProfile columnOf(const char* name, int rows, Value value) {
    ColumnProfiler profiler(name);
    for (int i = 0; i < rows; ++i) profiler.add(value(i), true);
    return profiler.profile();
}

TEST(ColumnDrift, TellsChangeFromChance) {
    std::mt19937 random(7);
    const auto phone = [&](int share) {
        return [&random, share](int) {
            return static_cast<int>(random() % 100) < share ? std::string("+44 20 7946")
                                                            : std::string("020 7946");
        };
    };
    const auto filled = [&](int share) {
        return [&random, share](int) {
            return std::string(static_cast<int>(random() % 1000) < share ? "x" : "");
        };
    };
    const auto what = [](const ColumnProfile& before, const ColumnProfile& now) {
        return driftOf({before}, {now}).front().what;
    };
    constexpr int kRows = 4000, kLoads = 100;
    int shapes = 0, fills = 0;
    for (int i = 0; i < kLoads; ++i) {
        shapes += what(columnOf("p", 60, phone(62)), columnOf("p", 60, phone(62))) != ColumnDrift::Same;
        fills +=
            what(columnOf("f", kRows, filled(930)), columnOf("f", kRows, filled(930))) != ColumnDrift::Same;
    }
    const auto rare = [&](int) { // twelve patterns, most of them rare
        const auto n = random() % 100;
        return n < 70 ? std::string("Aa") : std::string(1 + n % 12, '-') + "9";
    };
    int rares = 0;
    for (int i = 0; i < kLoads; ++i) {
        const int rows = i % 2 == 0 ? 15 : 100;
        rares += what(columnOf("r", rows, rare), columnOf("r", rows, rare)) != ColumnDrift::Same;
    }
    EXPECT_LE(rares, 8);
    EXPECT_LE(shapes, 5) << "few rows differ by chance";
    // More patterns than are listed, and what most rows have is another.
    const auto many = [&](const std::string& most) {
        return [&random, most](int i) {
            return i % 10 != 0 ? most
                               : std::string(1 + random() % 40, '/') + "9" + std::string(random() % 5, '-');
        };
    };
    EXPECT_EQ(what(columnOf("m", kRows, many("AB-999")), columnOf("m", kRows, many("999/XY"))),
              ColumnDrift::Shapes);
    EXPECT_EQ(what(columnOf("m", kRows, many("AB-999")), columnOf("m", kRows, many("AB-999"))),
              ColumnDrift::Same);
    int kinds = 0;
    const auto nearly = [&](int) { return random() % 100 < 95 ? std::string("12.5") : std::string("none"); };
    for (int i = 0; i < kLoads; ++i)
        kinds += what(columnOf("k", 400, nearly), columnOf("k", 400, nearly)) == ColumnDrift::Kind;
    EXPECT_LE(kinds, 3);
    EXPECT_LE(fills, 2);
    EXPECT_EQ(what(columnOf("p", kRows, phone(62)), columnOf("p", kRows, phone(20))), ColumnDrift::Shapes);
    EXPECT_EQ(what(columnOf("f", kRows, filled(930)), columnOf("f", kRows, filled(600))), ColumnDrift::Fill);
    EXPECT_EQ(what(columnOf("f", kRows, filled(930)), columnOf("f", kRows, filled(0))), ColumnDrift::Fill);
    const auto number = [](int i) { return std::to_string(i); };
    const auto day = [](int i) { return "2020-01-" + std::to_string(10 + i % 20); };
    const auto drifts = driftOf({columnOf("a", 50, number), columnOf("b", 50, number)},
                                {columnOf("c", 50, day), columnOf("a", 50, day)});
    ASSERT_EQ(drifts.size(), 3U);
    EXPECT_EQ(drifts[0].what, ColumnDrift::New);
    EXPECT_EQ(drifts[1].what, ColumnDrift::Kind);
    EXPECT_EQ(drifts[1].kindBefore, ColumnKind::WholeNumbers);
    EXPECT_EQ(drifts[1].kindNow, ColumnKind::Dates);
    EXPECT_EQ(drifts[2].what, ColumnDrift::Gone);
    EXPECT_EQ(drifts[2].column, "b");
}

/// By hand: 0.75 and 0.25 against 0.5 and 0.5.
TEST(ColumnDrift, TheIndexIsThatOfTheFormula) {
    const auto words = [](int capital) {
        return [capital](int i) { return std::string(i < capital ? "A" : "a"); };
    };
    const double index =
        driftOf({columnOf("w", 1000, words(750))}, {columnOf("w", 1000, words(500))}).front().stability;
    EXPECT_NEAR(index, 0.25 * std::log(1.5) - 0.25 * std::log(0.5), 1e-12);
}

TEST(LoadProfile, IsKeptAndComparedWithTheExtractBefore) {
    TempFolder folder;
    auto workspace = makeWorkspace(folder.path());
    const auto give = [&](const char* content) {
        writeContent(folder / "crm.csv", content);
        const auto loaded = load(*workspace, folder / "crm.csv");
        EXPECT_TRUE(loaded);
        return loaded->load.id;
    };
    const std::int64_t first = give("id,family_name,born\n1,Fox,2001-02-03\n2,Ray,1999-12-31\n");
    const std::int64_t second = give("id,family_name,tier\n1,Fox,STD\n2,Ray,GLD\n3,Owl,\n");
    auto db = workspace->reader();
    const auto none = readProfiles(*db, second);
    ASSERT_TRUE(none);
    EXPECT_FALSE(none->now);
    EXPECT_TRUE(none->hasBefore);
    EXPECT_FALSE(readProfiles(*db, first)->hasBefore);

    const auto made = makeProfiles(*workspace, second, {});
    ASSERT_TRUE(made) << made.error().code.id();
    EXPECT_EQ(made->now->rows, 3);
    ASSERT_TRUE(made->before);
    EXPECT_EQ(made->before->load.id, first);
    const auto kept = readProfiles(*db, second);
    ASSERT_TRUE(kept->now && kept->before);
    EXPECT_EQ(profileText(kept->now->columns), profileText(profileLoad(*db, second, {})->columns));
    EXPECT_TRUE(readProfiles(*db, first)->now) << "made on the way";
    int stopped = 0;
    EXPECT_TRUE(makeProfiles(*workspace, second, [&](const Progress&) { return ++stopped > 100; }))
        << "nothing is read again";
    EXPECT_EQ(stopped, 0);
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
