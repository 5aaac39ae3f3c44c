// SPDX-License-Identifier: GPL-3.0-or-later
// What the sheet of a customer's graph changes, and how it is shown before.
#include "models/jobs/objections.h"
#include "models/wording/messages.h"
#include "models/wording/terms.h"
#include "models/workspace/golden_codec.h"
#include "ui/pages/customers/cluster_sheet.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/shell/command.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/graph_view.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/strip.h"

#include <QAction>
#include <QHBoxLayout>

namespace goldenrod::ui {

namespace {

constexpr int kId = 92, kWhat = 120, kThen = 136; // columns of what a change would do
constexpr int kMostGroups = 9;

} // namespace

void ClusterSheet::makeActions() {
    m_mark = makeCommand(this, tr("Mark"), Qt::Key_Space, &ClusterSheet::mark);
    m_propose = makeCommand(this, tr("Mark proposal"), QKeyCombination(Qt::SHIFT, Qt::Key_P),
                            &ClusterSheet::markProposal);
    m_split = makeCommand(this, tr("Split"), QKeyCombination(Qt::SHIFT, Qt::Key_S), &ClusterSheet::split);
    m_merge = makeCommand(this, tr("Merge"), Qt::Key_M, &ClusterSheet::merge);
    m_move = makeCommand(this, tr("Move"), Qt::Key_V, &ClusterSheet::move);
    m_lock = makeCommand(this, tr("Lock"), QKeyCombination(Qt::SHIFT, Qt::Key_L), &ClusterSheet::lock);
    m_undo = makeCommand(this, tr("Undo"), Qt::Key_Z, &ClusterSheet::undo);
    m_compare = makeCommand(this, tr("Compare"), Qt::Key_H, &ClusterSheet::compare);
    m_steps = new QAction(tr("Steps"), this);
    m_steps->setShortcut(Qt::Key_O);
    m_steps->setCheckable(true);
    connect(m_steps, &QAction::toggled, this, &ClusterSheet::showSteps);
    for (int group = 1; group <= kMostGroups; ++group) {
        auto* action = new QAction(tr("Mark for group %1").arg(group), this);
        action->setShortcut(QKeySequence(Qt::Key_0 + group));
        connect(action, &QAction::triggered, this, [this, group] { markFor(group); });
        m_groups += action;
    }
    m_save = makeCommand(this, tr("Save"), Qt::Key_Return, &ClusterSheet::save);
    m_leave = new QAction(tr("Leave as it is"), this);
    connect(m_leave, &QAction::triggered, this, &ClusterSheet::leaveChange);
    const auto reasons = decisionReasons();
    for (std::size_t i = 0; i < reasons.size() && i < 9; ++i) {
        auto* action = new QAction(wording::decisionReason(reasons[i]), this);
        action->setShortcut(QKeySequence(static_cast<int>(Qt::Key_1) + static_cast<int>(i)));
        connect(action, &QAction::triggered, this, [this, reason = std::string(reasons[i])] {
            if (!m_wanted) return;
            ClusterChange change = *m_wanted;
            change.reason = reason;
            show(change);
        });
        m_reasons += action;
    }
    m_head->setGolden(true);
    m_head->setLineBelow({});
    for (QAction* action : {m_mark, m_propose, m_compare, m_split, m_merge, m_move, m_lock})
        m_head->addAction(new Button(Button::Kind::Normal, action));
}

QList<QAction*> ClusterSheet::actions() const {
    return QList<QAction*>{m_mark, m_propose, m_split, m_merge,   m_move,
                           m_lock, m_undo,    m_save,  m_compare, m_steps} +
           m_groups + m_reasons;
}

void ClusterSheet::enableActions(bool isShown) {
    m_isShown = isShown;
    const bool any = isShown && !m_file.records.empty();
    const bool several = any && m_file.records.size() > 1, isFree = m_file.lock == 0;
    const bool asksReason = any && m_reasonBar->isVisibleTo(this);
    for (QAction* action : {m_mark, m_propose}) action->setEnabled(several);
    for (QAction* action : m_groups) action->setEnabled(several && !asksReason);
    m_steps->setEnabled(any);
    m_split->setEnabled(several && isFree);
    m_merge->setEnabled(any && isFree);
    m_move->setEnabled(several && isFree);
    m_lock->setEnabled(any);
    m_compare->setEnabled(any);
    m_undo->setEnabled(isShown && m_lastSaved.has_value());
    m_save->setEnabled(any && m_wanted.has_value() && !m_effect->isHidden() && !asksReason);
    for (QAction* action : m_reasons) action->setEnabled(asksReason);
}

void ClusterSheet::makeReasons() {
    m_reasonBar = new QWidget;
    auto* column = columnIn(m_reasonBar, spaces::kMargin, spaces::kHalf);
    for (QAction* action : m_reasons) {
        auto* button = new Button(Button::Kind::Decision, action);
        column->addWidget(button);
    }
    m_reasonBar->hide();
}

QWidget* ClusterSheet::makeRightSide() {
    auto* panel = new Panel(Colour::Surface, Panel::Leading);
    auto* column = columnIn(panel);
    m_effect = new QWidget;
    auto* effect = columnIn(m_effect);
    m_effectTitle = new SectionTitle(tr("What it would do"));
    m_effectTitle->addAction(new Button(Button::Kind::Primary, m_save));
    m_effectTitle->addAction(new Button(Button::Kind::Normal, m_leave));
    m_effectTable = new DataTable(tr("what the change would do"));
    m_effectTable->setModel(&m_effectRows);
    makeReasons();
    effect->addWidget(m_effectTitle);
    effect->addWidget(m_reasonBar);
    effect->addWidget(tableInMargins(m_effectTable), 1);
    effect->addWidget(hairline());
    m_linksTitle = new SectionTitle(tr("Links"));
    m_linkTable = new DataTable(tr("links between the records"));
    m_linkTable->setModel(&m_linkRows);
    column->addWidget(m_effect, 1);
    column->addWidget(m_linksTitle);
    m_linksTitle->addAction(new Button(Button::Kind::Toggle, m_steps));
    m_stepTable = new DataTable(tr("how the customer was built"));
    m_stepTable->setModel(&m_stepRows);
    m_linkFrame = tableInMargins(m_linkTable);
    m_stepFrame = tableInMargins(m_stepTable);
    m_stepFrame->hide();
    column->addWidget(m_linkFrame, 1);
    column->addWidget(m_stepFrame, 1);
    return panel;
}

ClusterChange ClusterSheet::changeOf(DecisionKind kind) const {
    ClusterChange change{kind, m_file.gid};
    for (const ClusterRecord& record : m_file.records) change.seen.push_back({record.record, record.version});
    return change;
}

void ClusterSheet::split() {
    if (m_marked.empty()) markProposal();
    ClusterChange change = changeOf(DecisionKind::Split);
    change.groups = groups();
    show(change);
}

void ClusterSheet::merge() {
    askOther(DecisionKind::Merge);
}

void ClusterSheet::move() {
    if (m_marked.empty()) {
        m_notice->setSentence(Sign::Warning, {plain(tr("Mark the records that are to move first."))});
        m_notice->show();
        return;
    }
    askOther(DecisionKind::Move);
}

void ClusterSheet::askOther(DecisionKind kind) {
    const bool merges = kind == DecisionKind::Merge;
    TextQuestion question;
    question.sentence = {plain(merges
                                   ? tr("Which customer is this one and the same with? Its golden id:")
                                   : tr("Which customer do the marked records belong to? Its golden id:"))};
    question.label = tr("golden id");
    question.yes = tr("Show what it would do");
    question.fault = [](const QString& text) {
        return isGoldenId(text.trimmed().toStdString()) ? QString() : tr("This is no golden id.");
    };
    m_prompts.askText(question, this, [this, kind](const std::optional<QString>& answer) {
        if (!answer) return;
        ClusterChange change = changeOf(kind);
        change.seen.clear(); // the other customer was not looked at here
        change.other = answer->trimmed().toStdString();
        if (kind == DecisionKind::Move) change.groups = {marked()};
        show(change);
    });
}

/// The two that are marked; else the one that is, or that has the cursor, with one that is named next.
void ClusterSheet::compare() {
    if (m_marked.size() == 2)
        return emit linkAsked(
            QStringLiteral("goldenrod:pair/%1-%2").arg(marked().front()).arg(marked().back()));
    const auto at = static_cast<std::size_t>(qMax(0, m_graph->currentPart()));
    const std::int64_t record = m_marked.size() == 1         ? m_marked.begin()->first
                                : at < m_file.records.size() ? m_file.records[at].record
                                                             : m_file.records.front().record;
    emit linkAsked(QStringLiteral("goldenrod:compare/%1").arg(record));
}

void ClusterSheet::lock() {
    if (m_file.lock != 0) return unlock();
    show(changeOf(DecisionKind::Lock));
}

void ClusterSheet::show(const ClusterChange& change) {
    m_wanted = change;
    m_desk.save(
        {}, this,
        [change](Workspace& workspace) {
            return Result<Result<ClusterEffect>>(previewChange(change, workspace));
        },
        [this](const Result<Result<ClusterEffect>>& effect) {
            if (m_wanted && effect) showEffect(*effect);
        });
}

void ClusterSheet::showEffect(const Result<ClusterEffect>& effect) {
    const bool asksReason = !effect && effect.error().code == kReasonNeeded;
    if (!effect && !asksReason) {
        leaveChange();
        return fail(effect.error());
    }
    m_effect->show();
    showReasons(asksReason);
    m_effectRows.clear();
    if (asksReason) {
        m_notice->setSentence(Sign::Warning, {plain(wording::sentence(effect.error()))});
    } else {
        m_notice->setSentence(Sign::Warning, items::effectSentence(*effect));
        const items::RecordTableLook look = items::effectTable(*effect);
        m_effectRows.setTable(look.columns, look.rows);
        m_effectTable->setColumnWidths({kId, kWhat, 0, kThen});
    }
    m_notice->show();
    enableActions(m_isShown);
}

void ClusterSheet::showReasons(bool asked) {
    m_reasonBar->setVisible(asked);
    m_effectTable->setVisible(!asked);
    m_effectTitle->setTitle(asked ? tr("Why all the same?") : tr("What it would do"));
}

bool ClusterSheet::leaveChange() {
    const bool any = m_wanted.has_value();
    m_wanted.reset();
    m_notice->hide();
    showReasons(false);
    if (m_effect->isAncestorOf(focusWidget())) focus();
    m_effect->hide();
    enableActions(m_isShown);
    return any;
}

void ClusterSheet::save() {
    if (!m_wanted) return;
    const ClusterChange change = *m_wanted;
    m_marked.clear();
    leaveChange();
    m_desk.save(
        items::Change::Customers | items::Change::Questions, this,
        [change](Workspace& workspace) { return changeCluster(change, workspace); },
        [this, kind = change.kind](const Result<DecideReport>& report) {
            take(report, tr("Saved: ") + wording::decisionWord(decisionName(kind)));
        });
}

void ClusterSheet::unlock() {
    m_desk.save(
        items::Change::Customers | items::Change::Questions, this,
        [gid = m_file.gid](Workspace& workspace) { return unlockCluster(gid, workspace); },
        [this](const Result<DecideReport>& report) { take(report, tr("Saved: unlocked")); });
}

void ClusterSheet::undo() {
    if (!m_lastSaved) return;
    m_desk.save(
        items::Change::Customers | items::Change::Questions, this,
        [seq = *m_lastSaved](Workspace& workspace) {
            return undoDecision(seq, workspace, UndoScope::IfUnused);
        },
        [this](const Result<DecideReport>& report) {
            take(report, tr("Taken back: ") +
                             (report ? wording::decisionWord(decisionName(report->kind)) : QString()));
        });
}

void ClusterSheet::take(const Result<DecideReport>& report, const QString& words) {
    if (!report) return fail(report.error());
    const bool isUndone = !report->undone.empty();
    m_lastSaved = isUndone ? std::nullopt : std::optional(report->seq);
    enableActions(m_isShown);
    emit said({Sign::Agree,
               {plain(words + QStringLiteral(". ")), value(m_gid, Emphasis::Golden)},
               isUndone ? nullptr : m_undo});
}

void ClusterSheet::fail(const Error& error) {
    m_notice->setSentence(Sign::Differ, {plain(wording::sentence(error))});
    m_notice->show();
}

} // namespace goldenrod::ui
