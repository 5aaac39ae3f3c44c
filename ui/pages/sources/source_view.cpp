// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/source_view.h"

#include "models/items/load_ledger.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "ui/widgets/button.h"
#include "ui/widgets/byte_view.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/strip.h"

#include <QScrollArea>

namespace goldenrod::ui {
namespace {

constexpr int kSide = 328, kBusyRows = 3, kShownLoads = 6, kLine = 88, kByte = 104;

QWidget* inMargins(QWidget* content, int margin) {
    auto* frame = new QWidget;
    rowIn(frame, margin, margin)->addWidget(content);
    return frame;
}

} // namespace

SourceView::SourceView(items::Desk& desk, QAction* next)
    : Panel(Colour::Surface, Panel::Leading)
    , m_desk(desk)
    , m_quarantine(desk, nullptr)
    , m_header(new PageHeader(QString()))
    , m_failure(new InPageStrip(Sign::Differ, {})) {
    auto* column = columnIn(this);
    m_header->addAction(new Button(Button::Kind::Primary, next));
    column->addWidget(m_header);
    m_failure->hide();
    column->addWidget(m_failure);
    column->addWidget(makeLoads());
    column->addSpacing(spaces::kUnit);
    column->addWidget(makeBottom(), 1);
}

QWidget* SourceView::makeLoads() {
    auto* part = new QWidget;
    auto* column = columnIn(part);
    column->addWidget(new SectionTitle(tr("Loads"), tr("newest first")));
    m_table = new DataTable(tr("loads"));
    m_table->setModel(&m_loads);
    m_table->setColumnWidths({56, 0, 140, 100, 100, 100, 130});
    column->addWidget(inMargins(m_table, spaces::kUnit));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& at) {
                if (at.isValid()) showLoad(at.row());
            });
    connect(m_table, &DataTable::activated, this, [this] { m_ledger->setFocus(Qt::OtherFocusReason); });
    return part;
}

QWidget* SourceView::makeBottom() {
    auto* part = new Panel(Colour::Surface, Panel::Top);
    auto* row = rowIn(part);
    auto* ledger = new QWidget;
    ledger->setFixedWidth(kSide);
    auto* column = columnIn(ledger);
    m_ledgerTitle = new SectionTitle(tr("Ledger"));
    m_ledger = new FactList(FactList::Kind::Ledger, tr("ledger"));
    m_ledger->setRowHeight(heights::kLedgerRow);
    column->addWidget(m_ledgerTitle);
    column->addWidget(inMargins(m_ledger, spaces::kMargin));
    column->addStretch(1);
    connect(m_ledger, &FactList::opened, this, &SourceView::focusQuarantine);
    row->addWidget(ledger);
    row->addWidget(makeQuarantine(), 1);
    return part;
}

QWidget* SourceView::makeQuarantine() {
    auto* part = new Panel(Colour::Surface, Panel::Leading);
    auto* column = columnIn(part);
    m_badTitle = new SectionTitle(tr("Quarantine"));
    m_bad = new DataTable(tr("quarantine"));
    m_bad->setModel(&m_quarantine);
    m_bad->setColumnWidths({kLine, kByte, 0});
    column->addWidget(m_badTitle);
    column->addWidget(inMargins(m_bad, spaces::kUnit), 1);
    auto* bytes = new Panel(Colour::Raised, Panel::Top);
    auto* rows = columnIn(bytes);
    m_rowTitle = new SectionTitle(tr("As delivered"));
    m_text = new RawLines;
    m_text->setAccessibleName(tr("text of the row"));
    m_hex = new HexRows;
    m_hex->setAccessibleName(tr("bytes of the row"));
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto* hex = inMargins(m_hex, spaces::kMargin);
    hex->layout()->setAlignment(m_hex, Qt::AlignTop);
    area->setWidget(hex);
    area->viewport()->setAutoFillBackground(false);
    hex->setAutoFillBackground(false);
    rows->addWidget(m_rowTitle);
    rows->addWidget(inMargins(m_text, spaces::kMargin));
    rows->addWidget(area, 1);
    m_bytes = bytes;
    m_bytes->hide();
    column->addWidget(bytes, 1);
    connect(m_bad->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& at) {
                if (at.isValid()) readBytes(at.row());
            });
    connect(m_bad, &DataTable::activated, this, [this] { m_hex->setFocus(Qt::OtherFocusReason); });
    return part;
}

void SourceView::show(const QString& source, std::int64_t load) {
    if (source != m_source) {
        m_loads.setLoads({});
        m_table->setBusyRows(kBusyRows);
        m_table->setFixedHeight(m_table->contentHeight());
        m_ledger->setFacts({});
        m_quarantine.setIds({});
        m_header->setNote({});
    }
    m_source = source;
    m_load = load;
    m_header->setHeadingSpans({value(source)});
    readAgain();
}

void SourceView::clear() {
    m_latest.drop();
    m_latestQuarantine.drop();
    m_latestBytes.drop();
    m_source.clear();
    m_load = 0;
    m_loads.setLoads({});
    m_quarantine.setIds({});
    m_bytes->hide();
}

void SourceView::readAgain() {
    if (m_source.isEmpty() || !m_desk.isOpen()) return;
    m_desk.read(
        m_latest, this,
        [name = m_source.toStdString()](Database& db) { return items::readSourceFigures(db, name); },
        [this](const Result<items::SourceFigures>& figures) { showFigures(figures); });
}

void SourceView::showFigures(const Result<items::SourceFigures>& figures) {
    m_table->setBusyRows(0);
    m_failure->setVisible(!figures);
    if (!figures) return m_failure->setSentence(Sign::Differ, {plain(wording::sentence(figures.error()))});
    const SourceRow& source = figures->source;
    const QString rows = wording::count(source.rows);
    const QString loads = wording::count(source.loads);
    const QString note = source.entity == "touchpoint" ? tr("touchpoints: %1 · loads: %2")
                         : source.entity == "holding"  ? tr("holdings: %1 in the last load · loads: %2")
                                                       : tr("customers: %1 records in force · loads: %2");
    m_header->setNote(note.arg(rows, loads));
    const std::int64_t wanted = m_load;
    m_loads.setLoads(figures->loads);
    m_table->setFixedHeight(heights::kTableHeader +
                            std::min(kShownLoads, m_loads.rowCount()) * heights::kTableRow);
    if (m_loads.rowCount() == 0) return;
    m_table->setCurrentIndex(m_loads.index(std::max(0, m_loads.rowOfLoad(wanted)), 0));
}

void SourceView::showLoad(int row) {
    const items::LoadFigures* load = m_loads.at(row);
    if (load == nullptr) return;
    const std::int64_t id = load->load.id;
    m_ledgerTitle->setTitle(tr("Ledger of load %1").arg(wording::count(load->load.ordinal)));
    QList<Fact> facts;
    for (const items::LedgerLine& line : items::ledgerLines(load->ledger, load->load.fileSize, false))
        facts += {line.label, line.figure, {}, line.sign, line.opensQuarantine, line.ruled};
    m_ledger->setFacts(facts);
    const bool another = id != m_load;
    m_load = id;
    readQuarantine(id);
    if (another) emit loadShown(id);
}

void SourceView::readQuarantine(std::int64_t load) {
    m_quarantine.setIds({});
    m_bytes->hide();
    m_desk.read(
        m_latestQuarantine, this, [load](Database& db) { return quarantineIds(db, load); },
        [this](Result<std::vector<std::int64_t>> ids) {
            if (!ids) return;
            m_badTitle->setNote(ids->empty()
                                    ? tr("none: every row could be read")
                                    : tr("rows: %1, bytes kept as delivered")
                                          .arg(wording::count(static_cast<std::int64_t>(ids->size()))));
            m_bad->setVisible(!ids->empty());
            m_quarantine.setIds(ids.take());
            if (m_quarantine.rowCount() > 0) m_bad->setCurrentIndex(m_quarantine.index(0, 0));
            if (m_wantsQuarantine) focusQuarantine();
        });
}

void SourceView::readBytes(int row) {
    m_desk.read(
        m_latestBytes, this,
        [id = m_quarantine.idAt(row)](Database& db) { return items::readRawRow(db, id); },
        [this](const Result<items::RawRow>& raw) {
            m_bytes->setVisible(static_cast<bool>(raw));
            if (raw) showBytes(*raw);
        });
}

void SourceView::showBytes(const items::RawRow& raw) {
    const auto offset = static_cast<qulonglong>(raw.row.offset);
    const auto shown = static_cast<std::int64_t>(raw.bytes.size());
    m_rowTitle->setNote(
        shown < raw.row.length
            ? tr("the first %1 of %2 bytes").arg(wording::count(shown), wording::count(raw.row.length))
            : tr("bytes: %1").arg(wording::count(raw.row.length)));
    m_text->setLines(
        {{static_cast<qulonglong>(raw.row.line), offset, QString::fromStdString(raw.text).left(400), 0, 0}});
    m_hex->setBytes(QByteArray::fromStdString(raw.bytes), offset, 0, 0);
}

QList<QWidget*> SourceView::panels() const {
    QList<QWidget*> parts{m_table, m_ledger};
    if (m_quarantine.rowCount() > 0) parts += {m_bad, m_hex};
    return parts;
}

void SourceView::focus() {
    m_table->setFocus(Qt::OtherFocusReason);
}

void SourceView::focusQuarantine() {
    m_wantsQuarantine = m_quarantine.rowCount() == 0;
    if (!m_wantsQuarantine) m_bad->setFocus(Qt::OtherFocusReason);
}

} // namespace goldenrod::ui
