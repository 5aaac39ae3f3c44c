// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/cluster_view.h"
#include "models/items/desk.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/message_strip.h"

#include <QWidget>

#include <map>
#include <optional>

class QAction;
class QHBoxLayout;

namespace goldenrod::ui {

class DataTable;
class GraphView;
class InPageStrip;
class PageHeader;
class SectionTitle;

/// One customer as a graph: what it hangs together by, where it is weak, by which steps it was built. Split,
/// merge, move and lock; each is shown with what it would do and made only then.
class ClusterSheet : public QWidget {
    Q_OBJECT
public:
    ClusterSheet(items::Desk& desk, Prompts& prompts, QWidget* parent = nullptr);
    void open(const QString& gid);
    void forget();

    const QString& gid() const { return m_gid; }
    bool isBusy() const { return m_busy; }
    QList<QAction*> actions() const;
    void enableActions(bool isShown);
    QList<QWidget*> panels() const;
    void focus();
    /// Leaves the change that is shown; false when there is none.
    bool leaveChange();

    GraphView* graph() const { return m_graph; }
    DataTable* links() const { return m_linkTable; }
    DataTable* steps() const { return m_stepTable; }
    DataTable* effects() const { return m_effectTable; }
    InPageStrip* notice() const { return m_notice; }
    const ClusterGraph& shownGraph() const { return m_file; }
    bool isChangeShown() const { return m_wanted.has_value(); }

signals:
    void shown();
    void forwarded(const QString& gid);
    void said(const goldenrod::ui::Message& message);
    void linkAsked(const QString& link);

private:
    void makeActions();
    void makeReasons();
    QWidget* makeRightSide();
    void take(const QString& asked, const Result<ClusterGraph>& graph);
    void fill();
    void fillGraph();
    void mark();
    void markFor(int group);
    void markProposal();
    void split();
    void merge();
    void move();
    void lock();
    void compare();
    void undo();
    void askOther(DecisionKind kind);
    ClusterChange changeOf(DecisionKind kind) const;
    void show(const ClusterChange& change);
    void showEffect(const Result<ClusterEffect>& effect);
    void showReasons(bool asked);
    void save();
    void unlock();
    void take(const Result<DecideReport>& report, const QString& words);
    void fail(const Error& error);
    std::vector<std::int64_t> marked() const;
    std::vector<std::vector<std::int64_t>> groups() const;
    void showSteps(bool shown);

    items::Desk& m_desk;
    Prompts& m_prompts;
    items::Latest m_reading;
    QString m_gid;
    bool m_busy = false, m_isShown = false;
    ClusterGraph m_file;
    std::map<std::int64_t, int> m_marked;    ///< records, each with its group, from 1
    std::optional<ClusterChange> m_wanted;   ///< the change that is shown
    std::optional<std::int64_t> m_lastSaved; ///< event
    items::CustomerTable m_linkRows, m_stepRows, m_effectRows;

    QAction *m_mark = nullptr, *m_propose = nullptr, *m_split = nullptr, *m_merge = nullptr,
            *m_move = nullptr, *m_lock = nullptr, *m_save = nullptr, *m_leave = nullptr, *m_undo = nullptr,
            *m_compare = nullptr, *m_steps = nullptr;
    QList<QAction*> m_groups; ///< 1 to 9: the current record into that group
    QList<QAction*> m_reasons;
    PageHeader* m_head;
    InPageStrip* m_notice;
    GraphView* m_graph;
    QWidget *m_content, *m_effect = nullptr, *m_reasonBar = nullptr;
    SectionTitle *m_effectTitle = nullptr, *m_linksTitle = nullptr;
    DataTable *m_linkTable = nullptr, *m_stepTable = nullptr, *m_effectTable = nullptr;
    QWidget *m_linkFrame = nullptr, *m_stepFrame = nullptr;
};

} // namespace goldenrod::ui
