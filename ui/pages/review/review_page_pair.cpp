// SPDX-License-Identifier: GPL-3.0-or-later
// Two records that a person names, the way back to the queue, and what stands below the values.
#include "ui/pages/review/compare_panel.h"
#include "ui/pages/review/pair_picker.h"
#include "ui/pages/review/queue_panel.h"
#include "ui/pages/review/review_page.h"
#include "ui/shell/settings.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/two_line_list.h"

#include <QAction>

namespace goldenrod::ui {
namespace {

const QString kLine = QStringLiteral("review/line"), kStandardised = QStringLiteral("standardised"),
              kLetters = QStringLiteral("letters");

} // namespace

void ReviewPage::makePairActions() {
    m_compareTwo = command(tr("Compare"), "compare");
    m_toQueue = command(tr("Back to the queue"));
    m_toQueue->setShortcut(Qt::Key_Escape);
    m_toQueue->setEnabled(false);
    connect(m_compareTwo, &QAction::triggered, this, [this] {
        const auto& shown = m_session.shown();
        pickPair(shown ? shown->question.leftRecord : 0);
    });
    connect(m_toQueue, &QAction::triggered, this, [this] {
        m_session.backToQueue();
        m_queue->list()->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_session, &items::ReviewSession::refusalChanged, this, &ReviewPage::showPairActions);
}

/// One line below the values: either of the two keys takes it from the other. It is as it was left.
void ReviewPage::makeLines() {
    m_standardised = command(tr("Standardised"), "standardised", true);
    m_letters = command(tr("Letters"), "letters", true);
    const QString kept = m_settings.choice(kLine);
    m_standardised->setChecked(kept == kStandardised);
    m_letters->setChecked(kept == kLetters);
    const auto keep = [this](QAction* taken, QAction* other) {
        connect(taken, &QAction::toggled, this, [this, other](bool on) {
            if (on) other->setChecked(false);
            m_settings.setChoice(kLine, m_standardised->isChecked() ? kStandardised
                                        : m_letters->isChecked()    ? kLetters
                                                                    : QString());
        });
    };
    keep(m_standardised, m_letters);
    keep(m_letters, m_standardised);
}

/// Esc leaves the naming of two records first, a refusal next, then the pair.
void ReviewPage::showPairActions() {
    m_compareTwo->setEnabled(m_desk.isOpen() && m_session.progress().matched);
    const bool isNaming = m_picker != nullptr && !m_picker->isHidden();
    m_toQueue->setEnabled(m_session.shown() && m_session.row() < 0 && !m_session.refusal() && !isNaming);
}

PairPicker* ReviewPage::makePicker() {
    m_picker = new PairPicker(m_desk);
    connect(m_picker, &PairPicker::chosen, this, [this](qint64 left, qint64 right) {
        emit linkOpened({QStringLiteral("pair"), QStringLiteral("%1-%2").arg(left).arg(right)});
        m_compare->front()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_picker, &PairPicker::left, this, &ReviewPage::showPairActions);
    connect(m_picker, &PairPicker::left, this,
            [this] { m_compare->front()->setFocus(Qt::OtherFocusReason); });
    return m_picker;
}

/// goldenrod:compare/123: with that record named already.
bool ReviewPage::openPicker(const QString& record) {
    bool isNumber = false;
    const std::int64_t first = record.toLongLong(&isNumber);
    if (!m_desk.isOpen() || (!record.isEmpty() && (!isNumber || first <= 0))) return false;
    pickPair(first);
    return true;
}

void ReviewPage::pickPair(std::int64_t first) {
    widget();
    m_picker->open(first);
    showPairActions();
}

} // namespace goldenrod::ui
