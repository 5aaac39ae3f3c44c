// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/sources_page.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "ui/pages/sources/draft_view.h"
#include "ui/pages/sources/drop_area.h"
#include "ui/pages/sources/source_view.h"
#include "ui/shell/command.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/two_line_list.h"

#include <QAction>
#include <QStackedWidget>

namespace goldenrod::ui {
namespace {

constexpr int kList = 248, kBusyRows = 4;
constexpr Qt::Key kAnswerKeys[] = {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4};
const QString kOpenPath = QStringLiteral("open/");

} // namespace

SourcesPage::SourcesPage(items::Desk& desk, Prompts& prompts, Settings& settings)
    : m_desk(desk)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_add(makeCommand(this, tr("Add"), QKeyCombination(Qt::CTRL, Qt::Key_L), &SourcesPage::chooseFiles))
    , m_main(makeCommand(this, tr("Load"), QKeyCombination(Qt::CTRL, Qt::Key_Return), &SourcesPage::goOn))
    , m_cancel(makeCommand(this, tr("Cancel"), Qt::Key_Escape, &SourcesPage::cancel))
    , m_leave(makeCommand(this, tr("Leave"), Qt::Key_Delete, &SourcesPage::leave)) {
    for (const Qt::Key key : kAnswerKeys) {
        auto* action = new QAction(this);
        action->setShortcut(key);
        action->setEnabled(false);
        const int choice = static_cast<int>(m_answers.size());
        connect(action, &QAction::triggered, this, [this, choice] {
            if (m_draft) m_draftView->answer(choice);
        });
        m_answers += action;
    }
    listenTo(m_desk);
    connect(&m_desk, &items::Desk::closing, this, &SourcesPage::onClosing);
    connect(&m_desk, &items::Desk::jobBegan, this, &SourcesPage::showNext);
    connect(&m_desk, &items::Desk::jobEnded, this, &SourcesPage::showNext);
}

SourcesPage::~SourcesPage() = default;

QList<QAction*> SourcesPage::actions() const {
    const QList<QAction*> all = QList<QAction*>{m_add, m_main, m_cancel, m_leave} + m_answers;
    return m_area ? all + m_sourceView->actions() : all;
}

QWidget* SourcesPage::widget() {
    if (!m_area) build();
    return m_area;
}

void SourcesPage::build() {
    m_area = new DropArea;
    auto* row = rowIn(m_area);
    row->addWidget(makeList());
    m_stack = new QStackedWidget;
    m_draftView = new DraftView(m_prompts, m_main, m_cancel, m_leave, m_answers);
    m_sourceView = new SourceView(m_desk, m_prompts, m_main);
    m_stack->addWidget(m_empty = makeEmpty());
    m_stack->addWidget(m_draftView);
    m_stack->addWidget(m_sourceView);
    row->addWidget(m_stack, 1);
    connect(m_area, &DropArea::dropped, this, &SourcesPage::take);
    connect(m_draftView, &DraftView::readable, this, [this] {
        if (m_focusWaits && m_list->hasFocus()) focus();
    });
    connect(m_sourceView, &SourceView::loadShown, this, [this](std::int64_t load) {
        if (m_stack->currentWidget() == m_sourceView)
            emit moved({QStringLiteral("load"), QString::number(load)}, false);
    });
    connect(m_sourceView, &SourceView::said, this, [this](Sign sign, const Spans& words) {
        emit said({sign, words});
    });
    showNext();
}

QWidget* SourcesPage::makeList() {
    auto* panel = new Panel(Colour::Raised);
    panel->setFixedWidth(kList);
    auto* column = columnIn(panel);
    auto* header = new PageHeader(tr("Sources"));
    auto* add = new Button(Button::Kind::Normal, m_add);
    add->setGlyph(Icon::Plus);
    add->setCompact(true);
    header->addAction(add);
    m_list = new TwoLineList(tr("sources"));
    m_list->setModel(&m_model);
    m_totals = new TextBlock(Type::Small, TextBlock::Lines::Wrapped);
    m_totals->setInk(Colour::Muted);
    auto* foot = new QWidget;
    auto* words = columnIn(foot, spaces::kMargin);
    words->addWidget(m_totals);
    column->addWidget(header);
    column->addWidget(m_list, 1);
    column->addWidget(foot);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& at) {
                if (at.isValid() && !m_selecting) rowChosen(at.row());
            });
    connect(m_list, &TwoLineList::activated, this, [this] { focus(); });
    return panel;
}

QWidget* SourcesPage::makeEmpty() {
    auto* page = new Panel(Colour::Surface, Panel::Leading);
    auto* column = columnIn(page, spaces::kMargin);
    m_emptyButton = new Button(Button::Kind::Primary, m_main);
    auto* words = new EmptyState(
        tr("Extracts of the systems that know your customers come in here, and every row is accounted for."),
        tr("Drop files anywhere on this page, or choose them: delimited text in any encoding, NDJSON, or "
           "JSON."),
        m_emptyButton);
    column->addWidget(words);
    column->addStretch(1);
    return page;
}

void SourcesPage::read() {
    if (!m_area) return;
    if (!m_desk.isOpen()) return onClosing();
    if (m_model.rowCount() == 0) m_list->setBusyRows(kBusyRows);
    struct Front {
        std::vector<SourceRow> sources;
        items::Standing standing;
    };
    m_desk.read(
        m_latest, this,
        [](Database& db) -> Result<Front> {
            auto sources = readSources(db);
            if (!sources) return sources.error();
            auto standing = items::readStanding(db);
            if (!standing) return standing.error();
            return Front{sources.take(), *standing};
        },
        [this](Result<Front> front) {
            m_list->setBusyRows(0);
            if (front)
                showSources(std::move(front->sources), front->standing);
            else
                emit said({Sign::Differ, {plain(wording::sentence(front.error()))}});
        });
}

void SourcesPage::showSources(std::vector<SourceRow> sources, const items::Standing& standing) {
    m_standing = standing;
    m_selecting = true;
    m_model.setSources(std::move(sources));
    m_selecting = false;
    const QString totals = tr("%1 records and %2 touchpoints are in.")
                               .arg(wording::count(standing.records), wording::count(standing.touchpoints));
    m_totals->setWords(tr("Drop files anywhere on this page to load them.") + QLatin1Char(' ') + totals);
    if (m_draft)
        select(m_model.rowOfDraft(m_draft));
    else if (!m_sourceView->source().isEmpty())
        select(m_model.rowOfSource(m_sourceView->source()));
    if (m_stack->currentWidget() == m_sourceView) m_sourceView->readAgain();
    if (!m_draft && m_stack->currentWidget() == m_empty) showFront();
    showNext();
}

void SourcesPage::showFront() {
    if (!m_drafts.isEmpty()) return showDraft(m_drafts.first());
    if (!m_model.sources().empty())
        return showSource(QString::fromStdString(m_model.sources().front().name), 0, false);
    m_draft = nullptr;
    m_draftView->show(nullptr);
    m_stack->setCurrentWidget(m_empty);
    showNext();
}

void SourcesPage::select(int row) {
    m_selecting = true;
    m_list->setCurrentIndex(row >= 0 ? m_model.index(row) : QModelIndex());
    m_selecting = false;
}

void SourcesPage::rowChosen(int row) {
    m_focusWaits = false;
    if (items::LoadDraft* draft = m_model.draftAt(row)) {
        showDraft(draft);
        emit moved({id(), kOpenPath + draft->fileName()}, true);
    } else if (const QString name = m_model.sourceAt(row); !name.isEmpty()) {
        showSource(name, 0, true);
    }
}

void SourcesPage::showDraft(items::LoadDraft* draft) {
    m_draft = draft;
    m_draftView->show(draft);
    m_stack->setCurrentWidget(m_draftView);
    select(m_model.rowOfDraft(draft));
}

void SourcesPage::showSource(const QString& name, std::int64_t load, bool newPlace) {
    m_draft = nullptr;
    m_draftView->show(nullptr);
    for (QAction* action : m_answers) action->setEnabled(false);
    m_cancel->setEnabled(false);
    m_leave->setEnabled(false);
    m_sourceView->show(name, load);
    m_stack->setCurrentWidget(m_sourceView);
    select(m_model.rowOfSource(name));
    showNext();
    if (load != 0)
        emit moved({QStringLiteral("load"), QString::number(load)}, newPlace);
    else
        emit moved({QStringLiteral("source"), name}, newPlace);
}

void SourcesPage::openLoad(std::int64_t load, const QString& part) {
    m_desk.read(
        this, [load](Database& db) { return items::sourceOfLoad(db, load); },
        [this, load, part](const Result<std::string>& source) {
            if (!source) {
                emit said({Sign::Warning, {plain(tr("There is no load %1.").arg(load))}});
                return;
            }
            showSource(QString::fromStdString(*source), load, false);
            if (part == kQuarantine) m_sourceView->focusQuarantine();
            if (part == kProfile) m_sourceView->focusProfile();
        });
}

bool SourcesPage::open(const Link& link) {
    widget();
    if (link.kind == id()) {
        for (items::LoadDraft* draft : m_drafts) {
            if (link.path != kOpenPath + draft->fileName()) continue;
            showDraft(draft);
            return true;
        }
        if (link.path.startsWith(kOpenPath)) return false;
        if (m_stack->currentWidget() == m_empty) showFront();
        return true;
    }
    if (!m_desk.isOpen()) return false;
    if (link.kind == QLatin1String("source")) {
        if (link.path.isEmpty()) return false;
        showSource(link.path, 0, false);
        return true;
    }
    bool ok = false;
    const qlonglong load = link.path.toLongLong(&ok);
    if (!ok || load <= 0) return false;
    openLoad(load, link.kind);
    return true;
}

QList<QWidget*> SourcesPage::panels() const {
    if (!m_area) return {};
    QList<QWidget*> parts{m_list};
    if (m_stack->currentWidget() == m_draftView) return parts + m_draftView->panels();
    if (m_stack->currentWidget() == m_sourceView) return parts + m_sourceView->panels();
    return parts + QList<QWidget*>{m_emptyButton};
}

void SourcesPage::focus() {
    m_focusWaits = m_stack->currentWidget() == m_draftView && !m_draftView->focus();
    if (m_focusWaits)
        m_list->setFocus(Qt::OtherFocusReason);
    else if (m_stack->currentWidget() == m_draftView)
        return;
    else if (m_stack->currentWidget() == m_sourceView)
        m_sourceView->focus();
    else
        m_emptyButton->setFocus(Qt::OtherFocusReason);
}

} // namespace goldenrod::ui
