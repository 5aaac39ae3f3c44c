// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluate/truth.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

/// Two distinct customers who are easily taken for one, and why: "household", "twins" ...
struct LookAlikes {
    std::string kind;
    std::uint32_t left = 0, right = 0; ///< groups of the truth
};

/// Of one kind: pairs of customers who both have records, and those whose records share a cluster.
struct LookAlikeGrade {
    std::uint64_t pairs = 0, merged = 0;
    double share() const {
        return pairs == 0 ? 0.0 : static_cast<double>(merged) / static_cast<double>(pairs);
    }
};

/// Grades each kind. `clusters`: any number per record, equal within a cluster; the truth is of groups.
std::map<std::string, LookAlikeGrade> gradeLookAlikes(const Truth& truth,
                                                      std::span<const std::uint32_t> clusters,
                                                      std::span<const LookAlikes> pairs);

} // namespace goldenrod
