// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/review_page.h"

#include "models/items/main_job.h"
#include "models/items/review_notes.h"
#include "models/items/review_reasons.h"
#include "models/items/value_choices.h"
#include "models/jobs/objections.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "ui/pages/review/compare_panel.h"
#include "ui/pages/review/decision_bar.h"
#include "ui/pages/review/group_strip.h"
#include "ui/pages/review/pair_picker.h"
#include "ui/pages/review/queue_panel.h"
#include "ui/pages/review/saved_views.h"
#include "ui/pages/review/why_panel.h"
#include "ui/pages/review/workflow_actions.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/golden_panel.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/two_line_list.h"
#include "ui/widgets/waterfall.h"

#include <QAction>
#include <QGridLayout>
#include <QStackedWidget>

namespace goldenrod::ui {
namespace {

constexpr int kMostChoices = 5;
using Standing = items::ReviewSession::Standing;

QString whatFollowsOfSample(const items::Saved& saved) {
    if (saved.undone) return ReviewPage::tr(". The control sample waits again.");
    if (saved.passage == Passage::Agreed)
        return ReviewPage::tr(". Two persons say so; the control sample rests.");
    if (saved.passage == Passage::Disagreed)
        return ReviewPage::tr(". It was decided otherwise, which stays in force until two agree.");
    return ReviewPage::tr(". Two persons say so; it takes the place of what was decided.");
}

QString whatFollows(const items::Saved& saved) {
    if (saved.sample) return whatFollowsOfSample(saved);
    if (saved.passage == Passage::Disagreed)
        return ReviewPage::tr(". Others decided something else; nothing is in force until two agree.");
    if (saved.passage == Passage::Waiting && !saved.undone)
        return ReviewPage::tr(". It is in force when a second person decides the same.");
    if (saved.undone) return ReviewPage::tr(". The question waits again.");
    if (saved.kind == DecisionKind::Match) return ReviewPage::tr(". They are one customer now.");
    if (saved.kind == DecisionKind::NotAMatch) return ReviewPage::tr(". They stay apart.");
    return ReviewPage::tr(". Nothing was changed; the question waits under Unsure.");
}

} // namespace

ReviewPage::ReviewPage(items::Desk& desk, Prompts& prompts, Settings& settings)
    : m_desk(desk)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_keys(settings)
    , m_session(desk)
    , m_group(desk, m_session)
    , m_workflow(new WorkflowActions(desk, m_session, prompts, m_keys, this)) {
    makeActions();
    makeLeadingActions();
    makeGroupActions();
    makePairActions();
    connect(&m_session, &items::ReviewSession::standingChanged, this, &ReviewPage::showStanding);
    connect(&m_session, &items::ReviewSession::shownChanged, this, &ReviewPage::showShown);
    connect(&m_session, &items::ReviewSession::saved, this, &ReviewPage::tellSaved);
    connect(m_workflow, &WorkflowActions::tooSoon, this, &ReviewPage::tellTooSoon);
    connect(&m_session, &items::ReviewSession::marked, this, &ReviewPage::tellMarked);
    connect(&m_session, &items::ReviewSession::confirmed, this, &ReviewPage::tellConfirmed);
    connect(&m_session, &items::ReviewSession::valueTakenBack, this, [this](const ValueEffect& effect) {
        emit said({Sign::Agree, Spans{plain(tr("Taken back: "))} + items::effectWords(effect)});
    });
    connect(&m_session, &items::ReviewSession::progressChanged, this, [this] {
        const std::int64_t left = m_session.left();
        emit countChanged(left > 0 ? wording::count(left) : QString());
        if (m_pages && m_session.standing() == Standing::NothingLeft) showNothingLeft();
    });
    connect(&m_session, &items::ReviewSession::refused, this, [this](const Error& error) {
        emit said({error.code == items::kNothingOfYours || error.code == kDecisionUsed ? Sign::Warning
                                                                                       : Sign::Differ,
                   {plain(wording::sentence(error))}});
    });
    connect(&m_session, &items::ReviewSession::settled, this, [this] {
        emit said({Sign::Warning,
                   {plain(m_session.row() >= 0
                              ? tr("The question in front was settled by another decision. This is "
                                   "the next one.")
                              : tr("The question in front was settled by another decision. No other one "
                                   "is left here."))}});
    });
    showShown();
}

QAction* ReviewPage::command(const QString& words, const char* id, bool checkable) {
    auto* action = new QAction(words, this);
    action->setCheckable(checkable);
    action->setAutoRepeat(false); // a key that is held decides one pair
    if (id != nullptr) m_keys.bind(QString::fromLatin1(id), action);
    return action;
}

void ReviewPage::makeActions() {
    m_match = command(tr("Match"), "match");
    m_notAMatch = command(tr("Not a match"), "not_a_match");
    m_unsure = command(tr("Unsure"), "unsure");
    m_undo = command(tr("Undo"), "undo");
    m_next = command(tr("Next"), "next");
    m_previous = command(tr("Previous"), "previous");
    m_next->setAutoRepeat(true);
    m_previous->setAutoRepeat(true);
    makeLines();
    m_allFields = command(tr("All fields"), "all_fields", true);
    m_differences = command(tr("Differences"), "differences", true);
    m_everyRecord = command(tr("Cluster"), "cluster", true);
    m_undoBefore = command(tr("Undo"));
    m_keys.bind(QStringLiteral("undo_before"), m_undoBefore, tr("Undo what was decided before"));
    m_undoBefore->setEnabled(false);
    m_setValue = command(tr("Set value"), "set_value");
    connect(m_setValue, &QAction::triggered, this, [this] {
        if (m_session.shown() != nullptr) m_compare->openSetting();
    });
    connect(m_match, &QAction::triggered, this, [this] { decide(DecisionKind::Match); });
    connect(m_notAMatch, &QAction::triggered, this, [this] { decide(DecisionKind::NotAMatch); });
    connect(m_unsure, &QAction::triggered, this, [this] { decide(DecisionKind::Unsure); });
    connect(m_undo, &QAction::triggered, this, [this] { m_session.undo(); });
    connect(m_next, &QAction::triggered, this, [this] { m_session.step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { m_session.step(-1); });
    makeChoices();
}

/// What a refusal offers, and the way out of it.
void ReviewPage::makeChoices() {
    for (int i = 0; i < kMostChoices; ++i) {
        auto* action = command(QString());
        action->setShortcut(static_cast<Qt::Key>(Qt::Key_1 + i));
        action->setEnabled(false);
        connect(action, &QAction::triggered, this, [this, i] { choose(i); });
        m_choices += action;
    }
    m_leaveRefusal = command(tr("Leave it as it is"));
    m_leaveRefusal->setShortcut(Qt::Key_Escape);
    connect(m_leaveRefusal, &QAction::triggered, &m_session, &items::ReviewSession::dropRefusal);
    connect(&m_session, &items::ReviewSession::refusalChanged, this,
            [this] { m_leaveRefusal->setEnabled(m_session.refusal().has_value()); });
    m_leaveRefusal->setEnabled(false);
    m_comment = command(tr("Comment"), "comment");
    connect(m_comment, &QAction::triggered, this, &ReviewPage::askComment);
}

QList<QAction*> ReviewPage::actions() const {
    QList<QAction*> all{m_match,         m_notAMatch,    m_unsure,      m_undo,         m_next,
                        m_previous,      m_standardised, m_allFields,   m_differences,  m_everyRecord,
                        m_letters,       m_comment,      m_undoBefore,  m_leaveRefusal, m_showOpen,
                        m_showUnsure,    m_filter,       m_clearFilter, m_setValue,     m_alike,
                        m_alikeFiltered, m_allMatch,     m_noneMatches, m_finishGroup,  m_showSecond,
                        m_compareTwo,    m_toQueue,      m_showControl, m_showKeys};
    return all + m_choices + m_workflow->actions() + (m_saved ? m_saved->commands() : QList<QAction*>());
}

QWidget* ReviewPage::widget() {
    if (!m_pages) build();
    return m_pages;
}

void ReviewPage::build() {
    m_pages = new QStackedWidget;
    m_pages->addWidget(makeWork());
    auto* empty = new Panel(Colour::Surface);
    m_emptyColumn = columnIn(empty);
    m_emptyColumn->addWidget(new PageHeader(tr("Review")));
    m_emptyColumn->addStretch(1);
    m_pages->addWidget(empty);
    showStanding();
    showShown();
}

QWidget* ReviewPage::makeWork() {
    auto* work = new QWidget;
    auto* grid = new QGridLayout(work);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    m_saved = new SavedViews(m_desk, m_session, m_prompts, m_keys);
    connect(m_saved, &SavedViews::failed, &m_session, &items::ReviewSession::refused);
    m_queue = new QueuePanel(m_desk, m_session, m_filter, m_clearFilter, m_saved,
                             m_workflow->makeButtons(m_alike, {m_compareTwo, m_showKeys}));
    m_compare = new ComparePanel(m_desk, m_session,
                                 {m_standardised, m_letters, m_allFields, m_differences, m_everyRecord},
                                 {m_choices, m_leaveRefusal, m_undoBefore, m_workflow->confirm(), m_toQueue});
    m_why = new WhyPanel(m_session);
    grid->addWidget(m_queue, 0, 0);
    m_front = new QStackedWidget;
    auto* pair = new QWidget;
    auto* row = rowIn(pair);
    row->addWidget(m_compare, 1);
    row->addWidget(m_why);
    m_front->addWidget(pair);
    m_front->addWidget(new QWidget);
    auto* middle = new QWidget;
    auto* column = columnIn(middle);
    column->addWidget(new GroupStrip(m_group, {m_allMatch, m_noneMatches, m_finishGroup, m_alike}));
    column->addWidget(makePicker());
    column->addWidget(m_front, 1);
    grid->addWidget(middle, 0, 1);
    grid->addWidget(new DecisionBar(m_desk, m_session, {m_match, m_notAMatch, m_unsure, m_workflow->park()},
                                    {m_comment, m_workflow->assign(), m_undo, m_next, m_previous}),
                    1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    connect(m_compare, &ComparePanel::linkOpened, this, &ReviewPage::follow);
    connect(m_compare, &ComparePanel::failed, &m_session, &items::ReviewSession::refused);
    connect(m_compare, &ComparePanel::valueSet, this, [this](const SetValueReport& report) {
        m_session.adopt(report);
        emit said({Sign::Agree, Spans{plain(tr("Set: "))} + items::effectWords(report.effect), m_undo});
    });
    connect(m_queue, &QueuePanel::left, m_compare, [this] { m_compare->front()->setFocus(); });
    return work;
}

bool ReviewPage::open(const Link& link) {
    if (link.kind == QLatin1String("compare")) return openPicker(link.path);
    if (link.kind != QLatin1String("pair")) return link.path.isEmpty();
    bool left = false, right = false;
    const std::int64_t a = link.path.section(u'-', 0, 0).toLongLong(&left);
    const std::int64_t b = link.path.section(u'-', 1).toLongLong(&right);
    if (!left || !right || a <= 0 || b <= 0 || a == b || !m_desk.isOpen()) return false;
    const auto& shown = m_session.shown();
    if (shown && shown->question.leftRecord == a && shown->question.rightRecord == b) return true;
    m_session.showPair(a, b);
    return true;
}

QList<QWidget*> ReviewPage::panels() const {
    if (!m_pages) return {};
    if (m_pages->currentIndex() == 1) return m_empty ? QList<QWidget*>{m_empty} : QList<QWidget*>();
    if (m_front->currentIndex() == 1) return {m_queue->list(), m_way};
    QList<QWidget*> all{m_queue->list(), m_compare->front(), m_compare->golden(), m_compare->around(),
                        m_why->waterfall()};
    if (!m_picker->isHidden()) all.insert(1, m_picker->field(0));
    return all;
}

void ReviewPage::focus() {
    if (!m_pages) return;
    if (m_picker && !m_picker->isHidden())
        m_picker->takeKeyboard();
    else if (m_pages->currentIndex() == 1 && m_empty)
        m_empty->setFocus(Qt::OtherFocusReason);
    else if (m_queue)
        m_queue->list()->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::decide(DecisionKind kind, const std::string& reason) {
    if (m_session.shown() && !m_session.decide(kind, reason)) tellTooSoon();
}

void ReviewPage::tellTooSoon() {
    emit said({Sign::Warning,
               {plain(tr("That key came before this pair could be read. Nothing was decided; "
                         "press it again."))}});
}

void ReviewPage::choose(int choice) {
    const auto at = static_cast<std::size_t>(choice);
    const auto& refusal = m_session.refusal();
    if (!refusal) return;
    if (refusal->error.code == kReasonNeeded)
        decide(DecisionKind::Match, std::string(decisionReasons()[at]));
    else if (refusal->error.code == kDecisionUsed)
        m_session.undo(refusal->undoing, choice == 0 ? UndoScope::Only : UndoScope::WithLater);
    else if (at < refusal->against.size())
        m_session.undo(refusal->against[at].decision.seq);
}

void ReviewPage::askComment() {
    const auto shown = m_session.shown();
    if (!shown) return;
    const Spans sentence{plain(tr("Comment on ")), value(QString::fromStdString(shown->leftName)),
                         plain(tr(" and ")), value(QString::fromStdString(shown->rightName)),
                         plain(tr(", kept with the decision"))};
    m_prompts.askText({sentence, tr("comment"), m_session.comment(), tr("Keep")}, this,
                      [this, question = shown->question](const std::optional<QString>& words) {
                          const auto& now = m_session.shown();
                          if (words && now && items::samePair(now->question, question))
                              m_session.setComment(words->trimmed());
                      });
}

void ReviewPage::showShown() {
    const auto& shown = m_session.shown();
    for (QAction* action : {m_match, m_notAMatch, m_unsure, m_comment}) action->setEnabled(shown != nullptr);
    if (m_session.changedInFront() != 0) m_unsure->setEnabled(false); // it holds, or it does not
    const bool sample = shown && shown->sample;
    for (QAction* action : {m_setValue, m_alike}) action->setEnabled(!sample);
    const int rows = m_session.queue().rowCount();
    m_next->setEnabled(m_session.row() + 1 < rows);
    m_previous->setEnabled(m_session.row() > 0);
    showPairActions();
    if (!shown) return;
    emit moved({QStringLiteral("pair"),
                QStringLiteral("%1-%2").arg(shown->question.leftRecord).arg(shown->question.rightRecord)},
               false);
}

void ReviewPage::tellSaved(const items::Saved& saved) {
    if (saved.decisions > 1) {
        emit said({Sign::Agree,
                   {plain(tr("Taken back: %1 questions that were decided together. They wait again.")
                              .arg(wording::count(saved.decisions)))}});
        return;
    }
    const bool proposed = !saved.undone && saved.passage == Passage::Waiting;
    Spans words{plain(saved.undone ? tr("Taken back: ") : proposed ? tr("Proposed: ") : tr("Saved: "))};
    words += items::decisionWords(saved.kind, saved.left, saved.right);
    words += plain(whatFollows(saved));
    emit said({Sign::Agree, words, saved.undone ? nullptr : m_undo});
}

void ReviewPage::tellMarked(const items::Marked& marked) {
    emit said({Sign::Agree, items::markedWords(marked), marked.report.undone ? nullptr : m_undo});
}

void ReviewPage::tellConfirmed(const items::Confirmed& confirmed) {
    emit said({Sign::Agree, items::confirmedWords(confirmed), confirmed.report.undone ? nullptr : m_undo});
}

void ReviewPage::match() {
    if (!m_desk.isOpen() || m_desk.isRunning()) return;
    items::matchAndConsolidate(m_desk, this, [this](const Result<ConsolidateReport>& report) {
        const items::Outcome outcome = items::outcomeOf(report);
        emit said({outcome.sign, {plain(outcome.words)}});
    });
}

void ReviewPage::follow(const QString& text) {
    if (const auto link = Link::parse(text)) emit linkOpened(*link);
}

} // namespace goldenrod::ui
