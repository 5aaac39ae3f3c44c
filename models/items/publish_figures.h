// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "models/items/roles.h"
#include "models/jobs/verify_workspace.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/release_store.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace goldenrod::items {

/// One file of a release, as its manifest names it.
struct ReleaseFile {
    QString name, sha256;
    std::int64_t rows = 0, guarded = 0;
};

/// A release as its manifest tells.
struct Release {
    std::int64_t id = 0, at = 0, run = 0;
    QString folder, person;
    std::int64_t goldenRecords = 0, crosswalkRows = 0, decisions = 0, events = 0;
    QString chainHead;
    QList<ReleaseFile> files;
};
Release releaseOf(const ReleaseRow& row);

/// One line of "what changes" or of the checks.
struct PublishLine {
    Sign sign = Sign::None;
    QString words, figure, note;
    QString link; ///< what is behind the figure; empty: nothing to open
};

/// What a release would contain now, against the last one, and whether anything speaks against it.
struct PublishFigures {
    bool possible = false; ///< there are golden records
    QString note;          ///< "2,012 golden records · run 1"
    QString against;       ///< "against release 3, 2,010 golden records"
    QList<PublishLine> contents, changes, checks;
    QList<Release> releases; ///< newest first
};

/// Reads the figures; answers with the newest reading only.
void readPublish(Desk& desk, Latest& latest, QObject* context,
                 std::function<void(Result<PublishFigures>)> done);

/// What a full verification found, as lines of the checks.
QList<PublishLine> verifyLines(const VerifyReport& report);

} // namespace goldenrod::items
