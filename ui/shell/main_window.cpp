// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/finder.h"
#include "ui/shell/focus_ring.h"
#include "ui/shell/job_tracker.h"
#include "ui/shell/page_finder.h"
#include "ui/shell/rail.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme/paint.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QTimer>

namespace goldenrod::ui {

namespace {
constexpr int kEverySecond = 1000; // time left counts down between reports
constexpr QSize kUsual(1440, 900), kLeast(1024, 640);
} // namespace

MainWindow::MainWindow(PageRegistry& pages, JobTracker& jobs, Settings& settings)
    : m_pages(pages)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_top(new TopBar)
    , m_rail(new Rail)
    , m_finder(new Finder(m_top->search(), this)) {
    setWindowTitle(QStringLiteral("Goldenrod")); // never a customer's name: titles are seen by others
    setWindowIcon(productIcon());
    setMinimumSize(kLeast);
    makeFrame();
    fillRail();
    makeCommands();
    makeSearch();
    for (Page* page : m_pages.all()) listen(page);
    connect(&m_jobs, &JobTracker::changed, this, &MainWindow::showJobs);
    connect(m_top, &TopBar::roleChosen, this, &MainWindow::roleChosen);
    auto* second = new QTimer(this);
    connect(second, &QTimer::timeout, this, &MainWindow::showJobs);
    second->start(kEverySecond);
    if (!restoreGeometry(settings.geometry())) resize(kUsual);
    showHistory();
    showJobs();
}

void MainWindow::makeFrame() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_top, 0, 0, 1, 2);
    grid->addWidget(m_rail, 1, 0);
    grid->addWidget(makePageArea(), 1, 1);
    grid->addWidget(makeBottomBar(), 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    new FocusRing(this);
}

void MainWindow::fillRail() {
    QList<RailEntry> entries;
    bool group = false;
    for (const QString& id : PageRegistry::order()) {
        if (id.isEmpty()) group = true;
        const Page* page = id.isEmpty() ? nullptr : m_pages.page(id);
        if (page) entries += {id, page->title(), page->icon(), std::exchange(group, false)};
    }
    m_rail->setEntries(entries);
    m_rail->setFolded(m_settings.railFolded());
    connect(m_rail, &Rail::chosen, this, [this](const QString& id) { open({id}); });
    connect(m_rail, &Rail::foldedChanged, this, [this](bool folded) { m_settings.setRailFolded(folded); });
}

void MainWindow::makeSearch() {
    auto* finds = new PageFinder(
        m_pages, [this] { return commands(); }, this);
    connect(finds, &PageFinder::pageChosen, this, [this](const QString& id) { open({id}); });
    addFindSource(finds);
    connect(m_top->search(), &SearchField::left, this, [this] {
        if (m_beforeSearch) m_beforeSearch->setFocus(Qt::ShortcutFocusReason);
    });
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::makePageArea() {
    auto* area = new Panel(Colour::Surface, Panel::Leading);
    auto* row = rowIn(area);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    m_promptSlot = new QVBoxLayout;
    m_promptSlot->setSpacing(0);
    m_stack = new QStackedWidget;
    column->addLayout(m_promptSlot);
    column->addWidget(m_stack, 1);
    row->addLayout(column);
    return area;
}

QWidget* MainWindow::makeBottomBar() {
    auto* bar = new Panel(Colour::Window, Panel::Top);
    bar->setFixedHeight(heights::kBottomBar);
    auto* row = rowIn(bar, spaces::kMargin, spaces::kMargin, 2 * spaces::kUnit);
    m_message = new MessageStrip;
    m_jobBar = new JobBar;
    row->addWidget(m_message, 1);
    row->addWidget(m_jobBar);
    connect(m_jobBar, &JobBar::cancelled, this, [this] {
        if (m_shownJob) m_jobs.cancel(*m_shownJob);
    });
    return bar;
}

QAction* MainWindow::addCommand(const QString& words, const QKeySequence& keys, void (MainWindow::*slot)()) {
    auto* action = new QAction(words, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    m_commands += action;
    return action;
}

void MainWindow::makeCommands() {
    m_back = addCommand(tr("Back"), QKeyCombination(Qt::ALT, Qt::Key_Left), &MainWindow::goBack);
    m_forward = addCommand(tr("Forward"), QKeyCombination(Qt::ALT, Qt::Key_Right), &MainWindow::goForward);
    addCommand(tr("Search"), QKeyCombination(Qt::CTRL, Qt::Key_K), &MainWindow::startSearch);
    addCommand(tr("Next panel"), Qt::Key_F6, &MainWindow::nextPanel);
    addCommand(tr("Previous panel"), QKeyCombination(Qt::SHIFT, Qt::Key_F6), &MainWindow::previousPanel);
    addCommand(tr("Copy the link to this place"), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_C),
               &MainWindow::copyLink);
    connect(m_top->back(), &Button::clicked, m_back, &QAction::trigger);
    connect(m_top->forward(), &Button::clicked, m_forward, &QAction::trigger);
}

QList<QAction*> MainWindow::commands() const {
    return m_shown ? m_shown->actions() + m_commands : m_commands;
}

void MainWindow::setWorkspace(const QString& name) {
    m_top->setWorkspace(name);
}
void MainWindow::setRoles(const QStringList& roles, int current) {
    m_top->setRoles(roles, current);
}
void MainWindow::addFindSource(FindSource* source) {
    m_finder->addSource(source);
}
void MainWindow::say(const Message& message) {
    m_message->show(message);
}

void MainWindow::listen(Page* page) {
    connect(page, &Page::countChanged, m_rail,
            [this, id = page->id()](const QString& count) { m_rail->setCount(id, count); });
    connect(page, &Page::linkOpened, this, &MainWindow::open);
    connect(page, &Page::said, this, &MainWindow::say);
    connect(page, &Page::moved, this, [this, page](const Link& link, bool newPlace) {
        if (page != m_shown) return; // a late answer of a page that is not shown any more
        if (newPlace)
            m_history.visit(link);
        else
            m_history.rename(link);
        showHistory();
    });
}

void MainWindow::bringUp(Page* page) {
    if (page == m_shown) return;
    QWidget* widget = page->widget();
    if (m_stack->indexOf(widget) < 0) {
        m_stack->addWidget(widget);
        // Shortcuts live with the widget, so that hidden pages have none.
        for (QAction* action : page->actions())
            if (!widget->actions().contains(action)) widget->addAction(action);
    }
    m_stack->setCurrentWidget(widget);
    if (m_shown) m_shown->setShown(false);
    m_shown = page;
    m_rail->setCurrent(page->id());
    page->setShown(true);
}

bool MainWindow::show(const Link& link) {
    Page* page = m_pages.opening(link.kind);
    if (!page || !page->open(link)) {
        say({Sign::Warning,
             {plain(tr("There is no such place any more: ")), value(link.toString()),
              plain(tr(". You are where you were."))}});
        return false;
    }
    bringUp(page);
    page->focus();
    return true;
}

bool MainWindow::open(const Link& link) {
    const Link before = m_history.current();
    if (!show(link)) return false;
    // A page may already have said where exactly it is.
    if (m_history.current() == before) m_history.visit(link);
    showHistory();
    return true;
}

void MainWindow::goBack() {
    if (const Link link = m_history.back(); !link.isEmpty() && !show(link)) m_history.forward();
    showHistory();
}

void MainWindow::goForward() {
    if (const Link link = m_history.forward(); !link.isEmpty() && !show(link)) m_history.back();
    showHistory();
}

void MainWindow::showHistory() {
    m_back->setEnabled(m_history.canGoBack());
    m_forward->setEnabled(m_history.canGoForward());
    m_top->back()->setEnabled(m_history.canGoBack());
    m_top->forward()->setEnabled(m_history.canGoForward());
}

void MainWindow::showJobs() {
    m_shownJob = m_jobs.nearest();
    m_jobBar->setJob(m_shownJob ? std::optional(m_jobs.look(*m_shownJob)) : std::nullopt);
    m_top->setJobs(m_jobs.count());
}

void MainWindow::startSearch() {
    if (QApplication::focusWidget() != m_top->search()) m_beforeSearch = QApplication::focusWidget();
    m_top->search()->setFocus(Qt::ShortcutFocusReason);
    m_top->search()->selectAll();
}

void MainWindow::walkPanels(int by) {
    QList<QWidget*> panels;
    if (RailButton* entry = m_rail->button(m_rail->current())) panels += entry;
    if (m_shown) panels += m_shown->panels();
    panels += m_top->search();
    QWidget* focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panels.size() && focus; ++i)
        if (panels[i] == focus || panels[i]->isAncestorOf(focus) || panels[i]->focusProxy() == focus) at = i;
    if (m_rail->isAncestorOf(focus)) at = 0;
    panels[(at + by + panels.size()) % panels.size()]->setFocus(Qt::TabFocusReason);
}

void MainWindow::copyLink() {
    if (m_history.current().isEmpty()) return;
    QApplication::clipboard()->setText(m_history.current().toString());
    say({Sign::Agree, {plain(tr("Link to this place copied."))}});
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_settings.setGeometry(saveGeometry());
    QWidget::closeEvent(event);
}

void MainWindow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colour(Colour::Window));
}

} // namespace goldenrod::ui
