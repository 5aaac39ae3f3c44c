// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/timeline_view.h"

#include "ui/pages/customers/page_parts.h"
#include "ui/shell/settings.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/timeline_strip.h"

#include <QHeaderView>

namespace goldenrod::ui {

namespace {
constexpr int kMonths = 12;
} // namespace

TimelineView::TimelineView(Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_strip(new TimelineStrip)
    , m_table(new DataTable(tr("touchpoints"))) {
    auto* column = columnIn(this);
    auto* title = new SectionTitle(tr("Twelve months"), tr("those around the chosen row"));
    title->addAction(makeLegend());
    connect(m_strip, &Walkable::opened, this,
            [this](int part) { choose(rowOfPart(m_channels, m_first, part)); });
    m_table->setModel(&m_rows);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { follow(current.row()); });
    column->addWidget(title);
    column->addWidget(inMargins(m_strip));
    column->addSpacing(spaces::kUnit);
    column->addWidget(hairline());
    column->addWidget(tableInMargins(m_table), 1);
}

void TimelineView::clear() {
    m_channels.clear();
    m_rows.clear();
    m_strip->setLanes({}, QDate::currentDate());
}

void TimelineView::setCustomer(const Customer& customer) {
    m_channels = items::channels(customer);
    const bool dated = !customer.touchpoints.empty() && customer.touchpoints.front().row.at;
    m_newest =
        items::yearAround(dated ? QDateTime::fromMSecsSinceEpoch(*customer.touchpoints.front().row.at / 1000)
                                : QDateTime::currentDateTime());
    show(m_newest);
    m_strip->setVisible(!m_channels.isEmpty());
    const items::RecordTableLook look = items::touchpointTable(customer);
    m_rows.setTable(look.columns, look.rows);
    if (std::exchange(m_remembered, true)) return;
    m_table->setColumnWidths({140, 120, 140, 0, 140, 220});
    m_settings.remember(*m_table->horizontalHeader(), QStringLiteral("customers/touchpoints"));
}

void TimelineView::show(QDate first) {
    m_first = first;
    m_strip->setLanes(lanesOf(m_channels), first);
}

void TimelineView::follow(int row) {
    for (const items::Channel& channel : m_channels)
        for (const items::Contact& contact : channel.contacts) {
            if (contact.row != row) continue;
            const QDate day = contact.when.date();
            if (day < m_first || day >= m_first.addMonths(kMonths)) show(items::yearAround(contact.when));
            return;
        }
}

void TimelineView::choose(int row) {
    if (row < 0) return;
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(m_rows.index(row, 0));
}

} // namespace goldenrod::ui
