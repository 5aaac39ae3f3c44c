// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_header.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/panel.h"

#include <QPainter>

namespace goldenrod::ui {

namespace {
constexpr int kTwoLines = 64, kWithToggles = 96, kToggleGap = 2, kToggleEdge = 7, kLeastHeading = 220;
} // namespace

PageHeader::PageHeader(const QString& heading, QWidget* parent)
    : QWidget(parent)
    , m_row(rowIn(this, spaces::kMargin, spaces::kMargin, spaces::kGap))
    , m_fields(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
    , m_titles(new QVBoxLayout)
    , m_heading(new TextBlock(heading, Type::Heading, Colour::Text, Weight::Strong))
    , m_note(new TextBlock(QString(), Type::Small, Colour::Muted)) {
    setFixedHeight(heights::kPageHeader);
    m_titles->setSpacing(0);
    m_titles->addStretch(1);
    m_titles->addWidget(m_heading);
    m_titles->addStretch(1);
    m_fields->setSpacing(spaces::kGap);
    m_actions->setSpacing(spaces::kGap);
    m_row->addLayout(m_titles);
    m_row->addLayout(m_fields);
    m_row->addWidget(m_note);
    m_row->addStretch(1);
    m_row->addLayout(m_actions);
    setNote({});
    setAccessibleName(heading);
}

void PageHeader::setHeading(const QString& words) {
    setHeadingSpans({plain(words)});
}

void PageHeader::setHeadingSpans(const Spans& spans) {
    m_heading->setSpans(spans);
    setAccessibleName(m_heading->plainText());
}

void PageHeader::setNote(const QString& note) {
    m_note->setWords(note);
    m_note->setVisible(!note.isEmpty());
}
void PageHeader::addField(QWidget* field) {
    m_fields->addWidget(field);
}
void PageHeader::addAction(QWidget* action) {
    QLayoutItem* last = m_actions->itemAt(m_actions->count() - 1);
    m_actions->addWidget(action);
    // Added late, it is still reached after the one before it.
    if (last != nullptr) setTabOrder(last->widget(), action);
}
void PageHeader::setTogglesOnly() {
    m_togglesOnly = true;
    m_actions->setSpacing(kToggleGap);
    m_row->setAlignment(m_actions, Qt::AlignLeading | Qt::AlignVCenter);
}

void PageHeader::resizeEvent(QResizeEvent*) {
    if (!m_togglesOnly) return;
    const int left = contentsRect().width() - 2 * spaces::kMargin - m_actions->sizeHint().width();
    const bool below = left < kLeastHeading;
    m_row->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(below ? 0 : spaces::kGap);
    m_row->setStretch(m_row->indexOf(m_titles), below ? 1 : 0);
    m_row->setStretch(m_row->indexOf(m_actions) - 1, below ? 0 : 1);
    // Below, their words stand under the heading.
    const int in = below ? kToggleEdge : 0;
    m_row->setContentsMargins(spaces::kMargin - in, 0, spaces::kMargin - in, 0);
    m_titles->setContentsMargins(in, 0, in, 0);
    setFixedHeight(below ? kWithToggles : heights::kPageHeader);
}

TextBlock* PageHeader::smallLine(int row) {
    auto* line = new TextBlock(QString(), Type::Small, Colour::Muted);
    m_titles->insertWidget(row, line);
    setFixedHeight(kTwoLines);
    return line;
}

void PageHeader::setLineAbove(const Spans& line) {
    if (!m_above) m_above = smallLine(1);
    m_above->setSpans(line);
}

void PageHeader::setLineBelow(const Spans& line) {
    if (!m_below) m_below = smallLine(m_titles->count() - 1);
    m_below->setSpans(line);
}

void PageHeader::setWidgetAbove(QWidget* widget) {
    m_titles->insertWidget(1, widget, 0, Qt::AlignLeading);
    setFixedHeight(kTwoLines);
}

void PageHeader::setGolden(bool golden) {
    m_golden = golden;
    update();
}

void PageHeader::paintEvent(QPaintEvent*) {
    if (!m_golden) return;
    QPainter painter(this);
    paintLeadingBar(painter, rect(), layoutDirection(), Colour::Accent);
}

} // namespace goldenrod::ui
