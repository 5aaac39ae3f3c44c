// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_session.h"

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;
class QWidget;

namespace goldenrod::ui {

class Prompts;
class ReviewKeys;

/// What can be said of the question in front without deciding it: parked, assigned, how urgent, by when, a
/// comment; each with its key. Owned by the page.
class WorkflowActions : public QObject {
    Q_OBJECT
public:
    WorkflowActions(items::Desk& desk, items::ReviewSession& session, Prompts& prompts, ReviewKeys& keys,
                    QObject* parent = nullptr);

    QAction* park() const { return m_park; }
    QAction* assign() const { return m_assign; }
    QAction* confirm() const { return m_confirm; }
    QList<QAction*> actions() const;
    /// Buttons of those that stand in no bar, with their keys.
    QWidget* makeButtons(QAction* first, const QList<QAction*>& last) const;

signals:
    void tooSoon(); ///< a key came before the pair could be read; nothing was said

private:
    QAction* command(const QString& words, const char* id);
    void makeAskingCommands();
    void enable();
    void mark(MarkKind kind, std::int64_t value);
    void assignMe();
    void nextPriority();
    void askPerson(const std::vector<KnownPerson>& known);
    void askDay(MarkKind kind);
    void askComment();

    items::Desk& m_desk;
    items::ReviewSession& m_session;
    Prompts& m_prompts;
    ReviewKeys& m_keys;
    QAction *m_park, *m_parkUntil, *m_assign, *m_assignTo, *m_priority, *m_due, *m_comment, *m_confirm;
};

} // namespace goldenrod::ui
