// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/customer_sheet.h"

#include "models/items/customer_holdings.h"
#include "models/wording/messages.h"
#include "ui/pages/customers/golden_values.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/pages/customers/timeline_view.h"
#include "ui/pages/customers/value_editor.h"
#include "ui/shell/settings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_line.h"
#include "ui/widgets/timeline_strip.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>

namespace goldenrod::ui {

namespace {

constexpr int kBusyRows = 14;
constexpr QChar kGap = u' ';
// Columns of the table of source records: source record and name, one or two telling fields, changed, link.
constexpr int kFixedColumns = 4, kLeastSource = 112, kLeastName = 112, kFirstTelling = 100,
              kOtherTelling = 140, kChanged = 92, kLinkWeight = 56;

} // namespace

CustomerSheet::CustomerSheet(items::Desk& desk, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_settings(settings)
    , m_records(new QAction(tr("Source records"), this))
    , m_lineage(new QAction(tr("Lineage"), this))
    , m_setValue(new QAction(tr("Set value"), this))
    , m_byRule(new QAction(tr("Back to rule"), this))
    , m_undo(new QAction(tr("Undo"), this))
    , m_compare(new QAction(tr("Compare"), this))
    , m_head(new PageHeader(QString()))
    , m_tabs(new TabStrip({tr("Overview"), tr("Source records"), tr("Timeline"), tr("History")}))
    , m_notice(new InPageStrip(Sign::Warning, {}))
    , m_warning(new InPageStrip(Sign::Warning, {}))
    , m_pages(new QStackedWidget)
    , m_timeline(new TimelineView(settings)) {
    makeActions();
    auto* column = columnIn(this);
    column->addWidget(m_head);
    column->addWidget(m_tabs);
    column->addWidget(m_notice);
    m_content = new QWidget;
    auto* content = columnIn(m_content);
    content->addWidget(m_warning);
    content->addWidget(m_pages, 1);
    m_pages->addWidget(makeOverview());
    m_pages->addWidget(makeSides());
    m_pages->addWidget(makeTable(m_holdingTable, tr("holdings"), m_holdingRows));
    m_pages->addWidget(m_timeline);
    m_pages->addWidget(makeTable(m_historyTable, tr("history of the golden record"), m_historyRows));
    m_skeleton = inMargins(new SkeletonRows(kBusyRows, heights::kTableRow, {100, 200, 150, 60}));
    column->addWidget(m_content, 1);
    column->addWidget(m_skeleton);
    column->addStretch(0);
    connect(m_tabs, &TabStrip::chosen, m_pages, &QStackedWidget::setCurrentIndex);
    forget();
}

CustomerSheet::View CustomerSheet::view() const {
    return static_cast<View>(m_tabs->current());
}

void CustomerSheet::setView(View view) {
    m_tabs->setCurrent(view);
    focus();
}

QList<QWidget*> CustomerSheet::panels() const {
    if (m_content->isHidden()) return {m_tabs};
    switch (view()) {
    case Overview: return {m_tabs, m_values, m_strip, m_recordTable, m_identity};
    case Records: return {m_tabs, m_sides};
    case Holdings: return {m_tabs, m_holdingTable};
    case Timeline: return {m_tabs, m_timeline->strip(), m_timeline->table()};
    case History: return {m_tabs, m_historyTable};
    }
    return {};
}

void CustomerSheet::focus() {
    const QList<QWidget*> all = panels();
    QWidget* work = view() == Timeline ? static_cast<QWidget*>(m_timeline->table()) : all.value(1);
    (work ? work : m_tabs)->setFocus(Qt::OtherFocusReason);
}

void CustomerSheet::forget() {
    m_reading.drop();
    m_gid.clear();
    m_busy = false;
    m_customer = {};
    m_undoable = 0;
    if (m_editor) m_editor->close();
    m_head->setHeading({});
    m_head->setLineBelow({});
    m_notice->hide();
    m_content->hide();
    m_skeleton->hide();
    m_values->setLines({});
    m_recordRows.clear();
    m_holdingRows.clear();
    m_historyRows.clear();
    m_timeline->clear();
    m_tabs->setCurrent(Overview);
}

void CustomerSheet::open(const QString& gid) {
    if (gid != m_gid) {
        forget();
        m_gid = gid;
        m_head->setHeading(QStringLiteral("…"));
        m_head->setLineBelow({value(gid, Emphasis::Golden)});
        m_skeleton->show();
    }
    m_busy = true;
    m_desk.read(
        m_reading, this,
        [id = gid.toStdString(), me = m_desk.workspace().identity().publicKey](Database& db) {
            return items::readCustomerFile(db, id, me);
        },
        [this, gid](const Result<items::CustomerFile>& file) { take(gid, file); });
}

void CustomerSheet::take(const QString& asked, const Result<items::CustomerFile>& file) {
    m_busy = false;
    const bool first = m_content->isHidden();
    m_skeleton->hide();
    m_content->setVisible(bool(file));
    m_notice->hide();
    if (!file) {
        m_head->setHeading(tr("Customer"));
        m_notice->setSentence(Sign::Differ, {plain(wording::sentence(file.error()))});
        m_notice->show();
        emit shown();
        return;
    }
    fill(*file);
    m_gid = QString::fromStdString(file->customer.golden.gid);
    if (m_gid != asked) emit forwarded(m_gid);
    if (first && mayTakeFocus(this)) focus();
    setAskedValue();
    emit shown();
}

void CustomerSheet::fill(const items::CustomerFile& file) {
    const Customer& customer = file.customer;
    Spans name{value(QString::fromStdString(customer.name), Emphasis::Strong)};
    if (!customer.nativeName.empty()) {
        name += plain(QString(2, kGap));
        name += value(QString::fromStdString(customer.nativeName), Emphasis::Muted);
    }
    m_head->setHeadingSpans(name);
    m_head->setLineBelow(items::headLine(customer));
    const auto counted = [](const QString& word, qsizetype count) {
        return word + kGap + QString::number(count);
    };
    m_tabs->setViews({tr("Overview"), counted(tr("Source records"), qsizetype(customer.records.size())),
                      counted(tr("Holdings"), qsizetype(customer.holdings.size())),
                      counted(tr("Timeline"), qsizetype(customer.touchpoints.size())),
                      counted(tr("History"), qsizetype(file.history.size()))});
    fillNotices(file);
    m_customer = customer;
    m_values->setLines(items::goldenLines(customer));
    updateValueActions();
    m_valuesTitle->setNote(tr("%1 fields").arg(m_values->partCount()));
    const items::RecordTableLook records = items::recordTable(customer);
    m_recordRows.setTable(records.columns, records.rows);
    fitRecordTable();
    m_recordTable->setFixedHeight(m_recordTable->contentHeight());
    fillSides(customer);
    fillTouchpoints(customer);
    fillIdentity(file);
    const items::RecordTableLook holdings = items::holdingTable(customer);
    m_holdingRows.setTable(holdings.columns, holdings.rows);
    const items::RecordTableLook history = items::historyTable(file.history);
    m_historyRows.setTable(history.columns, history.rows);
    rememberColumns();
}

void CustomerSheet::rememberColumns() {
    if (std::exchange(m_columnsRemembered, true)) return;
    m_holdingTable->setColumnWidths({0, 160, 110, 110, 180, 220, 110, 110});
    m_settings.remember(*m_holdingTable->horizontalHeader(), QStringLiteral("customers/holdings"));
    m_historyTable->setColumnWidths({140, 140, 140, 0});
    m_settings.remember(*m_historyTable->horizontalHeader(), QStringLiteral("customers/history"));
}

void CustomerSheet::fitRecordTable() {
    const int telling = m_recordRows.columnCount() - kFixedColumns;
    if (telling < 0) return;
    QList<int> widths;
    int taken = kChanged + kLinkWeight;
    for (int column = 0; column < telling; ++column) {
        widths += column == 0 ? kFirstTelling : kOtherTelling;
        taken += widths.last();
    }
    // The source record is shown in full where that leaves room for the name.
    const int room = m_recordTable->viewport()->width() - taken - kLeastName;
    int wanted = kLeastSource;
    for (int row = 0; row < m_recordRows.rowCount(); ++row)
        wanted = qMax(wanted, textWidth(m_recordRows.index(row, 0).data().toString(), face(Type::Work)) +
                                  2 * spaces::kUnit);
    const int source = qBound(kLeastSource, room, wanted);
    m_recordTable->setColumnWidths(QList<int>{source, 0} + widths + QList<int>{kChanged, kLinkWeight});
}

bool CustomerSheet::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_recordTable->viewport() && event->type() == QEvent::Resize) fitRecordTable();
    return QWidget::eventFilter(watched, event);
}

void CustomerSheet::fillNotices(const items::CustomerFile& file) {
    if (!file.asked.empty() || !file.customer.golden.live) {
        m_notice->setSentence(Sign::Warning, items::forwardingSentence(file));
        m_notice->show();
    }
    const QList<items::Contradiction> found = items::contradictions(file.customer);
    m_warning->setVisible(!found.isEmpty());
    if (found.isEmpty()) return;
    m_contradicted = found.front().field;
    m_warning->setSentence(Sign::Warning, found.front().sentence);
}

void CustomerSheet::fillSides(const Customer& customer) {
    const items::SideBySide side = items::sideBySide(customer);
    Comparison comparison;
    for (const items::SideRecord& record : side.records)
        comparison.records += ComparedRecord{QString(), record.name, record.note};
    for (const items::SideRow& row : side.rows) {
        ComparisonRow made{row.label, row.sign, {}, {}, row.closesGroup};
        for (const items::SideRow::Value& value : row.values)
            made.values += ComparedValue{value.raw, value.marks, value.display, {}};
        comparison.rows += made;
    }
    m_sides->setComparison(comparison);
}

void CustomerSheet::fillTouchpoints(const Customer& customer) {
    m_touchTitle->setNote(items::touchpointNote(customer));
    m_timeline->setCustomer(customer);
    m_strip->setLanes(lanesOf(m_timeline->channels()), m_timeline->newestYear());
    const bool any = !m_timeline->channels().isEmpty();
    m_strip->setVisible(any);
    m_legend->setVisible(any);
}

void CustomerSheet::fillIdentity(const items::CustomerFile& file) {
    QList<Fact> facts;
    m_identityLinks.clear();
    for (const items::IdentityLine& line : items::identityLines(file)) {
        facts += Fact{{plain(line.label)}, line.value, {}, Sign::None, !line.link.isEmpty(), false};
        m_identityLinks += line.link;
    }
    m_identity->setFacts(facts);
}

} // namespace goldenrod::ui
