// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/section_title.h"

#include "ui/widgets/panel.h"

namespace goldenrod::ui {

SectionTitle::SectionTitle(const QString& title, const QString& note, QWidget* parent)
    : QWidget(parent)
    , m_row(rowIn(this, spaces::kMargin, spaces::kMargin, spaces::kUnit))
    , m_title(new TextBlock(title, Type::Work, Colour::Text, Weight::Strong))
    , m_note(new TextBlock(note, Type::Small, Colour::Muted)) {
    setFixedHeight(heights::kSectionTitle);
    m_title->setExact(true);
    m_row->addWidget(m_title);
    m_row->addWidget(m_note);
    m_row->addStretch(1);
    setAccessibleName(title);
}

void SectionTitle::setTitle(const QString& title) {
    m_title->setWords(title);
    setAccessibleName(title);
}
void SectionTitle::setNumber(int number) {
    auto* figure = new TextBlock(QString::number(number), Type::Work, Colour::Muted);
    figure->setExact(true);
    m_row->insertWidget(0, figure);
}
void SectionTitle::setNote(const QString& note) {
    m_note->setWords(note);
}
void SectionTitle::setNote(const Spans& note) {
    m_note->setSpans(note);
}
void SectionTitle::addAction(QWidget* action) {
    m_row->addWidget(action);
}

} // namespace goldenrod::ui
