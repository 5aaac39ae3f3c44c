// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/history.h"
#include "ui/shell/page.h"

#include <QWidget>
#include <optional>

class QStackedWidget;
class QVBoxLayout;

namespace goldenrod::ui {

class FindSource;
class Finder;
class JobBar;
class JobTracker;
class MessageStrip;
class Rail;
class Settings;
class TopBar;

/// The frame: rail, top bar, pages, bottom bar. It knows pages and links, no data. Everything it is given
/// outlives it; made and shown by main().
class MainWindow : public QWidget {
    Q_OBJECT
public:
    MainWindow(PageRegistry& pages, JobTracker& jobs, Settings& settings);
    ~MainWindow() override;

    void setWorkspace(const QString& name);
    void setRoles(const QStringList& roles, int current);
    /// Customers in the search, beside pages and commands; owned by the caller.
    void addFindSource(FindSource* source);
    void say(const Message& message);

    /// Shows a place and remembers the way back. False, with a message, when nothing opens it.
    bool open(const Link& link);
    void goBack();
    void goForward();
    const History& history() const { return m_history; }
    Page* currentPage() const { return m_shown; }
    /// A column above the page where questions are asked (WindowPrompts).
    QVBoxLayout* promptSlot() const { return m_promptSlot; }

signals:
    void roleChosen(int choice);

protected:
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeFrame();
    void fillRail();
    void makeSearch();
    QWidget* makePageArea();
    QWidget* makeBottomBar();
    void makeCommands();
    QAction* addCommand(const QString& words, const QKeySequence& keys, void (MainWindow::*slot)());
    void listen(Page* page);
    bool show(const Link& link);
    using QWidget::show;
    void bringUp(Page* page);
    void showHistory();
    void showJobs();
    void startSearch();
    void walkPanels(int by);
    void nextPanel() { walkPanels(1); }
    void previousPanel() { walkPanels(-1); }
    void copyLink();
    QList<QAction*> commands() const;

    PageRegistry& m_pages;
    JobTracker& m_jobs;
    Settings& m_settings;
    History m_history;
    Page* m_shown = nullptr;
    TopBar* m_top;
    Rail* m_rail;
    QStackedWidget* m_stack = nullptr;
    QVBoxLayout* m_promptSlot = nullptr;
    MessageStrip* m_message = nullptr;
    JobBar* m_jobBar = nullptr;
    std::optional<int> m_shownJob; ///< what Cancel cancels: the job the user sees
    Finder* m_finder;
    QList<QAction*> m_commands;
    QAction *m_back = nullptr, *m_forward = nullptr;
    QPointer<QWidget> m_beforeSearch;
};

} // namespace goldenrod::ui
