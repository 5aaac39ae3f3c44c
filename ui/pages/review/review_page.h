// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/group_session.h"
#include "models/items/review_session.h"
#include "ui/pages/review/review_keys.h"
#include "ui/shell/page.h"

#include <QPointer>

class QStackedWidget;
class QVBoxLayout;

namespace goldenrod::ui {

class ComparePanel;
class InPageStrip;
class PairPicker;
class Prompts;
class QueuePanel;
class SavedViews;
class Settings;
class WhyPanel;
class WorkflowActions;

/// Where people decide whether records belong to one customer. One key decides, the next pair is in front at
/// once, and it is called saved when it is on disk.
class ReviewPage : public Page {
    Q_OBJECT
public:
    ReviewPage(items::Desk& desk, Prompts& prompts, Settings& settings);

    QString id() const override { return QStringLiteral("review"); }
    QString title() const override { return tr("Review"); }
    Icon icon() const override { return Icon::Review; }
    QStringList kinds() const override {
        return {QStringLiteral("review"), QStringLiteral("pair"), QStringLiteral("compare")};
    }
    QWidget* widget() override;
    bool open(const Link& link) override;
    QList<QAction*> actions() const override;
    QList<QWidget*> panels() const override;
    void focus() override;

    items::ReviewSession& session() { return m_session; }
    items::GroupSession& group() { return m_group; }
    ReviewKeys& keys() { return m_keys; }

private:
    /// `id` is one of the table of keys; null: without a key, and found by its words alone.
    QAction* command(const QString& words, const char* id = nullptr, bool checkable = false);
    void makeActions();
    void makeChoices();
    void makeLeadingActions();
    void makeGroupActions();
    void makePairActions();
    void makeLines();
    void showPairActions();
    PairPicker* makePicker();
    void pickPair(std::int64_t first);
    bool openPicker(const QString& record);
    void build();
    QWidget* makeWork();
    void decide(DecisionKind kind, const std::string& reason = {});
    void choose(int choice);
    void askComment();
    void showStanding();
    void showEmpty(const QString& purpose, const QString& next, QAction* action);
    void showNothingLeft();
    QWidget* makeWays(const QList<QAction*>& actions);
    void showWork();
    void showShown();
    void tellSaved(const items::Saved& saved);
    void tellTooSoon();
    void tellConfirmed(const items::Confirmed& confirmed);
    void tellMarked(const items::Marked& marked);
    void match();
    void follow(const QString& link);

    items::Desk& m_desk;
    Prompts& m_prompts;
    Settings& m_settings;
    ReviewKeys m_keys;
    items::ReviewSession m_session;
    items::GroupSession m_group;
    QAction *m_match, *m_notAMatch, *m_unsure, *m_undo, *m_next, *m_previous;
    QAction *m_standardised, *m_letters, *m_allFields, *m_everyRecord;
    QAction* m_setValue;
    QAction *m_compareTwo, *m_toQueue; ///< any two records, and back
    QAction *m_alike, *m_alikeFiltered, *m_allMatch, *m_noneMatches, *m_finishGroup; ///< like questions
    QAction *m_differences, *m_undoBefore, *m_comment, *m_leaveRefusal;
    QAction *m_showOpen, *m_showUnsure, *m_showSecond, *m_showControl, *m_showKeys, *m_filter, *m_clearFilter;
    QAction *m_startMatching, *m_goSources, *m_goHome, *m_goCustomers, *m_again;
    WorkflowActions* m_workflow;
    QPointer<SavedViews> m_saved;      ///< in the filter, once that is made
    QList<QAction*> m_choices;         ///< 1 to 5: what a refusal offers
    QPointer<QStackedWidget> m_pages;  ///< the work, or what comes before it
    QStackedWidget* m_front = nullptr; ///< beside the queue: the pair in front, or that none is left
    QWidget* m_empty = nullptr;        ///< the button of the page that says what comes first
    QWidget* m_way = nullptr;          ///< the first button beside an empty queue
    QVBoxLayout* m_emptyColumn = nullptr;
    QueuePanel* m_queue = nullptr;
    PairPicker* m_picker = nullptr;
    ComparePanel* m_compare = nullptr;
    WhyPanel* m_why = nullptr;
};

} // namespace goldenrod::ui
