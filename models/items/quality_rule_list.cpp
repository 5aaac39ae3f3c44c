// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/quality_rule_list.h"

#include "models/quality/rule_text.h"
#include "models/wording/numbers.h"
#include "models/wording/quality_words.h"

#include <QCoreApplication>

namespace goldenrod::items {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QualityRuleList)
};

} // namespace

RecordTableLook qualityRuleTable(const QualityRules& rules) {
    RecordTableLook look;
    look.columns = {{Words::tr("rule")}, {Words::tr("as written"), Content::Bytes}};
    for (const QualityRule& rule : rules.rules) {
        const QString words = wording::qualityRule(rule);
        TableRow row;
        row.cells = {{.text = words, .spans = {{words}}},
                     {.text = QString::fromStdString(ruleText(rule)),
                      .content = Content::Bytes,
                      .emphasis = Emphasis::Muted}};
        look.rows += row;
    }
    return look;
}

QString trialWords(const QualityRule& rule, const RuleTrial& trial) {
    if (!isTried(rule.test)) return Words::tr("judged beside all other records, by the next check");
    if (trial.judged == 0)
        return Words::tr("nothing to judge in the %1 records that were looked at")
            .arg(wording::count(trial.records));
    return Words::tr("%1 of %2 fail, in %3 records that were looked at")
        .arg(wording::count(trial.failed), wording::count(trial.judged), wording::count(trial.records));
}

} // namespace goldenrod::items
