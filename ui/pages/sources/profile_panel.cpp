// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/profile_panel.h"

#include "models/wording/messages.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/pages/sources/page_parts.h"
#include "ui/shell/command.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/section_title.h"

#include <QScrollArea>

namespace goldenrod::ui {
namespace {

constexpr int kColumn = 160, kFilled = 72, kDifferent = 104, kKind = 112, kSince = 208;

QList<Fact> linesOf(const QList<items::ProfileDetails::Line>& lines) {
    QList<Fact> facts;
    for (const auto& line : lines) facts += Fact{line.label, {plain(line.rows)}};
    return facts;
}

} // namespace

ProfilePanel::ProfilePanel(items::Desk& desk)
    : Panel(Colour::Surface)
    , m_desk(desk)
    , m_make(makeCommand(this, tr("Profile the columns"), Qt::Key_F, &ProfilePanel::make))
    , m_title(new SectionTitle(tr("Columns")))
    , m_table(new DataTable(tr("columns")))
    , m_details(makeDetails()) {
    auto* button = new Button(Button::Kind::Normal, m_make);
    m_title->addAction(button);
    connect(m_make, &QAction::changed, button, [this, button] { button->setVisible(m_make->isEnabled()); });
    m_make->setEnabled(false);
    m_table->setModel(&m_rows);
    auto* column = columnIn(this);
    column->addWidget(m_title);
    column->addWidget(inMargins(m_table, spaces::kUnit), 1);
    column->addWidget(m_details, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& at) { showColumn(at.row()); });
    connect(m_table, &DataTable::activated, this, [this] { m_values->setFocus(Qt::OtherFocusReason); });
    m_details->hide();
}

QWidget* ProfilePanel::makeDetails() {
    auto* part = new Panel(Colour::Raised, Panel::Top);
    auto* row = rowIn(part);
    m_facts = new FactList(FactList::Kind::Facts, tr("figures of the column"));
    m_values = new FactList(FactList::Kind::Ledger, tr("most frequent values"));
    m_patterns = new FactList(FactList::Kind::Ledger, tr("most frequent patterns"));
    m_columnTitle = new SectionTitle(tr("Column"));
    const std::pair<SectionTitle*, FactList*> lists[] = {
        {m_columnTitle, m_facts},
        {new SectionTitle(tr("Values"), tr("most frequent first")), m_values},
        {new SectionTitle(tr("Patterns"), tr("A and a letters, 9 digits")), m_patterns}};
    for (const auto& [title, list] : lists) {
        auto* column = columnIn(new QWidget);
        column->addWidget(title);
        column->addWidget(scrolled(inMargins(list, spaces::kMargin)), 1);
        row->addWidget(column->parentWidget(), 1);
    }
    return part;
}

void ProfilePanel::setLoad(std::int64_t load) {
    if (load == m_load) return;
    if (m_job != 0) m_desk.cancel(std::exchange(m_job, 0)); // nobody waits for it
    m_load = load;
    m_isRead = false;
    m_latest.drop();
    take(KeptProfiles());
    if (isVisible()) read();
}

void ProfilePanel::clear() {
    setLoad(0);
}

void ProfilePanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    if (!m_isRead) read();
}

/// What is kept; what is not, is made.
void ProfilePanel::read() {
    if (m_load == 0 || !m_desk.isOpen()) return;
    m_isRead = true;
    m_desk.read(
        m_latest, this, [load = m_load](Database& db) { return readProfiles(db, load); },
        [this](const Result<KeptProfiles>& profiles) {
            take(profiles);
            if (profiles && (!profiles->now || (profiles->hasBefore && !profiles->before))) make();
        });
}

void ProfilePanel::make() {
    if (m_load == 0 || m_job != 0 || !m_desk.isOpen()) return;
    m_make->setEnabled(false);
    m_title->setNote(tr("reading every row once; the profile is kept"));
    m_job = m_desk.run(
        tr("Profiling the columns"), {}, this,
        [load = m_load](Workspace& workspace, const ProgressFn& progress) {
            return makeProfiles(workspace, load, progress);
        },
        [this, load = m_load](const Result<KeptProfiles>& profiles) {
            if (load != m_load) return;
            m_job = 0;
            take(profiles);
        });
}

void ProfilePanel::take(const Result<KeptProfiles>& profiles) {
    m_profiles = profiles ? *profiles : KeptProfiles();
    if (!profiles) emit said(Sign::Differ, {plain(wording::sentence(profiles.error()))});
    m_make->setEnabled(m_load != 0 && !m_profiles.now);
    m_title->setNote(items::profileNote(m_profiles));
    const items::RecordTableLook look = items::profileTable(m_profiles);
    m_rows.setTable(look.columns, look.rows);
    m_table->setColumnWidths({kColumn, kFilled, kDifferent, kKind, 0, kSince});
    m_table->setVisible(m_profiles.now.has_value());
    if (m_rows.rowCount() > 0) m_table->setCurrentIndex(m_rows.index(0, 0));
    showColumn(m_rows.rowCount() > 0 ? 0 : -1);
}

void ProfilePanel::showColumn(int row) {
    const bool known = m_profiles.now && row >= 0 && row < static_cast<int>(m_profiles.now->columns.size());
    m_details->setVisible(known);
    if (!known) return;
    const ColumnProfile& column = m_profiles.now->columns[static_cast<std::size_t>(row)];
    const items::ProfileDetails details = items::profileDetails(column);
    m_columnTitle->setNote({value(QString::fromStdString(column.column))});
    m_facts->setFacts(factsOf(details.facts));
    m_values->setFacts(linesOf(details.values));
    m_patterns->setFacts(linesOf(details.patterns));
}

QList<QWidget*> ProfilePanel::panels() const {
    return {m_table, m_facts, m_values, m_patterns};
}

} // namespace goldenrod::ui
