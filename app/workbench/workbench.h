// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/handover.h"
#include "models/items/desk.h"
#include "ui/shell/job_tracker.h"
#include "ui/shell/main_window.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"

#include <QHash>

#include <memory>

namespace goldenrod::workbench {

/// The window with everything it works on, wired: desk, pages, running jobs, and the socket on which
/// goldenrod-cli hands its verbs over. GUI thread; one in the process.
class Workbench : public QObject {
    Q_OBJECT
public:
    /// The window asks what there is to ask. `settings` outlives it.
    explicit Workbench(ui::Settings& settings);
    /// `prompts` asks instead; it outlives it too.
    Workbench(ui::Settings& settings, ui::Prompts& prompts);
    ~Workbench() override;

    ui::MainWindow& window() { return *m_window; }
    items::Desk& desk() { return m_desk; }
    ui::PageRegistry& pages() { return m_pages; }
    /// Opens a workspace; the message strip says what came of it.
    void openFile(const QString& path);

private:
    class LatePrompts;
    void build(ui::Settings& settings, ui::Prompts& prompts);
    void addPages(ui::Settings& settings, ui::Prompts& prompts);
    void findCustomers();
    void showJobs();
    void onOpened();
    void onClosing();

    items::Desk m_desk;
    ui::JobTracker m_jobs;
    std::unique_ptr<LatePrompts> m_prompts; ///< null when others ask
    ui::PageRegistry m_pages;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<cli::CommandServer> m_server;
    QHash<int, ui::JobId> m_jobIds;
};

} // namespace goldenrod::workbench
