// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/queue_words.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QCoreApplication>

namespace goldenrod::items {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReviewFilter)
};

constexpr int kBands = 4;

QString sourceWords(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return Words::tr("one from %1").arg(wording::isolated(a.empty() ? b : a));
    return Words::tr("%1 · %2").arg(wording::isolated(a), wording::isolated(b));
}

QString differsWords(const std::string& comparison) {
    return Words::tr("%1 differs").arg(wording::comparisonName(comparison));
}

QString ruleWords(const std::string& rule) {
    return Words::tr("found by %1").arg(wording::ruleName(rule));
}

QString weightWords(const std::optional<double>& from, const std::optional<double>& to) {
    const auto bits = [](double weight) { return wording::isolated(wording::weight(weight)); };
    if (from && to) return Words::tr("%1 to %2").arg(bits(*from), bits(*to));
    return from ? Words::tr("%1 and more").arg(bits(*from)) : Words::tr("%1 and less").arg(bits(*to));
}

QString counted(const QString& words, std::int64_t questions) {
    return Words::tr("%1: %2").arg(words, wording::count(questions));
}

} // namespace

QStringList conditionsOf(const QueueView& view) {
    QStringList all;
    if (!view.text.empty()) all += Words::tr("“%1”").arg(wording::isolated(view.text));
    if (!view.sourceA.empty() || !view.sourceB.empty()) all += sourceWords(view.sourceA, view.sourceB);
    if (!view.differs.empty()) all += differsWords(view.differs);
    if (!view.rule.empty()) all += ruleWords(view.rule);
    if (view.from || view.to) all += weightWords(view.from, view.to);
    return all;
}

QList<FilterChoice> sourceChoices(const QueueChoices& choices) {
    QList<FilterChoice> all{{Words::tr("any sources"), {}}};
    for (const QueueChoices::Pair& pair : choices.sources) {
        QueueView view;
        view.sourceA = pair.a;
        view.sourceB = pair.b;
        all += {counted(sourceWords(pair.a, pair.b), pair.questions), view};
    }
    return all;
}

QList<FilterChoice> differingChoices(const QueueChoices& choices) {
    QList<FilterChoice> all{{Words::tr("whatever differs"), {}}};
    for (const QueueChoices::Differing& field : choices.differing) {
        QueueView view;
        view.differs = field.comparison;
        all += {counted(differsWords(field.comparison), field.questions), view};
    }
    return all;
}

QList<FilterChoice> ruleChoices(const QueueChoices& choices) {
    QList<FilterChoice> all{{Words::tr("found by any rule"), {}}};
    for (const std::string& rule : choices.rules) {
        QueueView view;
        view.rule = rule;
        all += {ruleWords(rule), view};
    }
    return all;
}

QList<FilterChoice> weightChoices(const QueueChoices& choices) {
    QList<FilterChoice> all{{Words::tr("any weight"), {}}};
    const double band = (choices.mergeLine - choices.reviewLine) / kBands;
    for (int i = kBands - 1; i >= 0 && band > 0.0; --i) {
        QueueView view;
        view.from = choices.reviewLine + band * i;
        view.to = *view.from + band;
        all += {weightWords(view.from, view.to), view};
    }
    return all;
}

} // namespace goldenrod::items
