// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/block/blocks.h"

#include "matching/block/block_builder.h"
#include "matching/parallel.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::uint64_t kPairsAPart = 65'536;

} // namespace

Error noKey(std::size_t r) {
    return Error{kRulesWrongValue,
                 {"blocking[" + std::to_string(r) + "]", "a field or key to group records by"}};
}

BlockingReport reportOf(const std::string& rule, const KeyGroups& groups, std::uint64_t limit) {
    BlockingReport report;
    report.rule = rule;
    report.limit = limit;
    report.largest = groups.largest;
    for (const auto& [size, count] : groups.groupsOfSize) {
        const std::uint64_t pairs = count * (size * (size - 1) / 2);
        if (size > limit) {
            report.droppedBlocks += count;
            report.droppedPairs += pairs;
        } else if (size > 1) {
            report.blocks += count;
            report.pairs += pairs;
        }
    }
    return report;
}

Result<Blocks> Blocks::make(const RuleSet& rules, Features& features, const ProgressFn& progress,
                            double begin, double end, const std::optional<BlockLimits>& limits) {
    Blocks blocks;
    // What is always one customer must be looked at, whatever the blocking rules say.
    std::vector<NamedRule> all = rules.blocking;
    all.insert(all.end(), rules.force.begin(), rules.force.end());
    ProgressMeter meter(progress, "match.block", all.size(), begin, end);
    for (std::size_t r = 0; r < all.size(); ++r) {
        BlockBuilder builder(all[r], features, rules);
        if (!builder.hasKey()) return noKey(r);
        if (limits) builder.limitTo((*limits)[r].records);
        builder.build(blocks, [&] { return meter.advance(0); });
        if (!meter.advance(1)) return Error{kCancelled};
    }
    for (std::uint32_t r = 0; r < blocks.rules(); ++r) {
        if (blocks.m_conditions[r]) blocks.m_conditional.push_back(r);
    }
    blocks.index(features.size());
    return blocks;
}

void Blocks::index(std::size_t records) {
    // Each thread goes through all members and takes those of its own records: no two write in one place.
    const std::size_t some = records / 8 + 1;
    m_offsets.assign(records + 1, 0);
    parallelParts(records, some, [&](std::size_t first, std::size_t last) {
        for (const RecordIndex r : m_members) {
            if (r >= first && r < last) ++m_offsets[r + 1];
        }
    });
    for (std::size_t r = 0; r < records; ++r) m_offsets[r + 1] += m_offsets[r];
    m_blocksOf.resize(m_members.size());
    parallelParts(records, some, [&](std::size_t first, std::size_t last) {
        std::vector<std::uint32_t> next(&m_offsets[first], &m_offsets[last]);
        for (std::uint32_t block = 0; block + 1 < m_blockStarts.size(); ++block) {
            for (std::uint32_t i = m_blockStarts[block]; i < m_blockStarts[block + 1]; ++i) {
                const RecordIndex r = m_members[i];
                if (r >= first && r < last) m_blocksOf[next[r - first]++] = block;
            }
        }
    });
}

BlockLimits Blocks::limits() const {
    BlockLimits limits;
    for (const BlockingReport& report : m_reports) limits.push_back({report.rule, report.limit});
    return limits;
}

void Blocks::forgetMembers() {
    std::vector<RecordIndex>().swap(m_members);
    std::vector<std::uint32_t>().swap(m_blockStarts);
}

std::vector<Blocks::Part> Blocks::parts() const {
    std::vector<Part> all;
    for (std::uint32_t r = 0; r < rules(); ++r) {
        Part part{r, m_ruleStarts[r], m_ruleStarts[r], 0};
        const auto close = [&](std::uint32_t nextBlock) {
            if (part.pairs > 0) all.push_back(part);
            part = Part{r, nextBlock, nextBlock, 0};
        };
        for (std::uint32_t block = m_ruleStarts[r]; block < m_ruleStarts[r + 1]; ++block) {
            const std::uint64_t size = m_blockStarts[block + 1] - m_blockStarts[block];
            const std::uint64_t pairs = size * (size - 1) / 2;
            if (pairs > 2 * kPairsAPart) {
                close(block);
                splitBlock(r, block, all);
                part.firstBlock = part.lastBlock = block + 1;
                continue;
            }
            part.pairs += pairs;
            part.lastBlock = block + 1;
            if (part.pairs >= kPairsAPart) close(block + 1);
        }
        close(0);
    }
    return all;
}

void Blocks::splitBlock(std::uint32_t rule, std::uint32_t block, std::vector<Part>& into) const {
    const std::uint32_t size = m_blockStarts[block + 1] - m_blockStarts[block];
    for (std::uint32_t row = 0; row + 1 < size;) {
        Part part{rule, block, block + 1, 0, row, row};
        while (part.lastRow + 1 < size && part.pairs < kPairsAPart) part.pairs += size - 1 - part.lastRow++;
        row = part.lastRow;
        into.push_back(part);
    }
}

std::uint64_t Blocks::pairs() const {
    std::uint64_t all = 0;
    for (const BlockingReport& report : m_reports) all += report.pairs;
    return all;
}

std::uint32_t Blocks::ruleOf(std::uint32_t block) const {
    return static_cast<std::uint32_t>(std::upper_bound(m_ruleStarts.begin(), m_ruleStarts.end(), block) -
                                      m_ruleStarts.begin() - 1);
}

int Blocks::firstRule(PairScratch& pair) const {
    std::uint32_t a = m_offsets[pair.left()];
    std::uint32_t b = m_offsets[pair.right()];
    while (a < m_offsets[pair.left() + 1] && b < m_offsets[pair.right() + 1]) {
        if (m_blocksOf[a] == m_blocksOf[b] && holds(ruleOf(m_blocksOf[a]), pair))
            return static_cast<int>(ruleOf(m_blocksOf[a]));
        const bool leftFirst = m_blocksOf[a] <= m_blocksOf[b];
        const bool rightFirst = m_blocksOf[b] <= m_blocksOf[a];
        a += leftFirst ? 1 : 0;
        b += rightFirst ? 1 : 0;
    }
    return -1;
}

void Blocks::noteEarlier(std::uint32_t block, std::uint32_t row, std::uint32_t lastRow,
                         EarlierPairs& earlier) const {
    const std::uint32_t end = m_blockStarts[block + 1];
    const auto blocksOf = [&](std::uint32_t member) {
        return m_blocksOf.data() + m_offsets[m_members[member]];
    };
    std::size_t entries = 0;
    for (std::uint32_t i = row; i < end; ++i) fetchAhead(i);
    for (std::uint32_t i = row; i < lastRow; ++i)
        entries += m_offsets[m_members[i] + 1] - m_offsets[m_members[i]];
    earlier.begin(entries);
    for (std::uint32_t i = row; i < lastRow; ++i) {
        for (const std::uint32_t* of = blocksOf(i); *of < block; ++of) earlier.add(*of, i - row);
    }
    earlier.columns.assign(end - row, 0);
    earlier.conditional.resize(m_conditional.size());
    for (auto& columns : earlier.conditional) columns.assign(end - row, 0);
    for (std::uint32_t j = row; j < end; ++j) {
        for (const std::uint32_t* of = blocksOf(j); *of < block; ++of) {
            const std::uint64_t rows = earlier.rows(*of);
            if (rows == 0) continue;
            const auto rule = std::find(m_conditional.begin(), m_conditional.end(), ruleOf(*of));
            auto& columns = rule == m_conditional.end()
                                ? earlier.columns
                                : earlier.conditional[static_cast<std::size_t>(rule - m_conditional.begin())];
            columns[j - row] |= rows;
        }
    }
}

bool Blocks::holdsEarlier(const EarlierPairs& earlier, std::size_t column, std::size_t row,
                          PairScratch& pair) const {
    for (std::size_t c = 0; c < m_conditional.size(); ++c) {
        if ((earlier.conditional[c][column] >> row & 1U) != 0 && holds(m_conditional[c], pair)) return true;
    }
    return false;
}

bool Blocks::isFirst(std::uint32_t block, PairScratch& pair, std::uint32_t rule, bool onlyThisRule) const {
    const auto from = [&](RecordIndex r) {
        const auto* begin = m_blocksOf.data() + m_offsets[r];
        const auto* end = m_blocksOf.data() + m_offsets[r + 1];
        return onlyThisRule ? std::lower_bound(begin, end, m_ruleStarts[rule]) : begin;
    };
    const std::uint32_t* a = from(pair.left());
    const std::uint32_t* b = from(pair.right());
    // Both lists hold `block`, so they meet there at the latest.
    while (true) {
        if (*a < *b) {
            ++a;
        } else if (*b < *a) {
            ++b;
        } else if (*a == block) {
            return true;
        } else {
            const std::uint32_t of = ruleOf(*a);
            if (of == rule || holds(of, pair)) return false;
            ++a;
            ++b;
        }
    }
}

} // namespace goldenrod
