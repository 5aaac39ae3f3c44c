// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/publish/publish_page.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/two_line_list.h"

#include <QAction>
#include <QStackedWidget>

#include <algorithm>

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

PublishPage::PublishPage(items::Desk& desk, Prompts& prompts, Settings&)
    : m_desk(desk)
    , m_prompts(prompts)
    , m_contents(tr("contents"), nullptr)
    , m_changes(tr("golden records"), nullptr)
    , m_publish(command(tr("Publish"), QKeyCombination(Qt::CTRL, Qt::Key_Return), &PublishPage::askFolder))
    , m_verify(command(tr("Check everything"), Qt::Key_F5, &PublishPage::verify))
    , m_copyFolder(command(tr("Copy folder"), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_F),
                           &PublishPage::copyFolder))
    , m_copyPath(
          command(tr("Copy path"), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_P), &PublishPage::copyPath))
    , m_copyHash(command(tr("Copy SHA-256"), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_H),
                         &PublishPage::copyHash)) {
    listenTo(m_desk);
    connect(&m_desk, &items::Desk::jobBegan, this, [this] { showNext(); });
    connect(&m_desk, &items::Desk::jobEnded, this, [this] { showNext(); });
    connect(&m_desk, &items::Desk::closing, this, [this] {
        m_latest.drop();
        m_verified.clear();
        m_shown = 0;
        showFigures({});
    });
}

PublishPage::~PublishPage() = default;

QAction* PublishPage::command(const QString& words, const QKeySequence& keys, void (PublishPage::*slot)()) {
    auto* action = new QAction(words, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

QList<QAction*> PublishPage::actions() const {
    return {m_publish, m_verify, m_copyFolder, m_copyPath, m_copyHash};
}

QWidget* PublishPage::widget() {
    if (!m_widget) build();
    return m_widget;
}

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

void PublishPage::showFigures(const items::PublishFigures& figures) {
    m_figures = figures;
    if (!m_widget) return;
    m_busy->hide();
    m_failure->hide();
    m_selecting = true;
    m_releases.setFigures(figures);
    m_selecting = false;
    m_nextHeader->setHeading(tr("Release %1").arg(wording::count(m_releases.nextId())));
    m_nextHeader->setNote(figures.note);
    m_empty->setVisible(!figures.possible);
    m_parts->setVisible(figures.possible);
    m_changesTitle->setNote(figures.against);
    m_contents.setLines(figures.contents);
    m_changes.setLines(figures.changes);
    for (DataTable* table : {m_contentsTable, m_changesTable})
        table->setFixedHeight(table->contentHeight() + spaces::kUnit);
    showChecks();
    if (m_shown != 0 && m_releases.rowOf(m_shown) > 0) return showRelease(m_shown);
    m_shown = 0;
    m_stack->setCurrentIndex(0);
    select(0);
    showNext();
}

void PublishPage::showNext() {
    m_publish->setEnabled(m_figures.possible && m_shown == 0 && !m_desk.isRunning());
    m_verify->setEnabled(m_desk.isOpen() && m_shown == 0 && !m_desk.isRunning());
    for (QAction* action : {m_copyFolder, m_copyPath, m_copyHash}) action->setEnabled(m_shown != 0);
}

void PublishPage::showChecks() {
    QList<Fact> facts;
    int pass = 0;
    const QList<items::PublishLine> lines = m_figures.checks + m_verified;
    for (const items::PublishLine& line : lines) {
        Fact fact{{plain(line.words)}, {plain(line.figure)}, {}, line.sign, !line.link.isEmpty()};
        if (line.sign == Sign::Agree)
            fact.value = {muted(line.figure)}, ++pass;
        else
            fact.value = {toned(line.figure, line.sign)};
        facts += fact;
    }
    m_checks->setFacts(facts);
    m_checksTitle->setNote(tr("%1 pass, %2 to know").arg(pass).arg(static_cast<int>(lines.size()) - pass));
}

void PublishPage::showRelease(std::int64_t id) {
    const items::Release* release = m_releases.at(m_releases.rowOf(id));
    if (release == nullptr) return;
    m_shown = id;
    m_releaseHeader->setHeading(tr("Release %1").arg(wording::count(id)));
    m_releaseHeader->setNote(tr("full, %1 golden records · run %2")
                                 .arg(wording::count(release->goldenRecords), wording::count(release->run)));
    m_facts->setFacts({
        {{muted(tr("published"))},
         {plain(wording::dateTime(release->at) + QStringLiteral(", ")), value(release->person)}},
        {{muted(tr("folder"))}, {value(release->folder)}},
        {{muted(tr("golden records"))}, {plain(wording::count(release->goldenRecords))}},
        {{muted(tr("crosswalk"))}, {plain(tr("%1 rows").arg(wording::count(release->crosswalkRows)))}},
        {{muted(tr("decisions"))}, {plain(wording::count(release->decisions))}},
        {{muted(tr("event log"))},
         {plain(tr("%1 events, head ").arg(wording::count(release->events))), value(release->chainHead)}},
    });
    m_files.setRelease(*release);
    if (m_files.rowCount() > 0) m_filesTable->setCurrentIndex(m_files.index(0, 0));
    m_stack->setCurrentIndex(1);
    select(m_releases.rowOf(id));
    showNext();
}

void PublishPage::select(int row) {
    m_selecting = true;
    m_list->setCurrentIndex(m_releases.index(row));
    m_selecting = false;
}

void PublishPage::rowChosen(int row) {
    if (const items::Release* release = m_releases.at(row)) {
        const std::int64_t id = release->id;
        showRelease(id);
        emit moved({QStringLiteral("release"), QString::number(id)}, true);
    } else {
        open({id()});
        emit moved({id()}, true);
    }
}

bool PublishPage::open(const Link& link) {
    widget();
    if (link.kind == id()) {
        m_shown = 0;
        m_stack->setCurrentIndex(0);
        select(0);
        showNext();
        return true;
    }
    bool ok = false;
    const qlonglong release = link.path.toLongLong(&ok);
    if (!ok || release <= 0 || !m_desk.isOpen()) return false;
    m_shown = release; // shown as soon as it is read
    if (m_releases.rowOf(release) > 0)
        showRelease(release);
    else
        refresh();
    return true;
}

QList<QWidget*> PublishPage::panels() const {
    if (!m_widget) return {};
    if (m_stack->currentIndex() == 1) return {m_list, m_facts, m_filesTable};
    return {m_list, m_changesTable, m_checks, m_contentsTable};
}

void PublishPage::focus() {
    if (m_stack->currentIndex() == 1)
        m_filesTable->setFocus(Qt::OtherFocusReason);
    else if (m_figures.possible)
        m_changesTable->setFocus(Qt::OtherFocusReason);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace goldenrod::ui
