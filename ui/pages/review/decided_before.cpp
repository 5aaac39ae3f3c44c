// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/decided_before.h"

#include "models/wording/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_block.h"

#include <QAction>

namespace goldenrod::ui {
namespace {

constexpr qsizetype kMostRows = 5;

} // namespace

DecidedBefore::DecidedBefore(QAction* undoNewest, int labelWidth, QWidget* parent)
    : QWidget(parent)
    , m_undoNewest(undoNewest)
    , m_labelWidth(labelWidth)
    , m_column(columnIn(this)) {}

void DecidedBefore::setRows(const QList<items::BeforeRow>& rows) {
    if (rows.isEmpty() && m_newest == 0 && m_column->count() > 0) return; // as it is
    while (QLayoutItem* item = m_column->takeAt(0)) {
        // Perhaps it is the click on one of them that takes them away.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_newest = rows.isEmpty() ? 0 : rows.first().event;
    m_undoNewest->setEnabled(!rows.isEmpty());
    if (rows.isEmpty())
        m_column->addWidget(makeLine(tr("decided before"), {plain(tr("nothing about these records"))}, {}));
    for (qsizetype i = 0; i < std::min(kMostRows, rows.size()); ++i)
        m_column->addWidget(makeRow(rows[i], i == 0));
    if (rows.size() > kMostRows)
        m_column->addWidget(
            makeLine({}, {muted(tr("and %1 more").arg(wording::count(rows.size() - kMostRows)))}, {}));
}

QWidget* DecidedBefore::makeRow(const items::BeforeRow& row, bool first) {
    auto* open = new Button(Button::Kind::Link, tr("Open"));
    auto* undo =
        first ? new Button(Button::Kind::Link, m_undoNewest) : new Button(Button::Kind::Link, tr("Undo"));
    open->setAccessibleName(tr("Open: %1").arg(plainText(row.words)));
    undo->setAccessibleName(tr("Undo: %1").arg(plainText(row.words)));
    connect(open, &Button::clicked, this, [this, link = row.link] { emit linkOpened(link); });
    if (!first) connect(undo, &Button::clicked, this, [this, event = row.event] { emit undoAsked(event); });
    auto* both = new QWidget;
    auto* column = columnIn(both);
    column->addWidget(makeLine(first ? tr("decided before") : QString(), row.words, {open, undo}));
    if (!row.why.isEmpty()) column->addWidget(makeLine(tr("because"), row.why, {}));
    return both;
}

QWidget* DecidedBefore::makeLine(const QString& label, const Spans& words, const QList<QWidget*>& ways) {
    auto* line = new QWidget;
    line->setFixedHeight(heights::kFactRow);
    auto* row = rowIn(line, 0, 0, spaces::kUnit);
    auto* name = new TextBlock(label, Type::Work, Colour::Muted);
    name->setFixedWidth(m_labelWidth - spaces::kUnit);
    auto* text = new TextBlock(Type::Work);
    text->setSpans(words);
    row->addWidget(name);
    row->addWidget(text, 1);
    for (QWidget* way : ways) row->addWidget(way);
    return line;
}

} // namespace goldenrod::ui
