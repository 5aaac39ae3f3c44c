// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/training_pairs.h"

#include <algorithm>
#include <unordered_map>

namespace goldenrod {
namespace {

constexpr std::size_t kGrain = 2048;

using Counts = std::unordered_map<Pattern, std::uint64_t>;

void addTo(std::map<Pattern, std::uint64_t>& all, const std::vector<Counts>& parts) {
    for (const Counts& part : parts) {
        for (const auto& [pattern, count] : part) all[pattern] += count;
    }
}

/// The k-th pair (left < right) of n records in the order (0,1) (0,2) (1,2) (0,3) ...
std::pair<RecordIndex, RecordIndex> pairNumber(std::uint64_t k) {
    std::uint64_t right = 1;
    for (std::uint64_t step = 1ULL << 31; step > 0; step >>= 1) {
        const std::uint64_t next = right + step;
        if (next * (next - 1) / 2 <= k) right = next;
    }
    return {static_cast<RecordIndex>(k - right * (right - 1) / 2), static_cast<RecordIndex>(right)};
}

} // namespace

std::uint64_t PairSample::size() const {
    std::uint64_t all = 0;
    for (const auto& [pattern, count] : counts) all += count;
    return all;
}

PairSample drawRandomPairs(const Comparator& comparator, std::size_t records, std::uint64_t most,
                           std::uint64_t seed, ProgressMeter& meter) {
    PairSample sample;
    sample.rule = "random";
    sample.heldOut.assign(comparator.comparisons(), false);
    const std::uint64_t all = static_cast<std::uint64_t>(records) * (records - 1) / 2;
    const std::uint64_t drawn = std::min(all, most);
    sample.rate = all == 0 ? 1.0 : static_cast<double>(drawn) / static_cast<double>(all);
    std::vector<Counts> counts((drawn + kGrain - 1) / kGrain);
    parallelParts(drawn, kGrain, [&](std::size_t first, std::size_t last) {
        if (!meter.advance(last - first)) return;
        PairScratch scratch;
        std::vector<Comparator::Pair> pairs;
        for (std::uint64_t i = first; i < last; ++i)
            pairs.push_back(pairNumber(drawn == all ? i : mix(seed + i * 0x9e3779b97f4a7c15ULL) % all));
        std::vector<PairLevels> levels(pairs.size());
        comparator.compare(pairs, scratch, levels);
        Counts& own = counts[first / kGrain];
        for (const PairLevels& one : levels) ++own[one.pattern];
    });
    addTo(sample.counts, counts);
    return sample;
}

PairSample drawBlockedPairs(const Comparator& comparator, const Blocks& blocks, int rule, std::uint64_t most,
                            std::uint64_t seed, ProgressMeter& meter) {
    PairSample sample;
    sample.rule = rule < 0 ? "candidates" : blocks.reports()[static_cast<std::size_t>(rule)].rule;
    sample.heldOut.assign(comparator.comparisons(), false);
    std::vector<Blocks::Part> parts = blocks.parts();
    if (rule >= 0)
        std::erase_if(parts, [&](const auto& part) { return part.rule != static_cast<std::uint32_t>(rule); });
    std::uint64_t all = 0;
    for (const Blocks::Part& part : parts) all += part.pairs;
    sample.rate = all <= most ? 1.0 : static_cast<double>(most) / static_cast<double>(all);
    const auto limit = sample.rate >= 1.0 ? ~0ULL : static_cast<std::uint64_t>(sample.rate * 0x1p64);

    std::vector<Counts> counts(parts.size());
    std::vector<std::vector<PairLevels>> pairs(parts.size());
    parallelParts(parts.size(), 1, [&](std::size_t first, std::size_t last) {
        PairScratch pair;
        std::vector<Comparator::Pair> drawn;
        for (std::size_t p = first; p < last; ++p) {
            if (!meter.advance(parts[p].pairs)) return;
            const auto isDrawn = [&](RecordIndex left, RecordIndex right) {
                return mix(seed ^ mix((static_cast<std::uint64_t>(left) << 32) | right)) <= limit;
            };
            drawn.clear();
            blocks.forSomePairs(parts[p], pair, rule >= 0, isDrawn, [&](RecordIndex left, RecordIndex right) {
                drawn.emplace_back(left, right);
            });
            pairs[p].resize(drawn.size());
            comparator.compare(drawn, pair, pairs[p]);
            for (const PairLevels& levels : pairs[p]) ++counts[p][levels.pattern];
        }
    });
    addTo(sample.counts, counts);
    for (auto& part : pairs) sample.pairs.insert(sample.pairs.end(), part.begin(), part.end());
    return sample;
}

} // namespace goldenrod
