// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "ui/pages/review/queue_panel.h"
#include "ui/pages/review/review_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/two_line_list.h"

#include <QAction>
#include <QApplication>
#include <QStackedWidget>

namespace goldenrod::ui {

using Standing = items::ReviewSession::Standing;

namespace {

QString nothingOf(const QueueView& view) {
    if (view.narrows()) return ReviewPage::tr("No question is as the filter asks.");
    switch (view.state) {
    case QuestionFilter::Unsure: return ReviewPage::tr("No question is marked as unsure.");
    case QuestionFilter::Mine: return ReviewPage::tr("No question is assigned to you.");
    case QuestionFilter::Assigned: return ReviewPage::tr("No question is assigned to anybody.");
    case QuestionFilter::Parked: return ReviewPage::tr("No question is parked.");
    case QuestionFilter::Changed:
        return ReviewPage::tr("No decision rests on values that are other ones now.");
    case QuestionFilter::Conflicts:
        return ReviewPage::tr("No decision or question stands against rules or other decisions.");
    case QuestionFilter::Due: return ReviewPage::tr("No question has a due date.");
    case QuestionFilter::Overdue: return ReviewPage::tr("No question is overdue.");
    case QuestionFilter::Second: return ReviewPage::tr("No question waits for a second person.");
    case QuestionFilter::Disagreed: return ReviewPage::tr("Nobody disagrees.");
    case QuestionFilter::Control: return ReviewPage::tr("No control sample waits for you.");
    case QuestionFilter::Proposed:
        return ReviewPage::tr("Nothing that you decided waits for another person.");
    case QuestionFilter::Open:
    case QuestionFilter::All: break;
    }
    return ReviewPage::tr("Every question is decided.");
}

} // namespace

void ReviewPage::showStanding() {
    m_undo->setEnabled(m_desk.isOpen());
    if (!m_pages) return;
    const QString purpose = tr("Here people decide whether records belong to one customer.");
    switch (m_session.standing()) {
    case Standing::Reading:
    case Standing::Working: return showWork();
    case Standing::Closed:
        return showEmpty(purpose, tr("Open a workspace first, or make a new one."), m_goHome);
    case Standing::NothingLoaded:
        return showEmpty(purpose, tr("Nothing is loaded yet. Load the extracts of your systems first."),
                         m_goSources);
    case Standing::NothingMatched:
        return showEmpty(purpose,
                         tr("%1 records are loaded and not matched yet. Matching finds the pairs that a "
                            "person should see.")
                             .arg(wording::count(m_session.progress().records)),
                         m_startMatching);
    case Standing::NothingLeft: return showNothingLeft();
    case Standing::Failed: {
        const QString reason = m_session.error() ? wording::sentence(*m_session.error()) : QString();
        return showEmpty(tr("The review could not be read."), reason, m_again);
    }
    }
}

void ReviewPage::showWork() {
    m_pages->setCurrentIndex(0);
    const bool hadKeyboard = m_way && m_way->hasFocus();
    m_front->setCurrentIndex(0);
    if (hadKeyboard) m_queue->list()->setFocus(Qt::OtherFocusReason);
}

/// The queue stays beside it, with the filter that leaves nothing; what else waits is one key away.
void ReviewPage::showNothingLeft() {
    const ReviewProgress& progress = m_session.progress();
    const bool unsureShown = m_session.filter() == QuestionFilter::Unsure;
    const bool narrows = m_session.view().narrows();
    QStringList next;
    QList<QAction*> ways;
    if (narrows) {
        ways += m_clearFilter;
        next += tr("Without the filter, questions that stand here: %1.")
                    .arg(wording::count(m_session.questionsInAll()));
    }
    if (m_session.filter() != QuestionFilter::Open && progress.open > 0) {
        ways += m_showOpen;
        next += tr("Undecided questions: %1.").arg(wording::count(progress.open));
    }
    if (!unsureShown && progress.unsure > 0) {
        ways += m_showUnsure;
        next += tr("Questions marked as unsure: %1.").arg(wording::count(progress.unsure));
    }
    if (m_session.filter() != QuestionFilter::Parked && progress.marked.parked > 0)
        next += tr("Parked questions: %1.").arg(wording::count(progress.marked.parked));
    if (m_session.filter() != QuestionFilter::Second && progress.second > 0) {
        ways += m_showSecond;
        next += tr("Questions that wait for a second person: %1.").arg(wording::count(progress.second));
    }
    if (m_session.filter() != QuestionFilter::Control && progress.control > 0) {
        ways += m_showControl;
        next += tr("Control samples that wait for you: %1.").arg(wording::count(progress.control));
    }
    next += tr("Decided today: %1.").arg(wording::count(progress.decided));
    auto* front = new Panel(Colour::Surface, Panel::Leading);
    auto* column = columnIn(front);
    column->addSpacing(heights::kPageHeader);
    column->addWidget(
        new EmptyState(nothingOf(m_session.view()), next.join(u' '), makeWays(ways + QList{m_goCustomers})));
    column->addStretch(1);
    const bool hadKeyboard = m_front->isAncestorOf(QApplication::focusWidget());
    // The one that stood there may hold the button whose press led here.
    QWidget* before = m_front->widget(1);
    m_front->removeWidget(before);
    before->deleteLater();
    m_front->addWidget(front);
    m_front->setCurrentIndex(1);
    m_pages->setCurrentIndex(0);
    if (hadKeyboard) m_way->setFocus(Qt::OtherFocusReason);
}

QWidget* ReviewPage::makeWays(const QList<QAction*>& actions) {
    auto* ways = new QWidget;
    auto* row = rowIn(ways, 0, 0, spaces::kUnit);
    for (QAction* action : actions) {
        const bool first = action == actions.first();
        auto* button = new Button(first ? Button::Kind::Primary : Button::Kind::Normal, action);
        if (first) m_way = button;
        row->addWidget(button);
    }
    return ways;
}

void ReviewPage::showEmpty(const QString& purpose, const QString& next, QAction* action) {
    while (m_emptyColumn->count() > 2) {
        QLayoutItem* item = m_emptyColumn->takeAt(1);
        if (item->widget() != nullptr) item->widget()->deleteLater();
        delete item;
    }
    m_empty = new Button(Button::Kind::Primary, action);
    m_emptyColumn->insertWidget(1, new EmptyState(purpose, next, m_empty));
    const bool hadKeyboard = m_pages->isAncestorOf(m_pages->focusWidget());
    m_pages->setCurrentIndex(1);
    if (hadKeyboard) m_empty->setFocus(Qt::OtherFocusReason);
}

/// Like questions, decided together. What opens the strip closes it too.
void ReviewPage::makeGroupActions() {
    m_alike = command(tr("Together"), "together", true);
    m_alikeFiltered = command(tr("Decide the filtered together"), "filtered_together");
    m_allMatch = command(tr("All are matches"), "all_match");
    m_noneMatches = command(tr("None is a match"), "none_matches");
    m_finishGroup = command(tr("Decide the rest"), "decide_rest");
    connect(m_alike, &QAction::triggered, this, [this](bool open) {
        if (open)
            m_group.open(false);
        else
            m_group.leave();
    });
    connect(m_alikeFiltered, &QAction::triggered, this, [this] { m_group.open(true); });
    connect(m_allMatch, &QAction::triggered, this, [this] { m_group.begin(DecisionKind::Match); });
    connect(m_noneMatches, &QAction::triggered, this, [this] { m_group.begin(DecisionKind::NotAMatch); });
    connect(m_finishGroup, &QAction::triggered, &m_group, &items::GroupSession::finish);
    using Stage = items::GroupSession::Stage;
    connect(&m_group, &items::GroupSession::changed, this, [this] {
        const bool isOpen = m_group.stage() != Stage::Off;
        m_alike->setChecked(isOpen);
        m_alike->setText(isOpen ? tr("Leave the group") : tr("Together"));
        if (m_group.stage() != Stage::Ended || m_group.outcome().decided == 0) return;
        emit said(
            {Sign::Agree,
             {plain(
                 tr("Saved: %1 questions decided together.").arg(wording::count(m_group.outcome().decided)))},
             m_undo});
    });
    connect(&m_group, &items::GroupSession::refused, this, [this](const Error& error) {
        emit said({Sign::Warning, {plain(wording::sentence(error))}});
    });
    for (QAction* action : {m_allMatch, m_noneMatches, m_finishGroup}) action->setEnabled(false);
}

/// What leads elsewhere: to other questions, or to what comes before any.
void ReviewPage::makeLeadingActions() {
    m_showOpen = command(tr("Show undecided"), "show_open");
    m_showUnsure = command(tr("Show unsure"), "show_unsure");
    m_showSecond = command(tr("Show what waits for a second person"), "show_second");
    m_showControl = command(tr("Show control samples"), "show_control");
    m_showKeys = command(tr("Keys"), "show_keys");
    m_filter = command(tr("Filter"), "filter");
    m_clearFilter = command(tr("Clear filter"), "clear_filter");
    m_startMatching = command(tr("Match all records"));
    m_goSources = command(tr("Go to Sources"));
    m_goHome = command(tr("Go to Home"));
    m_goCustomers = command(tr("See customers"));
    m_again = command(tr("Try again"));
    connect(m_showOpen, &QAction::triggered, this, [this] { m_session.setFilter(QuestionFilter::Open); });
    connect(m_showUnsure, &QAction::triggered, this, [this] { m_session.setFilter(QuestionFilter::Unsure); });
    connect(m_showSecond, &QAction::triggered, this, [this] { m_session.setFilter(QuestionFilter::Second); });
    connect(m_showControl, &QAction::triggered, this,
            [this] { m_session.setFilter(QuestionFilter::Control); });
    connect(m_showKeys, &QAction::triggered, this, [this] { emit linkOpened({QStringLiteral("keys")}); });
    connect(m_clearFilter, &QAction::triggered, &m_session, &items::ReviewSession::clearFilter);
    connect(m_startMatching, &QAction::triggered, this, &ReviewPage::match);
    connect(m_goSources, &QAction::triggered, this, [this] { emit linkOpened({QStringLiteral("sources")}); });
    connect(m_goHome, &QAction::triggered, this, [this] { emit linkOpened({QStringLiteral("home")}); });
    connect(m_goCustomers, &QAction::triggered, this,
            [this] { emit linkOpened({QStringLiteral("customers")}); });
    connect(m_again, &QAction::triggered, &m_session, &items::ReviewSession::reload);
}

} // namespace goldenrod::ui
