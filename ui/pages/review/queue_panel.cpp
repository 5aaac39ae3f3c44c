// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/queue_panel.h"

#include "models/wording/numbers.h"
#include "ui/pages/review/filter_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/two_line_list.h"

#include <QAction>
#include <QScrollBar>

#include <algorithm>

namespace goldenrod::ui {
namespace {

constexpr int kOrderRow = 24, kBusyRows = 12;
constexpr int kStart = 13, kEnd = 12; // text aligns with that of the list

constexpr QuestionFilter kFilters[] = {
    QuestionFilter::Open,    QuestionFilter::Unsure,  QuestionFilter::Mine,      QuestionFilter::Assigned,
    QuestionFilter::Due,     QuestionFilter::Overdue, QuestionFilter::Changed,   QuestionFilter::Conflicts,
    QuestionFilter::Parked,  QuestionFilter::Second,  QuestionFilter::Disagreed, QuestionFilter::Proposed,
    QuestionFilter::Control, QuestionFilter::All};
constexpr QuestionOrder kOrders[] = {QuestionOrder::MostUseful, QuestionOrder::Highest, QuestionOrder::Oldest,
                                     QuestionOrder::Due, QuestionOrder::Worth};

} // namespace

QueuePanel::QueuePanel(items::Desk& desk, items::ReviewSession& session, QAction* filter, QAction* clear,
                       SavedViews* saved, QWidget* workflow, QWidget* parent)
    : Panel(Colour::Raised, NoEdge, parent)
    , m_session(session) {
    setFixedWidth(widths::kQueue);
    auto* column = columnIn(this);
    column->addWidget(makeHead(filter));
    m_filter = new FilterPanel(desk, session, clear, saved);
    column->addWidget(m_filter);
    column->addWidget(makeOrder());
    connect(filter, &QAction::triggered, m_filter, &FilterPanel::toggle);
    m_list = new TwoLineList(tr("queue"));
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // figures stay under the count above
    // A row that is taken out makes the list choose another by itself; the session has its own mind.
    connect(&session.queue(), &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this] { m_following = true; });
    m_list->setModel(&session.queue());
    connect(&session.queue(), &QAbstractItemModel::rowsRemoved, this, [this] { m_following = false; });
    column->addWidget(m_list, 1);
    column->addWidget(makeFoot(workflow));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                if (!m_following && now.isValid() && now.row() != m_session.row()) m_session.show(now.row());
            });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& clicked) {
        if (clicked.row() != m_session.row()) m_session.show(clicked.row());
    });
    connect(m_list, &QAbstractItemView::activated, this, &QueuePanel::left);
    connect(m_filter, &FilterPanel::left, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(&session, &items::ReviewSession::shownChanged, this, &QueuePanel::showCurrent);
    connect(&session, &items::ReviewSession::progressChanged, this, &QueuePanel::showCounts);
    connect(&session, &items::ReviewSession::standingChanged, this, &QueuePanel::showCounts);
    keepPlace();
    showCounts();
    showCurrent();
}

QWidget* QueuePanel::makeHead(QAction* filterAction) {
    auto* head = new QWidget;
    head->setFixedHeight(heights::kPageHeader);
    auto* row = rowIn(head, spaces::kGap, spaces::kGap, spaces::kUnit);
    auto* filter = new ComboButton;
    filter->setChoices(tr("questions"),
                       {tr("Undecided"), tr("Unsure"), tr("Mine"), tr("Assigned"), tr("Due"), tr("Overdue"),
                        tr("Evidence changed"), tr("Conflicts"), tr("Parked"), tr("Second person"),
                        tr("Disagreed"), tr("Proposed by me"), tr("Control sample"), tr("All")});
    connect(&m_session, &items::ReviewSession::viewChanged, filter, [this, filter] {
        const auto* at = std::find(std::begin(kFilters), std::end(kFilters), m_session.filter());
        filter->setCurrent(static_cast<int>(at - std::begin(kFilters)));
    });
    connect(filter, &ComboButton::chosen, this,
            [this](int choice) { m_session.setFilter(kFilters[choice]); });
    row->addWidget(filter);
    auto* narrow = new Button(Button::Kind::Flat, filterAction);
    narrow->setCompact(true);
    row->addWidget(narrow);
    row->addStretch(1);
    return head;
}

QWidget* QueuePanel::makeOrder() {
    auto* order = new QWidget;
    order->setFixedHeight(kOrderRow);
    auto* row = rowIn(order, kStart, kEnd, spaces::kHalf);
    auto* sort = new ComboButton(ComboButton::Kind::Link);
    sort->setChoices(tr("order"), {tr("most useful first"), tr("highest weight first"), tr("oldest first"),
                                   tr("by due date"), tr("greatest balances first")});
    connect(sort, &ComboButton::chosen, this, [this](int choice) {
        QueueView view = m_session.view();
        view.order = kOrders[choice];
        m_session.setView(view);
    });
    m_count = new TextBlock(QString(), Type::Small, Colour::Muted);
    row->addWidget(new TextBlock(tr("Sort:"), Type::Small, Colour::Muted));
    row->addWidget(sort);
    row->addStretch(1);
    row->addWidget(m_count);
    return order;
}

QWidget* QueuePanel::makeFoot(QWidget* workflow) {
    m_foot = new Panel(Colour::Raised, Panel::Top);
    auto* foot = columnIn(m_foot);
    foot->setContentsMargins(kStart, 9, kEnd, 10);
    m_alike = new TextBlock(QString(), Type::Work, Colour::Text, Weight::Label);
    m_alike->setToolTip(tr("same sources, same signs"));
    foot->addWidget(m_alike);
    foot->addSpacing(spaces::kHalf);
    foot->addWidget(workflow);
    return m_foot;
}

/// A list that is read anew stays where it was scrolled to.
void QueuePanel::keepPlace() {
    connect(&m_session.queue(), &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_place = m_list->verticalScrollBar()->value(); });
    connect(&m_session.queue(), &QAbstractItemModel::modelReset, this, [this] {
        m_list->doItemsLayout();
        m_list->verticalScrollBar()->setValue(m_place);
    });
}

void QueuePanel::showCurrent() {
    m_following = true;
    const int row = m_session.row();
    if (row >= 0 && row < m_session.queue().rowCount())
        m_list->setCurrentIndex(m_session.queue().index(row, 0));
    else {
        // A pair of its own: no row is chosen, and taking the keyboard chooses none.
        if (!m_list->currentIndex().isValid())
            m_list->selectionModel()->setCurrentIndex(m_session.queue().index(0, 0),
                                                      QItemSelectionModel::NoUpdate);
        m_list->clearSelection();
    }
    m_following = false;
    const auto& shown = m_session.shown();
    m_foot->setVisible(shown && shown->question.id != 0 && !shown->sample);
    if (!m_foot->isVisibleTo(this)) return;
    const std::int64_t others = shown->alike - (shown->question.unsure == 0 ? 1 : 0);
    m_alike->setWords(others <= 0   ? tr("No other question like this")
                      : others == 1 ? tr("1 other question like this")
                                    : tr("%1 other questions like this").arg(wording::count(others)));
}

void QueuePanel::showCounts() {
    const bool reading = m_session.standing() == items::ReviewSession::Standing::Reading;
    m_list->setBusyRows(reading ? kBusyRows : 0);
    QString words = QStringLiteral("…");
    if (!reading && !m_session.isListing()) words = wording::count(m_session.questions());
    if (m_session.view().narrows())
        words = tr("%1 of %2").arg(words, wording::count(m_session.questionsInAll()));
    m_count->setWords(words);
}

} // namespace goldenrod::ui
