// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/record_search.h"

#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace goldenrod {
namespace {

using namespace test;

TEST(RecordSearch, FindsRecordsByKeySourceAndCustomer) {
    const TempFolder folder;
    const auto workspace = bankWorkspace(folder.path(), Stage::Consolidated);
    auto db = workspace->reader();
    const std::string id = column(*db, "SELECT record_id FROM membership ORDER BY record_id LIMIT 1").at(0);
    const auto of = [&](const std::string& what) { return column(*db, what + id).at(0); };
    const std::string key = of("SELECT source_key FROM record WHERE id = "),
                      source =
                          of("SELECT s.name FROM source s JOIN record r ON r.source_id = s.id WHERE r.id = "),
                      gid =
                          of("SELECT gid FROM golden JOIN membership ON golden = number WHERE record_id = ");
    const auto first = [&](const std::string& words) {
        const auto hits = searchRecords(*db, words, 20);
        EXPECT_TRUE(hits && !hits->empty()) << words;
        return hits && !hits->empty() ? hits->front() : RecordHit{};
    };
    for (const std::string& words :
         {source + " " + key, source + ":" + key, "  " + source + ":" + key + " "}) {
        const RecordHit hit = first(words);
        EXPECT_EQ(hit.id, std::stoll(id)) << words;
        EXPECT_EQ(hit.gid, gid);
        EXPECT_EQ(hit.source, source);
        EXPECT_EQ(hit.key, key);
        EXPECT_FALSE(hit.name.empty());
    }
    EXPECT_EQ(first(key).key, key);
    const auto members = searchRecords(*db, gid, 20);
    ASSERT_TRUE(members);
    EXPECT_TRUE(std::any_of(members->begin(), members->end(),
                            [&](const RecordHit& hit) { return hit.id == std::stoll(id); }));
    for (const RecordHit& hit : *members) EXPECT_EQ(hit.gid, gid);
    EXPECT_LE(searchRecords(*db, key.substr(0, 2), 3)->size(), 3U);
    EXPECT_TRUE(searchRecords(*db, " ", 20)->empty());
    EXPECT_FALSE(readRecordHit(*db, 987654321));
}

} // namespace
} // namespace goldenrod
