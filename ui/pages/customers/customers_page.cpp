// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/customers_page.h"

#include "models/workspace/golden_codec.h"
#include "ui/pages/customers/cluster_list_sheet.h"
#include "ui/pages/customers/cluster_sheet.h"
#include "ui/pages/customers/customer_front.h"
#include "ui/pages/customers/customer_sheet.h"
#include "ui/pages/lineage/lineage_sheet.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/two_line_list.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QStackedWidget>

namespace goldenrod::ui {

namespace {

Link customerLink(const QString& gid) {
    return {QStringLiteral("customer"), gid};
}
Link lineageLink(const QString& gid, const QString& field) {
    return {QStringLiteral("customer"), QStringLiteral("%1/lineage/%2").arg(gid, field)};
}

Link clusterLink(const QString& gid) {
    return {QStringLiteral("customer"), gid + QStringLiteral("/cluster")};
}

const QString kWorthALook = QStringLiteral("worth-a-look");

} // namespace

CustomersPage::CustomersPage(items::Desk& desk, Prompts& prompts, Settings& settings)
    : m_desk(desk)
    , m_settings(settings)
    , m_prompts(prompts) {
    makeActions();
    listenTo(m_desk, items::Change::Customers | items::Change::Loads);
    connect(&m_desk, &items::Desk::closing, this, &CustomersPage::forget);
}

void CustomersPage::makeActions() {
    m_search = new QAction(tr("Search customers"), this);
    m_search->setShortcut(Qt::Key_Slash);
    connect(m_search, &QAction::triggered, this, [this] {
        if (m_pages->currentWidget() != m_front) emit linkOpened({id()});
        m_front->field()->setFocus(Qt::ShortcutFocusReason);
        m_front->field()->selectAll();
    });
    m_up = new QAction(tr("Back to where this belongs"), this);
    m_up->setShortcut(Qt::Key_Escape);
    connect(m_up, &QAction::triggered, this, &CustomersPage::goUp);
    m_graph = new QAction(tr("Graph"), this);
    m_graph->setShortcut(Qt::Key_G);
    connect(m_graph, &QAction::triggered, this, [this] {
        if (!m_sheet->gid().isEmpty()) emit linkOpened(clusterLink(m_sheet->gid()));
    });
    m_look = new QAction(tr("Worth a look"), this);
    m_look->setShortcut(Qt::Key_W);
    connect(m_look, &QAction::triggered, this, [this] { emit linkOpened({id(), kWorthALook}); });
}

QWidget* CustomersPage::widget() {
    if (!m_pages) make();
    return m_pages;
}

void CustomersPage::make() {
    m_pages = new QStackedWidget;
    m_front = new CustomerFront(m_desk);
    m_sheet = new CustomerSheet(m_desk, m_settings);
    m_lineage = new LineageSheet(m_desk);
    m_pages->addWidget(m_front);
    m_pages->addWidget(m_sheet);
    m_cluster = new ClusterSheet(m_desk, m_prompts);
    m_worth = new ClusterListSheet(m_desk);
    m_sheet->addHeadAction(m_graph);
    m_front->addHeadAction(m_look);
    m_pages->addWidget(m_lineage);
    m_pages->addWidget(m_cluster);
    m_pages->addWidget(m_worth);
    connectParts();
    updateActions();
}

void CustomersPage::connectParts() {
    const auto follow = [this](const QString& text) {
        if (const auto link = Link::parse(text)) emit linkOpened(*link);
    };
    connect(m_front, &CustomerFront::chosen, this, &CustomersPage::openCustomer);
    connect(m_front, &CustomerFront::linkAsked, this, follow);
    connect(m_sheet, &CustomerSheet::lineageAsked, this, &CustomersPage::openLineage);
    connect(m_sheet, &CustomerSheet::linkAsked, this, follow);
    connect(m_sheet, &CustomerSheet::said, this, &CustomersPage::said);
    connect(m_sheet, &CustomerSheet::forwarded, this,
            [this](const QString& gid) { emit moved(customerLink(gid), false); });
    connect(m_lineage, &LineageSheet::fieldAsked, this,
            [this](const QString& field) { emit linkOpened(lineageLink(m_lineage->gid(), field)); });
    connect(m_lineage, &LineageSheet::customerAsked, this, &CustomersPage::goUp);
    connect(m_lineage, &LineageSheet::copyAsked, this, &CustomersPage::copyLink);
    connect(m_cluster, &ClusterSheet::forwarded, this,
            [this](const QString& gid) { emit moved(clusterLink(gid), false); });
    connect(m_worth, &ClusterListSheet::chosen, this,
            [this](const QString& gid) { emit linkOpened(clusterLink(gid)); });
    connect(m_cluster, &ClusterSheet::linkAsked, this, follow);
    connect(m_cluster, &ClusterSheet::said, this, &CustomersPage::said);
    connect(m_pages, &QStackedWidget::currentChanged, this, &CustomersPage::updateActions);
}

void CustomersPage::updateActions() {
    m_up->setEnabled(m_pages->currentWidget() != m_front);
    for (QAction* action : m_sheet->actions()) action->setEnabled(m_pages->currentWidget() == m_sheet);
    m_sheet->updateValueActions();
    m_look->setEnabled(m_pages->currentWidget() == m_front);
    m_graph->setEnabled(m_pages->currentWidget() == m_sheet);
    m_cluster->enableActions(m_pages->currentWidget() == m_cluster);
}

bool CustomersPage::open(const Link& link) {
    widget();
    if (link.kind == id()) {
        if (link.path == kWorthALook && m_desk.isOpen()) {
            show(m_worth);
            m_worth->reload();
            return true;
        }
        if (!link.path.isEmpty()) return false;
        show(m_front);
        if (std::exchange(m_frontStale, false)) m_front->reload();
        return true;
    }
    const QString gid = link.path.section(u'/', 0, 0), rest = link.path.section(u'/', 1);
    if (!m_desk.isOpen() || !isGoldenId(gid.toStdString())) return false;
    if (rest.isEmpty()) {
        show(m_sheet);
        m_sheet->open(gid);
        return true;
    }
    if (rest == QLatin1String("cluster")) {
        show(m_cluster);
        m_cluster->open(gid);
        return true;
    }
    const QString field = rest.section(u'/', 1), way = rest.section(u'/', 0, 0);
    if (field.isEmpty()) return false;
    if (way == QLatin1String("set")) {
        show(m_sheet);
        m_sheet->openSetting(gid, field);
        return true;
    }
    if (way != QLatin1String("lineage")) return false;
    show(m_lineage);
    m_lineage->open(gid, field);
    return true;
}

/// Brings up a part that is read next, so that of what is stale only the front is left to read later.
void CustomersPage::show(QWidget* part) {
    if (takeStale()) m_frontStale = true;
    m_pages->setCurrentWidget(part);
}

QList<QAction*> CustomersPage::actions() const {
    QList<QAction*> all{m_search, m_up, m_graph, m_look};
    if (m_sheet) all += m_sheet->actions();
    if (m_cluster) all += m_cluster->actions();
    return all;
}

QList<QWidget*> CustomersPage::panels() const {
    if (!m_pages) return {};
    if (m_pages->currentWidget() == m_sheet) return m_sheet->panels();
    if (m_pages->currentWidget() == m_lineage) return m_lineage->panels();
    if (m_pages->currentWidget() == m_cluster) return m_cluster->panels();
    if (m_pages->currentWidget() == m_worth) return m_worth->panels();
    return {m_front->field(), m_front->list(), m_front->preview()};
}

void CustomersPage::focus() {
    widget();
    if (m_pages->currentWidget() == m_sheet) return m_sheet->focus();
    if (m_pages->currentWidget() == m_lineage) return m_lineage->focus();
    if (m_pages->currentWidget() == m_cluster) return m_cluster->focus();
    if (m_pages->currentWidget() == m_worth) return m_worth->focus();
    m_front->focus();
}

void CustomersPage::openCustomer(const QString& gid) {
    emit linkOpened(customerLink(gid));
}

void CustomersPage::openLineage(const QString& field) {
    emit linkOpened(lineageLink(m_sheet->gid(), field));
}

void CustomersPage::goUp() {
    if (m_pages->currentWidget() == m_sheet && m_sheet->closeEditor()) return;
    if (m_pages->currentWidget() == m_lineage)
        openCustomer(m_lineage->gid());
    else if (m_pages->currentWidget() == m_cluster) {
        if (!m_cluster->leaveChange()) openCustomer(m_cluster->gid());
    } else
        emit linkOpened({id()});
}

void CustomersPage::copyLink() {
    QApplication::clipboard()->setText(lineageLink(m_lineage->gid(), m_lineage->field()).toString());
    emit said({Sign::Agree, {plain(tr("Link to this lineage copied."))}});
}

void CustomersPage::read() {
    m_frontStale = true;
    if (!m_pages || !m_desk.isOpen()) return;
    if (m_pages->currentWidget() == m_front) {
        m_frontStale = false;
        m_front->reload();
    } else if (m_pages->currentWidget() == m_sheet && !m_sheet->gid().isEmpty()) {
        m_sheet->open(m_sheet->gid());
    } else if (m_pages->currentWidget() == m_lineage && !m_lineage->gid().isEmpty()) {
        m_lineage->open(m_lineage->gid(), m_lineage->field());
    } else if (m_pages->currentWidget() == m_cluster && !m_cluster->gid().isEmpty()) {
        m_cluster->open(m_cluster->gid());
    } else if (m_pages->currentWidget() == m_worth) {
        m_worth->reload();
    }
}

void CustomersPage::forget() {
    m_frontStale = true;
    if (!m_pages) return;
    m_front->forget();
    m_sheet->forget();
    m_lineage->forget();
    m_cluster->forget();
    m_worth->forget();
    m_pages->setCurrentWidget(m_front);
}

} // namespace goldenrod::ui
