// SPDX-License-Identifier: GPL-3.0-or-later
// What the publish page is made of.
#include "ui/pages/publish/publish_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/two_line_list.h"

#include <QStackedWidget>

namespace goldenrod::ui {
namespace {

constexpr int kList = 240, kChecks = 384, kWhat = 160, kCount = 72, kFileName = 176, kHash = 492;
constexpr int kFactLabel = 120, kBusyRows = 7;

QWidget* inMargins(QWidget* content, int margin) {
    auto* frame = new QWidget;
    rowIn(frame, margin, margin)->addWidget(content);
    return frame;
}

DataTable* tableOf(const QString& name, QAbstractItemModel& model, const QList<int>& widths) {
    auto* table = new DataTable(name);
    table->setModel(&model);
    table->setColumnWidths(widths);
    return table;
}

} // namespace

void PublishPage::build() {
    m_widget = new Panel(Colour::Surface);
    auto* row = rowIn(m_widget);
    row->addWidget(makeList());
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeNext());
    m_stack->addWidget(makeRelease());
    row->addWidget(m_stack, 1);
    showFigures({});
    m_busy->show();
    m_empty->hide();
}

QWidget* PublishPage::makeList() {
    auto* panel = new Panel(Colour::Raised);
    panel->setFixedWidth(kList);
    auto* column = columnIn(panel);
    m_list = new TwoLineList(tr("releases"));
    m_list->setModel(&m_releases);
    column->addWidget(new PageHeader(tr("Publish")));
    column->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& at) {
                if (at.isValid() && !m_selecting) rowChosen(at.row());
            });
    connect(m_list, &TwoLineList::activated, this, [this] { focus(); });
    return panel;
}

QWidget* PublishPage::makeNext() {
    auto* page = new Panel(Colour::Surface, Panel::Leading);
    auto* column = columnIn(page);
    m_nextHeader = new PageHeader(QString());
    m_nextHeader->addAction(new Button(Button::Kind::Normal, m_verify));
    m_publishButton = new Button(Button::Kind::Primary, m_publish);
    m_nextHeader->addAction(m_publishButton);
    m_failure = new InPageStrip(Sign::Differ, {});
    m_failure->hide();
    m_empty = new InPageStrip(
        Sign::Warning,
        {plain(tr("There are no golden records yet. Load extracts, then match and consolidate."))});
    auto* match = new Button(Button::Kind::Link, tr("To the sources"));
    connect(match, &Button::clicked, this, [this] { emit linkOpened({QStringLiteral("sources")}); });
    m_empty->addAction(match);
    m_busy = new SkeletonRows(kBusyRows, heights::kTableRow, {20, 10, 50});
    m_parts = new QWidget;
    auto* parts = columnIn(m_parts);
    auto* upper = new Panel(Colour::Surface, Panel::Bottom);
    auto* row = rowIn(upper);
    row->addWidget(makeChanges(), 1);
    row->addWidget(makeChecks());
    parts->addWidget(upper);
    parts->addWidget(new SectionTitle(
        tr("What the release contains"),
        tr("one folder, written whole or not at all, with a signed manifest of each file's SHA-256")));
    m_contentsTable = tableOf(tr("contents"), m_contents, {kWhat, kCount, 0});
    parts->addWidget(inMargins(m_contentsTable, spaces::kUnit));
    parts->addStretch(1);
    connect(m_contentsTable, &DataTable::activated, this, &PublishPage::follow);
    column->addWidget(m_nextHeader);
    column->addWidget(m_failure);
    column->addWidget(m_empty);
    column->addWidget(m_busy);
    column->addWidget(m_parts, 1);
    column->addStretch(0);
    return page;
}

QWidget* PublishPage::makeChanges() {
    auto* part = new QWidget;
    auto* column = columnIn(part);
    m_changesTitle = new SectionTitle(tr("What changes"));
    m_changesTable = tableOf(tr("what changes"), m_changes, {kWhat, kCount, 0});
    column->addWidget(m_changesTitle);
    column->addWidget(inMargins(m_changesTable, spaces::kUnit));
    column->addStretch(1);
    return part;
}

QWidget* PublishPage::makeChecks() {
    auto* part = new Panel(Colour::Surface, Panel::Leading);
    part->setFixedWidth(kChecks);
    auto* column = columnIn(part);
    m_checksTitle = new SectionTitle(tr("Checks"));
    m_checks = new FactList(FactList::Kind::Ledger, tr("checks"));
    m_checks->setRowHeight(heights::kTableRow);
    column->addWidget(m_checksTitle);
    column->addWidget(inMargins(m_checks, spaces::kMargin));
    column->addSpacing(spaces::kUnit);
    column->addStretch(1);
    connect(m_checks, &FactList::opened, this, [this](int at) {
        const QList<items::PublishLine> lines = m_figures.checks + m_verified;
        if (const auto link = Link::parse(lines.value(at).link)) emit linkOpened(*link);
    });
    return part;
}

QWidget* PublishPage::makeRelease() {
    auto* page = new Panel(Colour::Surface, Panel::Leading);
    auto* column = columnIn(page);
    m_releaseHeader = new PageHeader(QString());
    m_releaseHeader->addAction(new Button(Button::Kind::Normal, m_copyFolder));
    m_facts = new FactList(FactList::Kind::Facts, tr("release"));
    m_facts->setLabelWidth(kFactLabel);
    m_facts->setRowHeight(heights::kTableRow);
    auto* files = new SectionTitle(tr("Files"), tr("as the manifest names them"));
    files->addAction(new Button(Button::Kind::Flat, m_copyPath));
    files->addAction(new Button(Button::Kind::Flat, m_copyHash));
    m_filesTable = tableOf(tr("files"), m_files, {kFileName, kCount, kHash, 0});
    column->addWidget(m_releaseHeader);
    column->addWidget(new SectionTitle(tr("Release")));
    column->addWidget(inMargins(m_facts, spaces::kMargin));
    column->addSpacing(spaces::kUnit);
    column->addWidget(files);
    column->addWidget(inMargins(m_filesTable, spaces::kUnit), 1);
    return page;
}

} // namespace goldenrod::ui
