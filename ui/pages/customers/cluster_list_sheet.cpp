// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/cluster_list_sheet.h"

#include "models/wording/messages.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/strip.h"

namespace goldenrod::ui {

namespace {

constexpr int kBusyRows = 14;
constexpr int kId = 112, kName = 280, kFigure = 72;

} // namespace

ClusterListSheet::ClusterListSheet(items::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_head(new PageHeader(tr("Worth a look")))
    , m_notice(new InPageStrip(Sign::Differ, {}))
    , m_table(new DataTable(tr("customers worth a look"))) {
    auto* column = columnIn(this);
    column->addWidget(m_head);
    column->addWidget(m_notice);
    column->addWidget(tableInMargins(m_table), 1);
    m_table->setModel(&m_rows);
    m_notice->hide();
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { emit chosen(m_rows.linkAt(index.row())); });
}

void ClusterListSheet::forget() {
    m_reading.drop();
    m_rows.clear();
    m_head->setNote({});
    m_notice->hide();
}

void ClusterListSheet::reload() {
    if (m_rows.rowCount() == 0) m_table->setBusyRows(kBusyRows);
    m_desk.read(
        m_reading, this, [](Database& db) { return listClusters(db, {}, {}); },
        [this](const Result<ClusterList>& list) { take(list); });
}

void ClusterListSheet::take(const Result<ClusterList>& list) {
    m_table->setBusyRows(0);
    m_notice->setVisible(!list || list->all == 0);
    if (!list) {
        m_notice->setSentence(Sign::Differ, {plain(wording::sentence(list.error()))});
        return;
    }
    m_notice->setSentence(Sign::Agree,
                          {plain(tr("No customer stands out by contradictions, size or few links."))});
    const items::RecordTableLook look = items::worthTable(*list);
    m_rows.setTable(look.columns, look.rows);
    m_table->setColumnWidths({kId, kName, kFigure, kFigure, 0});
    m_head->setNote(items::worthNote(*list));
    if (m_rows.rowCount() > 0 && !m_table->currentIndex().isValid()) m_table->selectRow(0);
    if (mayTakeFocus(this)) focus();
}

QList<QWidget*> ClusterListSheet::panels() const {
    return {m_table};
}

void ClusterListSheet::focus() {
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace goldenrod::ui
