// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/check_quality.h"
#include "models/quality/failing_rows.h"
#include "models/workspace/load_store.h"
#include "tests/support/bank.h"
#include "tests/support/tables.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace goldenrod::test {

inline constexpr std::int64_t kToday = 1'795'392'000'000'000; // 2026-11-23

inline QualityRules rulesOf(const std::string& rules) {
    auto read =
        QualityRules::fromJson(R"({"format": "goldenrod-quality-1", "name": "t", "rules": [)" + rules + "]}");
    EXPECT_TRUE(read) << (read ? std::string()
                               : read.error().arguments.at(0) + " " + read.error().arguments.at(1));
    return read ? read.take() : QualityRules{};
}
/// A workspace that is checked on the day kToday.
class QualityCheck : public ::testing::Test {
protected:
    TempFolder folder;
    std::unique_ptr<Workspace> workspace = makeWorkspace(folder.path());

    void give(const std::string& file, const std::string& content) {
        writeContent(folder / file, content);
        const auto loaded = load(*workspace, folder / file);
        ASSERT_TRUE(loaded) << loaded.error().code.id();
    }
    void set(const std::string& rules) { ASSERT_TRUE(setQualityRules(rulesOf(rules), *workspace)); }
    void check() {
        auto checked = checkQuality(*workspace, kToday, {});
        ASSERT_TRUE(checked) << checked.error().code.id();
    }
};
} // namespace goldenrod::test
