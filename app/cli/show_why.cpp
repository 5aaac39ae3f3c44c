// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/show_why.h"

#include "models/wording/explanation.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <algorithm>
#include <map>
#include <vector>

namespace goldenrod::cli {
namespace {

QString signOf(const std::optional<Sign>& sign) {
    if (!sign) return QStringLiteral("∅");
    return *sign == Sign::Agree ? QStringLiteral("=")
                                : (*sign == Sign::Close ? QStringLiteral("≈") : QStringLiteral("≠"));
}

void bar(Session& session, const QString& sign, const QString& label, double bits, const QString& note) {
    session.line(QStringLiteral("  %1 %2 %3  %4")
                     .arg(sign, label.leftJustified(26), wording::weight(bits).rightJustified(7), note));
}

QString valueOf(const SeenRecord& record, const std::string& field) {
    QStringList values;
    for (const SeenValue& value : record.values) {
        if (value.field == field) values << wording::isolated(value.raw);
    }
    return values.isEmpty() ? QStringLiteral("none") : values.join(QStringLiteral(" | "));
}

QString inOneLine(const MadeDecision& made) {
    QStringList words{QStringLiteral("%1, %2 and %3")
                          .arg(wording::decisionWord(decisionName(made.decision.kind)),
                               wording::isolated(made.leftName), wording::isolated(made.rightName)),
                      wording::dateTime(made.at), wording::isolated(made.actor)};
    if (!made.reason.empty()) words << wording::decisionReason(made.reason);
    if (!made.comment.empty()) words << wording::isolated(made.comment);
    return words.join(QStringLiteral(" · "));
}

} // namespace

void showWhy(Session& session, const Explanation& why) {
    session.line(
        QStringLiteral("%1 bits, %2").arg(wording::weight(why.weight), wording::percent(why.probability, 2)));
    bar(session, QStringLiteral(" "), QStringLiteral("prior"), why.prior,
        QStringLiteral("against: ") + wording::className(why.rival));
    if (why.sources != 0.0)
        bar(session, QStringLiteral(" "), QStringLiteral("their sources"), why.sources, {});
    for (const ExplainedComparison& c : why.comparisons) {
        const QString note = c.sign ? wording::levelNote(c.id, c.level) : QStringLiteral("missing");
        bar(session, signOf(c.sign), wording::comparisonName(c.id), c.bits, note);
        if (c.rarityBits != 0.0) {
            bar(session, QStringLiteral(" "),
                c.rarityBits > 0 ? QStringLiteral("a rare value") : QStringLiteral("a common value"),
                c.rarityBits, {});
        }
    }
    if (why.others < -0.05)
        bar(session, QStringLiteral(" "), QStringLiteral("other explanations"), why.others, {});
    session.line(wording::inWords(why));
}

void showCase(Session& session, const ReviewCase& view) {
    const SeenRecord& a = view.left.front();
    const SeenRecord& b = view.right.front();
    session.line(QStringLiteral("Question %1: %2 and %3")
                     .arg(view.question.id)
                     .arg(wording::isolated(view.leftName), wording::isolated(view.rightName)));
    std::vector<std::string> fields;
    for (const SeenRecord* record : {&a, &b}) {
        for (const SeenValue& value : record->values) {
            if (std::find(fields.begin(), fields.end(), value.field) == fields.end())
                fields.push_back(value.field);
        }
    }
    const auto name = [](const SeenRecord& r) { return wording::isolated(r.source + " " + r.key); };
    session.line(
        QStringLiteral("  %1 %2 %3").arg(QString().leftJustified(18), name(a).leftJustified(36), name(b)));
    for (const std::string& field : fields) {
        session.line(QStringLiteral("  %1 %2 %3")
                         .arg(wording::fieldName(field).leftJustified(18),
                              valueOf(a, field).leftJustified(36), valueOf(b, field)));
    }
    if (view.left.size() + view.right.size() > 2) {
        session.line(QStringLiteral("  %1 records against %2").arg(view.left.size()).arg(view.right.size()));
    }
    showWhy(session, view.why);
    for (const std::string& rule : view.objections)
        session.line(
            QStringLiteral("! against a match: %1; a match needs a reason").arg(wording::ruleName(rule)));
    for (const MadeDecision& made : view.decidedBefore)
        session.line(
            QStringLiteral("decided before, event %1: %2").arg(made.decision.seq).arg(inOneLine(made)));
}

} // namespace goldenrod::cli
