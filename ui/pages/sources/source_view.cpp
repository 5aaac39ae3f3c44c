// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/source_view.h"

#include "models/items/load_ledger.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "ui/pages/sources/page_parts.h"
#include "ui/pages/sources/profile_panel.h"
#include "ui/pages/sources/quarantine_panel.h"
#include "ui/shell/command.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/tab_strip.h"

#include <QStackedWidget>

namespace goldenrod::ui {
namespace {

constexpr int kSide = 328, kBusyRows = 3, kShownLoads = 6;

} // namespace

SourceView::SourceView(items::Desk& desk, Prompts& prompts, QAction* next)
    : Panel(Colour::Surface, Panel::Leading)
    , m_desk(desk)
    , m_header(new PageHeader(QString()))
    , m_failure(new InPageStrip(Sign::Differ, {}))
    , m_quarantine(new QuarantinePanel(desk, prompts))
    , m_profile(new ProfilePanel(desk))
    , m_toProfile(makeCommand(this, tr("Profile"), Qt::Key_P, &SourceView::turnProfile)) {
    auto* column = columnIn(this);
    m_header->addAction(new Button(Button::Kind::Primary, next));
    column->addWidget(m_header);
    m_failure->hide();
    column->addWidget(m_failure);
    column->addWidget(makeLoads());
    column->addSpacing(spaces::kUnit);
    column->addWidget(makeBottom(), 1);
    connect(m_quarantine, &QuarantinePanel::said, this, &SourceView::said);
    connect(m_profile, &ProfilePanel::said, this, &SourceView::said);
}

QWidget* SourceView::makeLoads() {
    auto* part = new QWidget;
    auto* column = columnIn(part);
    column->addWidget(new SectionTitle(tr("Loads"), tr("newest first")));
    m_table = new DataTable(tr("loads"));
    m_table->setModel(&m_loads);
    m_table->setColumnWidths({56, 0, 140, 100, 100, 100, 130});
    column->addWidget(inMargins(m_table, spaces::kUnit));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& at) {
                if (at.isValid()) showLoad(at.row());
            });
    connect(m_table, &DataTable::activated, this, [this] { m_ledger->setFocus(Qt::OtherFocusReason); });
    return part;
}

QWidget* SourceView::makeBottom() {
    auto* part = new Panel(Colour::Surface, Panel::Top);
    auto* column = columnIn(part);
    m_tabs = new TabStrip({tr("Ledger and quarantine"), tr("Profile")});
    m_views = new QStackedWidget;
    m_views->addWidget(makeAccount());
    m_views->addWidget(m_profile);
    column->addWidget(m_tabs);
    column->addWidget(m_views, 1);
    connect(m_tabs, &TabStrip::chosen, m_views, &QStackedWidget::setCurrentIndex);
    return part;
}

/// Every row of the load: where it went.
QWidget* SourceView::makeAccount() {
    auto* part = new QWidget;
    auto* row = rowIn(part);
    auto* ledger = new QWidget;
    ledger->setFixedWidth(kSide);
    auto* column = columnIn(ledger);
    m_ledgerTitle = new SectionTitle(tr("Ledger"));
    m_ledger = new FactList(FactList::Kind::Ledger, tr("ledger"));
    m_ledger->setRowHeight(heights::kLedgerRow);
    column->addWidget(m_ledgerTitle);
    column->addWidget(inMargins(m_ledger, spaces::kMargin));
    column->addStretch(1);
    connect(m_ledger, &FactList::opened, this, &SourceView::focusQuarantine);
    row->addWidget(ledger);
    row->addWidget(m_quarantine, 1);
    return part;
}

void SourceView::show(const QString& source, std::int64_t load) {
    if (source != m_source) {
        m_loads.setLoads({});
        m_table->setBusyRows(kBusyRows);
        m_table->setFixedHeight(m_table->contentHeight());
        m_ledger->setFacts({});
        m_quarantine->clear();
        m_profile->clear();
        m_header->setNote({});
    }
    m_source = source;
    m_load = load;
    m_header->setHeadingSpans({value(source)});
    readAgain();
}

void SourceView::clear() {
    m_latest.drop();
    m_source.clear();
    m_load = 0;
    m_loads.setLoads({});
    m_quarantine->clear();
    m_profile->clear();
}

void SourceView::readAgain() {
    if (m_source.isEmpty() || !m_desk.isOpen()) return;
    m_desk.read(
        m_latest, this,
        [name = m_source.toStdString()](Database& db) { return items::readSourceFigures(db, name); },
        [this](const Result<items::SourceFigures>& figures) { showFigures(figures); });
}

void SourceView::showFigures(const Result<items::SourceFigures>& figures) {
    m_table->setBusyRows(0);
    m_failure->setVisible(!figures);
    if (!figures) return m_failure->setSentence(Sign::Differ, {plain(wording::sentence(figures.error()))});
    const SourceRow& source = figures->source;
    const QString rows = wording::count(source.rows);
    const QString loads = wording::count(source.loads);
    const QString note = source.entity == "touchpoint" ? tr("touchpoints: %1 · loads: %2")
                         : source.entity == "holding"  ? tr("holdings: %1 in the last load · loads: %2")
                                                       : tr("customers: %1 records in force · loads: %2");
    m_header->setNote(note.arg(rows, loads));
    const std::int64_t wanted = m_load;
    m_loads.setLoads(figures->loads);
    m_table->setFixedHeight(heights::kTableHeader +
                            std::min(kShownLoads, m_loads.rowCount()) * heights::kTableRow);
    if (m_loads.rowCount() == 0) return;
    m_table->setCurrentIndex(m_loads.index(std::max(0, m_loads.rowOfLoad(wanted)), 0));
}

void SourceView::showLoad(int row) {
    const items::LoadFigures* load = m_loads.at(row);
    if (load == nullptr) return;
    const std::int64_t id = load->load.id;
    m_ledgerTitle->setTitle(tr("Ledger of load %1").arg(wording::count(load->load.ordinal)));
    QList<Fact> facts;
    for (const items::LedgerLine& line : items::ledgerLines(load->ledger, load->load.fileSize, false))
        facts += {line.label, line.figure, {}, line.sign, line.opensQuarantine, line.ruled};
    m_ledger->setFacts(facts);
    const bool another = id != m_load;
    m_load = id;
    m_quarantine->setLoad(id);
    m_profile->setLoad(id);
    if (another) emit loadShown(id);
}

QList<QWidget*> SourceView::panels() const {
    const QList<QWidget*> parts = m_views->currentWidget() == m_profile
                                      ? m_profile->panels()
                                      : QList<QWidget*>{m_ledger} + m_quarantine->panels();
    return QList<QWidget*>{m_table, m_tabs} + parts;
}

QList<QAction*> SourceView::actions() const {
    return QList<QAction*>{m_toProfile} + m_quarantine->actions() + m_profile->actions();
}

void SourceView::focus() {
    m_table->setFocus(Qt::OtherFocusReason);
}

void SourceView::focusQuarantine() {
    m_tabs->setCurrent(0);
    m_quarantine->focusRows();
}

void SourceView::focusProfile() {
    m_tabs->setCurrent(1);
    m_profile->table()->setFocus(Qt::OtherFocusReason);
}

/// There and back.
void SourceView::turnProfile() {
    if (m_views->currentWidget() != m_profile) return focusProfile();
    m_tabs->setCurrent(0);
    focus();
}

} // namespace goldenrod::ui
