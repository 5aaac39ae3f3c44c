// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/calibration.h"

#include <algorithm>
#include <cmath>

namespace goldenrod {

Reliability reliabilityOf(std::vector<JudgedPair>& pairs, Weight from, Weight to, std::size_t bins) {
    std::erase_if(pairs, [&](const JudgedPair& pair) { return pair.weight < from || pair.weight > to; });
    std::sort(pairs.begin(), pairs.end(),
              [](const JudgedPair& a, const JudgedPair& b) { return a.weight < b.weight; });
    Reliability result;
    result.pairs = pairs.size();
    for (std::size_t b = 0, first = 0; b < bins && first < pairs.size(); ++b) {
        std::size_t last = (b + 1) * pairs.size() / bins;
        if (last <= first) continue; // a weight that many pairs share filled this bin, too
        while (last < pairs.size() && pairs[last].weight == pairs[last - 1].weight) ++last;
        ReliabilityBin bin;
        bin.lowest = pairs[first].weight;
        bin.highest = pairs[last - 1].weight;
        for (; first < last; ++first) {
            ++bin.pairs;
            bin.matches += pairs[first].match ? 1 : 0;
            bin.said += probabilityOfWeight(toBits(pairs[first].weight));
        }
        bin.said /= static_cast<double>(bin.pairs);
        result.expectedError += std::abs(bin.gap()) * static_cast<double>(bin.pairs);
        result.largestError = std::max(result.largestError, std::abs(bin.gap()));
        result.bins.push_back(bin);
    }
    if (result.pairs > 0) result.expectedError /= static_cast<double>(result.pairs);
    return result;
}

} // namespace goldenrod
