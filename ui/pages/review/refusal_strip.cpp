// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/refusal_strip.h"

#include "models/items/review_reasons.h"
#include "models/wording/messages.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/strip.h"

#include <QAction>

namespace goldenrod::ui {

RefusalStrip::RefusalStrip(items::ReviewSession& session, const QList<QAction*>& withdraw, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_withdraw(withdraw)
    , m_strip(new InPageStrip(Sign::Differ, {})) {
    auto* column = columnIn(this);
    column->addWidget(m_strip);
    m_against = new QVBoxLayout;
    m_against->setSpacing(0);
    column->addLayout(m_against);
    connect(&session, &items::ReviewSession::refusalChanged, this, &RefusalStrip::showRefusal);
    showRefusal();
}

void RefusalStrip::showRefusal() {
    while (QLayoutItem* item = m_against->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto& refusal = m_session.refusal();
    setVisible(refusal.has_value());
    const auto offered = refusal ? static_cast<qsizetype>(refusal->against.size()) : 0;
    for (qsizetype i = 0; i < m_withdraw.size(); ++i) m_withdraw[i]->setEnabled(i < offered);
    if (!refusal) return;
    m_strip->setSentence(Sign::Differ, {plain(wording::sentence(refusal->error))});
    for (qsizetype i = 0; i < std::min(offered, m_withdraw.size()); ++i) {
        const MadeDecision& made = refusal->against[static_cast<std::size_t>(i)];
        auto* row = new InPageStrip(Sign::Warning, items::madeDecisionWords(made));
        row->addAction(new Button(Button::Kind::Normal, m_withdraw[i]));
        m_against->addWidget(row);
    }
}

} // namespace goldenrod::ui
