// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_table.h"
#include "models/items/quality_figures.h"
#include "ui/shell/page.h"

#include <QPointer>

class QStackedWidget;

namespace goldenrod::ui {

class Button;
class ComboButton;
class DataTable;
class HeatGrid;
class InPageStrip;
class IssuePanel;
class PageHeader;
class Prompts;
class RowsPanel;
class RulePanel;
class SectionTitle;
class TabStrip;
class TextBlock;
class Tile;

/// How good the data is: a tile for each dimension, its figures by field and source, the rules that fail and
/// the records behind them, down to the bytes; and the issues that were opened about them, and the rules
/// themselves. "quality/validity" opens a dimension, "quality/validity/RULE" a rule in it, "quality/issues"
/// the issues, "quality/rules" the rules in force.
class QualityPage : public Page {
    Q_OBJECT
public:
    QualityPage(items::Desk& desk, Prompts& prompts);
    ~QualityPage() override;

    QString id() const override { return QStringLiteral("quality"); }
    QString title() const override { return tr("Quality"); }
    Icon icon() const override { return Icon::Quality; }
    QWidget* widget() override;
    bool open(const Link& link) override;
    QList<QAction*> actions() const override;
    QList<QWidget*> panels() const override;
    void focus() override;

    HeatGrid* grid() const { return m_grid; }
    DataTable* rules() const { return m_rules; }
    RowsPanel* rows() const { return m_rows; }
    IssuePanel* issues() const { return m_issues; }
    RulePanel* ruleEditor() const { return m_editor; }
    const QList<Tile*>& tiles() const { return m_tiles; }

protected:
    void read() override;

private:
    void build();
    QWidget* makeTiles();
    QWidget* makeFigures();
    QWidget* makeWork();
    QWidget* makeRules();
    QWidget* makeEmpty();
    void take(const Result<items::QualityReading>& reading);
    void showAll();
    void showSources();
    void showStanding();
    void showGrid();
    void showRules();
    void showRule(int row);
    void showRows(const QualityRule& rule, const Result<std::vector<std::int64_t>>& records);
    void chooseDimension(int index);
    void chooseSource(int index);
    void chooseCell(int part);
    void allFields();
    void check();
    void copyData();
    void openCustomer(const QString& gid);
    enum Work : unsigned char { Failing, Issues, Rules }; ///< what the tabs show
    void showWork(int work);
    void goTo(Work work);
    DataTable* workTable() const;
    void showRuleOf(const QString& rule, std::int64_t source);
    std::int64_t sourceOf(int part) const;

    items::Desk& m_desk;
    Prompts& m_prompts;
    items::Latest m_reading, m_listing;
    items::QualityReading m_figures;
    items::QualityGrid m_cells;
    items::QualityView m_view;     ///< source: of the whole page
    std::int64_t m_cellSource = 0; ///< of the cell that is looked at; 0: of none
    items::FailingRules m_failing;
    items::CustomerTable m_ruleRows;
    std::string m_wantedRule;
    bool m_checking = false, m_wantsFocus = false;
    QAction *m_check, *m_all, *m_copy, *m_toIssues, *m_toRules;
    QList<QAction*> m_dimensions;
    QPointer<QWidget> m_page;
    PageHeader* m_header = nullptr;
    ComboButton* m_source = nullptr;
    InPageStrip* m_notice = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget *m_parts = nullptr, *m_empty = nullptr;
    QList<Tile*> m_tiles;
    SectionTitle* m_gridTitle = nullptr;
    HeatGrid* m_grid = nullptr;
    DataTable* m_rules = nullptr;
    TextBlock *m_formula = nullptr, *m_rulesNote = nullptr;
    RowsPanel* m_rows = nullptr;
    IssuePanel* m_issues = nullptr;
    RulePanel* m_editor = nullptr;
    TabStrip* m_tabs = nullptr;
    QStackedWidget* m_work = nullptr; ///< by Work
};

} // namespace goldenrod::ui
