// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/second_strip.h"

#include "models/items/second_words.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/strip.h"

#include <QVBoxLayout>

namespace goldenrod::ui {

SecondStrip::SecondStrip(items::ReviewSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_rows(columnIn(this)) {
    connect(&session, &items::ReviewSession::shownChanged, this, &SecondStrip::showLook);
    showLook();
}

void SecondStrip::showLook() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto& shown = m_session.shown();
    const items::SecondLines all = shown ? items::secondLinesOf(shown->second) : items::SecondLines{};
    setVisible(!all.lines.isEmpty());
    for (const items::SecondLines::Line& line : all.lines) {
        auto* strip = new InPageStrip(line.sign, line.words);
        if (!line.note.isEmpty()) strip->setNote(line.note);
        m_rows->addWidget(strip);
    }
}

} // namespace goldenrod::ui
