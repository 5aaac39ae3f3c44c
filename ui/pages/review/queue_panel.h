// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_session.h"
#include "ui/widgets/panel.h"

class QAction;

namespace goldenrod::ui {

class ComboButton;
class FilterPanel;
class SavedViews;
class TextBlock;
class TwoLineList;

/// The questions that wait: which of them, in what order, and how many are like the one in front.
class QueuePanel : public Panel {
    Q_OBJECT
public:
    /// `filter` opens the filter's controls, `clear` asks for everything again.
    /// `saved` stands among those controls, `workflow` below what is like the question in front.
    QueuePanel(items::Desk& desk, items::ReviewSession& session, QAction* filter, QAction* clear,
               SavedViews* saved, QWidget* workflow, QWidget* parent = nullptr);
    TwoLineList* list() const { return m_list; }

signals:
    void left(); ///< Enter on a line: on to the pair itself

private:
    QWidget* makeHead(QAction* filter);
    QWidget* makeOrder();
    QWidget* makeFoot(QWidget* workflow);
    void showCurrent();
    void showCounts();
    void keepPlace();

    items::ReviewSession& m_session;
    TwoLineList* m_list = nullptr;
    TextBlock *m_count = nullptr, *m_alike = nullptr;
    FilterPanel* m_filter = nullptr;
    Panel* m_foot = nullptr;
    bool m_following = false; ///< the list follows the session, not the other way round
    int m_place = 0;
};

} // namespace goldenrod::ui
