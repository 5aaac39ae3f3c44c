// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/text_block.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace goldenrod::ui {

/// The head of a page, 56 high: heading, fields, note; actions at the end, the primary one last. Two-line
/// heads (64) carry a line above or below the heading. Golden pages have the accent bar at the leading edge.
class PageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(const QString& heading, QWidget* parent = nullptr);
    void setHeading(const QString& words);
    void setHeadingSpans(const Spans& spans); ///< data in the heading as value()
    void setNote(const QString& note);
    void addField(QWidget* field); ///< between heading and note
    void addAction(QWidget* action);
    using QWidget::addAction;
    /// A small line above the heading ("Layla Haddad  G-118302") or below it.
    void setLineAbove(const Spans& line);
    void setLineBelow(const Spans& line);
    /// A widget in place of the line above: a link back to what the page belongs to.
    void setWidgetAbove(QWidget* widget);
    void setGolden(bool golden);
    /// The actions are compact toggles: 2 apart, and where they leave too little for the heading, in a line
    /// of their own below it.
    void setTogglesOnly();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    TextBlock* smallLine(int row);
    QHBoxLayout *m_row, *m_fields, *m_actions;
    QVBoxLayout* m_titles;
    TextBlock *m_heading, *m_note, *m_above = nullptr, *m_below = nullptr;
    bool m_golden = false, m_togglesOnly = false;
};

} // namespace goldenrod::ui
