// SPDX-License-Identifier: GPL-3.0-or-later
// What the sources page does: files in, one load after the other, and what comes next.
#include "models/items/main_job.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "ui/pages/sources/draft_view.h"
#include "ui/pages/sources/drop_area.h"
#include "ui/pages/sources/source_view.h"
#include "ui/pages/sources/sources_page.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/two_line_list.h"

#include <QAction>
#include <QFileInfo>
#include <QStackedWidget>

namespace goldenrod::ui {
namespace {

/// What a load did, as one sentence for strips.
Spans newsOf(const ImportReport& report) {
    const std::int64_t bad = report.rowsOf("quarantined");
    const QString loaded = wording::count(report.rowsOf("loaded"));
    Spans words{value(QString::fromStdString(report.load.fileName)),
                plain(bad == 0 ? SourcesPage::tr(" is loaded: %1 records, none in quarantine.").arg(loaded)
                               : SourcesPage::tr(" is loaded: %1 records, %2 in quarantine with their bytes.")
                                     .arg(loaded, wording::count(bad)))};
    words += plain(QStringLiteral(" ") + SourcesPage::tr("Every row is accounted for."));
    return words;
}

} // namespace

void SourcesPage::chooseFiles() {
    if (!m_desk.isOpen()) {
        emit said({Sign::Warning, {plain(tr("Make or open a workspace first; extracts are kept in it."))}});
        return;
    }
    m_prompts.chooseFiles(
        {tr("Load extracts"),
         {},
         {},
         {tr("Extracts (*.csv *.tsv *.txt *.dat *.ndjson *.jsonl *.json)"), tr("All files (*)")}},
        this, [this](const QStringList& files) { take(files); });
}

void SourcesPage::take(const QStringList& files) {
    if (!m_desk.isOpen()) return chooseFiles(); // says why not
    widget();
    items::LoadDraft* first = nullptr;
    for (const QString& file : files) {
        add(file);
        if (!first) first = m_drafts.last();
    }
    if (!first) return;
    m_selecting = true;
    m_model.setDrafts(m_drafts);
    m_selecting = false;
    showDraft(first);
    emit moved({id(), QStringLiteral("open/") + first->fileName()}, true);
    focus();
}

void SourcesPage::add(const QString& file) {
    auto* draft = new items::LoadDraft(m_desk, QFileInfo(file).absoluteFilePath().toStdString(), this);
    connect(draft, &items::LoadDraft::loaded, this,
            [this, draft](const ImportReport& report) { onLoaded(draft, report); });
    connect(draft, &items::LoadDraft::left, this, [this, draft] {
        drop(draft);
        showFront();
    });
    connect(draft, &items::LoadDraft::cancelled, this, [this, draft] {
        emit said({Sign::Warning,
                   {plain(tr("Stopped. Nothing of ")), value(draft->fileName()),
                    plain(tr(" was loaded; the workspace is as it was before."))}});
    });
    m_drafts += draft;
    draft->read();
}

void SourcesPage::drop(items::LoadDraft* draft) {
    m_drafts.removeOne(draft);
    m_selecting = true;
    m_model.setDrafts(m_drafts);
    m_selecting = false;
    if (m_draft == draft) {
        m_draft = nullptr;
        m_draftView->show(nullptr);
    }
    draft->deleteLater();
}

void SourcesPage::onLoaded(items::LoadDraft* draft, const ImportReport& report) {
    const Spans news = newsOf(report);
    const bool shown = m_draft == draft;
    drop(draft);
    emit said({report.rowsOf("quarantined") > 0 ? Sign::Warning : Sign::Agree, news});
    if (!shown) return;
    showSource(QString::fromStdString(report.load.sourceName), report.load.id, true);
    focus();
}

void SourcesPage::goOn() {
    if (m_draft) return m_draft->load();
    switch (m_after) {
    case After::NextFile: {
        items::LoadDraft* next = m_drafts.first();
        showDraft(next);
        emit moved({id(), QStringLiteral("open/") + next->fileName()}, true);
        return focus();
    }
    case After::Match: return match();
    case After::Review: emit linkOpened({QStringLiteral("review")}); return;
    case After::Customers: emit linkOpened({QStringLiteral("customers")}); return;
    case After::Nothing: return chooseFiles();
    }
}

void SourcesPage::cancel() {
    if (m_draft) m_draft->cancel();
}

void SourcesPage::leave() {
    if (!m_draft || m_draft->state() == items::LoadDraft::State::Loading) return;
    const QString name = m_draft->fileName();
    drop(m_draft);
    emit said({Sign::Agree, {value(name), plain(tr(" was left out. Nothing of it was loaded."))}});
    showFront();
    focus();
}

void SourcesPage::match() {
    if (!m_desk.isOpen() || m_desk.isRunning()) return;
    items::matchAndConsolidate(m_desk, this, [this](const Result<ConsolidateReport>& report) {
        const items::Outcome outcome = items::outcomeOf(report);
        emit said({outcome.sign, {plain(outcome.words)}});
    });
}

/// What the main action does here, in words; a draft words it itself.
void SourcesPage::showNext() {
    if (!m_area || m_draft) return;
    const bool any = !m_model.sources().empty();
    m_after = !m_drafts.isEmpty()        ? After::NextFile
              : !any                     ? After::Nothing
              : m_standing.stale         ? After::Match
              : m_standing.questions > 0 ? After::Review
                                         : After::Customers;
    switch (m_after) {
    case After::NextFile:
        m_main->setText(tr("Next: %1").arg(wording::isolated(m_drafts.first()->fileName())));
        break;
    case After::Match: m_main->setText(tr("Match and consolidate")); break;
    case After::Review: m_main->setText(tr("Review")); break;
    case After::Customers: m_main->setText(tr("Customers")); break;
    case After::Nothing: m_main->setText(tr("Choose files")); break;
    }
    m_main->setEnabled(m_after != After::Match || !m_desk.isRunning());
    m_cancel->setEnabled(false);
    m_leave->setEnabled(false);
    for (QAction* action : m_answers) action->setEnabled(false);
}

void SourcesPage::onClosing() {
    m_latest.drop();
    m_standing = {};
    for (items::LoadDraft* draft : QList<items::LoadDraft*>(m_drafts)) drop(draft);
    if (!m_area) return;
    m_list->setBusyRows(0);
    m_model.setSources({});
    m_sourceView->clear();
    m_totals->setWords({});
    showFront();
}

} // namespace goldenrod::ui
