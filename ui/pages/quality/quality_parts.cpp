// SPDX-License-Identifier: GPL-3.0-or-later
// What the quality page is made of.
#include "models/items/quality_rule_list.h"
#include "models/wording/numbers.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/pages/quality/issue_panel.h"
#include "ui/pages/quality/quality_page.h"
#include "ui/pages/quality/rows_panel.h"
#include "ui/pages/quality/rule_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/byte_view.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/heat_grid.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/tile.h"

#include <QAction>
#include <QScrollArea>
#include <QStackedWidget>

namespace goldenrod::ui {
namespace {

constexpr int kRules = 448;

} // namespace

void QualityPage::build() {
    m_page = new Panel(Colour::Surface);
    auto* column = columnIn(m_page);
    m_header = new PageHeader(title());
    m_source = new ComboButton;
    connect(m_source, &ComboButton::chosen, this, &QualityPage::chooseSource);
    m_header->addField(m_source);
    m_header->addAction(new Button(Button::Kind::Flat, m_copy));
    m_header->addAction(new Button(Button::Kind::Primary, m_check));
    m_notice = new InPageStrip(Sign::Warning, {});
    m_notice->hide();
    m_stack = new QStackedWidget;
    m_parts = new QWidget;
    auto* parts = columnIn(m_parts);
    parts->addWidget(makeTiles());
    auto* middle = new QWidget;
    auto* row = rowIn(middle);
    row->addWidget(makeFigures(), 1);
    row->addWidget(makeWork());
    parts->addWidget(middle, 3);
    m_rows = new RowsPanel(m_desk, m_issues->opening());
    connect(m_rows, &RowsPanel::opened, this, &QualityPage::openCustomer);
    parts->addWidget(m_rows, 2);
    m_stack->addWidget(m_empty = makeEmpty());
    m_stack->addWidget(m_parts);
    column->addWidget(m_header);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    showAll();
}

QWidget* QualityPage::makeTiles() {
    auto* tiles = new Panel(Colour::Surface, Panel::Top | Panel::Bottom);
    auto* row = rowIn(tiles);
    for (int i = 0; i < m_dimensions.size(); ++i) {
        auto* frame = new Panel(Colour::Surface, i > 0 ? Panel::Leading : Panel::NoEdge);
        auto* tile = new Tile;
        rowIn(frame)->addWidget(tile);
        connect(tile, &Tile::clicked, this, [this, i] { chooseDimension(i); });
        m_tiles += tile;
        row->addWidget(frame, 1);
    }
    return tiles;
}

QWidget* QualityPage::makeFigures() {
    auto* part = new QWidget;
    auto* column = columnIn(part);
    m_gridTitle = new SectionTitle(QString(), tr("% that passes every rule"));
    m_grid = new HeatGrid(tr("figures by field and source"));
    connect(m_grid, &HeatGrid::opened, this, &QualityPage::chooseCell);
    auto* legend = new HeatLegend(
        {tr("99 and above"), tr("97 to 99"), tr("94 to 97"), tr("below 94, marked !")}, tr("not delivered"));
    auto* foot = new QWidget;
    auto* row = rowIn(foot, spaces::kMargin, spaces::kMargin);
    row->addWidget(legend);
    row->addStretch(1);
    foot->setFixedHeight(heights::kSectionTitle);
    column->addWidget(m_gridTitle);
    column->addWidget(scrolled(inMargins(m_grid), true), 1);
    column->addWidget(foot);
    return part;
}

/// What fails, and what is done about it.
QWidget* QualityPage::makeWork() {
    auto* part = new Panel(Colour::Surface, Panel::Leading);
    part->setFixedWidth(kRules);
    auto* column = columnIn(part);
    m_tabs = new TabStrip({tr("Failing rules"), tr("Issues"), tr("Rules")});
    m_issues = new IssuePanel(m_desk, m_prompts);
    m_editor = new RulePanel(m_desk);
    m_work = new QStackedWidget;
    m_work->addWidget(makeRules());
    m_work->addWidget(m_issues);
    m_work->addWidget(m_editor);
    column->addWidget(m_tabs);
    column->addWidget(m_work, 1);
    connect(m_tabs, &TabStrip::chosen, this, &QualityPage::showWork);
    connect(m_issues, &IssuePanel::counted, this, [this](int open) {
        m_tabs->setViews({tr("Failing rules"),
                          open > 0 ? tr("Issues %1").arg(wording::count(open)) : tr("Issues"), tr("Rules")});
        emit countChanged(open > 0 ? wording::count(open) : QString());
    });
    connect(m_issues, &IssuePanel::said, this, [this](Sign sign, const Spans& words) {
        emit said({sign, words});
    });
    connect(m_issues, &IssuePanel::ruleAsked, this, &QualityPage::showRuleOf);
    connect(m_editor, &RulePanel::said, this, &QualityPage::said);
    connect(m_editor, &RulePanel::asked, this, [this] { m_tabs->setCurrent(Rules); });
    connect(m_editor, &RulePanel::rulesChanged, this, &QualityPage::read);
    connect(m_editor, &RulePanel::nothingTried, this, [this] {
        if (m_work->currentIndex() == Rules) m_rows->clear();
    });
    connect(m_editor, &RulePanel::tried, this, [this](const QualityRule& rule, const RuleTrial& trial) {
        if (m_work->currentIndex() == Rules)
            m_rows->show(rule, items::trialWords(rule, trial), trial.asOf, trial.failing);
    });
    return part;
}

QWidget* QualityPage::makeRules() {
    auto* part = new QWidget;
    auto* column = columnIn(part);
    m_rulesNote = new TextBlock(Type::Small);
    m_rulesNote->setInk(Colour::Muted);
    auto* head = new QWidget;
    auto* title = rowIn(head, spaces::kMargin, spaces::kMargin);
    title->addWidget(m_rulesNote, 1);
    auto* all = new Button(Button::Kind::Flat, m_all);
    all->setCompact(true);
    all->setVisible(false);
    connect(m_all, &QAction::changed, all, [this, all] { all->setVisible(m_all->isEnabled()); });
    title->addWidget(all);
    head->setFixedHeight(heights::kTableHeader);
    m_rules = new DataTable(tr("failing rules"));
    m_rules->setModel(&m_ruleRows);
    connect(m_rules->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& at) {
                if (at.isValid()) showRule(at.row());
            });
    connect(m_rules, &DataTable::activated, this, [this] { m_rows->setFocus(Qt::OtherFocusReason); });
    m_formula = new TextBlock(Type::Small, TextBlock::Lines::Wrapped);
    m_formula->setInk(Colour::Muted);
    auto* foot = new QWidget;
    columnIn(foot, spaces::kMargin)->addWidget(m_formula);
    column->addWidget(head);
    column->addWidget(tableInMargins(m_rules), 1);
    column->addWidget(foot);
    return part;
}

QWidget* QualityPage::makeEmpty() {
    auto* page = new Panel(Colour::Surface, Panel::Top);
    auto* column = columnIn(page, spaces::kMargin);
    column->addWidget(new EmptyState(
        tr("How complete, unique, valid, fresh and consistent the data is, with the records behind every "
           "figure."),
        tr("Load extracts of customers, then check. A check reads every record in force and changes none.")));
    column->addStretch(1);
    return page;
}

} // namespace goldenrod::ui
