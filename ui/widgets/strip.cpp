// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strip.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/sign.h"

#include <QPainter>

namespace goldenrod::ui {

InPageStrip::InPageStrip(Sign sign, const Spans& sentence, QWidget* parent)
    : QWidget(parent)
    , m_sign(sign)
    , m_row(rowIn(this, spaces::kMargin, spaces::kMargin, spaces::kUnit))
    , m_label(new SignLabel(sign))
    , m_sentence(new TextBlock(Type::Work)) {
    setFixedHeight(heights::kStrip);
    m_row->addWidget(m_label);
    m_row->addWidget(m_sentence, 1);
    setSentence(sign, sentence);
}

void InPageStrip::setSentence(Sign sign, const Spans& sentence) {
    m_sign = sign;
    m_label->setSign(sign);
    m_sentence->setSpans(sentence);
    setAccessibleName(tr("%1: %2").arg(spoken(sign), plainText(sentence)));
    update();
}

void InPageStrip::addAction(QWidget* action) {
    m_row->addWidget(action);
}

void InPageStrip::setNote(const QString& note) {
    if (!m_note) {
        m_note = new TextBlock(QString(), Type::Small, Colour::Muted);
        m_row->addWidget(m_note);
    }
    m_note->setWords(note);
}

void InPageStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colour(groundOf(m_sign)));
}

EmptyState::EmptyState(const QString& purpose, const QString& next, QWidget* button, QWidget* parent)
    : QWidget(parent) {
    setAccessibleName(purpose + u' ' + next);
    auto* column = columnIn(this, spaces::kMargin);
    column->addWidget(new TextBlock(purpose, Type::Work, Colour::Text));
    column->addWidget(new TextBlock(next, Type::Work, Colour::Muted));
    if (!button) return;
    column->addSpacing(spaces::kGap);
    column->addWidget(button, 0, Qt::AlignLeading);
}

} // namespace goldenrod::ui
