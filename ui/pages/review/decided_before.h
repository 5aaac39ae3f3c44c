// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_reasons.h"
#include "ui/widgets/values.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace goldenrod::ui {

/// What was decided before about the records in front, newest first: each decision with its reason, the way
/// to its pair and the way to take it back.
class DecidedBefore : public QWidget {
    Q_OBJECT
public:
    /// `undoNewest` takes the first one back by its key.
    DecidedBefore(QAction* undoNewest, int labelWidth, QWidget* parent = nullptr);
    void setRows(const QList<items::BeforeRow>& rows);
    std::int64_t newest() const { return m_newest; } ///< event; 0: nothing was decided

signals:
    void linkOpened(const QString& link);
    void undoAsked(qint64 event);

private:
    QWidget* makeRow(const items::BeforeRow& row, bool first);
    QWidget* makeLine(const QString& label, const Spans& words, const QList<QWidget*>& ways);

    QAction* m_undoNewest;
    int m_labelWidth;
    QVBoxLayout* m_column;
    std::int64_t m_newest = 0;
};

} // namespace goldenrod::ui
