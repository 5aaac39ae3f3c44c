// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/beside_strip.h"

#include "models/wording/blocking_words.h"
#include "ui/widgets/button.h"

namespace goldenrod::ui {

BesideStrip::BesideStrip(items::ReviewSession& session, QAction* toQueue, QWidget* parent)
    : InPageStrip(Sign::None, {}, parent)
    , m_session(session) {
    addAction(new Button(Button::Kind::Normal, toQueue));
    hide();
    connect(&session, &items::ReviewSession::shownChanged, this, &BesideStrip::showPlace);
    showPlace();
}

void BesideStrip::showPlace() {
    const auto& shown = m_session.shown();
    const bool beside = shown && m_session.row() < 0;
    if (!beside && isHidden()) return; // each setting costs a layout
    setVisible(beside);
    if (!beside) return;
    if (!shown->blocking)
        return setSentence(Sign::None, {plain(tr("This question is not in the list beside."))});
    const bool never = shown->blocking->state == PairBlocking::State::Unpaired;
    setSentence(never ? Sign::Warning : Sign::None, {plain(wording::pairedShortly(*shown->blocking)),
                                                     muted(u' ' + tr("A decision counts all the same."))});
}

} // namespace goldenrod::ui
