// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/quality_issues.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/quality_words.h"

#include <QCoreApplication>

namespace goldenrod::items {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QualityIssues)
};

/// "phone is valid", as words; a rule that is there no more by its id.
QString ruleOf(const SeenIssue& issue) {
    return issue.rule ? wording::qualityRule(*issue.rule) : wording::isolated(issue.row.rule);
}

TableCell words(const QString& text, Emphasis emphasis = Emphasis::Normal) {
    return {.text = text, .emphasis = emphasis, .spans = {{text, emphasis}}};
}

/// "phone is valid · crm"
TableCell subjectOf(const SeenIssue& issue, Emphasis emphasis) {
    TableCell cell = words(ruleOf(issue), emphasis);
    const QString source =
        issue.source.empty() ? Words::tr("all sources") : QString::fromStdString(issue.source);
    cell.text += QStringLiteral(" · ") + source;
    cell.spans += {QStringLiteral(" · "), Emphasis::Muted};
    cell.spans += {source, Emphasis::Muted, Sign::None, !issue.source.empty()};
    return cell;
}

TableCell stateOf(const SeenIssue& issue) {
    const QString state = wording::issueState(issue);
    if (!issue.isOpen()) return words(state, Emphasis::Muted);
    TableCell cell{.text = state};
    cell.spans = {{state, Emphasis::Normal, issue.passes ? Sign::Agree : Sign::None}};
    return cell;
}

} // namespace

bool isOverdue(const SeenIssue& issue, const std::string& today) {
    return issue.isOpen() && !issue.row.due.empty() && issue.row.due < today;
}

RecordTableLook issueTable(const std::vector<SeenIssue>& issues, const std::string& today) {
    RecordTableLook look;
    look.columns = {{Words::tr("issue")}, {Words::tr("due"), Content::Exact}, {Words::tr("state")}};
    for (const SeenIssue& issue : issues) {
        const Emphasis emphasis = issue.isOpen() ? Emphasis::Normal : Emphasis::Muted;
        TableRow row;
        row.cells = {subjectOf(issue, emphasis),
                     {.text = QString::fromStdString(issue.row.due),
                      .content = Content::Exact,
                      .emphasis = emphasis,
                      .sign = isOverdue(issue, today) ? Sign::Warning : Sign::None},
                     stateOf(issue)};
        look.rows += row;
    }
    return look;
}

Spans issueNote(const SeenIssue& issue) {
    Spans note{{Words::tr("Issue %1, severity %2, opened %3 by ")
                    .arg(wording::count(issue.row.seq), wording::severityWord(issue.row.severity),
                         wording::isolated(wording::date(issue.openedAt))),
                Emphasis::Muted},
               {QString::fromStdString(issue.openedBy), Emphasis::Muted, Sign::None, true}};
    if (!issue.owner.empty()) {
        note += {Words::tr(", to be mended by "), Emphasis::Muted};
        note += {QString::fromStdString(issue.owner), Emphasis::Normal, Sign::None, true};
    }
    if (!issue.cause.empty()) {
        note += {QStringLiteral(" · "), Emphasis::Muted};
        note += {QString::fromStdString(issue.cause), Emphasis::Normal, Sign::None, true};
    }
    return note;
}

} // namespace goldenrod::items
