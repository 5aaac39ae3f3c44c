// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/cluster_grades.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>
#include <vector>

namespace goldenrod {
namespace {

struct Size {
    std::uint64_t records = 0, parts = 0; ///< parts: cells of the other side
};
using Sizes = std::unordered_map<std::uint32_t, Size>;

std::uint64_t several(const Sizes& sizes) {
    return static_cast<std::uint64_t>(
        std::count_if(sizes.begin(), sizes.end(), [](const auto& entry) { return entry.second.parts > 1; }));
}

} // namespace

ClusterGrades gradeClusters(const Truth& truth, std::span<const std::uint32_t> clusters) {
    assert(truth.kind() == Truth::Kind::Groups && clusters.size() == truth.records());
    // A cell is what one cluster and one customer have in common.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> cells(clusters.size());
    for (std::size_t r = 0; r < clusters.size(); ++r) cells[r] = {clusters[r], truth.groups()[r]};
    std::sort(cells.begin(), cells.end());
    Sizes ofCluster, ofCustomer;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool begins = i == 0 || cells[i] != cells[i - 1];
        for (Size* size : {&ofCluster[cells[i].first], &ofCustomer[cells[i].second]}) {
            ++size->records;
            size->parts += begins ? 1 : 0;
        }
    }
    ClusterGrades grades;
    grades.clusters = ofCluster.size();
    grades.customers = ofCustomer.size();
    grades.split = several(ofCustomer);
    grades.merged = several(ofCluster);
    if (cells.empty()) return grades;
    double precision = 0.0;
    double recall = 0.0;
    for (std::size_t first = 0, last = 0; first < cells.size(); first = last) {
        while (last < cells.size() && cells[last] == cells[first]) ++last;
        const std::uint64_t common = last - first;
        const std::uint64_t inCluster = ofCluster[cells[first].first].records;
        const std::uint64_t ofOne = ofCustomer[cells[first].second].records;
        const double squared = static_cast<double>(common) * static_cast<double>(common);
        precision += squared / static_cast<double>(inCluster);
        recall += squared / static_cast<double>(ofOne);
        grades.exact += common == inCluster && common == ofOne ? 1 : 0;
    }
    grades.bCubed = {precision / static_cast<double>(cells.size()),
                     recall / static_cast<double>(cells.size())};
    return grades;
}

} // namespace goldenrod
