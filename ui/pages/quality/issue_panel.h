// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_table.h"
#include "models/items/desk.h"
#include "models/items/quality_issues.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/values.h"

class QAction;

namespace goldenrod::ui {

class DataTable;
class Prompts;
class TextBlock;

/// What is to be mended in the data: the issues with their owner, day and standing, and what is done with
/// them.
class IssuePanel : public Panel {
    Q_OBJECT
public:
    IssuePanel(items::Desk& desk, Prompts& prompts);
    /// Reads the list again; counted() follows.
    void readAgain();
    void clear();
    /// The rule and source that a new issue would be about; an empty rule: none.
    void setTarget(const std::string& rule, std::int64_t sourceId);
    QList<QAction*> actions() const { return {m_open, m_take, m_due, m_severity, m_close}; }
    QAction* opening() const { return m_open; }
    DataTable* table() const { return m_table; }

signals:
    void counted(int open);
    void said(goldenrod::ui::Sign sign, const goldenrod::ui::Spans& words);
    /// Shows what the issue is about.
    void ruleAsked(const QString& rule, qint64 sourceId);

private:
    const SeenIssue* current() const;
    void take(const Result<std::vector<SeenIssue>>& issues);
    void showCurrent();
    void showOpening();
    void open();
    void takeOver();
    void askDay();
    void turnSeverity();
    void close();
    void closeFor(std::int64_t issue, const std::string& reason);
    template <typename Work>
    void save(Work work, const QString& words);

    items::Desk& m_desk;
    Prompts& m_prompts;
    items::Latest m_reading;
    std::vector<SeenIssue> m_issues;
    items::CustomerTable m_rows;
    std::string m_rule;
    std::int64_t m_source = 0;
    int m_generation = 0; ///< of the workspace
    QAction *m_open, *m_take, *m_due, *m_severity, *m_close;
    DataTable* m_table;
    TextBlock* m_note;
};

} // namespace goldenrod::ui
