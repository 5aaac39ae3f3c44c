// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/block/block_builder.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kMostKeys = 64; ///< of one record under one rule

void split(const Expression& expression, BlockBuilder::Conjunction& into) {
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

BlockBuilder::BlockBuilder(const NamedRule& named, Features& features, const RuleSet& rules)
    : m_features(features)
    , m_largest(rules.largestBlock == 0 ? features.size() : rules.largestBlock)
    , m_mostPairs(rules.pairsARule == 0 ? ~0ULL : rules.pairsARule) {
    m_report.rule = named.id;
    split(named.when, m_conjunction);
}

void BlockBuilder::build(Blocks& blocks) {
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

std::optional<Predicate> BlockBuilder::condition() const {
    if (m_conjunction.conditions.empty()) return std::nullopt;
    if (m_conjunction.conditions.size() == 1) return Predicate(*m_conjunction.conditions.front(), m_features);
    Expression all;
    all.kind = Expression::Kind::And;
    all.type = ExpressionType::Truth;
    for (const Expression* one : m_conjunction.conditions) all.operands.push_back(*one);
    return Predicate(all, m_features);
}

KeyGroups::KeysOf BlockBuilder::keysOf() const {
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

std::uint64_t BlockBuilder::mostMembers() const {
    if (m_limit) return *m_limit;
    std::uint64_t most = 2;
    while (most < m_largest && (most + 1) * most / 2 <= m_mostPairs) ++most;
    return most;
}

std::uint64_t BlockBuilder::limitFor(const KeyGroups& groups) const {
    std::uint64_t pairs = 0, limit = 2;
    for (const auto& [size, blocks] : groups.groupsOfSize) {
        pairs += blocks * (size * (size - 1) / 2);
        if (size > m_largest || pairs > m_mostPairs) break;
        limit = std::max(limit, size);
    }
    return limit;
}

void BlockBuilder::fill(const KeyGroups& groups, Blocks& blocks) {
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
} // namespace goldenrod
