// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

#include "models/jobs/cluster_effect.h"
#include "models/jobs/cluster_graph.h"
#include "models/jobs/cluster_list.h"

namespace goldenrod::cli {

// For people, or as JSON.
void showGraph(Session& session, const ClusterGraph& graph);
void showEffect(Session& session, const ClusterEffect& effect);
void showList(Session& session, const ClusterList& list);

} // namespace goldenrod::cli
