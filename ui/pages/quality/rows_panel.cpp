// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quality/rows_panel.h"

#include "models/wording/quality_words.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/byte_view.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/section_title.h"

namespace goldenrod::ui {
namespace {

constexpr int kRecord = 208, kName = 176, kValue = 200, kChanged = 96, kLine = 64;

} // namespace

RowsPanel::RowsPanel(items::Desk& desk, QAction* action)
    : Panel(Colour::Surface, Panel::Top)
    , m_rows(desk, nullptr)
    , m_title(new SectionTitle(tr("Records")))
    , m_table(new DataTable(tr("records that fail")))
    , m_bytes(new RawLines) {
    m_title->addAction(new Button(Button::Kind::Normal, action));
    m_table->setModel(&m_rows);
    m_table->setColumnWidths({kRecord, kName, kValue, 0, kChanged, kLine});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& at) {
                if (at.isValid()) showBytes(at.row());
            });
    connect(m_table, &DataTable::activated, this,
            [this] { emit opened(m_rows.gidAt(m_table->currentIndex().row())); });
    m_bytes->setAccessibleName(tr("row as delivered"));
    m_bytes->setFixedHeight(heights::kByteRow);
    auto* foot = new Panel(Colour::Raised, Panel::Top);
    columnIn(foot)->addWidget(m_bytes);
    auto* column = columnIn(this);
    column->addWidget(m_title);
    column->addWidget(tableInMargins(m_table), 1);
    column->addWidget(foot);
}

void RowsPanel::show(const QualityRule& rule, const QString& note, const QualityCheckRow& check,
                     const std::vector<std::int64_t>& records) {
    m_title->setTitle(wording::qualityRule(rule));
    m_title->setNote(note);
    m_rows.setFailures(rule, check, records);
    if (m_rows.rowCount() > 0) m_table->setCurrentIndex(m_rows.index(0, 0));
    showBytes(0);
}

void RowsPanel::clear(const QString& note) {
    m_title->setTitle(tr("Records"));
    m_title->setNote(note);
    m_rows.setIds({});
    m_bytes->setLines({});
}

void RowsPanel::showBytes(int row) {
    if (m_rows.rowCount() > row && row >= 0) m_rows.data(m_rows.index(row, 0)); // reads its page
    const auto line = m_rows.lineAt(row);
    m_bytes->setLines(line ? QList<RawLine>{{line->line, line->offset, line->text, line->highlightBegin,
                                             line->highlightLength}}
                           : QList<RawLine>{});
}

} // namespace goldenrod::ui
