// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_list_model.h"
#include "models/items/customer_view.h"
#include "models/items/desk.h"
#include "models/jobs/customer_search.h"

#include <QStackedWidget>

class QVBoxLayout;

namespace goldenrod::ui {

class FactList;
class GoldenPanel;
class InPageStrip;
class PageHeader;
class SearchField;
class TextBlock;
class TwoLineList;

/// The front of the page: a search over all customers as one types, the customers found, and the golden
/// values of the one that is chosen. Says what comes next while there are none.
class CustomerFront : public QStackedWidget {
    Q_OBJECT
public:
    explicit CustomerFront(items::Desk& desk, QWidget* parent = nullptr);
    /// Asks again what is found; the list keeps its place where it can.
    void reload();
    /// A command of the page beside its own.
    void addHeadAction(QAction* action);
    /// Lets go of everything that belongs to the workspace.
    void forget();

    /// Gives the keyboard to the search, or to the next step while there is nothing to search.
    void focus();

    SearchField* field() const { return m_field; }
    TwoLineList* list() const { return m_list; }
    /// The golden panel beside the list.
    QWidget* preview() const;
    int foundCount() const { return m_model.rowCount(); }
    bool isBusy() const { return m_busy; }

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void chosen(const QString& gid);
    void linkAsked(const QString& link); ///< of the empty state: where to go next
    void found();                        ///< the list shows the answer to what is in the field

private:
    QWidget* makeWork();
    QWidget* makeList();
    QWidget* makePreview();
    QWidget* makeEmpty();
    void search();
    void take(const QString& words, const Result<CustomerHits>& hits);
    void showCurrent();
    void openCurrent();

    items::Desk& m_desk;
    items::Latest m_search, m_look;
    items::CustomerListModel m_model;
    SearchField* m_field = nullptr;
    TwoLineList* m_list = nullptr;
    TextBlock *m_count = nullptr, *m_emptyNext = nullptr, *m_nobody = nullptr;
    InPageStrip* m_failed = nullptr;
    GoldenPanel* m_golden = nullptr;
    PageHeader* m_head = nullptr;
    QWidget *m_work = nullptr, *m_empty = nullptr, *m_card = nullptr, *m_next = nullptr;
    std::int64_t m_shown = 0;
    bool m_busy = false, m_openAsked = false;
};

} // namespace goldenrod::ui
