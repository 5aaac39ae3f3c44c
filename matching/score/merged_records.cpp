// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/merged_records.h"

#include <algorithm>
#include <limits>

namespace goldenrod {
namespace {

std::vector<RecordIndex> speakers(std::span<const RecordIndex> group) {
    const std::size_t count = std::min(group.size(), MergedRecords::kMostMembers);
    std::vector<RecordIndex> chosen;
    chosen.reserve(count);
    for (std::size_t i = 0; i < count; ++i) chosen.push_back(group[i * group.size() / count]);
    return chosen;
}

/// What the pairs of members say of one comparison.
struct Heard {
    Weigher::ClassBits best{}, sum{};
    double bestBits = 0.0;
    int pairs = 0;
};

} // namespace

Weight MergedRecords::operator()(std::span<const RecordIndex> a, std::span<const RecordIndex> b) const {
    const std::size_t classes = m_weigher.classes();
    std::array<Heard, 16> heard;
    double sources = std::numeric_limits<double>::infinity();
    PairScratch pair;
    PairLevels levels;
    const std::vector<RecordIndex> right = speakers(b);
    for (const RecordIndex x : speakers(a)) {
        for (const RecordIndex y : right) {
            pair.begin(std::min(x, y), std::max(x, y));
            m_comparator.compare(pair, levels);
            sources = std::min(sources, m_weigher.sourceBits(levels.sources));
            for (std::size_t c = 0; c < m_comparator.comparisons(); ++c) {
                if (levelOf(levels.pattern, c) == 0) continue;
                Weigher::ClassBits bits{};
                m_weigher.addComparison(c, levels, bits);
                Heard& all = heard[c];
                const double speaksFor = bits[0] - bits[1];
                if (all.pairs++ == 0 || speaksFor > all.bestBits) {
                    all.best = bits;
                    all.bestBits = speaksFor;
                }
                for (std::size_t k = 0; k < classes; ++k) all.sum[k] += bits[k];
            }
        }
    }
    Weigher::ClassBits bits{};
    for (std::size_t k = 0; k < classes; ++k) bits[k] = m_weigher.shareBits(k);
    bits[0] += sources;
    for (std::size_t c = 0; c < m_comparator.comparisons(); ++c) {
        if (heard[c].pairs == 0) continue;
        for (std::size_t k = 0; k < classes; ++k)
            bits[k] += 0.5 * heard[c].best[k] + 0.5 * heard[c].sum[k] / heard[c].pairs;
    }
    return toWeight(Weigher::weightOf(bits, classes));
}

} // namespace goldenrod
