// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/draft_view.h"

#include "models/items/load_ledger.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "ui/pages/sources/mapping_panel.h"
#include "ui/pages/sources/page_parts.h"
#include "ui/pages/sources/reading_grid.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/step_indicator.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/text_block.h"

#include <QAction>
#include <QScrollArea>

#include <algorithm>

namespace goldenrod::ui {
namespace {

constexpr int kSide = 304, kPreviewRows = 4, kLeastMapping = 200, kMostBad = 6, kSourceField = 216,
              kRoomForSteps = 1000;
constexpr int kCharacter = 8, kLeastColumn = 84, kMostColumn = 220;
enum Step { Read, Map, Check, Load };

using State = items::LoadDraft::State;

} // namespace

DraftView::DraftView(Prompts& prompts, QAction* load, QAction* cancel, QAction* leave,
                     const QList<QAction*>& answers)
    : Panel(Colour::Surface, Panel::Leading)
    , m_prompts(prompts)
    , m_load(load)
    , m_cancel(cancel)
    , m_leave(leave)
    , m_answers(answers) {
    auto* column = columnIn(this);
    column->addWidget(makeHeader(load, cancel, leave));
    auto* content = new QWidget;
    auto* parts = columnIn(content);
    m_failure = new InPageStrip(Sign::Differ, {});
    m_failure->hide();
    m_busy = new SkeletonRows(8, heights::kTableRow, {12, 20, 60});
    m_question = new InPageStrip(Sign::Warning, {});
    for (QAction* action : answers) {
        auto* button = new Button(Button::Kind::Decision, action);
        m_question->addAction(button);
        m_answerButtons += button;
    }
    parts->addWidget(m_failure);
    parts->addWidget(m_busy);
    parts->addWidget(m_reading = makeReading());
    parts->addWidget(m_question);
    parts->addWidget(m_previewPart = makePreview());
    parts->addWidget(m_bottom = makeBottom(), 1);
    parts->addStretch(0);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    column->addWidget(area, 1);
}

QWidget* DraftView::makeHeader(QAction* load, QAction* cancel, QAction* leave) {
    m_header = new PageHeader(QString());
    m_source = new ComboButton;
    m_source->setMaximumWidth(kSourceField);
    m_header->addField(m_source);
    connect(m_source, &ComboButton::chosen, this, &DraftView::chooseSource);
    m_steps = new StepIndicator({tr("Read"), tr("Map"), tr("Check"), tr("Load")});
    m_loadButton = new Button(Button::Kind::Primary, load);
    m_cancelButton = new Button(Button::Kind::Normal, cancel);
    m_header->addAction(m_steps);
    auto* leaveButton = new Button(Button::Kind::Flat, leave);
    m_header->addAction(leaveButton);
    m_header->addAction(m_cancelButton);
    m_header->addAction(m_loadButton);
    return m_header;
}

QWidget* DraftView::makeReading() {
    auto* part = new QWidget;
    auto* column = columnIn(part);
    m_readTitle = new SectionTitle(tr("Read"));
    m_grid = new ReadingGrid;
    column->addWidget(m_readTitle);
    column->addWidget(m_grid);
    connect(m_grid, &ReadingGrid::corrected, this, [this](const std::string& aspect, const std::string& to) {
        if (m_draft) m_draft->correct(aspect, to);
    });
    return part;
}

QWidget* DraftView::makePreview() {
    auto* part = new QWidget;
    auto* column = columnIn(part);
    m_previewTitle = new SectionTitle(tr("Preview"));
    m_rows = new DataTable(tr("preview"));
    m_rows->setModel(&m_preview);
    column->addWidget(m_previewTitle);
    column->addWidget(inMargins(m_rows, spaces::kUnit));
    return part;
}

QWidget* DraftView::makeBottom() {
    auto* part = new Panel(Colour::Surface, Panel::Top);
    auto* row = rowIn(part);
    m_mapping = new MappingPanel;
    m_mapping->setMinimumHeight(kLeastMapping);
    row->addWidget(m_mapping, 1);
    row->addWidget(makeSide());
    return part;
}

QWidget* DraftView::makeSide() {
    auto* side = new Panel(Colour::Surface, Panel::Leading);
    side->setFixedWidth(kSide);
    auto* column = columnIn(side);
    m_ledgerTitle = new SectionTitle(tr("Ledger"), tr("if loaded now"));
    m_ledger = new FactList(FactList::Kind::Ledger, tr("ledger"));
    m_ledger->setRowHeight(heights::kLedgerRow);
    m_counting = new SkeletonRows(5, heights::kLedgerRow, {50, 20});
    m_badTitle = new SectionTitle(tr("Quarantine"));
    m_bad = new FactList(FactList::Kind::Facts, tr("rows for quarantine"));
    m_bad->setRowHeight(heights::kLedgerRow);
    column->addWidget(m_ledgerTitle);
    column->addWidget(inMargins(m_ledger, spaces::kMargin));
    column->addWidget(inMargins(m_counting, spaces::kMargin));
    column->addWidget(m_badTitle);
    column->addWidget(inMargins(m_bad, spaces::kMargin));
    column->addStretch(1);
    return side;
}

void DraftView::show(items::LoadDraft* draft) {
    if (m_draft == draft) return refresh();
    if (m_draft) m_draft->disconnect(this);
    m_draft = draft;
    if (!draft) {
        m_mapping->show(nullptr);
        return;
    }
    connect(draft, &items::LoadDraft::changed, this, &DraftView::refresh);
    connect(draft, &QObject::destroyed, this, [this, draft] {
        if (m_draft == draft) show(nullptr);
    });
    refresh();
}

void DraftView::refresh() {
    if (!m_draft) return;
    const State state = m_draft->state();
    const bool known = !m_draft->prepared().sniffed.dialect.columns.empty() && state != State::Failed;
    const bool wasKnown = !m_bottom->isHidden();
    showHeader();
    showSteps();
    m_busy->setVisible(!known && state == State::Reading);
    for (QWidget* part : {m_reading, m_previewPart, m_bottom}) {
        part->setVisible(known);
        part->setEnabled(state != State::Loading);
    }
    if (state == State::Failed)
        m_failure->setSentence(Sign::Differ, {plain(wording::sentence(m_draft->error()))});
    else if (m_draft->loadError())
        m_failure->setSentence(Sign::Differ, {plain(wording::sentence(*m_draft->loadError()))});
    else if (m_draft->checkError())
        m_failure->setSentence(Sign::Differ, {plain(wording::sentence(*m_draft->checkError()))});
    m_failure->setVisible(state == State::Failed || m_draft->loadError() || m_draft->checkError());
    showQuestions();
    if (!known) return;
    m_grid->setRows(items::readingRows(m_draft->prepared().sniffed));
    showPreview();
    m_mapping->show(m_draft);
    showLedger();
    if (!wasKnown) emit readable();
}

void DraftView::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    m_steps->setShort(width() < kRoomForSteps);
}

void DraftView::showHeader() {
    m_header->setHeadingSpans({value(m_draft->fileName())});
    const PreparedLoad& load = m_draft->prepared();
    m_source->setVisible(!load.source.empty());
    if (load.source.empty()) return;
    m_sourceNames.clear();
    QStringList words;
    if (m_draft->sourceIsNew()) {
        m_sourceNames.push_back(load.source);
        words += tr("into %1, new").arg(wording::isolated(QString::fromStdString(load.source)));
    }
    for (const SourceRow& source : m_draft->sources()) {
        m_sourceNames.push_back(source.name);
        words += tr("into %1").arg(wording::isolated(QString::fromStdString(source.name)));
    }
    words += tr("into another …");
    const auto at = std::find(m_sourceNames.begin(), m_sourceNames.end(), load.source);
    m_source->setChoices(tr("source"), words, static_cast<int>(at - m_sourceNames.begin()));
    m_source->setEnabled(m_draft->state() == State::Ready);
    m_readTitle->setNote(tr("%1; what was found, and why")
                             .arg(wording::bytes(static_cast<std::int64_t>(load.sniffed.fileSize))));
}

void DraftView::chooseSource(int choice) {
    if (!m_draft) return;
    if (static_cast<std::size_t>(choice) < m_sourceNames.size())
        return m_draft->setSource(m_sourceNames[static_cast<std::size_t>(choice)]);
    const QString now = QString::fromStdString(m_draft->prepared().source);
    m_prompts.askText({{plain(tr("Name of the source that these rows come from"))},
                       tr("source"),
                       now,
                       tr("Take it"),
                       [](const QString& text) {
                           return text.trimmed().isEmpty() ? tr("A source has a name.") : QString();
                       }},
                      m_draft, [this](const std::optional<QString>& name) {
                          if (m_draft && name) m_draft->setSource(name->trimmed().toStdString());
                          refresh();
                      });
}

void DraftView::showSteps() {
    const State state = m_draft->state();
    m_steps->setCurrent(state == State::Reading || state == State::Failed ? Read
                        : state == State::Loading                         ? Load
                        : !m_draft->questions().empty()                   ? Check
                                                                          : Load);
    const auto& check = m_draft->check();
    m_load->setText(check ? tr("Load %1 records").arg(wording::count(check->rowsOf("loaded"))) : tr("Load"));
    m_load->setEnabled(m_draft->canLoad());
    m_cancel->setEnabled(state == State::Loading);
    m_leave->setEnabled(state != State::Loading);
    m_cancelButton->setVisible(state == State::Loading);
    m_loadButton->setVisible(state != State::Loading);
}

void DraftView::showQuestions() {
    const bool asks = m_draft->state() == State::Ready && !m_draft->questions().empty();
    m_question->setVisible(asks);
    for (qsizetype i = 0; i < m_answers.size(); ++i) {
        const bool there = asks && i < m_draft->questions().front().answers.size();
        m_answers[i]->setEnabled(there);
        m_answerButtons[i]->setVisible(there);
        if (there) m_answers[i]->setText(m_draft->questions().front().answers[i]);
    }
    if (!asks) return;
    Spans sentence = m_draft->questions().front().sentence;
    if (const auto more = static_cast<int>(m_draft->questions().size()) - 1; more > 0)
        sentence += muted(QStringLiteral("  ") + tr("%1 more").arg(more));
    m_question->setSentence(Sign::Warning, sentence);
}

void DraftView::answer(int choice) {
    if (m_draft && !m_draft->questions().empty()) m_draft->answer(m_draft->questions().front().id, choice);
}

void DraftView::showPreview() {
    if (!m_preview.setSniffed(m_draft->prepared().sniffed)) return;
    const QList<int> lengths = m_preview.usualLengths();
    for (int column = 0; column < lengths.size(); ++column)
        m_rows->setColumnWidth(
            column, std::clamp(lengths[column] * kCharacter + 2 * spaces::kUnit, kLeastColumn, kMostColumn));
    const int rows = std::min(m_preview.rowCount(), kPreviewRows);
    m_rows->setFixedHeight(heights::kTableHeader + rows * heights::kTableRow + spaces::kUnit);
    m_previewTitle->setNote(tr("the first rows as they will be read: %1").arg(m_preview.rowCount()));
}

void DraftView::showLedger() {
    const auto& check = m_draft->check();
    m_counting->setVisible(!check && !m_draft->checkError());
    m_ledger->setVisible(check.has_value());
    const bool bad = check && !check->quarantined.empty();
    m_bad->parentWidget()->setVisible(bad);
    m_badTitle->setVisible(bad);
    if (!check) return m_ledger->setFacts({});
    QList<Fact> facts;
    for (const items::LedgerLine& line : items::ledgerLines(check->ledger, check->bytes, true))
        facts += {line.label, line.figure, {}, line.sign, false, line.ruled};
    m_ledger->setFacts(facts);
    if (!bad) return;
    m_badTitle->setNote(wording::count(check->rowsOf("quarantined")));
    QList<Fact> rows;
    for (const QuarantineRow& row : check->quarantined) {
        if (rows.size() == kMostBad) break;
        rows += {{muted(tr("line %1").arg(wording::count(row.line)))},
                 {plain(wording::sentence(row.reason, row.arguments))}};
    }
    m_bad->setFacts(rows);
}

QList<QWidget*> DraftView::panels() const {
    QList<QWidget*> parts;
    if (QWidget* field = m_grid->firstField()) parts += field;
    parts += {m_rows, m_mapping->table(), m_ledger};
    return parts;
}

bool DraftView::focus() {
    if (m_bottom->isHidden()) return false;
    m_mapping->table()->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace goldenrod::ui
