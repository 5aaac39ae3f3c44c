// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_session.h"
#include "models/jobs/saved_views.h"

#include <QList>
#include <QWidget>

class QAction;

namespace goldenrod::ui {

class ComboButton;
class Prompts;
class ReviewKeys;

/// Filters and orders of the queue that have a name: which is in force, and keeping, renaming, removing one.
/// Stands among the controls of the filter, which own it.
class SavedViews : public QWidget {
    Q_OBJECT
public:
    SavedViews(items::Desk& desk, items::ReviewSession& session, Prompts& prompts, ReviewKeys& keys,
               QWidget* parent = nullptr);
    /// Opening, keeping, renaming, removing, each with its key.
    QList<QAction*> commands() const { return {m_open, m_keep, m_rename, m_remove}; }
    void focusList();

signals:
    void asked(); ///< by its key: the controls are to be open
    void failed(const goldenrod::Error& error);

private:
    QAction* command(const QString& words, const char* id);
    void makeCommands();
    void read();
    void offer(std::vector<SavedView> views);
    void showView();
    void askName();
    void askNewName();
    void remove();
    void save(std::function<Result<std::int64_t>(Workspace&)> work);
    const SavedView* current() const;

    items::Desk& m_desk;
    items::ReviewSession& m_session;
    Prompts& m_prompts;
    ReviewKeys& m_keys;
    items::Latest m_reading;
    QAction *m_open, *m_keep, *m_rename, *m_remove;
    ComboButton* m_list;
    QList<QWidget*> m_ways; ///< buttons: keep, rename, remove
    std::vector<SavedView> m_views;
    bool m_showing = false;
};

} // namespace goldenrod::ui
