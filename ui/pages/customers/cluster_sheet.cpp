// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/cluster_sheet.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/graph_view.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/text_block.h"

#include <QAction>

namespace goldenrod::ui {

namespace {

constexpr int kRecord = 136, kWeight = 64; // columns of the links
constexpr int kStep = 44, kWhy = 132;      // and of the steps

} // namespace

ClusterSheet::ClusterSheet(items::Desk& desk, Prompts& prompts, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_prompts(prompts)
    , m_head(new PageHeader(QString()))
    , m_notice(new InPageStrip(Sign::Warning, {}))
    , m_graph(new GraphView)
    , m_content(new QWidget) {
    makeActions();
    auto* column = columnIn(this);
    column->addWidget(m_head);
    column->addWidget(m_notice);
    column->addWidget(m_content, 1);
    column->addStretch(0);
    auto* row = rowIn(m_content);
    auto* left = new QWidget;
    auto* picture = columnIn(left);
    picture->addWidget(m_graph, 1);
    auto* hint =
        new TextBlock(tr("Space marks a record to split off or to move; 1 to 9 mark it for a group of "
                         "its own."),
                      Type::Small, Colour::Muted);
    picture->addWidget(inMargins(hint));
    picture->addSpacing(spaces::kUnit);
    row->addWidget(left, 53);
    row->addWidget(makeRightSide(), 47);
    connect(m_graph, &Walkable::currentPartChanged, this, [this] { m_graph->update(); });
    forget();
}

QList<QWidget*> ClusterSheet::panels() const {
    if (m_content->isHidden()) return {};
    DataTable* below = m_linkFrame->isHidden() ? m_stepTable : m_linkTable;
    if (m_effect->isHidden()) return {m_graph, below};
    return {m_graph, m_effectTable, below};
}

void ClusterSheet::focus() {
    m_graph->setFocus(Qt::OtherFocusReason);
}

void ClusterSheet::forget() {
    m_reading.drop();
    m_gid.clear();
    m_busy = false;
    m_file = {};
    m_marked.clear();
    m_lastSaved.reset();
    m_wanted.reset();
    m_head->setHeading({});
    m_head->setLineBelow({});
    m_notice->hide();
    m_effect->hide();
    m_content->hide();
    m_linkRows.clear();
    m_stepRows.clear();
    m_effectRows.clear();
    m_graph->setGraph({}, {});
}

void ClusterSheet::open(const QString& gid) {
    if (gid != m_gid) {
        forget();
        m_gid = gid;
        m_head->setHeading(QStringLiteral("…"));
        m_head->setLineBelow({value(gid, Emphasis::Golden)});
    }
    m_busy = true;
    m_desk.read(
        m_reading, this, [id = gid.toStdString()](Database& db) { return items::readCluster(db, id); },
        [this, gid](const Result<ClusterGraph>& graph) { take(gid, graph); });
}

void ClusterSheet::take(const QString& asked, const Result<ClusterGraph>& graph) {
    m_busy = false;
    const bool first = m_content->isHidden();
    m_content->setVisible(bool(graph));
    if (!graph) {
        m_head->setHeading(tr("Customer"));
        fail(graph.error());
        emit shown();
        return;
    }
    m_file = *graph;
    m_gid = QString::fromStdString(m_file.gid);
    leaveChange();
    fill();
    if (m_gid != asked) emit forwarded(m_gid);
    if (first && mayTakeFocus(this)) focus();
    emit shown();
}

void ClusterSheet::fill() {
    std::map<std::int64_t, int> still;
    for (const ClusterRecord& record : m_file.records) {
        if (const auto at = m_marked.find(record.record); at != m_marked.end()) still.insert(*at);
    }
    m_marked = std::move(still);
    m_head->setHeadingSpans({value(QString::fromStdString(m_file.name), Emphasis::Strong)});
    m_head->setLineBelow(items::clusterLine(m_file));
    m_lock->setText(m_file.lock != 0 ? tr("Unlock") : tr("Lock"));
    const items::RecordTableLook links = items::linkTable(m_file);
    m_linkRows.setTable(links.columns, links.rows);
    m_linkTable->setColumnWidths({kRecord, kRecord, kWeight, 0});
    const items::RecordTableLook steps = items::stepTable(m_file);
    m_stepRows.setTable(steps.columns, steps.rows);
    m_stepTable->setColumnWidths({kStep, 0, 0, kWeight, kWhy});
    showSteps(m_steps->isChecked());
    fillGraph();
    enableActions(m_isShown);
}

void ClusterSheet::fillGraph() {
    QList<GraphNode> nodes;
    QList<int> rings;
    for (std::size_t i = 0; i < m_file.records.size(); ++i) {
        const ClusterRecord& record = m_file.records[i];
        const auto at = m_marked.find(record.record);
        const int group = at != m_marked.end() ? at->second : 0;
        nodes += GraphNode{items::recordLabel(record), items::recordWords(m_file, i, group),
                           QPointF(record.x, record.y), record.isCutOff};
        rings += group;
    }
    QList<GraphEdge> edges;
    for (const ClusterLink& link : m_file.links) {
        const bool against = link.contradiction != goldenrod::Contradiction::None;
        if (!link.holds && !against) continue;
        GraphEdge edge{
            static_cast<int>(link.left), static_cast<int>(link.right), link.weight.value_or(0.0), {}};
        if (link.weight) edge.figure = wording::weight(*link.weight);
        if (link.decided != 0) edge.kind = GraphEdge::Kind::Decided;
        if (against) edge.kind = GraphEdge::Kind::Against;
        edge.isBridge = link.isBridge;
        edge.isWeakest = link.isWeakest;
        edge.isCut = link.isCut;
        edges += edge;
    }
    const int current = m_graph->currentPart();
    m_graph->setGraph(nodes, edges);
    m_graph->setMarked(rings);
    m_graph->setCurrentPart(current);
}

std::vector<std::int64_t> ClusterSheet::marked() const {
    std::vector<std::int64_t> records;
    for (const auto& [record, group] : m_marked) records.push_back(record);
    return records;
}

std::vector<std::vector<std::int64_t>> ClusterSheet::groups() const {
    std::map<int, std::vector<std::int64_t>> byGroup;
    for (const auto& [record, group] : m_marked) byGroup[group].push_back(record);
    std::vector<std::vector<std::int64_t>> groups;
    groups.reserve(byGroup.size());
    for (auto& [group, records] : byGroup) groups.push_back(std::move(records));
    return groups;
}

void ClusterSheet::mark() {
    const int part = m_graph->currentPart();
    if (part < 0) return;
    const std::int64_t record = m_file.records[static_cast<std::size_t>(part)].record;
    if (m_marked.erase(record) == 0) m_marked.emplace(record, 1);
    leaveChange();
    fillGraph();
}

void ClusterSheet::markFor(int group) {
    const int part = m_graph->currentPart();
    if (part < 0) return;
    int& marked = m_marked[m_file.records[static_cast<std::size_t>(part)].record];
    marked = marked == group ? 0 : group;
    std::erase_if(m_marked, [](const auto& record) { return record.second == 0; });
    leaveChange();
    fillGraph();
}

void ClusterSheet::markProposal() {
    m_marked.clear();
    for (const ClusterRecord& record : m_file.records) {
        if (record.isCutOff) m_marked.emplace(record.record, 1);
    }
    leaveChange();
    fillGraph();
}

/// What its records have to do with each other, or how they came together.
void ClusterSheet::showSteps(bool shown) {
    const bool hadKeyboard = m_linkTable->hasFocus() || m_stepTable->hasFocus();
    m_linksTitle->setTitle(shown ? tr("How it was built") : tr("Links"));
    const auto rows = shown ? m_file.steps.size() : m_file.links.size();
    m_linksTitle->setNote(wording::count(static_cast<std::int64_t>(rows)));
    m_linkFrame->setVisible(!shown);
    m_stepFrame->setVisible(shown);
    if (hadKeyboard) (shown ? m_stepTable : m_linkTable)->setFocus(Qt::OtherFocusReason);
}

} // namespace goldenrod::ui
