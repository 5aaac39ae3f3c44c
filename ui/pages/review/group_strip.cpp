// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/group_strip.h"

#include "models/wording/group_words.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/strip.h"

#include <QAction>
#include <QHBoxLayout>

#include <map>

namespace goldenrod::ui {
namespace {

using Stage = items::GroupSession::Stage;

QString toBe(const LikeGroup& group) {
    return group.kind == DecisionKind::Match ? GroupStrip::tr("All of them are to be matches")
                                             : GroupStrip::tr("None of them is to be a match");
}

QString planned(const GroupPlan& plan) {
    const GroupRequest terms;
    if (plan.size == 0 || plan.sample >= plan.size)
        return wording::sentence(
            plan.size == 0 ? Error{kGroupNothing, {std::to_string(plan.drawnBefore)}}
                           : Error{kGroupTooSmall, {std::to_string(plan.size), std::to_string(plan.sample)}});
    return GroupStrip::tr(
               "Read %1 of %2 like this, drawn at random. When none of them speaks against it, the "
               "other %3 can be decided together: at most %4 wrong with %5 confidence.")
        .arg(wording::count(plan.sample), wording::count(plan.size), wording::count(plan.size - plan.sample),
             wording::percent(terms.limit, 0), wording::percent(terms.confidence, 0));
}

QString reading(const GroupStanding& standing) {
    const LikeGroup& group = standing.group;
    QString words = GroupStrip::tr("%1. %2 of %3 read, drawn at random from %4; %5 speak against it.")
                        .arg(toBe(group), wording::count(standing.read), wording::count(group.sample),
                             wording::count(group.size), wording::count(standing.errors));
    if (standing.again > 0)
        words += GroupStrip::tr(" %1 answers were taken back.").arg(wording::count(standing.again));
    return words;
}

QString ready(const GroupStanding& standing) {
    QString words = GroupStrip::tr("%1. %2.").arg(
        toBe(standing.group),
        wording::riskSentence(standing.errors, standing.read, standing.bound, standing.group.confidence));
    if (standing.needsAnother) words += GroupStrip::tr(" Somebody else than who read them decides the rest.");
    return standing.group.state == GroupState::TakenBack
               ? GroupStrip::tr("Taken back: the questions wait again. %1").arg(words)
               : words;
}

QString lost(const GroupStanding& standing) {
    return GroupStrip::tr("%1 of %2 read speak against it: too many for the limit of %3. These cannot be "
                          "decided together; what was answered stays.")
        .arg(wording::count(standing.errors), wording::count(standing.read),
             wording::percent(standing.group.limit, 1));
}

QString ended(const GroupOutcome& outcome) {
    if (outcome.group.state == GroupState::Refused)
        return GroupStrip::tr("Closed. What was answered stays; the others are read one by one.");
    QString words = GroupStrip::tr("Saved: %1 decided together. %2.")
                        .arg(wording::count(outcome.decided),
                             wording::riskSentence(outcome.errors, outcome.read, outcome.bound,
                                                   outcome.group.confidence));
    if (!outcome.leftOut.empty())
        words += GroupStrip::tr(" %1 stay in the queue: they changed meanwhile, or something speaks against "
                                "them.")
                     .arg(wording::count(static_cast<std::int64_t>(outcome.leftOut.size())));
    return words;
}

} // namespace

GroupStrip::GroupStrip(items::GroupSession& group, const Ways& ways, QWidget* parent)
    : QWidget(parent)
    , m_group(group)
    , m_ways(ways)
    , m_strip(new InPageStrip(Sign::Agree, {}))
    , m_title(new InPageStrip(Sign::Close, {})) {
    auto* column = columnIn(this);
    column->addWidget(m_title);
    column->addWidget(m_strip);
    m_bar = new Panel(Colour::Raised, Panel::Bottom);
    m_buttons = rowIn(m_bar, spaces::kMargin, spaces::kMargin, spaces::kHalf);
    m_buttons->setContentsMargins(spaces::kMargin, spaces::kUnit, spaces::kMargin, spaces::kUnit);
    column->addWidget(m_bar);
    connect(&group, &items::GroupSession::changed, this, &GroupStrip::showStage);
    showStage();
}

QWidget* GroupStrip::finishButton() {
    const bool isLost = m_group.stage() == Stage::Lost;
    const LikeGroup& group = m_group.standing().group;
    m_ways.finish->setText(isLost ? tr("Close the group")
                                  : tr("Decide the other %1").arg(wording::count(group.size - group.sample)));
    return new Button(isLost ? Button::Kind::Normal : Button::Kind::Primary, m_ways.finish);
}

void GroupStrip::offer(const QList<QWidget*>& buttons) {
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        // Perhaps it is the click on one of them that takes them away.
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (QWidget* button : buttons) m_buttons->addWidget(button);
    m_buttons->addStretch(1);
}

void GroupStrip::showStage() {
    const Stage stage = m_group.stage();
    setVisible(stage != Stage::Off);
    const GroupPlan& plan = m_group.plan();
    const bool canBegin = stage == Stage::Choosing && plan.size > plan.sample;
    m_ways.match->setEnabled(canBegin);
    m_ways.notAMatch->setEnabled(canBegin);
    m_ways.finish->setEnabled(stage == Stage::Ready || stage == Stage::Lost);
    if (stage == Stage::Off) return offer({});
    const QString title = wording::groupTitle(m_group.asked());
    m_title->setVisible(stage != Stage::Busy);
    m_title->setSentence(Sign::Close, {plain(tr("Questions alike: ")), value(title)});
    QList<QWidget*> buttons;
    switch (stage) {
    case Stage::Busy: m_strip->setSentence(Sign::Close, {plain(tr("One moment …"))}); break;
    case Stage::Choosing:
        m_strip->setSentence(canBegin ? Sign::Close : Sign::Warning, {plain(planned(plan))});
        if (canBegin)
            buttons = {new Button(Button::Kind::Decision, m_ways.match),
                       new Button(Button::Kind::Decision, m_ways.notAMatch)};
        break;
    case Stage::Reading: m_strip->setSentence(Sign::Close, {plain(reading(m_group.standing()))}); break;
    case Stage::Ready:
        m_strip->setSentence(Sign::Agree, {plain(ready(m_group.standing()))});
        buttons = {finishButton()};
        break;
    case Stage::Lost:
        m_strip->setSentence(Sign::Differ, {plain(lost(m_group.standing()))});
        buttons = {finishButton()};
        break;
    default: m_strip->setSentence(Sign::Agree, {plain(ended(m_group.outcome()))}); break;
    }
    if (stage != Stage::Busy) buttons += new Button(Button::Kind::Flat, m_ways.leave);
    m_bar->setVisible(!buttons.isEmpty());
    offer(buttons);
}

} // namespace goldenrod::ui
