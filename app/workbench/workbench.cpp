// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/workbench.h"

#include "models/jobs/set_value.h"
#include "ui/pages/customers/customer_find_source.h"
#include "ui/pages/customers/customers_page.h"
#include "ui/pages/home/home_page.h"
#include "ui/pages/keys/keys_page.h"
#include "ui/pages/persons/person_switch.h"
#include "ui/pages/persons/persons_page.h"
#include "ui/pages/publish/publish_page.h"
#include "ui/pages/quality/quality_page.h"
#include "ui/pages/review/review_page.h"
#include "ui/pages/sources/sources_page.h"
#include "ui/shell/window_prompts.h"

#include <QVBoxLayout>

namespace goldenrod::workbench {

/// Prompts that pages can be given before there is a window to ask in.
class Workbench::LatePrompts : public ui::Prompts {
public:
    void set(std::unique_ptr<ui::Prompts> prompts) { m_prompts = std::move(prompts); }
    void chooseFiles(const ui::FileQuestion& question, QObject* context,
                     std::function<void(const QStringList&)> answer) override {
        m_prompts->chooseFiles(question, context, std::move(answer));
    }
    void chooseTarget(const ui::FileQuestion& question, QObject* context,
                      std::function<void(const std::optional<QString>&)> answer) override {
        m_prompts->chooseTarget(question, context, std::move(answer));
    }
    void confirm(const ui::Confirmation& question, QObject* context,
                 std::function<void(bool)> answer) override {
        m_prompts->confirm(question, context, std::move(answer));
    }
    void askText(const ui::TextQuestion& question, QObject* context,
                 std::function<void(const std::optional<QString>&)> answer) override {
        m_prompts->askText(question, context, std::move(answer));
    }

private:
    std::unique_ptr<ui::Prompts> m_prompts;
};

Workbench::Workbench(ui::Settings& settings)
    : m_prompts(std::make_unique<LatePrompts>()) {
    build(settings, *m_prompts);
    m_prompts->set(std::make_unique<ui::WindowPrompts>(m_window.get(), m_window->promptSlot()));
}

Workbench::Workbench(ui::Settings& settings, ui::Prompts& prompts) {
    build(settings, prompts);
}

void Workbench::build(ui::Settings& settings, ui::Prompts& prompts) {
    addPages(settings, prompts);
    m_window = std::make_unique<ui::MainWindow>(m_pages, m_jobs, settings);
    findCustomers();
    showJobs();
    auto* persons = new ui::PersonSwitch(m_desk, prompts, this);
    connect(persons, &ui::PersonSwitch::rolesChanged, m_window.get(), &ui::MainWindow::setRoles);
    connect(persons, &ui::PersonSwitch::said, m_window.get(), &ui::MainWindow::say);
    connect(persons, &ui::PersonSwitch::pageAsked, m_window.get(),
            [this] { m_window->open({QStringLiteral("persons")}); });
    connect(m_window.get(), &ui::MainWindow::roleChosen, persons, &ui::PersonSwitch::choose);
    connect(&m_desk, &items::Desk::opened, this, &Workbench::onOpened);
    connect(&m_desk, &items::Desk::closing, this, &Workbench::onClosing);
    m_window->open({QStringLiteral("home")});
}

Workbench::~Workbench() {
    m_desk.close();
}

void Workbench::addPages(ui::Settings& settings, ui::Prompts& prompts) {
    m_pages.add(std::make_unique<ui::HomePage>(m_desk, prompts, settings));
    m_pages.add(std::make_unique<ui::SourcesPage>(m_desk, prompts, settings));
    m_pages.add(std::make_unique<ui::QualityPage>(m_desk, prompts));
    auto review = std::make_unique<ui::ReviewPage>(m_desk, prompts, settings);
    auto keys = std::make_unique<ui::KeysPage>(review->keys(), prompts);
    m_pages.add(std::move(review));
    m_pages.add(std::make_unique<ui::CustomersPage>(m_desk, prompts, settings));
    m_pages.add(std::make_unique<ui::PublishPage>(m_desk, prompts, settings));
    m_pages.add(std::make_unique<ui::PersonsPage>(m_desk));
    m_pages.add(std::move(keys));
}

void Workbench::findCustomers() {
    auto* finds = new ui::CustomerFindSource(m_desk, this);
    connect(finds, &ui::CustomerFindSource::chosen, m_window.get(), &ui::MainWindow::open);
    m_window->addFindSource(finds);
}

void Workbench::openFile(const QString& path) {
    static_cast<ui::HomePage*>(m_pages.page(QStringLiteral("home")))->openFile(path);
}

void Workbench::showJobs() {
    connect(&m_desk, &items::Desk::jobBegan, this, [this](int job, const QString& what) {
        m_jobIds[job] = m_jobs.begin(what, [this, job] { m_desk.cancel(job); });
    });
    connect(&m_desk, &items::Desk::jobMoved, this, [this](int job, double share) {
        if (m_jobIds.contains(job)) m_jobs.progress(m_jobIds[job], share);
    });
    connect(&m_desk, &items::Desk::jobEnded, this, [this](int job) {
        if (m_jobIds.contains(job)) m_jobs.end(m_jobIds.take(job));
    });
}

void Workbench::onOpened() {
    Workspace& workspace = m_desk.workspace();
    m_window->setWorkspace(QString::fromStdString(workspace.name()));
    m_server = std::make_unique<cli::CommandServer>(workspace);
    m_server->listen();
    connect(m_server.get(), &cli::CommandServer::commandFinished, &m_desk,
            [this] { m_desk.announce(items::Change::All); });
    // Values that were set until a day that has come.
    m_desk.save({}, this, endDuePins, [this](const Result<std::int64_t>& ended) {
        if (ended && *ended > 0) m_desk.announce(items::Change::Customers | items::Change::Questions);
    });
}

void Workbench::onClosing() {
    m_server.reset();
    m_window->setWorkspace({});
}

} // namespace goldenrod::workbench
