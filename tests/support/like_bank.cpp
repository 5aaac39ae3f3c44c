// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/like_bank.h"

#include "models/jobs/consolidate.h"
#include "models/jobs/match_records.h"
#include "models/jobs/rule_files.h"
#include "models/jobs/run_report.h"
#include "tests/support/bank.h"
#include "tests/support/kept.h"

#include <gtest/gtest.h>

namespace goldenrod::test {
namespace {

constexpr std::uint32_t kCustomers = 800;
constexpr double kAboveAll = 40.0; // bits

void make(const std::filesystem::path& folder) {
    auto workspace = bankWorkspace(folder, Stage::Consolidated, kCustomers);
    auto db = workspace->reader();
    RuleSet rules = rulesOfRun(*db, 1).take();
    rules.mergeLine = kAboveAll;
    rules.regroup = kAboveAll + 1.0;
    ASSERT_TRUE(setRules(*workspace, rules));
    const auto session = matchRecords({}, *workspace, {});
    ASSERT_TRUE(session) << session.error().code.id();
    ASSERT_TRUE(consolidate(*workspace, &*session, {}));
}

} // namespace

std::unique_ptr<Workspace> likeBank(const std::filesystem::path& folder) {
    std::filesystem::copy(kept("like-bank", make), folder,
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing);
    return openWorkspace(folder / "bank.goldenrod");
}

} // namespace goldenrod::test
