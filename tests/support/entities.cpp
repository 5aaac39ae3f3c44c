// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/entities.h"

#include "models/jobs/consolidate.h"
#include "models/jobs/match_records.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace goldenrod::test {

Entities entitiesOf(Database& db) {
    Entities all;
    const auto take = [&](const char* name, const std::string& sql) {
        for (const std::string& row : column(db, sql)) all[name] += row + "\n";
    };
    take("memberships",
         "SELECT record_id || ' ' || gid FROM membership JOIN golden ON number = golden ORDER BY "
         "record_id");
    take("values",
         "SELECT golden || ' ' || hex(packed) FROM golden_version WHERE until IS NULL ORDER BY golden");
    take("forwarding", "SELECT retired || ' ' || target FROM forwarding WHERE closed IS NULL ORDER BY 1");
    take("questions", "SELECT left_record || ' ' || right_record || ' ' || records || ' ' "
                      "|| height || ' ' || weight || ' ' || pattern || ' ' || hex(members) || ' ' || "
                      "coalesce(answered_by, 0) FROM question ORDER BY 1");
    take("question members", "SELECT m.record_id || ' ' || q.left_record || ' ' || q.right_record FROM "
                             "question_member m LEFT JOIN question q ON q.id = m.question_id ORDER BY 1");
    return all;
}

Entities withoutForwarding(Database& db) {
    auto all = entitiesOf(db);
    all.erase("forwarding");
    return all;
}

std::string apart(const Entities& one, const Entities& other) {
    std::string names;
    for (const char* name : {"memberships", "values", "forwarding", "questions", "question members"}) {
        const auto a = one.find(name);
        const auto b = other.find(name);
        const std::string left = a == one.end() ? "" : a->second;
        const std::string right = b == other.end() ? "" : b->second;
        if (left == right) continue;
        const auto at = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
        const auto context = [](const std::string& text, std::string::const_iterator place) {
            const auto offset = static_cast<std::size_t>(place - text.begin());
            const std::size_t begin = text.rfind('\n', offset) + 1;
            return text.substr(begin, 160);
        };
        names +=
            std::string(name) + ":\n  " + context(left, at.first) + "\n  " + context(right, at.second) + "\n";
    }
    return names;
}

Entities wholeRun(const Workspace& workspace, const std::filesystem::path& folder) {
    const TempFolder copy;
    auto db = workspace.reader();
    const auto copied = db->copyTo(copy / "bank.goldenrod");
    EXPECT_TRUE(copied) << (copied ? "" : copied.error().detail);
    std::filesystem::copy(folder / "identity", copy / "identity");
    auto other = openWorkspace(copy / "bank.goldenrod");
    const auto session = matchRecords({.full = true}, *other, {});
    EXPECT_TRUE(session);
    const auto done = consolidate(*other, &*session, {});
    EXPECT_TRUE(done);
    EXPECT_EQ(done->changes.created, 0);
    EXPECT_EQ(done->changes.moved, 0);
    EXPECT_EQ(done->changes.changed, 0);
    EXPECT_EQ(done->changes.retired, 0);
    auto read = other->reader();
    return entitiesOf(*read);
}

} // namespace goldenrod::test
