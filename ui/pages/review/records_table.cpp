// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/records_table.h"

#include "models/wording/numbers.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/text_line.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace goldenrod::ui {
namespace {

constexpr int kNames = 168, kLeastColumn = 72, kMostColumn = 208, kSignRoom = 20;
constexpr int kLeastRows = 8;

} // namespace

RecordsTable::RecordsTable(QWidget* parent)
    : QWidget(parent)
    , m_caption(new TextBlock(QString(), Type::Small, Colour::Muted))
    , m_table(new DataTable(tr("records of the question"))) {
    auto* column = columnIn(this);
    column->addWidget(m_caption);
    column->addSpacing(spaces::kHalf);
    column->addWidget(m_table);
    m_table->setModel(&m_rows);
    m_table->setRowNames(kNames);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& at) {
        if (const QString link = m_rows.linkAt(at.row()); !link.isEmpty()) emit opened(link);
    });
}

void RecordsTable::setRecords(const items::SeenTable& records, int most) {
    const QModelIndex before = m_table->currentIndex();
    m_rows.setTable(records.columns, records.rows);
    m_caption->setWords(
        tr("%1 records. ≠ and ≈: otherwise than in record A.").arg(wording::count(records.rows.size())));
    const int letter = textWidth(QStringLiteral("n"), face(Type::Work));
    QList<int> widths;
    for (const int letters : records.letters)
        widths += qBound(kLeastColumn, letters * letter + 2 * spaces::kUnit + kSignRoom, kMostColumn);
    m_table->setColumnWidths(widths);
    const int bar = m_table->horizontalScrollBar()->sizeHint().height();
    const int least = heights::kTableHeader + kLeastRows * heights::kTableRow;
    m_table->setFixedHeight(qMin(m_table->contentHeight(), qMax(least, most)) + bar);
    if (before.isValid() && before.row() < m_rows.rowCount())
        m_table->setCurrentIndex(m_rows.index(before.row(), qMin(before.column(), m_rows.columnCount() - 1)));
}

} // namespace goldenrod::ui
