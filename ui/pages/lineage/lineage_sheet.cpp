// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lineage/lineage_sheet.h"

#include "models/wording/messages.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/pages/lineage/value_box.h"
#include "ui/widgets/button.h"
#include "ui/widgets/byte_view.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/strip.h"

#include <QScrollArea>

namespace goldenrod::ui {

namespace {

constexpr int kBusyRows = 16;
constexpr int kHexWidth = 660;
constexpr int kMostCandidates = 8; ///< rows shown without scrolling
constexpr std::int64_t kProveUpTo = std::int64_t{512} << 20;

TextBlock* boxed(Type type, Weight weight) {
    auto* block = new TextBlock(QString(), type, Colour::Text, weight);
    return block;
}

} // namespace

LineageSheet::LineageSheet(items::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk) {
    auto* column = columnIn(this);
    column->addWidget(makeHead());
    m_failed = new InPageStrip(Sign::Differ, {});
    column->addWidget(m_failed);
    auto* inner = new QWidget;
    auto* steps = columnIn(inner);
    steps->addWidget(makeSteps());
    steps->addSpacing(spaces::kGap);
    steps->addWidget(hairline());
    steps->addWidget(makeBytes());
    m_content = scrolled(inner);
    m_skeleton = inMargins(new SkeletonRows(kBusyRows, heights::kFactRow, {100, 200, 100, 100}));
    column->addWidget(m_content, 1);
    column->addWidget(m_skeleton);
    column->addStretch(0);
    forget();
}

QWidget* LineageSheet::makeHead() {
    m_head = new PageHeader(QString());
    m_head->setGolden(true);
    m_customer = new Button(Button::Kind::Link, QString());
    m_customer->setSmall(true);
    connect(m_customer, &QAbstractButton::clicked, this, &LineageSheet::customerAsked);
    m_head->setWidgetAbove(m_customer);
    m_choice = new ComboButton;
    m_choice->setChoices(tr("field"), {});
    connect(m_choice, &ComboButton::chosen, this, [this](int index) {
        if (index >= 0 && index < m_fields.size() && m_fields[index].id != m_field)
            emit fieldAsked(m_fields[index].id);
    });
    m_head->addAction(m_choice);
    auto* copy = new Button(Button::Kind::Normal, tr("Copy link"));
    copy->setGlyph(Icon::Link);
    connect(copy, &QAbstractButton::clicked, this, &LineageSheet::copyAsked);
    m_head->addAction(copy);
    return m_head;
}

QWidget* LineageSheet::makeStep(int number, const QString& title, QWidget* box, QWidget* below, bool last) {
    auto* step = new QWidget;
    auto* column = columnIn(step);
    column->addWidget(new StepTitle(number, title, !last));
    column->addWidget(new ValueBox(number == 1, box));
    column->addSpacing(spaces::kUnit);
    column->addWidget(below);
    column->addStretch(1);
    return step;
}

QWidget* LineageSheet::makeSteps() {
    auto* steps = new QWidget;
    auto* row = rowIn(steps, spaces::kMargin, spaces::kMargin, spaces::kMargin);
    m_golden = boxed(Type::Work, Weight::Strong);
    m_goldenFacts = new FactList(FactList::Kind::Facts, tr("golden value"));
    m_rule = boxed(Type::Work, Weight::Text);
    m_candidates = new DataTable(tr("candidates of the golden value"));
    m_candidates->setModel(&m_candidateRows);
    m_candidates->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_candidates->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_ruleNote = new TextBlock(Type::Small, TextBlock::Lines::Wrapped);
    m_ruleNote->setInk(Colour::Muted);
    auto* rule = new QWidget;
    auto* ruleColumn = columnIn(rule);
    ruleColumn->addWidget(m_candidates);
    ruleColumn->addSpacing(spaces::kUnit);
    ruleColumn->addWidget(m_ruleNote);
    m_form = boxed(Type::Work, Weight::Text);
    m_standardFacts = new FactList(FactList::Kind::Facts, tr("standardised"));
    m_raw = boxed(Type::Bytes, Weight::Text);
    m_sourceFacts = new FactList(FactList::Kind::Facts, tr("source field"));
    row->addWidget(makeStep(1, tr("Golden value"), m_golden, m_goldenFacts, false), 20);
    row->addWidget(makeStep(2, tr("Rule and candidates"), m_rule, rule, false), 52);
    row->addWidget(makeStep(3, tr("Standardised"), m_form, m_standardFacts, false), 21);
    row->addWidget(makeStep(4, tr("Source field"), m_raw, m_sourceFacts, true), 23);
    return steps;
}

QWidget* LineageSheet::makeBytes() {
    auto* box = new QWidget;
    auto* column = columnIn(box);
    m_bytesTitle = new SectionTitle(tr("Bytes of the extract"));
    m_bytesTitle->setNumber(5);
    m_proof = new Chip({});
    m_bytesTitle->addAction(m_proof);
    m_place = new TextBlock(Type::Work);
    m_lines = new RawLines;
    m_hex = new HexRows;
    m_hex->setFixedWidth(kHexWidth);
    m_feeds = new FactList(FactList::Kind::Ledger, tr("what this record feeds"));
    m_feeds->setRowHeight(heights::kTableRow);
    column->addWidget(m_bytesTitle);
    column->addWidget(inMargins(m_place));
    column->addSpacing(spaces::kHalf);
    column->addWidget(m_lines);
    column->addSpacing(spaces::kHalf);
    column->addWidget(hairline());
    auto* lower = new QWidget;
    auto* row = rowIn(lower);
    auto* hexColumn = new QVBoxLayout;
    hexColumn->setContentsMargins(0, spaces::kUnit, 0, spaces::kUnit);
    hexColumn->addWidget(m_hex);
    hexColumn->addStretch(1);
    row->addLayout(hexColumn);
    row->addSpacing(spaces::kMargin);
    auto* feeds = new Panel(Colour::Surface, Panel::Leading);
    auto* feedsColumn = columnIn(feeds);
    feedsColumn->addWidget(new SectionTitle(tr("What this record feeds")));
    feedsColumn->addWidget(inMargins(m_feeds));
    feedsColumn->addStretch(1);
    row->addWidget(feeds, 1);
    column->addWidget(lower);
    return box;
}

QList<QWidget*> LineageSheet::panels() const {
    if (m_content->isHidden()) return {m_choice};
    return {m_choice, m_goldenFacts, m_candidates, m_standardFacts, m_sourceFacts, m_lines, m_hex, m_feeds};
}

void LineageSheet::focus() {
    (m_content->isHidden() ? static_cast<QWidget*>(m_choice) : m_lines)->setFocus(Qt::OtherFocusReason);
}

void LineageSheet::forget() {
    m_reading.drop();
    m_proving.drop();
    m_gid.clear();
    m_field.clear();
    m_busy = false;
    m_view = {};
    m_candidateRows.clear();
    m_lines->setLines({});
    m_hex->setBytes({}, 0, 0, 0);
    m_customer->setWords({});
    m_head->setHeading({});
    m_failed->hide();
    m_content->hide();
    m_skeleton->hide();
}

Result<LineageSheet::Found> LineageSheet::read(Database& db, const std::string& gid,
                                               const std::string& field) {
    auto lineage = traceLineage(db, gid, field);
    if (!lineage) return lineage.error();
    const auto& values = lineage->versions.back().values;
    Found found;
    found.view = items::lineageView(*lineage, goldenName(values));
    found.fields = items::lineageFields(values);
    found.lineage = lineage.take();
    return found;
}

void LineageSheet::open(const QString& gid, const QString& field) {
    if (gid != m_gid || field != m_field) {
        forget();
        m_gid = gid;
        m_field = field;
        m_head->setHeading(QStringLiteral("…"));
        m_customer->setWords(gid);
        m_skeleton->show();
    }
    m_busy = true;
    m_desk.read(
        m_reading, this,
        [id = gid.toStdString(), name = field.toStdString()](Database& db) { return read(db, id, name); },
        [this](const Result<Found>& found) { take(found); });
}

void LineageSheet::take(const Result<Found>& found) {
    m_busy = false;
    const bool first = m_content->isHidden();
    m_skeleton->hide();
    m_content->setVisible(bool(found));
    m_failed->setVisible(!found);
    if (found) {
        fill(*found);
        prove(found->lineage);
    } else {
        m_head->setHeading(tr("Lineage"));
        m_failed->setSentence(Sign::Differ, {plain(wording::sentence(found.error()))});
    }
    if (first && mayTakeFocus(this)) focus();
    emit shown();
}

void LineageSheet::fill(const Found& found) {
    m_view = found.view;
    m_fields = found.fields;
    m_head->setHeading(tr("Lineage of %1").arg(m_view.fieldLabel));
    m_customer->setWords(tr("%1  ·  %2").arg(wording::isolated(m_view.name), m_view.gid));
    QStringList labels;
    int current = 0;
    for (const items::LineageField& field : m_fields) {
        if (field.id == m_field) current = static_cast<int>(labels.size());
        labels += field.label;
    }
    m_choice->setChoices(tr("field"), labels, current);
    m_golden->setSpans({value(m_view.golden, Emphasis::Strong)});
    m_goldenFacts->setFacts(factsOf(m_view.goldenFacts));
    m_rule->setSpans(m_view.rule);
    m_candidateRows.setTable(m_view.candidates.columns, m_view.candidates.rows);
    m_candidates->setColumnWidths({28, 0, 140, 92, 104});
    const int rows = qMin(kMostCandidates, m_candidateRows.rowCount());
    m_candidates->setFixedHeight(heights::kTableHeader + rows * heights::kTableRow);
    if (rows > 0) m_candidates->selectRow(0);
    m_ruleNote->setWords(m_view.ruleNote);
    m_form->setValue(m_view.form);
    m_standardFacts->setFacts(factsOf(m_view.standardised));
    m_raw->setValue(m_view.raw);
    m_sourceFacts->setFacts(factsOf(m_view.source));
    fillBytes();
    m_feeds->setFacts(factsOf(m_view.feeds));
}

/// Where in the file the value stands, and its bytes.
void LineageSheet::fillBytes() {
    m_bytesTitle->setNote({value(m_view.file, Emphasis::Muted)});
    Spans place;
    for (const items::LineageFact& fact : m_view.place) {
        if (!place.isEmpty()) place += plain(QStringLiteral("     "));
        place += muted(fact.label + u' ');
        place += fact.value;
    }
    m_place->setSpans(place);
    QList<RawLine> lines;
    int shown = 0;
    for (const items::LineageLine& line : m_view.lines) {
        if (line.highlightLength > 0) shown = static_cast<int>(lines.size());
        lines += RawLine{line.line, line.offset, line.text, line.highlightBegin, line.highlightLength};
    }
    m_lines->setLines(lines);
    m_lines->setCurrentPart(shown);
    m_hex->setBytes(m_view.hex, m_view.hexOffset, m_view.hexBegin, m_view.hexLength);
}

void LineageSheet::prove(const Lineage& lineage) {
    m_proof->setLook({tr("%1 bytes kept as delivered").arg(lineage.fileSize)});
    m_proof->setVisible(!lineage.isTyped());
    if (lineage.isTyped() || lineage.fileSize > kProveUpTo) return;
    m_proof->setLook({tr("checking the hash …")});
    m_desk.read(
        m_proving, this, [lineage](Database& db) { return storedBytesHold(db, lineage); },
        [this](const Result<bool>& holds) {
            m_proof->setLook(holds && *holds
                                 ? ChipLook{tr("stored bytes match the hash"), Sign::Agree}
                                 : ChipLook{tr("stored bytes do not match the hash"), Sign::Differ});
        });
}

} // namespace goldenrod::ui
