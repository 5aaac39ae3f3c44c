// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/home_page.h"

#include "models/items/main_job.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/workspace/clock.h"
#include "ui/pages/home/flow_strip.h"
#include "ui/pages/home/waiting_row.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/strip.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QStackedWidget>

namespace goldenrod::ui {
namespace {

constexpr int kSide = 440, kEventTime = 80, kFactLabel = 112, kFlowSteps = 5;

/// The widget between the page margins.
QWidget* inMargins(QWidget* widget) {
    auto* frame = new QWidget;
    rowIn(frame, spaces::kMargin, spaces::kMargin)->addWidget(widget);
    return frame;
}

QString suffixed(const QString& path) {
    return path.endsWith(QStringLiteral(".goldenrod")) ? path : path + QStringLiteral(".goldenrod");
}

QAction* command(const QString& words, const QKeySequence& keys, QObject* owner) {
    auto* action = new QAction(words, owner);
    action->setShortcut(keys);
    return action;
}

} // namespace

HomePage::HomePage(items::Desk& desk, Prompts& prompts, Settings& settings)
    : m_desk(desk)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_next(command(tr("Load extracts"), QKeyCombination(Qt::CTRL, Qt::Key_Return), this))
    , m_new(command(tr("New workspace"), QKeyCombination(Qt::CTRL, Qt::Key_N), this))
    , m_open(command(tr("Open workspace"), QKeyCombination(Qt::CTRL, Qt::Key_O), this))
    , m_match(command(tr("Match and consolidate"), {}, this)) {
    connect(m_next, &QAction::triggered, this, &HomePage::goOn);
    connect(m_new, &QAction::triggered, this, &HomePage::askNew);
    connect(m_open, &QAction::triggered, this, &HomePage::askOpen);
    connect(m_match, &QAction::triggered, this, &HomePage::match);
    listenTo(m_desk);
    connect(&m_desk, &items::Desk::closing, this, [this] {
        m_latest.drop();
        m_figures = {};
        emit countChanged({});
    });
}

QWidget* HomePage::widget() {
    if (!m_pages) build();
    return m_pages;
}

void HomePage::build() {
    m_pages = new QStackedWidget;
    m_pages->addWidget(makeWelcome());
    m_pages->addWidget(makeOverview());
}

QWidget* HomePage::makeWelcome() {
    auto* page = new Panel(Colour::Surface);
    auto* column = columnIn(page);
    column->addWidget(new PageHeader(tr("Goldenrod")));
    m_newButton = new Button(Button::Kind::Primary, m_new);
    column->addWidget(new EmptyState(
        tr("Scattered customer extracts become one golden record per customer, with the proof of every "
           "value."),
        tr("Make a workspace: one file in which extracts, decisions and golden records are kept."),
        m_newButton));
    auto* open = new QWidget;
    auto* row = rowIn(open, spaces::kMargin, spaces::kMargin);
    row->addWidget(new Button(Button::Kind::Normal, m_open));
    row->addStretch();
    column->addWidget(open);
    column->addSpacing(spaces::kSection);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    column->addLayout(m_recent);
    column->addStretch();
    return page;
}

QWidget* HomePage::makeOverview() {
    m_overview = new Panel(Colour::Surface);
    auto* column = columnIn(m_overview);
    m_header = new PageHeader(QString());
    m_nextButton = new Button(Button::Kind::Primary, m_next);
    m_header->addAction(m_nextButton);
    m_flow = new FlowStrip;
    m_flow->setBusy(kFlowSteps);
    column->addWidget(m_header);
    auto* flow = new Panel(Colour::Surface, Panel::Bottom);
    columnIn(flow)->addWidget(m_flow);
    column->addWidget(flow);
    auto* below = new QWidget;
    auto* row = rowIn(below);
    auto* waiting = new Panel(Colour::Surface);
    auto* list = columnIn(waiting);
    list->addWidget(new SectionTitle(tr("Needs someone")));
    m_waiting = new QVBoxLayout;
    m_waiting->setSpacing(0);
    list->addLayout(m_waiting);
    list->addStretch();
    row->addWidget(waiting, 1);
    row->addWidget(makeSide());
    column->addWidget(below, 1);
    return m_overview;
}

QWidget* HomePage::makeSide() {
    auto* side = new Panel(Colour::Surface, Panel::Leading);
    side->setFixedWidth(kSide);
    auto* column = columnIn(side);
    column->addWidget(new SectionTitle(tr("Latest")));
    m_events = new FactList(FactList::Kind::Facts, tr("latest events"));
    m_events->setLabelWidth(kEventTime);
    m_events->setRowHeight(heights::kTableRow);
    column->addWidget(inMargins(m_events));
    column->addSpacing(spaces::kUnit);
    auto* safe = new Panel(Colour::Surface, Panel::Top);
    auto* facts = columnIn(safe);
    facts->addWidget(new SectionTitle(tr("Kept safe")));
    m_safe = new FactList(FactList::Kind::Facts, tr("kept safe"));
    m_safe->setLabelWidth(kFactLabel);
    m_safe->setRowHeight(heights::kTableRow);
    facts->addWidget(inMargins(m_safe));
    column->addWidget(safe);
    column->addStretch();
    return side;
}

bool HomePage::open(const Link& link) {
    if (link.kind == QLatin1String("match")) {
        if (!m_desk.isOpen()) return false;
        match();
    }
    return true;
}

QList<QWidget*> HomePage::panels() const {
    if (!m_desk.isOpen()) return {m_newButton};
    return {m_nextButton, m_events, m_safe};
}

void HomePage::focus() {
    (m_desk.isOpen() ? m_nextButton : m_newButton)->setFocus(Qt::OtherFocusReason);
}

void HomePage::askNew() {
    const QString name = tr("Workspace") + QStringLiteral(".goldenrod");
    m_prompts.chooseTarget({tr("New workspace"), {}, name, {tr("Workspaces (*.goldenrod)")}}, this,
                           [this](const std::optional<QString>& path) {
                               if (path) create(suffixed(*path));
                           });
}

void HomePage::askOpen() {
    m_prompts.chooseFiles({tr("Open workspace"), {}, {}, {tr("Workspaces (*.goldenrod)")}}, this,
                          [this](const QStringList& paths) {
                              if (!paths.isEmpty()) openFile(paths.first());
                          });
}

void HomePage::create(const QString& path) {
    m_desk.create(path.toStdString(), QFileInfo(path).completeBaseName().toStdString(), this,
                  [this, path](const Result<void>& result) { finish(result, path, tr("Made %1.")); });
}

void HomePage::openFile(const QString& path) {
    m_desk.open(path.toStdString(), this,
                [this, path](const Result<void>& result) { finish(result, path, tr("Opened %1.")); });
}

void HomePage::finish(const Result<void>& result, const QString& path, const QString& words) {
    if (!result) {
        emit said({Sign::Differ, {plain(wording::sentence(result.error()))}});
        return;
    }
    m_settings.addRecent(QFileInfo(path).absoluteFilePath());
    emit said({Sign::Agree, {plain(words.arg(wording::isolated(path)))}});
}

void HomePage::match() {
    if (!m_desk.isOpen() || m_desk.isRunning()) return;
    items::matchAndConsolidate(m_desk, this, [this](const Result<ConsolidateReport>& report) {
        const items::Outcome outcome = items::outcomeOf(report);
        emit said({outcome.sign, {plain(outcome.words)}});
    });
}

void HomePage::goOn() {
    if (!m_desk.isOpen()) return;
    if (!m_figures.anything) return follow(QStringLiteral("goldenrod:sources"));
    if (m_figures.stale) return match();
    follow(m_figures.questions > 0 ? QStringLiteral("goldenrod:review")
                                   : QStringLiteral("goldenrod:publish"));
}

void HomePage::read() {
    if (!m_pages) return;
    if (!m_desk.isOpen()) {
        fillRecent();
        m_pages->setCurrentIndex(0);
        return;
    }
    m_pages->setCurrentIndex(1);
    m_header->setHeading(wording::longDate(nowMicroseconds()));
    items::readHome(m_desk, m_latest, m_figures.chain, this,
                    [this](const Result<items::HomeFigures>& figures) {
                        if (figures)
                            show(*figures);
                        else
                            emit said({Sign::Differ, {plain(wording::sentence(figures.error()))}});
                    });
}

void HomePage::show(const items::HomeFigures& figures) {
    m_figures = figures;
    m_header->setNote(figures.note);
    m_next->setText(!figures.anything       ? tr("Load extracts")
                    : figures.stale         ? tr("Match", "job")
                    : figures.questions > 0 ? tr("Continue reviewing")
                                            : tr("Publish"));
    m_flow->setSteps(figures.flow);
    showWaiting(figures.waiting);
    QList<Fact> events;
    for (const items::PastEvent& event : figures.events)
        events +=
            {{muted(event.time)}, {plain(event.words), muted(QStringLiteral("  ")), muted(event.person)}};
    m_events->setFacts(events);
    QList<Fact> safe;
    for (const auto& [label, value] : figures.safe) safe += {{muted(label)}, value};
    m_safe->setFacts(safe);
}

void HomePage::showWaiting(const std::vector<items::Waiting>& waiting) {
    while (QLayoutItem* item = m_waiting->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const items::Waiting& work : waiting) {
        auto* row = new WaitingRow(work);
        connect(row, &WaitingRow::chosen, this, &HomePage::follow);
        m_waiting->addWidget(row);
    }
    if (!waiting.empty()) return;
    m_waiting->addWidget(new EmptyState(
        m_figures.anything ? tr("Nothing waits for a person.") : tr("This workspace is empty."),
        m_figures.anything ? tr("Every question is decided; what is consolidated "
                                "can be published.")
                           : tr("Load the extracts of the systems that know your "
                                "customers.")));
}

void HomePage::fillRecent() {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList recent = m_settings.recent();
    if (recent.isEmpty()) return;
    m_recent->addWidget(new SectionTitle(tr("Recent")));
    for (const QString& path : recent) {
        const QFileInfo file(path);
        const bool there = file.exists();
        const QString note = there ? QDir::toNativeSeparators(path) : tr("not there any more: %1").arg(path);
        auto* row = new WaitingRow({wording::isolated(file.completeBaseName()), wording::isolated(note),
                                    tr("Open"), path, there ? Sign::None : Sign::Missing});
        connect(row, &WaitingRow::chosen, this, &HomePage::openFile);
        m_recent->addWidget(row);
    }
}

void HomePage::follow(const QString& text) {
    if (const auto link = Link::parse(text)) emit linkOpened(*link);
}

} // namespace goldenrod::ui
