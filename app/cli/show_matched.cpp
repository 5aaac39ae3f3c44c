// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/show_matched.h"

#include "models/wording/numbers.h"
#include "models/wording/terms.h"

namespace goldenrod::cli {

void showLeftOut(Session& session, const MatchReport& report) {
    for (const BlockingReport& rule : report.blocking) {
        if (rule.droppedBlocks == 0) continue;
        session.line(QStringLiteral("%1: %2 blocks too large, %3 pairs left out")
                         .arg(wording::ruleName(rule.rule),
                              wording::count(static_cast<std::int64_t>(rule.droppedBlocks)),
                              wording::count(static_cast<std::int64_t>(rule.droppedPairs))));
    }
}

} // namespace goldenrod::cli
