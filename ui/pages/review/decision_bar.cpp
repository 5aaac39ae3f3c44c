// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/decision_bar.h"

#include "models/items/second_words.h"
#include "models/wording/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/text_block.h"

#include <QAction>

namespace goldenrod::ui {
namespace {

constexpr int kMeter = 72;

} // namespace

DecisionBar::DecisionBar(items::Desk& desk, items::ReviewSession& session, const QList<QAction*>& decisions,
                         const QList<QAction*>& others, QWidget* parent)
    : Panel(Colour::Raised, Top, parent)
    , m_session(session)
    , m_notice(desk)
    , m_second(new TextBlock(QString(), Type::Small, Colour::Warning))
    , m_warning(new TextBlock(QString(), Type::Small, Colour::Warning))
    , m_pace(new TextBlock(QString(), Type::Small, Colour::Muted))
    , m_done(new Meter(kMeter)) {
    setFixedHeight(heights::kDecisionBar);
    auto* row = rowIn(this, spaces::kGap, spaces::kGap, spaces::kHalf);
    const auto add = [&](QAction* action, Button::Kind kind) {
        auto* button = new Button(kind, action);
        button->setHintFirst(true);
        button->setCompact(kind == Button::Kind::Flat);
        row->addWidget(button);
    };
    for (QAction* action : decisions) add(action, Button::Kind::Decision);
    row->addWidget(m_second);
    row->addSpacing(spaces::kGap + spaces::kHalf);
    for (QAction* action : others) add(action, Button::Kind::Flat);
    row->addStretch(1);
    row->addWidget(m_warning);
    row->addSpacing(spaces::kUnit);
    row->addWidget(m_pace);
    row->addSpacing(spaces::kGap);
    row->addWidget(m_done);
    connect(&session, &items::ReviewSession::progressChanged, this, &DecisionBar::showProgress);
    connect(&session, &items::ReviewSession::shownChanged, this, &DecisionBar::showSecond);
    connect(&m_notice, &items::StewardNotice::changed, this, &DecisionBar::showNotice);
    showProgress();
    showSecond();
    showNotice();
}

/// To the person alone, in a line that stays out of the way.
void DecisionBar::showNotice() {
    m_warning->setVisible(!m_notice.words().isEmpty());
    m_warning->setSpans({signSpan(Sign::Warning), plain(QStringLiteral(" ") + m_notice.words())});
}

/// Said before the key is pressed.
void DecisionBar::showSecond() {
    const auto& shown = m_session.shown();
    const QString words = shown ? items::needsSecondWords(shown->second) : QString();
    m_second->setVisible(!words.isEmpty());
    m_second->setWords(words);
}

void DecisionBar::showProgress() {
    const std::int64_t left = m_session.left(), today = m_session.progress().decided;
    QString words = tr("%1 left · %2 today").arg(wording::count(left), wording::count(today));
    if (const std::int64_t others = m_session.progress().byOthers; others > 0)
        words = tr("%1 · %2 by others").arg(words, wording::count(others));
    if (const std::int64_t changed = m_session.progress().changed; changed > 0)
        words = tr("%1 · %2 with changed evidence").arg(words, wording::count(changed));
    if (const auto each = m_session.secondsEach(); each && left > 0)
        words =
            tr("%1 · about %2 at your pace").arg(words, wording::seconds(*each * static_cast<double>(left)));
    m_pace->setWords(words);
    m_done->setShare(left + today > 0 ? static_cast<double>(today) / static_cast<double>(left + today) : 0.0);
}

} // namespace goldenrod::ui
