// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_table.h"
#include "models/items/customer_view.h"
#include "models/items/desk.h"
#include "models/jobs/set_value.h"
#include "ui/widgets/message_strip.h"

#include <QWidget>

class QAction;
class QStackedWidget;
class QVBoxLayout;

namespace goldenrod::ui {

class ComparisonGrid;
class DataTable;
class FactList;
class Button;
class GoldenValues;
class InPageStrip;
class PageHeader;
class SectionTitle;
class TabStrip;
class TimelineStrip;
class TimelineView;
class ValueEditor;
class Settings;

/// One customer: golden values with provenance, touchpoints, source records, ids; in further views the source
/// records side by side, the holdings, all touchpoints, the history.
class CustomerSheet : public QWidget {
    Q_OBJECT
public:
    enum View : unsigned char { Overview, Records, Holdings, Timeline, History };

    CustomerSheet(items::Desk& desk, Settings& settings, QWidget* parent = nullptr);
    /// Reads and shows a customer; a retired id shows the one it forwards to and says so.
    void open(const QString& gid);
    /// Then sets the value of a field; nothing more when the customer has none of it.
    void openSetting(const QString& gid, const QString& field);
    void forget();

    /// A command of the page beside its own.
    void addHeadAction(QAction* action);

    const QString& gid() const { return m_gid; }
    bool isBusy() const { return m_busy; }
    View view() const;
    void setView(View view);
    QList<QAction*> actions() const {
        return {m_records, m_lineage, m_setValue, m_byRule, m_undo, m_compare};
    }
    /// Lets the value in hand be as it was; false when there is none.
    bool closeEditor();
    /// What can be done with the value that is chosen, while the sheet is in front.
    void updateValueActions();
    QList<QWidget*> panels() const;
    void focus();
    GoldenValues* values() const { return m_values; }
    DataTable* records() const { return m_recordTable; }
    DataTable* holdings() const { return m_holdingTable; }
    TimelineStrip* strip() const { return m_strip; }
    TimelineView* timeline() const { return m_timeline; }
    InPageStrip* notice() const { return m_notice; }
    ValueEditor* editor() const { return m_editor; }

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void shown();                       ///< the customer, or why there is none, is on screen
    void forwarded(const QString& gid); ///< this id stands for the one that was asked for
    void lineageAsked(const QString& field);
    void linkAsked(const QString& link);
    void said(const goldenrod::ui::Message& message);

private:
    void makeActions();
    void makeValueActions();
    int chosenValue() const; ///< part of the golden values; -1: none
    void setValue();
    void setAskedValue();
    void giveBack();
    void undoValue();
    void told(const QString& what, const SetValueReport& report, bool undoable);
    QWidget* makeOverview();
    QWidget* makeValues();
    QWidget* makeRightSide();
    QWidget* makeSides();
    QWidget* makeTable(DataTable*& table, const QString& name, items::CustomerTable& rows);
    void take(const QString& asked, const Result<items::CustomerFile>& file);
    void fill(const items::CustomerFile& file);
    void rememberColumns();
    void fitRecordTable();
    void fillNotices(const items::CustomerFile& file);
    void fillTouchpoints(const Customer& customer);
    void fillSides(const Customer& customer);
    void fillIdentity(const items::CustomerFile& file);

    items::Desk& m_desk;
    Settings& m_settings;
    items::Latest m_reading;
    QString m_gid;
    bool m_busy = false, m_columnsRemembered = false;
    items::CustomerTable m_recordRows, m_holdingRows, m_historyRows;
    QStringList m_identityLinks;
    QString m_contradicted; ///< field that the warning is about

    Customer m_customer;   ///< as shown
    qint64 m_undoable = 0; ///< event that Undo takes back; 0: none
    QString m_setAsked;    ///< field to set once the customer is there

    QAction *m_records, *m_lineage, *m_setValue, *m_byRule, *m_undo, *m_compare;
    ValueEditor* m_editor = nullptr;
    PageHeader* m_head;
    TabStrip* m_tabs;
    InPageStrip *m_notice, *m_warning;
    QStackedWidget* m_pages;
    TimelineView* m_timeline;
    QWidget *m_content, *m_skeleton, *m_legend = nullptr;
    GoldenValues* m_values = nullptr;
    SectionTitle *m_valuesTitle = nullptr, *m_touchTitle = nullptr;
    TimelineStrip* m_strip = nullptr;
    DataTable *m_recordTable = nullptr, *m_holdingTable = nullptr, *m_historyTable = nullptr;
    FactList* m_identity = nullptr;
    ComparisonGrid* m_sides = nullptr;
};

} // namespace goldenrod::ui
