// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/block/blocks.h"

#include "matching/block/key_groups.h"
#include "matching/block/key_numbers.h"
#include "matching/parallel.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kMostKeys = 64; ///< of one record under one rule
constexpr std::uint64_t kPairsAPart = 65'536;

/// The values of a conjunction, and what is left of it.
struct Conjunction {
    std::vector<const Expression*> values;
    std::vector<const Expression*> conditions;
};

void split(const Expression& expression, Conjunction& into) {
    if (expression.kind == Expression::Kind::And) {
        for (const Expression& operand : expression.operands) split(operand, into);
    } else if (expression.type == ExpressionType::Value) {
        into.values.push_back(&expression);
    } else if (expression.kind == Expression::Kind::Call &&
               (expression.name == "exact" || expression.name == "any_shared")) {
        into.values.push_back(&expression.operands[0]);
    } else {
        into.conditions.push_back(&expression);
    }
}

/// Every combination of one key from each list, as one number.
void combine(const std::vector<std::vector<std::uint64_t>>& lists, std::size_t depth, std::uint64_t key,
             std::vector<std::uint64_t>& combined) {
    if (combined.size() >= kMostKeys) return;
    if (depth == lists.size()) return combined.push_back(key);
    for (const std::uint64_t number : lists[depth])
        combine(lists, depth + 1, mix(key + number + 0x9e3779b97f4a7c15ULL), combined);
}

std::string readableKey(const std::vector<KeyNumbers>& values, RecordIndex a, RecordIndex b) {
    std::string text;
    for (const KeyNumbers& value : values) {
        const std::vector<std::string> others = value.texts(b);
        for (const std::string& own : value.texts(a)) {
            if (std::find(others.begin(), others.end(), own) == others.end()) continue;
            if (!text.empty()) text += " · ";
            text += own;
            break;
        }
    }
    return text;
}

} // namespace

/// Makes the blocks of one rule.
class BlockBuilder {
public:
    BlockBuilder(const NamedRule& named, Features& features, const RuleSet& rules)
        : m_features(features)
        , m_largest(rules.largestBlock == 0 ? features.size() : rules.largestBlock)
        , m_mostPairs(rules.pairsARule == 0 ? ~0ULL : rules.pairsARule) {
        m_report.rule = named.id;
        split(named.when, m_conjunction);
    }

    bool hasKey() const { return !m_conjunction.values.empty(); }
    /// Blocks of so many records are looked at, however many pairs they give.
    void limitTo(std::uint64_t records) { m_limit = records; }

    /// Adds the rule's blocks to those of the rules before it.
    void build(Blocks& blocks) {
        const bool severalValues = m_conjunction.values.size() > 1;
        for (const Expression* value : m_conjunction.values)
            m_values.emplace_back(*value, m_features, severalValues);
        const bool answerable =
            std::all_of(m_values.begin(), m_values.end(), [](const KeyNumbers& v) { return v.known(); });
        if (answerable) fill(KeyGroups::make(m_features.size(), mostMembers(), keysOf()), blocks);
        blocks.m_ruleStarts.push_back(static_cast<std::uint32_t>(blocks.m_blockStarts.size() - 1));
        blocks.m_conditions.push_back(condition());
        blocks.m_reports.push_back(std::move(m_report));
    }

private:
    std::optional<Predicate> condition() const {
        if (m_conjunction.conditions.empty()) return std::nullopt;
        if (m_conjunction.conditions.size() == 1)
            return Predicate(*m_conjunction.conditions.front(), m_features);
        Expression all;
        all.kind = Expression::Kind::And;
        all.type = ExpressionType::Truth;
        for (const Expression* one : m_conjunction.conditions) all.operands.push_back(*one);
        return Predicate(all, m_features);
    }

    KeyGroups::KeysOf keysOf() const {
        return [this](RecordIndex record, std::vector<std::uint64_t>& keys) {
            thread_local std::vector<std::vector<std::uint64_t>> lists;
            lists.resize(m_values.size());
            for (std::size_t v = 0; v < lists.size(); ++v) {
                lists[v].clear();
                m_values[v].append(record, kMostKeys, lists[v]);
                if (lists[v].empty()) return;
            }
            combine(lists, 0, 0, keys);
        };
    }

    /// No block of more members can be looked at.
    std::uint64_t mostMembers() const {
        if (m_limit) return *m_limit;
        std::uint64_t most = 2;
        while (most < m_largest && (most + 1) * most / 2 <= m_mostPairs) ++most;
        return most;
    }

    /// The largest block that is looked at: as the rules say, and no larger than what all blocks up to its
    /// size may give in pairs. Small blocks say more about their pairs than large ones.
    std::uint64_t limitFor(const KeyGroups& groups) const {
        std::uint64_t pairs = 0, limit = 2;
        for (const auto& [size, blocks] : groups.groupsOfSize) {
            pairs += blocks * (size * (size - 1) / 2);
            if (size > m_largest || pairs > m_mostPairs) break;
            limit = std::max(limit, size);
        }
        return limit;
    }

    void fill(const KeyGroups& groups, Blocks& blocks) {
        m_report.limit = m_limit.value_or(limitFor(groups));
        m_report.largest = groups.largest;
        if (groups.largest > 1)
            m_report.largestKey = readableKey(m_values, groups.inLargest.first, groups.inLargest.second);
        for (const auto& [size, count] : groups.groupsOfSize) {
            const std::uint64_t pairs = count * (size * (size - 1) / 2);
            if (size > m_report.limit) {
                m_report.droppedBlocks += count;
                m_report.droppedPairs += pairs;
            } else if (size > 1) {
                m_report.blocks += count;
                m_report.pairs += pairs;
            }
        }
        auto member = groups.members.begin();
        for (const std::uint32_t size : groups.sizes) {
            if (size <= m_report.limit) {
                blocks.m_members.insert(blocks.m_members.end(), member, member + size);
                blocks.m_blockStarts.push_back(static_cast<std::uint32_t>(blocks.m_members.size()));
            }
            member += size;
        }
    }

    Features& m_features;
    std::size_t m_largest;
    std::uint64_t m_mostPairs;
    std::optional<std::uint64_t> m_limit; ///< none: as the rules' bounds and the data say
    Conjunction m_conjunction;
    std::vector<KeyNumbers> m_values;
    BlockingReport m_report;
};

Result<Blocks> Blocks::make(const RuleSet& rules, Features& features, const ProgressFn& progress,
                            double begin, double end, const std::optional<BlockLimits>& limits) {
    Blocks blocks;
    // What is always one customer must be looked at, whatever the blocking rules say.
    std::vector<NamedRule> all = rules.blocking;
    all.insert(all.end(), rules.force.begin(), rules.force.end());
    ProgressMeter meter(progress, "match.block", all.size(), begin, end);
    for (std::size_t r = 0; r < all.size(); ++r) {
        BlockBuilder builder(all[r], features, rules);
        if (!builder.hasKey()) {
            return Error{kRulesWrongValue,
                         {"blocking[" + std::to_string(r) + "]", "a field or key to group records by"}};
        }
        if (limits) builder.limitTo((*limits)[r].records);
        builder.build(blocks);
        if (!meter.advance(1)) return Error{kCancelled};
    }
    for (std::uint32_t r = 0; r < blocks.rules(); ++r) {
        if (blocks.m_conditions[r]) blocks.m_conditional.push_back(r);
    }
    blocks.index(features.size());
    return blocks;
}

void Blocks::index(std::size_t records) {
    m_offsets.assign(records + 1, 0);
    for (const RecordIndex r : m_members) ++m_offsets[r + 1];
    for (std::size_t r = 0; r < records; ++r) m_offsets[r + 1] += m_offsets[r];
    m_blocksOf.resize(m_members.size());
    std::vector<std::uint32_t> next(m_offsets.begin(), m_offsets.end() - 1);
    for (std::uint32_t block = 0; block + 1 < m_blockStarts.size(); ++block) {
        for (std::uint32_t i = m_blockStarts[block]; i < m_blockStarts[block + 1]; ++i)
            m_blocksOf[next[m_members[i]]++] = block;
    }
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

BlockLimits Blocks::limits() const {
    BlockLimits limits;
    for (const BlockingReport& report : m_reports) limits.push_back({report.rule, report.limit});
    return limits;
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
