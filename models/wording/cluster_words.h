// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/cluster_graph.h"
#include "models/jobs/cluster_list.h"

#include <QString>
#include <QStringList>

namespace goldenrod::wording {

/// Why two records of a customer speak against each other; empty: they do not.
QString contradictionWord(Contradiction why);
/// All that there is to say of a link beside its weight: "weakest link", "bridge", "decided by a person" ...
QStringList linkWords(const ClusterLink& link);
/// By what two groups of records became one.
QString stepWord(const ClusterStep& step);
/// Why a customer is worth a look.
QString concernWord(ClusterConcern concern);

} // namespace goldenrod::wording
