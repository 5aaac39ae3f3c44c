// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/marks.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/workspace/clock.h"

#include <QCoreApplication>
#include <QDateTime>

namespace goldenrod::wording {
namespace {

constexpr std::int64_t kSecond = 1'000'000;

QString tr(const char* text) {
    return QCoreApplication::translate("marks", text);
}

QString parkedWords(std::int64_t until) {
    return until == kNoDay ? tr("parked") : tr("parked until %1").arg(isolated(date(until)));
}

QString assignedWords(const std::string& person) {
    return person.empty() ? tr("assigned to nobody") : tr("assigned to %1").arg(isolated(person));
}

QString said(const MarkRow& mark, const std::string& person) {
    switch (mark.kind) {
    case MarkKind::Park: return mark.value == 0 ? tr("not parked any more") : parkedWords(mark.value);
    case MarkKind::Assign: return assignedWords(person);
    case MarkKind::Priority: return mark.value == 0 ? tr("usual priority") : priorityWords(mark.value);
    case MarkKind::Due:
        return mark.value == 0 ? tr("no due date") : tr("due %1").arg(isolated(dayBefore(mark.value)));
    case MarkKind::Comment: return tr("comment");
    }
    return {};
}

QString takenBack(const MarkRow& mark) {
    switch (mark.kind) {
    case MarkKind::Park: return mark.value == 0 ? tr("taking it out of the parked") : tr("parking");
    case MarkKind::Assign: return tr("assignment");
    case MarkKind::Priority: return tr("priority");
    case MarkKind::Due: return tr("due date");
    case MarkKind::Comment: return tr("comment");
    }
    return {};
}

} // namespace

std::optional<std::int64_t> instantOfDay(const QString& day, bool passed) {
    const QDate date = QDate::fromString(day, QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid()) return std::nullopt;
    return date.addDays(passed ? 1 : 0).startOfDay().toMSecsSinceEpoch() * 1000;
}

QString dayBefore(std::int64_t instant) {
    return date(instant - kSecond);
}

QString priorityWords(std::int64_t priority) {
    if (priority == 0) return {};
    return priority > 0 ? tr("high priority") : tr("low priority");
}

QStringList markPhrases(const QuestionMarks& marks, const std::string& assigned, std::int64_t now) {
    QStringList all;
    if (marks.isParked(now)) all += parkedWords(marks.park.value);
    if (!assigned.empty()) all += isolated(assigned);
    if (marks.priority() != 0) all += priorityWords(marks.priority());
    if (marks.due() != 0)
        all += (marks.due() <= now ? tr("overdue %1") : tr("due %1")).arg(isolated(dayBefore(marks.due())));
    if (marks.comments == 1) all += tr("1 comment");
    if (marks.comments > 1) all += tr("%1 comments").arg(count(marks.comments));
    return all;
}

QString markWords(const QuestionMarks& marks, const std::string& assigned) {
    return markPhrases(marks, assigned, nowMicroseconds()).join(tr(" · "));
}

QString markSentence(const MarkRow& mark, const std::string& person, bool undone) {
    return undone ? tr("%1 taken back").arg(takenBack(mark)) : said(mark, person);
}

} // namespace goldenrod::wording
