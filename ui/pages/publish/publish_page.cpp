// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/publish/publish_page.h"

#include "models/wording/numbers.h"
#include "ui/shell/command.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/two_line_list.h"

#include <QAction>
#include <QStackedWidget>

namespace goldenrod::ui {

PublishPage::PublishPage(items::Desk& desk, Prompts& prompts, Settings&)
    : m_desk(desk)
    , m_prompts(prompts)
    , m_contents(tr("contents"), nullptr)
    , m_changes(tr("golden records"), nullptr)
    , m_publish(makeCommand(this, tr("Publish"), QKeyCombination(Qt::CTRL, Qt::Key_Return),
                            &PublishPage::askFolder))
    , m_verify(makeCommand(this, tr("Check everything"), Qt::Key_F5, &PublishPage::verify))
    , m_copyFolder(makeCommand(this, tr("Copy folder"), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_F),
                               &PublishPage::copyFolder))
    , m_copyPath(makeCommand(this, tr("Copy path"), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_P),
                             &PublishPage::copyPath))
    , m_copyHash(makeCommand(this, tr("Copy SHA-256"), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_H),
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

QList<QAction*> PublishPage::actions() const {
    return {m_publish, m_verify, m_copyFolder, m_copyPath, m_copyHash};
}

QWidget* PublishPage::widget() {
    if (!m_widget) build();
    return m_widget;
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
