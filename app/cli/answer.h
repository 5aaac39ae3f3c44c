// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/report_json.h"

namespace goldenrod::cli {

/// Ends a verb: says what failed, or gives the report, as toJson() with --json and otherwise as `show` tells
/// people. Gives the exit code.
template <typename Report, typename Show>
int answer(Session& session, const Result<Report>& report, Show show) {
    if (!report) return session.failed(report.error());
    if (session.json())
        session.result(toJson(*report));
    else
        show(session, *report);
    return kDone;
}

} // namespace goldenrod::cli
