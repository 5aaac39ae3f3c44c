// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/compare_panel.h"

#include "models/items/review_comparison.h"
#include "models/wording/numbers.h"
#include "ui/pages/customers/value_editor.h"
#include "ui/pages/review/beside_strip.h"
#include "ui/pages/review/case_notes.h"
#include "ui/pages/review/decided_before.h"
#include "ui/pages/review/records_table.h"
#include "ui/pages/review/refusal_strip.h"
#include "ui/pages/review/second_strip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/golden_panel.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/strip.h"

#include <QAction>
#include <QApplication>
#include <QScrollArea>
#include <QStackedLayout>

namespace goldenrod::ui {
namespace {

constexpr int kAroundLabel = 140, kBusyRows = 12;

QWidget* inMargins(QWidget* content) {
    auto* frame = new QWidget;
    rowIn(frame, spaces::kMargin, spaces::kMargin)->addWidget(content);
    return frame;
}

Comparison lookOf(const items::SeenSideBySide& seen) {
    Comparison comparison;
    comparison.noteTitle = ComparePanel::tr("comparison");
    for (const items::SeenColumn& column : seen.columns)
        comparison.records.append({column.letter, column.name, column.note});
    for (const items::SeenField& field : seen.rows) {
        ComparisonRow row{field.name, field.sign, {}, field.note, field.closesGroup};
        for (const items::SeenText& text : field.values)
            row.values.append({text.text, text.marks, text.line});
        comparison.rows.append(std::move(row));
    }
    return comparison;
}

} // namespace

ComparePanel::ComparePanel(items::Desk& desk, items::ReviewSession& session, const Toggles& toggles,
                           const Ways& ways, QWidget* parent)
    : Panel(Colour::Surface, Leading, parent)
    , m_desk(desk)
    , m_session(session)
    , m_toggles(toggles)
    , m_header(new PageHeader(QString()))
    , m_refusal(new RefusalStrip(session, ways.choices, ways.leave))
    , m_comment(new InPageStrip(Sign::None, {}))
    , m_undoBefore(ways.undoBefore)
    , m_editor(new ValueEditor(desk)) {
    auto* column = columnIn(this);
    for (QAction* toggle : {toggles.standardised, toggles.letters, toggles.allFields, toggles.differences,
                            toggles.everyRecord}) {
        auto* button = new Button(Button::Kind::Toggle, toggle);
        button->setCompact(true);
        m_header->addAction(button);
    }
    m_header->setTogglesOnly();
    column->addWidget(m_header);
    column->addWidget(m_refusal);
    column->addWidget(new BesideStrip(session, ways.toQueue));
    column->addWidget(new SecondStrip(session));
    column->addWidget(m_comment);
    column->addWidget(new CaseNotes(session, ways.confirm));
    column->addWidget(m_editor);
    makeEditor();
    auto* below = new QWidget;
    m_stack = new QStackedLayout(below);
    m_stack->addWidget(makeContent());
    auto* busy = new QWidget;
    auto* rows = columnIn(busy, spaces::kMargin);
    rows->addWidget(new SkeletonRows(kBusyRows, heights::kCompareRow, {1, 2, 2, 1}));
    rows->addStretch(1);
    m_stack->addWidget(busy);
    below->setMinimumHeight(heights::kPageHeader); // whatever stands above keeps its height
    column->addWidget(below, 1);
    connect(&session, &items::ReviewSession::shownChanged, this, &ComparePanel::showCase);
    connect(&session, &items::ReviewSession::commentChanged, this, &ComparePanel::showComment);
    for (QAction* toggle :
         {toggles.standardised, toggles.letters, toggles.allFields, toggles.differences, toggles.everyRecord})
        connect(toggle, &QAction::toggled, this, &ComparePanel::showRows);
    showCase();
}

/// Side by side up to eight, a table beyond.
void ComparePanel::makeRecords(QBoxLayout* column) {
    m_grid = new ComparisonGrid;
    m_grid->setOpens(true);
    m_records = new RecordsTable;
    m_gridFrame = inMargins(m_grid);
    m_recordsFrame = inMargins(m_records);
    m_recordsFrame->hide();
    column->addWidget(m_gridFrame);
    column->addWidget(m_recordsFrame);
    connect(m_grid, &Walkable::opened, this, [this](int part) {
        const QString gid = m_seen.columns.value(m_grid->recordOf(part)).gid;
        if (!gid.isEmpty()) emit linkOpened(QStringLiteral("goldenrod:customer/") + gid);
    });
    connect(m_records, &RecordsTable::opened, this, &ComparePanel::linkOpened);
}

QWidget* ComparePanel::makeContent() {
    auto* content = new QWidget;
    auto* column = columnIn(content);
    m_golden = new GoldenPanel;
    m_around = new FactList(FactList::Kind::Facts, tr("records around"));
    m_around->setLabelWidth(kAroundLabel);
    makeRecords(column);
    column->addSpacing(spaces::kUnit);
    column->addWidget(inMargins(m_golden));
    column->addSpacing(spaces::kUnit);
    column->addWidget(inMargins(m_around));
    m_before = new DecidedBefore(m_undoBefore, kAroundLabel);
    column->addWidget(inMargins(m_before));
    column->addSpacing(spaces::kUnit);
    column->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    for (Walkable* part :
         {static_cast<Walkable*>(m_grid), static_cast<Walkable*>(m_golden), static_cast<Walkable*>(m_around)})
        connect(part, &Walkable::currentPartChanged, this, [this, part](int at) {
            if (at < 0 || !part->hasFocus()) return;
            const QPoint place = part->mapTo(m_scroll->widget(), part->partRect(at).center());
            m_scroll->ensureVisible(place.x(), place.y(), 0, heights::kCompareRowTwoLines);
        });
    connect(m_golden, &Walkable::opened, this,
            [this] { emit linkOpened(QStringLiteral("goldenrod:customer/") + m_effects.gid); });
    connect(m_around, &Walkable::opened, this, &ComparePanel::openFact);
    connect(m_before, &DecidedBefore::linkOpened, this, &ComparePanel::linkOpened);
    connect(m_before, &DecidedBefore::undoAsked, this, [this](qint64 event) { m_session.undo(event); });
    connect(m_undoBefore, &QAction::triggered, this, [this] {
        if (m_before->newest() != 0) m_session.undo(m_before->newest());
    });
    return m_scroll;
}

void ComparePanel::openFact(int part) {
    if (const QString link = m_effects.around.value(part).link; !link.isEmpty()) emit linkOpened(link);
}

void ComparePanel::showCase() {
    const auto& view = m_session.shown();
    m_stack->setCurrentIndex(view ? 0 : 1);
    showComment();
    if (m_editor->isOpen() && (!view || !items::samePair(view->question, m_settingOf))) m_editor->close();
    if (!view) {
        m_header->setHeading(QStringLiteral("…"));
        return;
    }
    m_header->setHeadingSpans({value(QString::fromStdString(view->leftName), Emphasis::Strong),
                               plain(tr(" and ")),
                               value(QString::fromStdString(view->rightName), Emphasis::Strong)});
    m_toggles.everyRecord->setEnabled(view->left.size() + view->right.size() > 2);
    showRows();
    showEffects();
}

void ComparePanel::showComment() {
    const QString words = m_session.comment();
    if (words.isEmpty() && m_comment->isHidden()) return; // each setting costs a layout
    m_comment->setVisible(!words.isEmpty());
    m_comment->setSentence(Sign::None, {muted(tr("comment, kept with the next decision: ")), value(words)});
}

items::SeenChoice ComparePanel::choice() const {
    items::SeenChoice choice;
    if (m_toggles.allFields->isChecked()) choice.fields = items::SeenFields::All;
    if (m_toggles.everyRecord->isChecked() && m_toggles.everyRecord->isEnabled())
        choice.records = items::SeenRecords::Every;
    choice.onlyDifferences = m_toggles.differences->isChecked();
    if (m_toggles.standardised->isChecked()) choice.line = items::SeenLine::Standardised;
    if (m_toggles.letters->isChecked()) choice.line = items::SeenLine::Letters;
    return choice;
}

QWidget* ComparePanel::front() const {
    return m_recordsFrame->isHidden() ? static_cast<QWidget*>(m_grid) : m_records->table();
}

void ComparePanel::showRows() {
    const auto& view = m_session.shown();
    if (!view) return;
    const items::SeenChoice wanted = choice();
    const bool asTable = wanted.records == items::SeenRecords::Every &&
                         view->left.size() + view->right.size() > items::kMostColumns;
    const bool hadKeyboard = front()->hasFocus();
    if (asTable)
        m_records->setRecords(items::tableOfRecords(*view, wanted), m_scroll->viewport()->height() / 2);
    m_recordsFrame->setVisible(asTable);
    m_gridFrame->setVisible(!asTable);
    if (hadKeyboard) front()->setFocus(Qt::OtherFocusReason);
    if (asTable) return;
    m_seen = items::sideBySide(*view, wanted);
    m_grid->setComparison(lookOf(m_seen));
}

/// A golden value that may be set.
struct ComparePanel::Setting {
    QString gid;
    ValueEditor::Asked asked;
};

ComparePanel::Setting ComparePanel::setting() const {
    if (const int part = m_grid->currentPart(); m_grid->hasFocus() && part >= 0) {
        const items::SeenColumn column = m_seen.columns.value(m_grid->recordOf(part));
        const items::SeenField row = m_seen.rows.value(m_grid->rowOf(part));
        return {column.gid, {row.id, row.name, column.record, true}};
    }
    const items::PreviewValue preview = m_effects.golden.value(qMax(0, m_golden->currentPart()));
    return {m_effects.gid, {preview.id, preview.field, 0, true}};
}

void ComparePanel::makeEditor() {
    connect(m_editor, &ValueEditor::saved, this, &ComparePanel::valueSet);
    connect(m_editor, &ValueEditor::closed, this, [this] {
        QWidget* back = m_settingFrom && m_settingFrom->isVisible() ? m_settingFrom.data() : front();
        back->setFocus(Qt::OtherFocusReason);
    });
}

void ComparePanel::openSetting() {
    const Setting wanted = setting();
    if (!m_session.shown() || wanted.gid.isEmpty() || wanted.asked.field.isEmpty()) return;
    m_desk.read(
        m_setting, this, [gid = wanted.gid.toStdString()](Database& db) { return readCustomer(db, gid); },
        [this, wanted, question = m_session.shown()->question](const Result<Customer>& customer) {
            const auto& view = m_session.shown();
            if (!view || !items::samePair(view->question, question)) return;
            if (!customer) {
                emit failed(customer.error());
                return;
            }
            m_settingOf = question;
            if (!m_editor->isOpen()) m_settingFrom = QApplication::focusWidget();
            m_editor->open(*customer, wanted.asked);
        });
}

void ComparePanel::showEffects() {
    m_effects = items::effectsOf(*m_session.shown());
    const bool stands = !m_effects.gid.isEmpty();
    QList<GoldenValue> golden;
    for (const items::PreviewValue& preview : m_effects.golden)
        golden.append({preview.field, preview.value, preview.provenance, stands});
    m_golden->setTitle(tr("Golden record if matched"), m_effects.note);
    m_golden->setValues(golden);
    QList<Fact> facts;
    for (const items::FactRow& row : m_effects.around)
        facts.append({row.label, row.value, {}, Sign::None, !row.link.isEmpty()});
    m_around->setFacts(facts);
    m_before->setRows(m_effects.before);
}

} // namespace goldenrod::ui
