// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_notes.h"

#include "models/items/review_reasons.h"
#include "models/wording/marks.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"
#include "models/workspace/clock.h"

#include <QCoreApplication>

namespace goldenrod::items {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReviewNotes)
};

QString upperFirst(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

} // namespace

QList<Spans> saidLines(const ReviewCase& view) {
    QList<Spans> lines;
    QuestionMarks marks = view.marks;
    marks.comments = 0; // each has its own line
    if (const QString said = wording::markWords(marks, view.assigned); !said.isEmpty())
        lines += Spans{{Words::tr("said of this question: "), Emphasis::Muted}, {said}};
    for (const SeenComment& comment : view.comments) {
        Spans line{{Words::tr("comment: "), Emphasis::Muted}};
        if (comment.words.empty())
            line += Span{Words::tr("erased"), Emphasis::Muted};
        else
            line += Span{QString::fromStdString(comment.words), Emphasis::Normal, Sign::None, true};
        line += Span{Words::tr(" · "), Emphasis::Muted};
        line += Span{QString::fromStdString(comment.actor), Emphasis::Muted, Sign::None, true};
        line += Span{Words::tr(", %1").arg(wording::dateTime(comment.at)), Emphasis::Muted};
        lines += line;
    }
    return lines;
}

QList<Spans> changedLines(const ReviewCase& view) {
    QList<Spans> lines;
    const auto shown = [](const std::string& value) {
        return value.empty() ? Span{Words::tr("none"), Emphasis::Muted}
                             : Span{QString::fromStdString(value), Emphasis::Normal, Sign::None, true};
    };
    for (const ChangedValue& change : view.changed) {
        Spans line{{Words::tr("%1 %2, %3: ")
                        .arg(wording::isolated(change.source), wording::isolated(change.key),
                             wording::fieldName(change.field)),
                    Emphasis::Muted}};
        line += shown(change.before);
        line += Span{QStringLiteral(" %1 ").arg(wording::becomes()), Emphasis::Muted};
        line += shown(change.after);
        lines += line;
    }
    return lines;
}

Spans confirmedWords(const Confirmed& confirmed) {
    const ConfirmReport& report = confirmed.report;
    Spans words{{report.undone ? Words::tr("Taken back: still holds, ") : Words::tr("Saved: still holds, ")}};
    words += decisionWords(report.kind, confirmed.left, confirmed.right);
    words += Span{report.undone ? Words::tr(". It is to be looked at again.")
                                : Words::tr(". It rests on the new values now.")};
    return words;
}

Spans markedWords(const Marked& marked) {
    const MarkReport& report = marked.report;
    Spans words{{upperFirst(wording::markSentence(report.mark, report.person, report.undone))}};
    words += Span{Words::tr(": ")};
    words += Span{QString::fromStdString(marked.left), Emphasis::Normal, Sign::None, true};
    words += Span{Words::tr(" and ")};
    words += Span{QString::fromStdString(marked.right), Emphasis::Normal, Sign::None, true};
    words += Span{Words::tr(". Nothing was decided.")};
    return words;
}

} // namespace goldenrod::items
