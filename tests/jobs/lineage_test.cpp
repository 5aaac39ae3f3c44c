// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/lineage.h"

#include "models/jobs/decide.h"
#include "models/jobs/review_queue.h"
#include "models/workspace/golden_store.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

namespace goldenrod {
namespace {

using namespace test;

/// The value of bytes as they stand in the extract, read without any code of the product.
std::string decoded(const std::string& file, std::string bytes) {
    if (file.ends_with(".ndjson")) {
        const auto json = nlohmann::json::parse(bytes, nullptr, false);
        return json.is_string() ? json.get<std::string>() : bytes;
    }
    if (bytes.size() < 2 || bytes.front() != '"') return bytes;
    bytes = bytes.substr(1, bytes.size() - 2);
    for (std::size_t at = bytes.find("\"\""); at != std::string::npos; at = bytes.find("\"\"", at + 1))
        bytes.erase(at, 1);
    return bytes;
}

std::string trimmed(const std::string& text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// "SURNAME, GIVEN MIDDLE" by the letter of model.md.
std::string partOf(const std::string& text, const std::string& part) {
    if (part.empty()) return text;
    const std::size_t comma = text.find(',');
    if (part == "before_comma") return trimmed(text.substr(0, comma));
    const std::string behind = comma == std::string::npos ? "" : trimmed(text.substr(comma + 1));
    const std::size_t space = behind.find(' ');
    if (part == "after_comma") return behind.substr(0, space);
    return space == std::string::npos ? "" : trimmed(behind.substr(space));
}

void expectTraceable(Database& db, const std::string& gid, const StoredGoldenValue& value,
                     const std::filesystem::path& bank) {
    SCOPED_TRACE(gid + " " + value.field);
    const auto traced = traceLineage(db, gid, value.field);
    ASSERT_TRUE(traced) << traced.error().code.id();
    EXPECT_TRUE(lineageHolds(*traced))
        << traced->raw << " gives " << traced->display << ", not " << value.display;
    EXPECT_EQ(traced->value.display, value.display);
    const std::string content = contentOf(bank / traced->fileName);
    ASSERT_FALSE(content.empty()) << traced->fileName;
    ASSERT_LE(traced->valueOffset + traced->valueLength, static_cast<std::int64_t>(content.size()));
    const std::string bytes = content.substr(static_cast<std::size_t>(traced->valueOffset),
                                             static_cast<std::size_t>(traced->valueLength));
    EXPECT_EQ(traced->raw, partOf(decoded(traced->fileName, bytes), traced->part)) << bytes;
    EXPECT_EQ(traced->line, 1 + std::count(content.begin(), content.begin() + traced->rowOffset, '\n'));
    EXPECT_GE(traced->valueOffset, traced->rowOffset);
    EXPECT_LE(traced->valueOffset + traced->valueLength, traced->rowOffset + traced->rowLength);
    const std::string row = content.substr(static_cast<std::size_t>(traced->rowOffset),
                                           static_cast<std::size_t>(traced->rowLength));
    EXPECT_NE(row.find(traced->key), std::string::npos) << row;
    EXPECT_EQ(content.substr(static_cast<std::size_t>(traced->hexOffset), traced->hexBytes.size()),
              traced->hexBytes);
    for (const RawLine& line : traced->around)
        EXPECT_EQ(content.substr(static_cast<std::size_t>(line.offset), line.bytes.size()), line.bytes);
    ASSERT_FALSE(traced->candidates.empty());
    EXPECT_EQ(traced->candidates.front().outcome, "wins");
    EXPECT_EQ(traced->candidates.front().recordId, value.winner);
    EXPECT_EQ(std::count_if(traced->candidates.begin(), traced->candidates.end(),
                            [](const LineageCandidate& c) { return c.outcome == "wins"; }),
              1);
}

TEST(Lineage, EveryGoldenValueOfAHundredCustomersLeadsToItsBytes) {
    const std::uint64_t seed = randomSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    auto goldens = liveGoldens(*db).take();
    std::shuffle(goldens.begin(), goldens.end(), std::mt19937_64(seed));
    ASSERT_GT(goldens.size(), 100u);
    goldens.resize(100);
    std::size_t values = 0;
    for (const std::int64_t number : goldens) {
        const GoldenRow golden = readGolden(*db, number).take();
        for (const StoredGoldenValue& value : golden.values) {
            expectTraceable(*db, golden.gid, value, sampleBank(kBankCustomers));
            ++values;
        }
    }
    EXPECT_GT(values, 600u);
}

TEST(Lineage, HoldsForCustomersMadeByADecision) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    const auto question = reviewQueue(*db, QuestionFilter::Open, QuestionOrder::MostUseful)->front();
    const auto decided = decide({DecisionKind::Match, question, 0, 0, "known_otherwise"}, *workspace);
    ASSERT_TRUE(decided);
    const GoldenRow golden = readGolden(*db, decided->recut.goldens.front()).take();
    for (const StoredGoldenValue& value : golden.values)
        expectTraceable(*db, golden.gid, value, sampleBank(kBankCustomers));
}

TEST(Lineage, UnknownNamesAreSaid) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    const auto nobody = traceLineage(*db, "G-9999990", "email");
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().code, kNoGolden);
    const std::string gid = readGolden(*db, 1)->gid;
    const auto nothing = traceLineage(*db, gid, "x.no_such_field");
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, kNoGoldenValue);
}

} // namespace
} // namespace goldenrod
