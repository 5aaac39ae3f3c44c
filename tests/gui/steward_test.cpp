// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/verify_workspace.h"
#include "models/workspace/decision_store.h"
#include "tests/support/bank.h"

#include <QProcess>
#include <gtest/gtest.h>

#include <csignal>

namespace goldenrod::ui {
namespace {

/// The real window in a process of its own, killed in the moment in which the last decision is shown as
/// saved.
TEST(StewardTest, WhatIsShownAsSavedSurvivesKillNine) {
    constexpr int kDecisions = 12;
    const test::TempFolder folder;
    auto workspace = test::bankWorkspace(folder.path(), test::Stage::Consolidated, 800);
    const std::filesystem::path file = workspace->path();
    workspace.reset();
    QProcess steward;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.remove(QStringLiteral("DISPLAY"));
    steward.setProcessEnvironment(environment);
    steward.start(QStringLiteral(GOLDENROD_STEWARD),
                  {QString::fromStdString(file.string()), QString::number(kDecisions)});
    ASSERT_TRUE(steward.waitForFinished(120'000));
    ASSERT_EQ(steward.exitStatus(), QProcess::CrashExit) << steward.readAllStandardError().toStdString();
    ASSERT_EQ(steward.exitCode(), SIGKILL);
    EXPECT_TRUE(steward.readAllStandardOutput().contains(QByteArray::number(kDecisions) + " saved"));

    workspace = test::openWorkspace(file);
    ASSERT_TRUE(workspace);
    auto db = workspace->reader();
    ASSERT_TRUE(db);
    EXPECT_EQ(static_cast<int>(allDecisions(*db)->size()), kDecisions);
    const auto report = verifyWorkspace(*workspace, {});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->sound());
}

} // namespace
} // namespace goldenrod::ui
