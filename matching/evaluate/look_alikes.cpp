// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/look_alikes.h"

#include <algorithm>
#include <cassert>

namespace goldenrod {

std::map<std::string, LookAlikeGrade> gradeLookAlikes(const Truth& truth,
                                                      std::span<const std::uint32_t> clusters,
                                                      std::span<const LookAlikes> pairs) {
    assert(truth.kind() == Truth::Kind::Groups && clusters.size() == truth.records());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> cells(clusters.size());
    for (std::size_t r = 0; r < clusters.size(); ++r) cells[r] = {truth.groups()[r], clusters[r]};
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    const auto clustersOf = [&](std::uint32_t customer) {
        const auto byCustomer = [](const auto& cell, std::uint32_t sought) { return cell.first < sought; };
        const auto first = std::lower_bound(cells.begin(), cells.end(), customer, byCustomer);
        auto last = first;
        while (last != cells.end() && last->first == customer) ++last;
        return std::span(first, last);
    };
    std::map<std::string, LookAlikeGrade> grades;
    for (const LookAlikes& pair : pairs) {
        const auto left = clustersOf(pair.left);
        const auto right = clustersOf(pair.right);
        if (left.empty() || right.empty() || pair.left == pair.right) continue;
        LookAlikeGrade& grade = grades[pair.kind];
        ++grade.pairs;
        const bool together = std::any_of(left.begin(), left.end(), [&](const auto& a) {
            return std::any_of(right.begin(), right.end(),
                               [&](const auto& b) { return a.second == b.second; });
        });
        grade.merged += together ? 1 : 0;
    }
    return grades;
}

} // namespace goldenrod
