// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/quarantine_model.h"
#include "models/items/quarantine_work.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/values.h"

#include <QHash>

class QAction;
class QStackedWidget;

namespace goldenrod::ui {

class Button;
class DataTable;
class FactList;
class HexRows;
class Prompts;
class RawLines;
class RowEditor;
class SectionTitle;
class TextBlock;

/// Rows of a load that could not be loaded, as a list of work: each with its bytes and reason; corrected in
/// place with what is proposed and how it would be read, alone or all alike, or discarded with a reason.
class QuarantinePanel : public Panel {
    Q_OBJECT
public:
    QuarantinePanel(items::Desk& desk, Prompts& prompts);
    void setLoad(std::int64_t load);
    void clear();
    QList<QWidget*> panels() const;
    QList<QAction*> actions() const { return {m_correct, m_alike, m_discard, m_reopen}; }
    /// The list takes the keyboard, now or as soon as it is read.
    void focusRows();

signals:
    void said(goldenrod::ui::Sign sign, const goldenrod::ui::Spans& words);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeBytes();
    QWidget* makeCorrection();
    void read();
    void showRow();
    void showReading();
    void showActions();
    void correct();
    void findAlike();
    void askAlike(const std::vector<Correction>& rows);
    void discard();
    void reopen();
    void leaveEditor();
    void takeText();
    std::int64_t edited() const;
    void onCorrected(const ImportReport& report);

    items::Desk& m_desk;
    Prompts& m_prompts;
    items::QuarantineModel m_model;
    items::QuarantineWork m_work;
    items::Latest m_latest;
    std::int64_t m_load = 0;
    bool m_wantsFocus = false;
    QHash<qint64, QString> m_typed; ///< of rows that are not loaded yet
    QAction *m_correct, *m_alike, *m_discard, *m_reopen;
    SectionTitle *m_title = nullptr, *m_rowTitle = nullptr, *m_editTitle = nullptr;
    DataTable* m_rows = nullptr;
    QStackedWidget* m_below = nullptr;
    QWidget *m_bytes = nullptr, *m_correction = nullptr;
    RawLines *m_text = nullptr, *m_before = nullptr;
    HexRows* m_hex = nullptr;
    RowEditor* m_editor = nullptr;
    TextBlock* m_fault = nullptr;
    FactList* m_values = nullptr;
    Button* m_take = nullptr;
};

} // namespace goldenrod::ui
