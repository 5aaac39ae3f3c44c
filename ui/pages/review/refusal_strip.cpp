// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/refusal_strip.h"

#include "models/items/review_reasons.h"
#include "models/jobs/objections.h"
#include "models/wording/messages.h"
#include "models/wording/terms.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/strip.h"

#include <QAction>
#include <QHBoxLayout>

namespace goldenrod::ui {
namespace {

constexpr int kButtonsARow = 3;

Spans sentenceOf(const items::Refusal& refusal) {
    if (refusal.subject)
        return Spans{plain(RefusalStrip::tr("Later decisions rest on: "))} +
               items::madeDecisionWords(*refusal.subject) +
               Spans{plain(RefusalStrip::tr(". Nothing was undone yet."))};
    if (refusal.error.code != kReasonNeeded) return {plain(wording::sentence(refusal.error))};
    QStringList rules;
    for (const std::string& id : refusal.error.arguments) rules << wording::ruleName(id);
    return {plain(RefusalStrip::tr("Against this match: %1. Nothing is saved without a reason.")
                      .arg(rules.join(RefusalStrip::tr(", "))))};
}

} // namespace

RefusalStrip::RefusalStrip(items::ReviewSession& session, const QList<QAction*>& choices, QAction* leave,
                           QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_choices(choices)
    , m_leave(leave)
    , m_strip(new InPageStrip(Sign::Differ, {})) {
    auto* column = columnIn(this);
    column->addWidget(m_strip);
    m_offers = new QVBoxLayout;
    m_offers->setSpacing(0);
    column->addLayout(m_offers);
    connect(&session, &items::ReviewSession::refusalChanged, this, &RefusalStrip::showRefusal);
    showRefusal();
}

void RefusalStrip::showRefusal() {
    while (QLayoutItem* item = m_offers->takeAt(0)) {
        // Perhaps it is the click on one of them that takes them away.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (QAction* choice : m_choices) choice->setEnabled(false);
    const auto& refusal = m_session.refusal();
    setVisible(refusal.has_value());
    if (!refusal) return;
    m_strip->setSentence(Sign::Differ, sentenceOf(*refusal));
    if (refusal->error.code == kReasonNeeded)
        offerReasons();
    else if (refusal->error.code == kDecisionUsed)
        offerLater(*refusal);
    else
        offerUndoing(*refusal);
}

QAction* RefusalStrip::offer(qsizetype choice, const QString& words) {
    m_choices[choice]->setText(words);
    m_choices[choice]->setEnabled(true);
    return m_choices[choice];
}

void RefusalStrip::offerUndoing(const items::Refusal& refusal) {
    const auto offered = std::min(static_cast<qsizetype>(refusal.against.size()), m_choices.size());
    for (qsizetype i = 0; i < offered; ++i) {
        const MadeDecision& made = refusal.against[static_cast<std::size_t>(i)];
        auto* row = new InPageStrip(Sign::Warning, items::madeDecisionWords(made));
        row->addAction(new Button(Button::Kind::Normal, offer(i, tr("Undo this one"))));
        m_offers->addWidget(row);
    }
}

/// Nothing is chosen beforehand; Escape leaves the pair undecided.
void RefusalStrip::offerReasons() {
    const auto codes = decisionReasons();
    const auto offered = std::min(static_cast<qsizetype>(codes.size()), m_choices.size());
    QList<QWidget*> buttons;
    for (qsizetype i = 0; i < offered; ++i)
        buttons += new Button(Button::Kind::Decision,
                              offer(i, wording::decisionReason(codes[static_cast<std::size_t>(i)])));
    addRows(buttons);
}

/// Undoing the one leaves later decisions about a group that is none any more.
void RefusalStrip::offerLater(const items::Refusal& refusal) {
    for (const MadeDecision& made : refusal.against)
        m_offers->addWidget(new InPageStrip(Sign::Warning, items::madeDecisionWords(made)));
    addRows({new Button(Button::Kind::Decision, offer(0, tr("Undo this one alone"))),
             new Button(Button::Kind::Decision, offer(1, tr("Undo the later ones too")))});
}

void RefusalStrip::addRows(const QList<QWidget*>& buttons) {
    auto* panel = new Panel(Colour::Raised, Panel::Bottom);
    auto* rows = columnIn(panel, 0, spaces::kUnit);
    rows->setContentsMargins(spaces::kMargin, spaces::kUnit, spaces::kMargin, spaces::kUnit);
    QHBoxLayout* row = nullptr;
    const QList<QWidget*> all = buttons + QList<QWidget*>{new Button(Button::Kind::Flat, m_leave)};
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i % kButtonsARow == 0) {
            row = new QHBoxLayout;
            row->setSpacing(spaces::kHalf);
            row->addStretch(1);
            rows->addLayout(row);
        }
        static_cast<Button*>(all[i])->setHintFirst(true);
        row->insertWidget(row->count() - 1, all[i]);
    }
    m_offers->addWidget(panel);
}

} // namespace goldenrod::ui
