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
    next += tr("Decided today: %1.").arg(wording::count(progress.decided));
    auto* front = new Panel(Colour::Surface, Panel::Leading);
    auto* column = columnIn(front);
    column->addSpacing(heights::kPageHeader);
    const QString what = narrows       ? tr("No question is as the filter asks.")
                         : unsureShown ? tr("No question is marked as unsure.")
                                       : tr("Every question is decided.");
    column->addWidget(new EmptyState(what, next.join(u' '), makeWays(ways + QList{m_goCustomers})));
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

} // namespace goldenrod::ui
