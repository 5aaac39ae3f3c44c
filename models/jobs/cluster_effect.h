// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/cluster_change.h"
#include "models/workspace/golden_codec.h"

#include <cstdint>
#include <string>
#include <vector>

namespace goldenrod {

/// A golden record before or after a change.
struct GoldenSide {
    std::string gid;
    std::vector<std::int64_t> records; ///< ascending
    std::vector<StoredGoldenValue> values;
};

/// What a change does: golden records that it touches as they are and as they would be. Ids are those that
/// the change would give.
struct ClusterEffect {
    std::vector<GoldenSide> before, after; ///< by golden id's number
    std::int64_t questionsBefore = 0, questionsAfter = 0;
};

/// What changeCluster() would do, or why it would refuse. Nothing is changed: the change is made in a
/// transaction that is rolled back.
Result<ClusterEffect> previewChange(const ClusterChange& change, Workspace& workspace);

/// A value that a golden record has before and after, or has on one side alone (the other is empty).
struct ValueChange {
    std::string gid, field, before, after;
};
/// Of the golden records that are there before and after.
std::vector<ValueChange> changedValues(const ClusterEffect& effect);

} // namespace goldenrod
