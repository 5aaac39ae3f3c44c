// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/cluster_view.h"
#include "models/items/desk.h"

#include <QWidget>

namespace goldenrod::ui {

class DataTable;
class InPageStrip;
class PageHeader;

/// Customers worth a look, the gravest first: Enter opens the graph of one.
class ClusterListSheet : public QWidget {
    Q_OBJECT
public:
    explicit ClusterListSheet(items::Desk& desk, QWidget* parent = nullptr);
    void reload();
    void forget();
    QList<QWidget*> panels() const;
    void focus();
    DataTable* table() const { return m_table; }

signals:
    void chosen(const QString& gid);

private:
    void take(const Result<ClusterList>& list);

    items::Desk& m_desk;
    items::Latest m_reading;
    items::CustomerTable m_rows;
    PageHeader* m_head;
    InPageStrip* m_notice;
    DataTable* m_table;
};

} // namespace goldenrod::ui
