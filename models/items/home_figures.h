// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "models/items/roles.h"
#include "models/jobs/workspace_status.h"
#include "models/workspace/event_store.h"

#include <QString>

#include <functional>
#include <vector>

namespace goldenrod::items {

/// One step of the way from rows to golden records.
struct FlowStep {
    QString name, figure;
    std::vector<std::pair<QString, QString>> parts; ///< label and figure
    QString claim;                                  ///< what adds up; empty: nothing to claim
    bool golden = false;
};

/// Work that waits for a person.
struct Waiting {
    QString title, note;
    QString action; ///< words of the button
    QString link;   ///< what it opens; "goldenrod:match" starts matching
    Sign sign = Sign::None;
};

struct PastEvent {
    QString time, words, person;
};

/// What Home shows, in words.
struct HomeFigures {
    bool anything = false; ///< something was loaded
    QString note;
    QString rulesNote;
    std::vector<FlowStep> flow;
    std::vector<Waiting> waiting;
    std::vector<PastEvent> events; ///< newest first
    std::vector<std::pair<QString, Spans>> safe;
    std::int64_t questions = 0;
    bool matched = false, stale = false;
    ChainReport chain; ///< the event log as far as it was verified
};

/// Reads what the workspace holds and what waits. Of the event log, what was appended since `verified`, the
/// chain of figures read earlier, is verified; without it all.
void readHome(Desk& desk, Latest& latest, const ChainReport& verified, QObject* context,
              std::function<void(Result<HomeFigures>)> done);

} // namespace goldenrod::items
