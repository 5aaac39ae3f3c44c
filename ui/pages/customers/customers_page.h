// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"

class QStackedWidget;

namespace goldenrod::ui {

class ClusterListSheet;
class ClusterSheet;
class CustomerFront;
class CustomerSheet;
class LineageSheet;

/// Customers: search, golden record, lineage. Links: "customers", "customer/<golden id>",
/// "customer/<golden id>/lineage/<field>" and, to set a value, "customer/<golden id>/set/<field>";
/// "customer/<golden id>/cluster" is its graph,
/// "customers/worth-a-look" lists those whose graph is worth a look.
class CustomersPage : public Page {
    Q_OBJECT
public:
    CustomersPage(items::Desk& desk, Prompts& prompts, Settings& settings);

    QString id() const override { return QStringLiteral("customers"); }
    QString title() const override { return tr("Customers"); }
    Icon icon() const override { return Icon::Customers; }
    QStringList kinds() const override { return {QStringLiteral("customers"), QStringLiteral("customer")}; }
    QWidget* widget() override;
    bool open(const Link& link) override;
    QList<QAction*> actions() const override;
    QList<QWidget*> panels() const override;
    void focus() override;

    CustomerFront* front() const { return m_front; }
    CustomerSheet* sheet() const { return m_sheet; }
    LineageSheet* lineage() const { return m_lineage; }
    ClusterSheet* cluster() const { return m_cluster; }
    ClusterListSheet* worth() const { return m_worth; }

private:
    void make();
    void connectParts();
    void makeActions();
    void openCustomer(const QString& gid);
    void openLineage(const QString& field);
    void goUp();
    void copyLink();
    void read() override;
    void forget();
    void show(QWidget* part);
    void updateActions();

    items::Desk& m_desk;
    Settings& m_settings;
    QStackedWidget* m_pages = nullptr;
    CustomerFront* m_front = nullptr;
    CustomerSheet* m_sheet = nullptr;
    LineageSheet* m_lineage = nullptr;
    ClusterSheet* m_cluster = nullptr;
    ClusterListSheet* m_worth = nullptr;
    Prompts& m_prompts;
    QAction *m_search = nullptr, *m_up = nullptr, *m_graph = nullptr, *m_look = nullptr;
    bool m_frontStale = true;
};

} // namespace goldenrod::ui
