// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/quarantine_panel.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "ui/pages/sources/page_parts.h"
#include "ui/pages/sources/row_editor.h"
#include "ui/shell/command.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/byte_view.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/text_block.h"

#include <QAction>
#include <QScrollArea>
#include <QStackedWidget>

namespace goldenrod::ui {
namespace {

constexpr int kLine = 88, kByte = 104, kState = 96, kEditor = 56, kShownCharacters = 400;

/// Scrolls what is higher than the room there is.
QScrollArea* scrolling(QWidget* content) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto* frame = inMargins(content, spaces::kMargin);
    frame->layout()->setAlignment(content, Qt::AlignTop);
    area->setWidget(frame);
    area->viewport()->setAutoFillBackground(false);
    frame->setAutoFillBackground(false);
    return area;
}

/// Only what there is: the actions need the room.
QString countsOf(const QuarantineCounts& counts) {
    QStringList words;
    if (counts.open > 0) words += QuarantinePanel::tr("open %1").arg(wording::count(counts.open));
    if (counts.corrected > 0)
        words += QuarantinePanel::tr("corrected %1").arg(wording::count(counts.corrected));
    if (counts.discarded > 0)
        words += QuarantinePanel::tr("discarded %1").arg(wording::count(counts.discarded));
    return words.isEmpty() ? QuarantinePanel::tr("none: every row could be read")
                           : words.join(QStringLiteral(" · "));
}

RawLine lineOf(const items::RawRow& raw) {
    return {static_cast<qulonglong>(raw.row.line), static_cast<qulonglong>(raw.row.offset),
            QString::fromStdString(raw.text).left(kShownCharacters), 0, 0};
}

} // namespace

QuarantinePanel::QuarantinePanel(items::Desk& desk, Prompts& prompts)
    : Panel(Colour::Surface, Panel::Leading)
    , m_desk(desk)
    , m_prompts(prompts)
    , m_model(desk, nullptr)
    , m_work(desk, nullptr)
    , m_correct(makeCommand(this, tr("Correct"), Qt::Key_C, &QuarantinePanel::correct))
    , m_alike(makeCommand(this, tr("Correct all alike"), QKeyCombination(Qt::SHIFT, Qt::Key_C),
                          &QuarantinePanel::findAlike))
    , m_discard(makeCommand(this, tr("Discard"), Qt::Key_D, &QuarantinePanel::discard))
    , m_reopen(makeCommand(this, tr("Take up again"), Qt::Key_R, &QuarantinePanel::reopen)) {
    auto* column = columnIn(this);
    m_title = new SectionTitle(tr("Quarantine"));
    for (QAction* action : actions()) {
        auto* button = new Button(Button::Kind::Flat, action);
        button->setCompact(true);
        m_title->addAction(button);
        connect(action, &QAction::changed, button,
                [action, button] { button->setVisible(action->isEnabled()); });
    }
    m_rows = new DataTable(tr("quarantine"));
    m_rows->setModel(&m_model);
    m_rows->setColumnWidths({kLine, kByte, 0, kState});
    m_below = new QStackedWidget;
    m_below->addWidget(m_bytes = makeBytes());
    m_below->addWidget(m_correction = makeCorrection());
    m_below->hide();
    column->addWidget(m_title);
    column->addWidget(inMargins(m_rows, spaces::kUnit), 1);
    column->addWidget(m_below, 1);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& at) {
                if (!at.isValid() || m_model.idAt(at.row()) == edited()) return;
                m_work.look(m_model.idAt(at.row()));
                showActions(); // none until the row is read
            });
    connect(m_rows, &DataTable::activated, this,
            [this] { m_work.isOpen() ? correct() : m_hex->setFocus(Qt::OtherFocusReason); });
    connect(&m_work, &items::QuarantineWork::shown, this, &QuarantinePanel::showRow);
    connect(&m_work, &items::QuarantineWork::foundAlike, this, &QuarantinePanel::askAlike);
    connect(&m_work, &items::QuarantineWork::tried, this, &QuarantinePanel::showReading);
    connect(&m_work, &items::QuarantineWork::corrected, this, &QuarantinePanel::onCorrected);
    connect(&m_work, &items::QuarantineWork::discarded, this, [this] {
        emit said(Sign::Agree, {plain(tr("Discarded. The row and its bytes stay where they are."))});
        showActions();
    });
    connect(&m_work, &items::QuarantineWork::reopened, this, [this] {
        emit said(Sign::Agree, {plain(tr("Taken up again: the row waits as before."))});
        showActions();
    });
    connect(&m_work, &items::QuarantineWork::failed, this, [this](const Error& error) {
        emit said(Sign::Differ, {plain(wording::sentence(error))});
        showActions();
    });
    showActions();
}

QWidget* QuarantinePanel::makeBytes() {
    auto* part = new Panel(Colour::Raised, Panel::Top);
    auto* column = columnIn(part);
    m_rowTitle = new SectionTitle(tr("As delivered"));
    m_text = new RawLines;
    m_text->setAccessibleName(tr("text of the row"));
    m_hex = new HexRows;
    m_hex->setAccessibleName(tr("bytes of the row"));
    column->addWidget(m_rowTitle);
    column->addWidget(inMargins(m_text, spaces::kMargin));
    column->addWidget(scrolling(m_hex), 1);
    return part;
}

QWidget* QuarantinePanel::makeCorrection() {
    auto* part = new Panel(Colour::Raised, Panel::Top);
    auto* column = columnIn(part);
    m_before = new RawLines;
    m_before->setAccessibleName(tr("text of the row as delivered"));
    m_editTitle = new SectionTitle(tr("As it should read"));
    m_editor = new RowEditor;
    m_editor->setAccessibleName(tr("the row as it should read"));
    m_editor->setFixedHeight(kEditor);
    m_take = new Button(Button::Kind::Normal, tr("Load the row"));
    m_take->setHint(QStringLiteral("⏎"));
    auto* leave = new Button(Button::Kind::Flat, tr("Cancel"));
    leave->setHint(QStringLiteral("Esc"));
    m_editTitle->addAction(m_take);
    m_editTitle->addAction(leave);
    m_fault = new TextBlock(Type::Work, TextBlock::Lines::Wrapped);
    m_fault->setInk(Colour::Differ);
    m_values = new FactList(FactList::Kind::Facts, tr("how the row would be read"));
    column->addWidget(new SectionTitle(tr("As delivered")));
    column->addWidget(inMargins(m_before, spaces::kMargin));
    column->addWidget(m_editTitle);
    column->addWidget(inMargins(m_editor, spaces::kMargin));
    column->addSpacing(spaces::kUnit);
    column->addWidget(inMargins(m_fault, spaces::kMargin));
    column->addWidget(scrolling(m_values), 1);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (m_editor->hasFocus()) m_typed[m_work.id()] = m_editor->text();
        m_work.tryText(m_editor->text());
    });
    connect(m_editor, &RowEditor::taken, this, &QuarantinePanel::takeText);
    connect(m_editor, &RowEditor::left, this, &QuarantinePanel::leaveEditor);
    connect(m_take, &Button::clicked, this, &QuarantinePanel::takeText);
    connect(leave, &Button::clicked, this, &QuarantinePanel::leaveEditor);
    return part;
}

void QuarantinePanel::setLoad(std::int64_t load) {
    m_load = load;
    read();
}

void QuarantinePanel::clear() {
    m_latest.drop();
    m_load = 0;
    m_typed.clear();
    m_model.setIds({});
    m_work.look(0);
    m_below->hide();
}

void QuarantinePanel::read() {
    struct Listed {
        std::vector<std::int64_t> ids;
        QuarantineCounts counts;
    };
    m_desk.read(
        m_latest, this,
        [load = m_load](Database& db) -> Result<Listed> {
            auto ids = quarantineIds(db, load);
            if (!ids) return ids.error();
            auto counts = countQuarantine(db, load);
            if (!counts) return counts.error();
            return Listed{ids.take(), *counts};
        },
        [this](Result<Listed> listed) {
            if (!listed) return;
            m_title->setNote(countsOf(listed->counts));
            m_rows->setVisible(!listed->ids.empty());
            // What is typed, and what is looked at and still waits, stays in front.
            const std::int64_t before = m_work.id();
            m_model.setIds(std::move(listed->ids));
            const int row = m_model.rowOf(before);
            const bool waits = row >= 0 && row < static_cast<int>(listed->counts.open);
            if (m_model.rowCount() > 0)
                m_rows->setCurrentIndex(m_model.index(waits ? row : 0, 0));
            else
                m_work.look(0);
            if (m_wantsFocus) focusRows();
        });
}

void QuarantinePanel::showRow() {
    showActions();
    m_below->setVisible(m_work.seen().has_value());
    m_below->setCurrentWidget(m_bytes);
    if (!m_work.seen()) return;
    const items::RawRow& raw = m_work.seen()->raw;
    const auto shown = static_cast<std::int64_t>(raw.bytes.size());
    m_rowTitle->setNote(
        shown < raw.row.length
            ? tr("the first %1 of %2 bytes").arg(wording::count(shown), wording::count(raw.row.length))
            : tr("bytes: %1").arg(wording::count(raw.row.length)));
    m_text->setLines({lineOf(raw)});
    m_before->setLines({lineOf(raw)});
    m_hex->setBytes(QByteArray::fromStdString(raw.bytes), static_cast<qulonglong>(raw.row.offset), 0, 0);
}

void QuarantinePanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    showActions();
}

void QuarantinePanel::hideEvent(QHideEvent* event) {
    Panel::hideEvent(event);
    showActions();
}

/// Their keys act only while the row that they are about is seen.
void QuarantinePanel::showActions() {
    const bool mayAct = isVisible() && !m_work.isWorking();
    const bool isOpen = mayAct && m_work.isOpen();
    const bool several = isOpen && m_work.alike() > 1;
    m_correct->setEnabled(isOpen && m_work.seen()->draft.isWhole);
    m_alike->setText(several ? tr("Correct all alike: %1").arg(wording::count(m_work.alike()))
                             : tr("Correct all alike"));
    m_alike->setEnabled(several);
    m_discard->setEnabled(isOpen);
    m_reopen->setEnabled(mayAct && m_work.isDiscarded());
}

void QuarantinePanel::correct() {
    if (!m_correct->isEnabled()) return;
    const sources::RowDraft& draft = m_work.seen()->draft;
    m_below->setCurrentWidget(m_correction);
    m_editTitle->setNote(draft.repair.empty() ? QString()
                                              : tr("proposed: %1").arg(wording::sentence(draft.repair, {})));
    m_editor->setText(m_typed.value(m_work.id(), QString::fromStdString(draft.text)));
    m_editor->setFocus(Qt::OtherFocusReason);
    m_work.tryText(m_editor->text());
}

/// The row that stands in the editor; 0: none.
std::int64_t QuarantinePanel::edited() const {
    const bool isEdited = m_work.isOpen() && m_below->currentWidget() == m_correction;
    return isEdited ? m_work.seen()->raw.row.id : 0;
}

void QuarantinePanel::showReading() {
    m_take->setEnabled(m_work.values().has_value());
    m_fault->setWords(m_work.fault() ? m_work.faultWords() : QString());
    m_fault->parentWidget()->setVisible(m_work.fault().has_value());
    QList<Fact> facts;
    if (m_work.values()) {
        for (const auto& [column, read] : m_work.values()->values)
            facts += {{value(QString::fromStdString(column))}, {value(QString::fromStdString(read))}};
    }
    m_values->setFacts(facts);
}

void QuarantinePanel::takeText() {
    if (!m_take->isEnabled() || !m_work.isOpen()) return;
    m_work.correct({{m_work.id(), m_editor->text().toStdString()}});
    showActions();
}

void QuarantinePanel::leaveEditor() {
    m_below->setCurrentWidget(m_bytes);
    m_rows->setFocus(Qt::OtherFocusReason);
}

void QuarantinePanel::findAlike() {
    m_work.findAlike();
}

/// What is asked about is what is done, whatever is looked at when the answer comes.
void QuarantinePanel::askAlike(const std::vector<Correction>& rows) {
    if (rows.empty() || !m_work.isOpen()) return;
    const QString number = wording::count(static_cast<std::int64_t>(rows.size()));
    m_prompts.confirm(
        {Sign::Warning,
         {plain(tr("%1 rows wait for the same reason, and each has a repair: %2. They are loaded "
                   "as repaired; what was delivered stays.")
                    .arg(number, wording::sentence(m_work.seen()->draft.repair, {})))},
         tr("Load %1 rows").arg(number)},
        this, [this, rows](bool yes) {
            if (!yes) return;
            m_work.correct(rows);
            showActions();
        });
}

void QuarantinePanel::discard() {
    m_prompts.askText({{plain(tr("Why this row is not to be loaded"))},
                       tr("reason"),
                       {},
                       tr("Discard the row"),
                       [](const QString& text) {
                           return text.trimmed().isEmpty() ? tr("Say why in a few words.") : QString();
                       }},
                      this, [this, id = m_work.id()](const std::optional<QString>& reason) {
                          if (!reason) return;
                          m_work.discard(id, reason->trimmed());
                          showActions();
                      });
}

void QuarantinePanel::reopen() {
    m_work.reopen(m_work.id());
}

void QuarantinePanel::onCorrected(const ImportReport& report) {
    emit said(Sign::Agree, {plain(tr("Corrected rows are loaded: %1. Match to take them in.")
                                      .arg(wording::count(report.rowsOf("loaded"))))});
    if (edited() == 0) leaveEditor(); // another row may be in the editor by now
    showActions();
}

QList<QWidget*> QuarantinePanel::panels() const {
    if (m_model.rowCount() == 0) return {};
    return {m_rows, m_below->currentWidget() == m_correction ? static_cast<QWidget*>(m_editor) : m_hex};
}

void QuarantinePanel::focusRows() {
    m_wantsFocus = m_model.rowCount() == 0;
    if (!m_wantsFocus) m_rows->setFocus(Qt::OtherFocusReason);
}

} // namespace goldenrod::ui
