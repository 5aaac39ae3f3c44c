// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quality/quality_page.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/quality_words.h"
#include "models/workspace/clock.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/pages/quality/issue_panel.h"
#include "ui/pages/quality/rows_panel.h"
#include "ui/pages/quality/rule_panel.h"
#include "ui/shell/command.h"
#include "ui/widgets/byte_view.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/heat_grid.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/tile.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QStackedWidget>

namespace goldenrod::ui {

namespace {
constexpr int kFails = 72, kShare = 64, kSince = 84;
} // namespace

QualityPage::QualityPage(items::Desk& desk, Prompts& prompts)
    : m_desk(desk)
    , m_prompts(prompts)
    , m_check(
          makeCommand(this, tr("Check now"), QKeyCombination(Qt::CTRL, Qt::Key_Return), &QualityPage::check))
    , m_all(makeCommand(this, tr("All fields"), Qt::Key_Escape, &QualityPage::allFields))
    , m_copy(makeCommand(this, tr("Copy as data"), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_D),
                         &QualityPage::copyData))
    , m_toIssues(
          makeCommand(this, tr("Issues"), QKeyCombination(Qt::SHIFT, Qt::Key_I), [this] { goTo(Issues); }))
    , m_toRules(
          makeCommand(this, tr("Rules"), QKeyCombination(Qt::SHIFT, Qt::Key_R), [this] { goTo(Rules); })) {
    for (std::size_t i = 0; i < kDimensions.size(); ++i) {
        auto* action = new QAction(wording::dimensionWord(kDimensions[i]), this);
        action->setShortcut(static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)));
        connect(action, &QAction::triggered, this, [this, i] { chooseDimension(static_cast<int>(i)); });
        m_dimensions += action;
    }
    listenTo(m_desk, items::Change::Loads | items::Change::Customers);
    connect(&m_desk, &items::Desk::closing, this, [this] {
        m_reading.drop();
        m_listing.drop();
        m_figures = {};
        m_view = {};
        m_cellSource = 0;
        m_checking = false;
        if (!m_page) return;
        m_issues->clear();
        m_editor->clear();
        showAll();
    });
}

QualityPage::~QualityPage() = default;

QList<QAction*> QualityPage::actions() const {
    const QList<QAction*> own = QList<QAction*>{m_check, m_all, m_copy, m_toIssues, m_toRules} + m_dimensions;
    return m_page ? own + m_issues->actions() + m_editor->actions() : own;
}

QWidget* QualityPage::widget() {
    if (!m_page) build();
    return m_page;
}

bool QualityPage::open(const Link& link) {
    const QStringList parts = link.path.split(u'/');
    const QString wanted = parts.value(0);
    if (!m_desk.isOpen()) return false;
    widget();
    const qsizetype work = QStringList{{}, QStringLiteral("issues"), QStringLiteral("rules")}.indexOf(wanted);
    m_tabs->setCurrent(std::max(0, static_cast<int>(work)));
    if (work < 0) {
        const auto at = std::find_if(kDimensions.begin(), kDimensions.end(), [&](Dimension dimension) {
            return wanted.toStdString() == dimensionName(dimension);
        });
        if (at == kDimensions.end()) return false;
        m_view = {*at, m_view.source, {}};
        m_cellSource = 0;
        m_wantedRule = parts.mid(1).join(u'/').toStdString();
    }
    takeStale();
    read();
    return true;
}

QList<QWidget*> QualityPage::panels() const {
    if (!m_page || m_stack->currentWidget() != m_parts) return {};
    return {m_tiles.value(static_cast<int>(m_view.dimension)),
            m_grid,
            m_tabs,
            workTable(),
            m_rows->table(),
            m_rows->bytes()};
}

/// Where the work is, as soon as it is there.
void QualityPage::focus() {
    if (!m_page) return;
    m_wantsFocus = m_stack->currentWidget() != m_parts;
    (m_wantsFocus ? static_cast<QWidget*>(m_source) : workTable())->setFocus(Qt::OtherFocusReason);
}

DataTable* QualityPage::workTable() const {
    switch (m_work->currentIndex()) {
    case Issues: return m_issues->table();
    case Rules: return m_editor->table();
    default: return m_rules;
    }
}

void QualityPage::read() {
    if (!m_page || !m_desk.isOpen()) return;
    m_desk.read(
        m_reading, this, [source = m_view.source](Database& db) { return items::readQuality(db, source); },
        [this](const Result<items::QualityReading>& reading) { take(reading); });
    m_issues->readAgain();
    m_editor->readAgain();
}

void QualityPage::take(const Result<items::QualityReading>& reading) {
    if (!reading) {
        m_notice->setSentence(Sign::Differ, {plain(wording::sentence(reading.error()))});
        m_notice->show();
        return;
    }
    m_figures = *reading;
    showAll();
    if (m_wantsFocus && mayTakeFocus(m_page)) focus();
}

void QualityPage::showAll() {
    showSources();
    showStanding();
    const QList<items::QualityTile> tiles = items::qualityTiles(m_figures, m_view.source);
    for (int i = 0; i < m_tiles.size(); ++i) {
        const items::QualityTile& tile = tiles[i];
        m_tiles[i]->setLook({tile.name, tile.figure, tile.change, tile.base, tile.trend, tile.sign});
        m_tiles[i]->setChecked(i == static_cast<int>(m_view.dimension));
    }
    showGrid();
    showRules();
}

void QualityPage::showSources() {
    QStringList names{tr("All sources")};
    int current = 0;
    for (const SourceRow& source : m_figures.sources) {
        if (source.id == m_view.source) current = static_cast<int>(names.size());
        names += QString::fromStdString(source.name);
    }
    m_source->setChoices(tr("source"), names, current);
}

/// What there is, and what to do about it.
void QualityPage::showStanding() {
    const QualityStanding& standing = m_figures.standing;
    m_stack->setCurrentWidget(standing.check ? m_parts : m_empty);
    m_header->setNote(items::checkNote(standing));
    m_check->setEnabled(m_desk.isOpen() && !m_checking && !m_figures.sources.empty());
    m_copy->setEnabled(standing.check.has_value());
    m_notice->setVisible(standing.check && standing.stale && !m_checking);
    m_notice->setSentence(
        Sign::Warning,
        {plain(tr("Since this check extracts were loaded, or matched, or the rules changed."))});
}

void QualityPage::showGrid() {
    m_cells = items::qualityGrid(m_figures, m_view.dimension, m_view.source);
    QList<QList<HeatCell>> rows;
    for (const auto& cells : m_cells.rows) {
        QList<HeatCell> row;
        for (const items::QualityCell& cell : cells) row += HeatCell{cell.figure, cell.words, cell.heat};
        rows += row;
    }
    m_grid->setGrid(m_cells.sources, m_cells.fields, rows);
    for (int part = 0; m_cellSource != 0 && part < m_grid->partCount(); ++part)
        if (sourceOf(part) == m_cellSource &&
            m_cells.fieldIds[static_cast<std::size_t>(m_grid->rowOf(part))] == m_view.field)
            m_grid->setChosen(part);
    const QString word = wording::dimensionWord(m_view.dimension);
    m_gridTitle->setTitle(tr("%1 by field and source").arg(word.left(1).toUpper() + word.mid(1)));
    m_formula->setWords(wording::dimensionFormula(m_view.dimension));
}

std::int64_t QualityPage::sourceOf(int part) const {
    return m_cells.sourceIds[static_cast<std::size_t>(m_grid->columnOf(part))];
}

void QualityPage::showRules() {
    items::QualityView view = m_view;
    if (m_cellSource != 0) view.source = m_cellSource;
    m_failing = items::failingRules(m_figures, view);
    m_ruleRows.setTable(m_failing.table.columns, m_failing.table.rows);
    m_rules->setColumnWidths({0, kFails, kShare, kSince});
    const auto shown = static_cast<std::int64_t>(m_failing.rules.size());
    m_rulesNote->setWords(
        tr("%1 of %2, most failures first").arg(wording::count(shown), wording::count(m_failing.judgedBy)));
    m_all->setEnabled(m_cellSource != 0);
    int wanted = 0;
    for (std::size_t i = 0; i < m_failing.rules.size(); ++i)
        if (m_failing.rules[i].id == m_wantedRule) wanted = static_cast<int>(i);
    if (shown == 0) return showRule(-1);
    m_rules->setCurrentIndex(m_ruleRows.index(wanted, 0));
    showRule(wanted);
}

void QualityPage::showRule(int row) {
    const bool seen = m_work->currentIndex() != Rules; // else the records are those of what is tried
    if (row < 0 || !m_figures.standing.check) {
        m_listing.drop();
        if (seen) m_rows->clear(m_figures.standing.check ? tr("nothing fails") : QString());
        return m_issues->setTarget({}, 0);
    }
    const QualityRule& rule = m_failing.rules[static_cast<std::size_t>(row)];
    m_wantedRule = rule.id;
    const std::int64_t source = m_cellSource != 0 ? m_cellSource : m_view.source;
    m_issues->setTarget(seen ? rule.id : std::string(), source);
    if (!seen) return;
    m_editor->setTarget(rule.id);
    m_desk.read(
        m_listing, this,
        [check = m_figures.standing.check->id, rule, source](Database& db) {
            return failingRecords(db, check, std::string(dimensionName(dimensionOf(rule.test))), rule.field,
                                  rule.id, source);
        },
        [this, rule](const Result<std::vector<std::int64_t>>& records) { showRows(rule, records); });
    const QString path = QString::fromStdString(std::string(dimensionName(m_view.dimension)) + "/" + rule.id);
    emit moved({id(), path}, false);
}

void QualityPage::showRows(const QualityRule& rule, const Result<std::vector<std::int64_t>>& records) {
    if (!records) {
        m_rows->clear();
        emit said({Sign::Differ, {plain(wording::sentence(records.error()))}});
        return;
    }
    if (!m_figures.standing.check) return;
    const std::int64_t source = m_cellSource != 0 ? m_cellSource : m_view.source;
    m_rows->show(rule, items::failuresOf(m_figures, rule, source), *m_figures.standing.check, *records);
}

void QualityPage::chooseDimension(int index) {
    if (!m_page) return;
    m_view = {kDimensions[static_cast<std::size_t>(index)], m_view.source, {}};
    m_cellSource = 0;
    m_wantedRule.clear();
    showAll();
    emit moved({id(), QString::fromStdString(std::string(dimensionName(m_view.dimension)))}, true);
}

void QualityPage::chooseSource(int index) {
    m_view.source = index > 0 ? m_figures.sources[static_cast<std::size_t>(index - 1)].id : 0;
    m_view.field.clear();
    m_cellSource = 0;
    showAll(); // what is at hand already
    read();    // its own trend
}

void QualityPage::chooseCell(int part) {
    m_view.field = m_cells.fieldIds[static_cast<std::size_t>(m_grid->rowOf(part))];
    m_cellSource = sourceOf(part);
    m_wantedRule.clear();
    m_grid->setChosen(part);
    showRules();
    m_tabs->setCurrent(Failing);
    if (!m_failing.rules.empty()) m_rules->setFocus(Qt::OtherFocusReason);
}

void QualityPage::allFields() {
    m_view.field.clear();
    m_cellSource = 0;
    m_grid->setChosen(-1);
    showRules();
}

void QualityPage::check() {
    if (m_checking || !m_desk.isOpen()) return;
    m_checking = true;
    showStanding();
    m_desk.run(
        tr("Checking the quality"), items::Change::Quality, this,
        [](Workspace& workspace, const ProgressFn& progress) {
            return checkQuality(workspace, nowMicroseconds(), progress);
        },
        [this](const Result<QualityCheckRow>& check) {
            m_checking = false;
            showStanding();
            if (!check) {
                emit said({Sign::Differ, {plain(wording::sentence(check.error()))}});
                return;
            }
            emit said({Sign::Agree,
                       {plain(tr("Checked %1 records in %2.")
                                  .arg(wording::count(check->records), wording::seconds(check->seconds)))}});
            m_wantsFocus = true;
            read();
        });
}

/// The grid as a table for a spreadsheet: tabs and line ends.
void QualityPage::copyData() {
    QStringList lines{QStringList(QStringList{tr("field")} + m_cells.sources).join(u'\t')};
    for (qsizetype row = 0; row < m_cells.rows.size(); ++row) {
        QStringList fields{m_cells.fields[row]};
        for (const items::QualityCell& cell : m_cells.rows[row]) fields += cell.figure;
        lines += fields.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
    emit said({Sign::Agree, {plain(tr("The figures by field and source are in the clipboard."))}});
}

void QualityPage::openCustomer(const QString& gid) {
    if (gid.isEmpty()) {
        emit said({Sign::Warning, {plain(tr("This record belongs to no customer yet. Match first."))}});
        return;
    }
    emit linkOpened({QStringLiteral("customer"), gid});
}

/// The records below belong to the rule that fails, or to the one that is tried.
void QualityPage::showWork(int work) {
    const bool tried = m_work->currentIndex() == Rules;
    m_work->setCurrentIndex(work);
    if (work == Rules) {
        m_listing.drop();
        m_issues->setTarget({}, 0);
        m_editor->tryAgain();
    } else if (tried) {
        showRules();
    }
}

/// There with the keyboard; from there back to what fails.
void QualityPage::goTo(Work work) {
    if (!m_page) return;
    m_tabs->setCurrent(m_work->currentIndex() == work ? Failing : work);
    workTable()->setFocus(Qt::OtherFocusReason);
}

/// What an issue is about, with the issues still in view.
void QualityPage::showRuleOf(const QString& rule, std::int64_t source) {
    const QualityRule* known = m_figures.standing.rules.find(rule.toStdString());
    if (known == nullptr) return;
    m_view = {dimensionOf(known->test), 0, source != 0 ? known->field : std::string()};
    m_cellSource = source;
    m_wantedRule = known->id;
    showAll();
    read();
    m_rows->table()->setFocus(Qt::OtherFocusReason);
}

} // namespace goldenrod::ui
