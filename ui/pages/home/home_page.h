// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/home_figures.h"
#include "ui/shell/page.h"

#include <QPointer>

class QStackedWidget;
class QVBoxLayout;

namespace goldenrod::ui {

class Button;
class FactList;
class FlowStrip;
class PageHeader;
class Prompts;
class Settings;
class TextBlock;

/// Where the day begins: make, open or go on with a workspace; how far its records have come, what waits for
/// a person, what happened last.
class HomePage : public Page {
    Q_OBJECT
public:
    HomePage(items::Desk& desk, Prompts& prompts, Settings& settings);

    QString id() const override { return QStringLiteral("home"); }
    QString title() const override { return tr("Home"); }
    Icon icon() const override { return Icon::Home; }
    QStringList kinds() const override { return {QStringLiteral("home"), QStringLiteral("match")}; }
    QWidget* widget() override;
    bool open(const Link& link) override;
    QList<QAction*> actions() const override { return {m_next, m_new, m_open, m_match}; }
    QList<QWidget*> panels() const override;
    void focus() override;

    /// Opens a workspace file; the window says what came of it.
    void openFile(const QString& path);

private:
    void build();
    QWidget* makeWelcome();
    QWidget* makeOverview();
    QWidget* makeSide();
    void askNew();
    void askOpen();
    void create(const QString& path);
    void finish(const Result<void>& result, const QString& path, const QString& words);
    void match();
    void goOn();
    void read() override;
    void show(const items::HomeFigures& figures);
    void showWaiting(const std::vector<items::Waiting>& waiting);
    void fillRecent();
    void follow(const QString& link);

    items::Desk& m_desk;
    Prompts& m_prompts;
    Settings& m_settings;
    items::Latest m_latest;
    items::HomeFigures m_figures;
    QAction *m_next, *m_new, *m_open, *m_match;
    QPointer<QStackedWidget> m_pages;
    QWidget* m_overview = nullptr;
    PageHeader* m_header = nullptr;
    FlowStrip* m_flow = nullptr;
    QVBoxLayout *m_waiting = nullptr, *m_recent = nullptr;
    FactList *m_events = nullptr, *m_safe = nullptr;
    Button *m_nextButton = nullptr, *m_newButton = nullptr;
};

} // namespace goldenrod::ui
