// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_comparison.h"
#include "models/items/review_reasons.h"
#include "models/items/review_session.h"
#include "ui/widgets/panel.h"

#include <QPointer>

class QAction;
class QBoxLayout;
class QScrollArea;
class QStackedLayout;

namespace goldenrod::ui {

class ComparisonGrid;
class DecidedBefore;
class FactList;
class GoldenPanel;
class InPageStrip;
class PageHeader;
class RecordsTable;
class RefusalStrip;
class ValueEditor;

/// The records of a question side by side, the golden record they would become, where they stand now.
class ComparePanel : public Panel {
    Q_OBJECT
public:
    /// `toggles`: standardised values or Latin letters below the values, all fields, only what differs, every
    /// record of the groups.
    struct Toggles {
        QAction *standardised, *letters, *allFields, *differences, *everyRecord;
    };
    /// What a refusal offers, the way out of it, undoing what was decided before, confirming it, and the way
    /// from a pair of its own back to the queue.
    struct Ways {
        QList<QAction*> choices;
        QAction *leave, *undoBefore, *confirm, *toQueue;
    };
    ComparePanel(items::Desk& desk, items::ReviewSession& session, const Toggles& toggles, const Ways& ways,
                 QWidget* parent = nullptr);
    ComparisonGrid* grid() const { return m_grid; }
    RecordsTable* records() const { return m_records; }
    QWidget* front() const; ///< whichever of the two shows the records
    GoldenPanel* golden() const { return m_golden; }
    FactList* around() const { return m_around; }
    DecidedBefore* before() const { return m_before; }
    ValueEditor* editor() const { return m_editor; }

    /// Sets a golden value in place: from a record's value, that field of the customer that the record is of;
    /// else the golden value that is chosen, the first when none is, of the customer that would stay.
    void openSetting();

signals:
    void linkOpened(const QString& link);
    void valueSet(const goldenrod::SetValueReport& report);
    void failed(const goldenrod::Error& error);

private:
    struct Setting;
    QWidget* makeContent();
    void makeRecords(QBoxLayout* column);
    void showCase();
    void showComment();
    void showRows();
    void showEffects();
    void openFact(int part);
    items::SeenChoice choice() const;
    void makeEditor();
    Setting setting() const;

    items::Desk& m_desk;
    items::ReviewSession& m_session;
    Toggles m_toggles;
    PageHeader* m_header;
    RefusalStrip* m_refusal;
    InPageStrip* m_comment;
    QStackedLayout* m_stack;
    QScrollArea* m_scroll = nullptr;
    ComparisonGrid* m_grid = nullptr;
    RecordsTable* m_records = nullptr;
    QWidget *m_gridFrame = nullptr, *m_recordsFrame = nullptr;
    GoldenPanel* m_golden = nullptr;
    FactList* m_around = nullptr;
    DecidedBefore* m_before = nullptr;
    QAction* m_undoBefore;
    items::SeenSideBySide m_seen; ///< in the grid
    items::Effects m_effects;
    ValueEditor* m_editor;
    items::Latest m_setting;
    QuestionRow m_settingOf;         ///< in front when the editor was opened
    QPointer<QWidget> m_settingFrom; ///< had the keyboard then
};

} // namespace goldenrod::ui
