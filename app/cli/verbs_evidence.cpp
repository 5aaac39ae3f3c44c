// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/show_mark.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <memory>

namespace goldenrod::cli {
static Json toJson(const ChangedDecision& changed) {
    Json values = Json::array();
    for (const ChangedValue& value : changed.values)
        values.push_back({{"record", value.source + ":" + value.key},
                          {"field", value.field},
                          {"before", value.before},
                          {"after", value.after}});
    return {{"event", changed.decision.seq},
            {"decision", decisionName(changed.decision.kind)},
            {"left_record", changed.decision.leftRecord},
            {"right_record", changed.decision.rightRecord},
            {"since_event", changed.since},
            {"values", std::move(values)}};
}

namespace {

void show(Session& session, const ChangedDecision& changed) {
    const auto told = [](const std::string& value) {
        return value.empty() ? QStringLiteral("(none)") : wording::isolated(value);
    };
    session.line(QStringLiteral("event %1, %2:")
                     .arg(changed.decision.seq)
                     .arg(wording::decisionWord(decisionName(changed.decision.kind))));
    for (const ChangedValue& value : changed.values)
        session.line(QStringLiteral("    %1:%2 %3: %4 -> %5")
                         .arg(wording::isolated(value.source), wording::isolated(value.key),
                              wording::fieldName(value.field), told(value.before), told(value.after)));
}

int list(Session& session, Workspace& workspace) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto all = changedDecisions(*db);
    if (!all) return session.failed(all.error());
    if (session.json()) {
        Json json = Json::array();
        for (const ChangedDecision& changed : *all) json.push_back(toJson(changed));
        session.result(json);
        return kDone;
    }
    session.line(QStringLiteral("%1 decisions rest on values that are other ones now")
                     .arg(wording::count(static_cast<std::int64_t>(all->size()))));
    for (const ChangedDecision& changed : *all) show(session, changed);
    return kDone;
}

} // namespace

int answerConfirm(Session& session, const Result<ConfirmReport>& report) {
    if (!report) return session.failed(report.error());
    if (session.json())
        session.result({{"event", report->seq}, {"decision", report->decision}, {"undone", report->undone}});
    else
        session.line((report->undone
                          ? QStringLiteral("Saved as event %1: event %2 is to be looked at again.")
                          : QStringLiteral("Saved as event %1: event %2 holds on the values of now."))
                         .arg(report->seq)
                         .arg(report->decision));
    return kDone;
}

void addEvidenceVerbs(CLI::App& app, Command& command) {
    addVerb(app, command, "evidence", "decisions that rest on values that are other ones now", list);
    auto seq = std::make_shared<std::int64_t>(0);
    addVerb(app, command, "confirm", "say that such a decision still holds",
            [seq](Session& session, Workspace& workspace) {
                return answerConfirm(session, confirmDecision(*seq, {}, workspace));
            })
        ->add_option("--event", *seq, "of the decision")
        ->required();
}

} // namespace goldenrod::cli
