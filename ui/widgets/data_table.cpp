// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/data_table.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/row_header.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/table_delegate.h"
#include "ui/widgets/table_header.h"

#include <QHoverEvent>
#include <QPainter>

namespace goldenrod::ui {

DataTable::DataTable(const QString& name, QWidget* parent)
    : QTableView(parent)
    , m_cells(new TableDelegate(this)) {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalHeader(new TableHeader(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(heights::kTableRow);
    verticalHeader()->setDefaultSectionSize(heights::kTableRow);
    setItemDelegate(m_cells);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setMouseTracking(true);
}

void DataTable::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    setHoveredRow(-1);
}

void DataTable::setColumnWidths(const QList<int>& widths) {
    auto* header = horizontalHeader();
    header->setStretchLastSection(false);
    for (int column = 0; column < widths.size() && column < header->count(); ++column) {
        header->setSectionResizeMode(column,
                                     widths[column] > 0 ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (widths[column] > 0) header->resizeSection(column, widths[column]);
    }
}

void DataTable::setRowNames(int width) {
    auto* names = qobject_cast<RowHeader*>(verticalHeader());
    if (names == nullptr) {
        names = new RowHeader(this);
        setVerticalHeader(names);
    }
    names->setFixedWidth(width);
    names->show();
    updateGeometries();
}

void DataTable::setBusyRows(int rows) {
    m_busyRows = rows;
    viewport()->update();
}

int DataTable::contentHeight() const {
    const int rows = model() ? model()->rowCount() : 0;
    return heights::kTableHeader + qMax(rows, m_busyRows) * heights::kTableRow;
}

void DataTable::setHoveredRow(int row) {
    if (row == m_hoveredRow) return;
    const int before = std::exchange(m_hoveredRow, row);
    m_cells->setHoveredRow(row);
    for (int changed : {before, row})
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), heights::kTableRow);
}

bool DataTable::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        setHoveredRow(rowAt(static_cast<QHoverEvent*>(event)->position().toPoint().y()));
    if (event->type() == QEvent::HoverLeave) setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void DataTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the ring spans all columns
}

void DataTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void DataTable::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void DataTable::paintBusyRows(QPainter& painter) const {
    const auto* header = horizontalHeader();
    for (int row = 0; row < m_busyRows; ++row) {
        const int top = row * heights::kTableRow;
        for (int section = 0; section < header->count(); ++section) {
            const QRect cell(header->sectionViewportPosition(section) + spaces::kUnit, top,
                             header->sectionSize(section) - 2 * spaces::kUnit, heights::kTableRow);
            paintSkeleton(painter, cell, row, section, layoutDirection());
        }
        if (row + 1 < m_busyRows)
            paintHairline(painter, 0, viewport()->width(), top + heights::kTableRow - 1);
    }
}

void DataTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    if (m_busyRows > 0 && (!model() || model()->rowCount() == 0)) paintBusyRows(painter);
    if (hasFocus() && currentIndex().isValid())
        paintInnerRing(painter, QRect(0, rowViewportPosition(currentIndex().row()), viewport()->width(),
                                      heights::kTableRow));
}

} // namespace goldenrod::ui
