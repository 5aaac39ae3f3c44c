// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/cluster_view.h"

#include "models/wording/cluster_words.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"
#include "models/workspace/golden_store.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace goldenrod::items {
namespace {

using Against = goldenrod::Contradiction;

QString tr(const char* text) {
    return QCoreApplication::translate("Cluster", text);
}
QString utf16(const std::string& text) {
    return QString::fromStdString(text);
}
Span data(const QString& text, Emphasis emphasis = Emphasis::Normal) {
    return {text, emphasis, Sign::None, true};
}

/// The less, the more it tells.
int telling(const ClusterLink& link) {
    if (link.contradiction != Against::None) return 0;
    if (link.isWeakest) return 1;
    if (link.isBridge) return 2;
    if (link.decided != 0) return 3;
    return link.isCut ? 4 : 5;
}

Sign signOf(const ClusterLink& link) {
    if (link.contradiction != Against::None) return Sign::Differ;
    return link.isWeakest || link.isBridge ? Sign::Warning : Sign::None;
}

/// A golden record now or then; what it does not have is said by a dash.
QString recordsOf(const GoldenSide* side) {
    return side != nullptr ? wording::count(static_cast<std::int64_t>(side->records.size()))
                           : QStringLiteral("–");
}

} // namespace

Result<ClusterGraph> readCluster(Database& db, const std::string& gid) {
    auto graph = readClusterGraph(db, gid);
    if (!graph || !graph->records.empty()) return graph;
    auto golden = readGolden(db, graph->golden);
    if (!golden) return golden.error();
    if (golden->forwardsTo == 0) return graph;
    auto target = goldenIdOf(db, golden->forwardsTo);
    if (!target) return target.error();
    return readClusterGraph(db, *target);
}

QString recordLabel(const ClusterRecord& record) {
    return utf16(record.source + " " + record.key);
}

QString recordWords(const ClusterGraph& graph, std::size_t record, int group) {
    const ClusterRecord& own = graph.records[record];
    int links = 0;
    QStringList words;
    for (const ClusterLink& link : graph.links) {
        if (link.left != record && link.right != record) continue;
        links += link.holds ? 1 : 0;
        const std::uint32_t other = link.left == record ? link.right : link.left;
        const bool tells =
            link.contradiction != Against::None || link.isWeakest || link.isBridge || link.decided != 0;
        if (tells)
            words << tr("%1: %2").arg(recordLabel(graph.records[other]),
                                      wording::linkWords(link).join(QStringLiteral(", ")));
    }
    QStringList all{recordLabel(own), utf16(own.name), tr("links: %1").arg(links)};
    if (own.isCutOff) all << tr("on the other side of the proposed cut");
    if (group != 0) all << tr("marked for group %1").arg(group);
    return (all + words).join(QStringLiteral("; "));
}

Spans clusterLine(const ClusterGraph& graph) {
    const auto records = static_cast<std::int64_t>(graph.records.size());
    const auto links = std::count_if(graph.links.begin(), graph.links.end(),
                                     [](const ClusterLink& link) { return link.holds; });
    const QString gap = QStringLiteral(" · ");
    Spans line{
        data(utf16(graph.gid), Emphasis::Golden),
        {gap + tr("source records: %1").arg(wording::count(records)), Emphasis::Muted},
        {gap + tr("links: %1 of %2").arg(wording::count(links), wording::count(records * (records - 1) / 2)),
         Emphasis::Muted}};
    if (graph.contradictions > 0)
        line += Span{gap + tr("contradictions: %1").arg(wording::count(graph.contradictions)),
                     Emphasis::Normal, Sign::Differ};
    if (graph.lock != 0) line += Span{gap + tr("locked"), Emphasis::Strong};
    return line;
}

RecordTableLook linkTable(const ClusterGraph& graph) {
    std::vector<const ClusterLink*> links;
    for (const ClusterLink& link : graph.links) links.push_back(&link);
    std::stable_sort(links.begin(), links.end(), [](const ClusterLink* a, const ClusterLink* b) {
        if (telling(*a) != telling(*b)) return telling(*a) < telling(*b);
        return a->weight.value_or(0.0) > b->weight.value_or(0.0);
    });
    RecordTableLook look;
    look.columns = {{tr("record"), Content::Text},
                    {tr("record"), Content::Text},
                    {tr("weight"), Content::Figure},
                    {tr("remarks"), Content::Text}};
    for (const ClusterLink* link : links) {
        const QString weight = link->weight ? wording::weight(*link->weight) : QStringLiteral("–");
        const auto emphasis = link->holds ? Emphasis::Normal : Emphasis::Muted;
        TableRow row;
        row.cells = {
            {recordLabel(graph.records[link->left]), Content::Text, emphasis},
            {recordLabel(graph.records[link->right]), Content::Text, emphasis},
            {weight, Content::Figure, emphasis},
            {wording::linkWords(*link).join(QStringLiteral(", ")), Content::Text, emphasis, signOf(*link)}};
        look.rows += row;
    }
    return look;
}

RecordTableLook stepTable(const ClusterGraph& graph) {
    const auto groupOf = [&](const std::vector<std::uint32_t>& group) {
        const QString first = recordLabel(graph.records[group.front()]);
        const auto more = static_cast<std::int64_t>(group.size()) - 1;
        return more == 0 ? first : tr("%1 and %2 more").arg(first, wording::count(more));
    };
    RecordTableLook look;
    look.columns = {{tr("step"), Content::Figure},
                    {tr("record"), Content::Text},
                    {tr("joined by"), Content::Text},
                    {tr("weight"), Content::Figure},
                    {tr("why"), Content::Text}};
    for (const ClusterStep& step : graph.steps) {
        TableRow row;
        row.cells = {{wording::count(static_cast<std::int64_t>(look.rows.size()) + 1), Content::Figure},
                     {groupOf(step.left)},
                     {groupOf(step.right)},
                     {step.weight ? wording::weight(*step.weight) : QStringLiteral("–"), Content::Figure},
                     {wording::stepWord(step)}};
        look.rows += row;
    }
    return look;
}

RecordTableLook worthTable(const ClusterList& list) {
    RecordTableLook look;
    look.columns = {{tr("customer"), Content::Exact},
                    {wording::fieldName("name.full"), Content::Text},
                    {tr("records"), Content::Figure},
                    {tr("links"), Content::Figure},
                    {tr("why"), Content::Text}};
    for (const ClusterWorth& worth : list.first) {
        QStringList why;
        for (const ClusterConcern concern : worth.concerns) why << wording::concernWord(concern);
        const bool grave = worth.concerns.front() <= ClusterConcern::OnePerSource;
        TableRow row;
        row.cells = {{utf16(worth.gid), Content::Exact, Emphasis::Golden},
                     {utf16(worth.name)},
                     {wording::count(worth.records), Content::Figure},
                     {wording::percent(worth.density, 0), Content::Figure},
                     {why.join(QStringLiteral(", ")), Content::Text, Emphasis::Normal,
                      grave ? Sign::Differ : Sign::Warning}};
        row.link = utf16(worth.gid);
        look.rows += row;
    }
    return look;
}

QString worthNote(const ClusterList& list) {
    return tr("%1 of %2 customers of several records")
        .arg(wording::count(list.all), wording::count(list.looked));
}

Spans effectSentence(const ClusterEffect& effect) {
    const auto values = static_cast<std::int64_t>(changedValues(effect).size());
    if (effect.before.empty() && effect.after.empty()) return {{tr("No golden record would change.")}};
    return {
        {tr("Customers now: %1, then: %2. Golden values that change: %3.")
             .arg(wording::count(static_cast<std::int64_t>(effect.before.size())),
                  wording::count(static_cast<std::int64_t>(effect.after.size())), wording::count(values))}};
}

RecordTableLook effectTable(const ClusterEffect& effect) {
    RecordTableLook look;
    look.columns = {{tr("customer"), Content::Exact},
                    {tr("what"), Content::Text},
                    {tr("now"), Content::Text},
                    {tr("then"), Content::Text}};
    std::map<std::string, std::pair<const GoldenSide*, const GoldenSide*>> sides;
    for (const GoldenSide& side : effect.before) sides[side.gid].first = &side;
    for (const GoldenSide& side : effect.after) sides[side.gid].second = &side;
    for (const auto& [gid, side] : sides) {
        TableRow row;
        row.cells = {{utf16(gid), Content::Exact, Emphasis::Golden},
                     {tr("source records"), Content::Text, Emphasis::Label},
                     {recordsOf(side.first)},
                     {recordsOf(side.second)}};
        row.link = QStringLiteral("goldenrod:customer/") + utf16(gid);
        look.rows += row;
        const auto* shown = side.second != nullptr ? side.second : side.first;
        if (side.first != nullptr && side.second != nullptr) continue;
        const QString name = utf16(goldenName(shown->values));
        TableRow named;
        named.cells = {{},
                       {wording::fieldName("name.full"), Content::Text, Emphasis::Muted},
                       {side.first != nullptr ? name : QString()},
                       {side.second != nullptr ? name : QString()}};
        look.rows += named;
    }
    for (const ValueChange& change : changedValues(effect)) {
        TableRow row;
        row.cells = {{utf16(change.gid), Content::Exact, Emphasis::Golden},
                     {wording::fieldName(change.field), Content::Text, Emphasis::Muted},
                     {utf16(change.before)},
                     {utf16(change.after)}};
        look.rows += row;
    }
    return look;
}

} // namespace goldenrod::items
