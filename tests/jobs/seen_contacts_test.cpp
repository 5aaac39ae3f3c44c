// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/review_case.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

using namespace test;

TEST(SeenContacts, ReadsTheTouchpointsOfTheRecordsOfAComparison) {
    const TempFolder folder;
    const auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    const std::int64_t busy = std::stoll(
        column(*db, "SELECT record_id FROM touchpoint WHERE record_id IS NOT NULL GROUP BY record_id "
                    "ORDER BY count(*) DESC, record_id LIMIT 1")
            .at(0));
    const std::int64_t other = std::stoll(
        column(*db, "SELECT min(record_id) FROM membership WHERE record_id <> " + std::to_string(busy))
            .at(0));
    const ReviewCase view = comparePair(*db, busy, other).take();
    const SeenContacts& contacts = view.left.front().contacts;
    std::int64_t all = 0;
    for (const ChannelCount& channel : contacts.channels) all += channel.touchpoints;
    EXPECT_EQ(std::to_string(all),
              column(*db, "SELECT count(*) FROM touchpoint WHERE record_id = " + std::to_string(busy)).at(0));
    ASSERT_FALSE(contacts.latest.empty());
    EXPECT_LE(contacts.latest.size(), 5U);
    EXPECT_EQ(std::to_string(contacts.latest.front().at.value_or(0)),
              column(*db, "SELECT max(at) FROM touchpoint WHERE record_id = " + std::to_string(busy)).at(0));
}

} // namespace
} // namespace goldenrod
