// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/queue_words.h"
#include "models/items/review_session.h"
#include "ui/widgets/panel.h"

#include <QTimer>

class QAction;

namespace goldenrod::ui {

class ComboButton;
class SavedViews;
class SearchField;
class TextBlock;

/// Which questions the queue holds: the controls, while they are open, and always in words what is in force.
class FilterPanel : public Panel {
    Q_OBJECT
public:
    /// `saved` stands below the controls.
    FilterPanel(items::Desk& desk, items::ReviewSession& session, QAction* clear, SavedViews* saved,
                QWidget* parent = nullptr);
    /// Opens the controls and gives them the keyboard; closes them when they have it.
    void toggle();

signals:
    void left(); ///< back to the list

private:
    struct Choice {
        ComboButton* combo = nullptr;
        QList<items::FilterChoice> choices;
    };
    QWidget* makeControls(SavedViews* saved);
    void readChoices();
    void offer(const QueueChoices& choices);
    void offer(Choice& choice, const QString& name, QList<items::FilterChoice> choices);
    void ask();
    void showView();

    items::Desk& m_desk;
    items::ReviewSession& m_session;
    items::Latest m_reading;
    QWidget *m_controls = nullptr, *m_force = nullptr;
    SearchField* m_words = nullptr;
    TextBlock* m_conditions = nullptr;
    Choice m_sources, m_differing, m_rules, m_weights;
    QTimer m_typing; ///< the words count when they stand still
    bool m_showing = false;
};

} // namespace goldenrod::ui
