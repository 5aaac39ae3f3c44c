// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_view.h"
#include "models/jobs/cluster_effect.h"
#include "models/jobs/cluster_graph.h"
#include "models/jobs/cluster_list.h"

/// A customer as a graph in meanings, without colours or widgets. Pure functions of values.
namespace goldenrod::items {

/// Reads a customer as a graph; of a retired id the one that took over.
Result<ClusterGraph> readCluster(Database& db, const std::string& gid);

/// "CRM 20418"
QString recordLabel(const ClusterRecord& record);
/// All there is to say of a record, for screen readers: name, links, sides, the group it is marked for (0:
/// none).
QString recordWords(const ClusterGraph& graph, std::size_t record, int group);

/// "G-204417 · 5 source records · links: 9 of 10 · locked"
Spans clusterLine(const ClusterGraph& graph);
/// Links as a table, the telling ones first.
RecordTableLook linkTable(const ClusterGraph& graph);

/// How the customer was built, a merge a row, in order.
RecordTableLook stepTable(const ClusterGraph& graph);

/// Customers worth a look as a table, with the link of each to its graph.
RecordTableLook worthTable(const ClusterList& list);
/// "2 of 291 customers of several records"
QString worthNote(const ClusterList& list);

/// "Two customers become one; 3 golden values change."
Spans effectSentence(const ClusterEffect& effect);
/// Golden records now and then, and the values that change.
RecordTableLook effectTable(const ClusterEffect& effect);

} // namespace goldenrod::items
