// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/show_settled.h"

#include "app/cli/report_json.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

namespace goldenrod::cli {
static Json toJson(const SettledBy& by) {
    return {{"question", by.question.question.id},
            {"left", by.leftName},
            {"right", by.rightName},
            {"settled_by",
             {{"event", by.question.seq},
              {"kind", by.eventKind},
              {"by", by.actor},
              {"about_this_pair", by.direct},
              {"undone", by.undone}}},
            {"asked_again_as", by.again}};
}

namespace {

QString reason(const SettledBy& by) {
    const bool undoing = by.eventKind == "decision.undone";
    if (undoing) return QStringLiteral("when an earlier decision was undone");
    const QString word = wording::decisionWord(by.eventKind.substr(by.eventKind.find('.') + 1));
    return by.direct ? QStringLiteral("decided: %1").arg(word)
                     : QStringLiteral("settled by the decision \"%1\" about another pair").arg(word);
}

} // namespace

void showSettled(Session& session, const SettledBy& by) {
    if (session.json()) return session.result(toJson(by));
    session.line(
        QStringLiteral("%1 · %2").arg(wording::isolated(by.leftName), wording::isolated(by.rightName)));
    session.line(QStringLiteral("Question %1 left the queue by event %2, %3 (%4, %5).")
                     .arg(by.question.question.id)
                     .arg(by.question.seq)
                     .arg(reason(by), wording::isolated(by.actor), wording::dateTime(by.at)));
    if (by.undone) session.line(QStringLiteral("That decision was undone since."));
    if (by.again != 0)
        session.line(QStringLiteral("The pair is asked about again in question %1.").arg(by.again));
}

} // namespace goldenrod::cli
