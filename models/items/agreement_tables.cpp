// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/agreement_tables.h"

#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QCoreApplication>

#include <algorithm>

namespace goldenrod::items {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReviewQuality)
};

QString kappaWords(double kappa) {
    return QString::number(kappa, 'f', 2).replace(u'-', QChar(0x2212));
}

QString intervalWords(const Kappa& kappa) {
    if (!kappa.isKnown) return Words::tr("not known yet");
    return Words::tr("%1 to %2").arg(kappaWords(kappa.interval.low), kappaWords(kappa.interval.high));
}

TableCell figure(const QString& text) {
    return {text, Content::Figure};
}

TableRow rowOf(const QString& name, const Kappa& kappa) {
    const Emphasis emphasis = kappa.isKnown ? Emphasis::Normal : Emphasis::Muted;
    TableRow row;
    row.cells = {{name},
                 figure(wording::count(kappa.judged)),
                 figure(wording::count(kappa.agreed)),
                 figure(kappa.isKnown ? kappaWords(kappa.kappa) : QStringLiteral("–")),
                 {intervalWords(kappa), Content::Text, emphasis}};
    return row;
}

QString secondsEach(double seconds, std::int64_t judgements) {
    return judgements > 0 ? wording::seconds(seconds / static_cast<double>(judgements)) : QStringLiteral("–");
}

} // namespace

RecordTableLook agreementTable(const Agreement& agreement) {
    RecordTableLook look;
    look.columns = {{Words::tr("pairs judged twice")},
                    {Words::tr("pairs"), Content::Figure},
                    {Words::tr("alike"), Content::Figure},
                    {Words::tr("kappa"), Content::Figure},
                    {Words::tr("95 % interval")}};
    look.rows += rowOf(Words::tr("in all"), agreement.all);
    for (const Agreement::OfPart& part : agreement.reasons)
        look.rows += rowOf(part.id.empty() ? Words::tr("reason: none given")
                                           : Words::tr("reason: %1").arg(wording::decisionReason(part.id)),
                           part.kappa);
    for (const Agreement::OfPart& part : agreement.differing)
        look.rows += rowOf(Words::tr("%1 differs").arg(wording::comparisonName(part.id)), part.kappa);
    return look;
}

QString agreementNote(const Agreement& agreement) {
    if (agreement.seenOpen == 0) return Words::tr("without seeing what the other said");
    return Words::tr("without seeing what the other said; %1 left out")
        .arg(wording::count(agreement.seenOpen));
}

RecordTableLook stewardTable(const std::vector<StewardWatch>& stewards) {
    RecordTableLook look;
    look.columns = {{Words::tr("person")},
                    {Words::tr("last hour"), Content::Figure},
                    {Words::tr("each took"), Content::Figure},
                    {Words::tr("usually"), Content::Figure},
                    {Words::tr("agreement")}};
    std::vector<const StewardWatch*> all;
    all.reserve(stewards.size());
    for (const StewardWatch& one : stewards) all.push_back(&one);
    std::stable_partition(all.begin(), all.end(), [](const StewardWatch* one) { return one->warns(); });
    for (const StewardWatch* one : all) {
        const Pace& pace = one->pace;
        const QString words = one->agreement.isKnown
                                  ? Words::tr("kappa %1 (%2)")
                                        .arg(kappaWords(one->agreement.kappa), intervalWords(one->agreement))
                                  : intervalWords(one->agreement);
        TableRow row;
        row.cells = {{QString::fromStdString(one->name)},
                     figure(wording::count(pace.recent)),
                     figure(secondsEach(pace.recentSeconds, pace.recent)),
                     figure(secondsEach(pace.beforeSeconds, pace.before)),
                     {words, Content::Text, one->agreement.isKnown ? Emphasis::Normal : Emphasis::Muted,
                      one->warns() ? Sign::Warning : Sign::None}};
        look.rows += row;
    }
    return look;
}

QString watchWords(const StewardWatch& steward) {
    if (!steward.warns()) return {};
    return Words::tr("%1 times your usual pace, and others often decide otherwise")
        .arg(QString::number(steward.pace.ratio, 'f', 1));
}

} // namespace goldenrod::items
