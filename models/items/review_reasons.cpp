// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_reasons.h"

#include "models/wording/blocking_words.h"
#include "models/wording/explanation.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace goldenrod::items {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Review", text);
}

constexpr qsizetype kMostMissing = 2;
constexpr std::size_t kMostNearly = 2;
constexpr int kMostBlocking = 4;
constexpr double kNoticed = 0.05; // bits; less shows as 0.0

/// With more digits the smaller it is.
QString chance(double share) {
    return wording::percent(share, share < 0.0001 ? 4 : share < 0.01 ? 2 : 1);
}

Sign signOf(const std::optional<goldenrod::Sign>& sign) {
    if (!sign) return Sign::Missing;
    switch (*sign) {
    case goldenrod::Sign::Agree: return Sign::Agree;
    case goldenrod::Sign::Close: return Sign::Close;
    case goldenrod::Sign::Differ: return Sign::Differ;
    }
    return Sign::None;
}

/// The two chances whose ratio the bits are.
QString behindOf(const ExplainedComparison& comparison, const std::string& rival) {
    if (!comparison.sign) return {};
    return tr(QT_TRANSLATE_NOOP("Review",
                                "%1, %2: seen in %3 of pairs of one customer and in %4 of pairs of %5."))
        .arg(wording::comparisonName(comparison.id), wording::levelNote(comparison.id, comparison.level),
             chance(comparison.m), chance(comparison.u), wording::className(rival));
}

QList<ReasonRow> rowsOf(const Explanation& why) {
    QList<ReasonRow> rows{{{{tr(QT_TRANSLATE_NOOP("Review", "prior"))}}, Sign::None, why.prior}};
    if (std::abs(why.sources) >= kNoticed)
        rows.append({{{tr(QT_TRANSLATE_NOOP("Review", "their sources"))}}, Sign::None, why.sources});
    QStringList missing;
    for (const ExplainedComparison& comparison : why.comparisons) {
        const QString name = wording::comparisonName(comparison.id);
        if (!comparison.sign && std::abs(comparison.bits) < kNoticed) {
            missing << name;
            continue;
        }
        rows.append({{{name}}, signOf(comparison.sign), comparison.bits, behindOf(comparison, why.rival)});
        if (std::abs(comparison.rarityBits) < kNoticed) continue;
        const QString words = comparison.rarityBits > 0 ? tr(QT_TRANSLATE_NOOP("Review", "a rare %1"))
                                                        : tr(QT_TRANSLATE_NOOP("Review", "a common %1"));
        rows.append({{{words.arg(name)}}, Sign::None, comparison.rarityBits});
    }
    if (std::abs(why.others) >= kNoticed)
        rows.append({{{tr(QT_TRANSLATE_NOOP("Review", "other causes"))}}, Sign::None, why.others});
    if (missing.isEmpty()) return rows;
    // What the rows left out weighs almost nothing, but the rows sum to the weight to the last digit shown.
    double rest = why.weight;
    for (const ReasonRow& row : rows) rest -= row.bits;
    rows.append(
        {{{missing.size() > kMostMissing ? tr(QT_TRANSLATE_NOOP("Review", "%1 fields")).arg(missing.size())
                                         : missing.join(tr(QT_TRANSLATE_NOOP("Review", ", ")))}},
         Sign::Missing,
         rest});
    return rows;
}

QString outcomeOf(const ReviewCase& view, double weight) {
    if (weight >= view.mergeLine) return tr(QT_TRANSLATE_NOOP("Review", "merges"));
    if (weight < view.reviewLine) return tr(QT_TRANSLATE_NOOP("Review", "drops out"));
    return tr(QT_TRANSLATE_NOOP("Review", "is asked"));
}

Span signSpan(Sign sign) {
    return {sign == Sign::Force  ? QStringLiteral("⊕ ")
            : sign == Sign::Veto ? QStringLiteral("⊖ ")
                                 : QStringLiteral("! "),
            Emphasis::Normal, sign};
}

Span newLine() {
    return {QString(QChar::LineSeparator)};
}

/// "Nearly: ⊕ same national id; B has none."
void addNearly(const NearRule& near, Spans& spans) {
    const Sign sign = near.kind == NearRule::Kind::Force  ? Sign::Force
                      : near.kind == NearRule::Kind::Veto ? Sign::Veto
                                                          : Sign::Warning;
    spans += newLine();
    spans += Span{tr(QT_TRANSLATE_NOOP("Review", "Nearly:")) + u' ', Emphasis::Muted};
    spans += signSpan(sign);
    const QString name = wording::ruleName(near.id);
    if (near.noLeft && near.noRight)
        spans += Span{tr(QT_TRANSLATE_NOOP("Review", "%1; neither has one.")).arg(name), Emphasis::Muted};
    else if (near.noLeft || near.noRight)
        spans += Span{(near.noLeft ? tr(QT_TRANSLATE_NOOP("Review", "%1; A has none."))
                                   : tr(QT_TRANSLATE_NOOP("Review", "%1; B has none.")))
                          .arg(name),
                      Emphasis::Muted};
    else
        spans += Span{
            tr(QT_TRANSLATE_NOOP("Review", "%1; but for %2.")).arg(name, wording::isolated(near.condition)),
            Emphasis::Muted};
}

Spans rulesOf(const Explanation& why) {
    Spans spans;
    const auto add = [&](const std::vector<std::string>& ids, Sign sign, const QString& words) {
        for (const std::string& id : ids) {
            if (!spans.isEmpty()) spans += newLine();
            spans += signSpan(sign);
            spans += Span{words.arg(wording::ruleName(id))};
        }
    };
    add(why.forced, Sign::Force, tr(QT_TRANSLATE_NOOP("Review", "%1: always one customer.")));
    add(why.vetoed, Sign::Veto, tr(QT_TRANSLATE_NOOP("Review", "%1: never one customer.")));
    add(why.contradictions, Sign::Warning, tr(QT_TRANSLATE_NOOP("Review", "Contradiction: %1.")));
    if (spans.isEmpty()) spans = {{tr(QT_TRANSLATE_NOOP("Review", "None fired."))}};
    for (std::size_t i = 0; i < std::min(why.nearly.size(), kMostNearly); ++i)
        addNearly(why.nearly[i], spans);
    return spans;
}

} // namespace

Reasons reasonsOf(const ReviewCase& view) {
    Reasons reasons;
    const Explanation& why = view.why;
    reasons.weight = why.weight;
    reasons.asked = toBits(view.question.height);
    reasons.ofGroups = view.left.size() + view.right.size() > 2;
    reasons.review = view.reviewLine;
    reasons.merge = view.mergeLine;
    reasons.probability = wording::percent(why.probability, 2);
    reasons.rows = rowsOf(why);
    reasons.words = wording::inWords(why);
    if (reasons.ofGroups)
        reasons.words += u' ' + tr(QT_TRANSLATE_NOOP("Review", "Group against group: %1 bits."))
                                    .arg(wording::weight(reasons.asked));
    for (const WhatIf& change : why.whatIf)
        reasons.changes.append({{{wording::whatIf(change)}},
                                {{wording::weight(change.weight), Emphasis::Normal, Sign::None, true}},
                                {{outcomeOf(view, change.weight)}}});
    reasons.rules = rulesOf(why);
    if (view.blocking)
        reasons.blocking = QStringList{wording::pairedOrNot(*view.blocking)} +
                           wording::blockingRules(*view.blocking, kMostBlocking);
    return reasons;
}

} // namespace goldenrod::items
