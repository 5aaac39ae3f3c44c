// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/case_notes.h"

#include "models/items/review_notes.h"
#include "ui/widgets/button.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/text_block.h"

#include <QVBoxLayout>

namespace goldenrod::ui {

CaseNotes::CaseNotes(items::ReviewSession& session, QAction* confirm, QWidget* parent)
    : Panel(Colour::Surface, NoEdge, parent)
    , m_session(session)
    , m_column(columnIn(this))
    , m_confirm(confirm) {
    m_column->setContentsMargins(spaces::kMargin, 0, spaces::kMargin, spaces::kHalf);
    connect(&session, &items::ReviewSession::shownChanged, this, &CaseNotes::showCase);
    showCase();
}

void CaseNotes::showCase() {
    const auto& view = m_session.shown();
    if (!view) return; // until the next one stands, nothing moves
    const QList<Spans> lines = items::saidLines(*view);
    const QList<Spans> changes = items::changedLines(*view);
    setVisible(!lines.isEmpty() || !changes.isEmpty());
    if (lines == m_lines && changes == m_changes) return; // each setting costs a layout
    m_lines = lines;
    m_changes = changes;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    if (!changes.isEmpty()) addChanges(changes);
    for (const Spans& line : lines) {
        auto* text = new TextBlock(Type::Small, TextBlock::Lines::Wrapped);
        text->setSpans(line);
        m_column->addWidget(text);
    }
}

void CaseNotes::addChanges(const QList<Spans>& changes) {
    auto* confirm = new Button(Button::Kind::Normal, m_confirm);
    auto* strip = new InPageStrip(Sign::Warning,
                                  {plain(tr("Values changed since this was decided. It holds meanwhile."))});
    strip->addAction(confirm);
    m_column->addWidget(strip);
    m_column->addSpacing(spaces::kHalf);
    for (const Spans& change : changes) {
        auto* text = new TextBlock(Type::Work, TextBlock::Lines::Wrapped);
        text->setSpans(change);
        m_column->addWidget(text);
    }
    auto* ways = new TextBlock(Type::Small, TextBlock::Lines::Wrapped);
    ways->setSpans({muted(tr("Say that it still holds, withdraw it under “decided before”, or decide "
                             "otherwise."))});
    m_column->addWidget(ways);
}

} // namespace goldenrod::ui
