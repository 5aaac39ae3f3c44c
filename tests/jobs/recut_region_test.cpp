// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/recut_region.h"

#include "models/jobs/match_records.h"
#include "models/jobs/run_report.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace goldenrod {
namespace {

using namespace test;

/// A match speaks of the pair in front and names all records of both groups; one of them may stand apart
/// since.
TEST(RecutRegion, WhatIsInsideIsNotInTheRingThoughADecisionLeadsBackFromIt) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    const std::int64_t run = runInForce(*db).take();
    PairReader pairs(*db, run);
    const std::int64_t review = toWeight(rulesOfRun(*db, run).take().reviewLine);
    const auto regionOf = [&](std::int64_t record) {
        RecutRegion region(*db, pairs, review);
        EXPECT_TRUE(region.takeIn({record}));
        return region;
    };
    int led = 0;
    for (const std::string& asked : column(*db, "SELECT left_record FROM question ORDER BY 1")) {
        const std::int64_t record = std::stoll(asked);
        const RecutRegion before = regionOf(record);
        const auto all = before.all();
        const auto around = std::find_if(all.begin(), all.end(), [&](auto r) { return before.isInRing(r); });
        const auto with =
            std::find_if(all.begin(), all.end(), [&](auto r) { return before.isInside(r) && r != record; });
        if (around == all.end() || with == all.end()) continue;
        DecisionRow match;
        match.seq = ++led; // an event of which nothing is decided
        match.leftRecord = record;
        match.rightRecord = *with;
        match.left = {{record, {}}, {*around, {}}};
        match.right = {{*with, {}}};
        ASSERT_TRUE(workspace->writer().transact([&](Database& at) { return insertDecision(at, match); }));
        const RecutRegion after = regionOf(record);
        for (const std::int64_t r : after.all()) EXPECT_NE(after.isInside(r), after.isInRing(r)) << r;
        EXPECT_TRUE(after.isInRing(*around));
        if (led == 4) break;
    }
    EXPECT_GT(led, 0);
}

} // namespace
} // namespace goldenrod
