// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/explanation.h"

#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace goldenrod::wording {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Explanation", text);
}

QString listed(const QStringList& names) {
    if (names.size() < 2) return names.join(QString());
    return tr(QT_TRANSLATE_NOOP("Explanation", "%1 and %2"))
        .arg(names.mid(0, names.size() - 1).join(tr(QT_TRANSLATE_NOOP("Explanation", ", "))), names.last());
}

QString sentenceCase(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

/// Names of comparisons for which `keep` holds, the heaviest first.
template <typename Keep>
QStringList namesOf(const Explanation& explanation, Keep keep) {
    std::vector<const ExplainedComparison*> chosen;
    for (const ExplainedComparison& comparison : explanation.comparisons) {
        if (comparison.sign && keep(comparison)) chosen.push_back(&comparison);
    }
    std::stable_sort(chosen.begin(), chosen.end(), [](const auto* a, const auto* b) {
        return std::abs(a->bits + a->rarityBits) > std::abs(b->bits + b->rarityBits);
    });
    QStringList names;
    for (const ExplainedComparison* comparison : chosen) names << comparisonName(comparison->id);
    return names;
}

} // namespace

QString inWords(const Explanation& explanation) {
    QStringList sentences;
    const QStringList same = namesOf(explanation, [](const auto& c) { return *c.sign == Sign::Agree; });
    const QStringList against = namesOf(explanation, [](const auto& c) { return *c.sign == Sign::Differ; });
    if (!same.isEmpty())
        sentences << sentenceCase(tr(QT_TRANSLATE_NOOP("Explanation", "the same: %1.")).arg(listed(same)));
    for (const ExplainedComparison& comparison : explanation.comparisons) {
        if (!comparison.sign || *comparison.sign != Sign::Close) continue;
        sentences << sentenceCase(
            tr(QT_TRANSLATE_NOOP("Explanation", "%1: %2."))
                .arg(comparisonName(comparison.id), levelNote(comparison.id, comparison.level)));
    }
    if (!against.isEmpty())
        sentences << sentenceCase(
            tr(QT_TRANSLATE_NOOP("Explanation", "different: %1.")).arg(listed(against)));
    if (explanation.rivalProbability >= 0.005) {
        sentences << tr(QT_TRANSLATE_NOOP("Explanation", "Or %1: %2 likely."))
                         .arg(className(explanation.rival), percent(explanation.rivalProbability, 0));
    }
    return sentences.join(QLatin1Char(' '));
}

QString whatIf(const WhatIf& change) {
    const QString name = comparisonName(change.comparison);
    if (change.level.empty()) return tr(QT_TRANSLATE_NOOP("Explanation", "%1 missing")).arg(name);
    return tr(QT_TRANSLATE_NOOP("Explanation", "%1: %2"))
        .arg(name, levelNote(change.comparison, change.level));
}

} // namespace goldenrod::wording
