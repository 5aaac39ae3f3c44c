// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/load_draft.h"
#include "models/items/load_preview_model.h"
#include "ui/widgets/panel.h"

class QAction;
class QVBoxLayout;

namespace goldenrod::ui {

class Button;
class ComboButton;
class DataTable;
class FactList;
class InPageStrip;
class MappingPanel;
class PageHeader;
class Prompts;
class ReadingGrid;
class SectionTitle;
class SkeletonRows;
class StepIndicator;
class TextBlock;

/// One file on its way in, on one page: how it was read, its first rows, what its columns become, what a load
/// would give, and the questions that are open.
class DraftView : public Panel {
    Q_OBJECT
public:
    /// The actions are the page's: load, cancel, and the keys 1, 2, 3 of the open question.
    DraftView(Prompts& prompts, QAction* load, QAction* cancel, QAction* leave,
              const QList<QAction*>& answers);
    void show(items::LoadDraft* draft); ///< null: none
    using Panel::show;
    items::LoadDraft* draft() const { return m_draft; }
    void answer(int choice); ///< of the first open question
    QList<QWidget*> panels() const;
    /// False while there is nothing yet that could take the keyboard; readable() follows.
    bool focus();

signals:
    void readable(); ///< the file that is shown was read: there is something to work on

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader(QAction* load, QAction* cancel, QAction* leave);
    QWidget* makeReading();
    QWidget* makePreview();
    QWidget* makeBottom();
    QWidget* makeSide();
    void refresh();
    void showHeader();
    void showSteps();
    void showQuestions();
    void showPreview();
    void showLedger();
    void chooseSource(int choice);

    Prompts& m_prompts;
    items::LoadDraft* m_draft = nullptr;
    items::LoadPreviewModel m_preview;
    QAction *m_load, *m_cancel, *m_leave;
    QList<QAction*> m_answers;
    QList<Button*> m_answerButtons;
    PageHeader* m_header = nullptr;
    ComboButton* m_source = nullptr;
    std::vector<std::string> m_sourceNames;
    StepIndicator* m_steps = nullptr;
    Button *m_loadButton = nullptr, *m_cancelButton = nullptr;
    InPageStrip *m_failure = nullptr, *m_question = nullptr;
    QWidget *m_reading = nullptr, *m_previewPart = nullptr, *m_bottom = nullptr;
    ReadingGrid* m_grid = nullptr;
    SectionTitle *m_readTitle = nullptr, *m_previewTitle = nullptr, *m_ledgerTitle = nullptr,
                 *m_badTitle = nullptr;
    SkeletonRows *m_busy = nullptr, *m_counting = nullptr;
    DataTable* m_rows = nullptr;
    MappingPanel* m_mapping = nullptr;
    FactList *m_ledger = nullptr, *m_bad = nullptr;
};

} // namespace goldenrod::ui
