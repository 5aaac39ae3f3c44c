// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/golden_panel.h"
#include "ui/widgets/waterfall.h"
#include "ui/widgets/weight_scale.h"

#include <QAbstractListModel>

/// The review of the design pictures as values, in English and Arabic: a layout proof, not product data.
/// All people are invented.
namespace goldenrod::ui::gallery {

struct QueueRow {
    QString names, weight, sources, pattern; ///< pattern as signs: "=≈≈=∅≈≠"
};

class QueueModel : public QAbstractListModel {
public:
    explicit QueueModel(QList<QueueRow> rows)
        : m_rows(std::move(rows)) {}
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<QueueRow> m_rows;
};

/// A command of the decision bar: key and word.
struct Act {
    QString key, words;
};

struct ReviewSample {
    QStringList queueFilters, orders;
    QString mine, sort, count;
    QList<QueueRow> queue;
    int current = 0;
    QString like, likeNote;
    Spans title;
    QList<Act> toggles; ///< Space T F L
    int toggled = -1;
    Comparison comparison;
    QString goldenTitle;
    Spans goldenNote;
    QList<GoldenValue> golden;
    QList<Fact> around;
    ScaledWeight score;
    QString bits, probability, total;
    QList<WaterfallRow> waterfall;
    QString inWords, words, whatIf, rules;
    Spans ruleWords;
    QList<Fact> changes;
    QList<Act> acts; ///< four decisions, then the others
    QString pace;
    Spans saved;
    QString undo, job, role, workspace;
};

Signs signsOf(const QString& pattern);
ReviewSample englishReview();
ReviewSample arabicReview();

} // namespace goldenrod::ui::gallery
