// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/block/block_builder.h"

#include <algorithm>

namespace goldenrod {
BlockBuilder::BlockBuilder(const NamedRule& named, Features& features, const RuleSet& rules)
    : m_features(features)
    , m_rules(rules)
    , m_key(named.when) {
    m_report.rule = named.id;
}

void BlockBuilder::build(Blocks& blocks, const std::function<bool()>& keepOn) {
    const bool severalValues = m_key.values.size() > 1;
    for (const Expression* value : m_key.values) {
        m_values.emplace_back(*value, m_features, severalValues);
        if (!keepOn()) return;
    }
    const bool answerable =
        std::all_of(m_values.begin(), m_values.end(), [](const KeyNumbers& v) { return v.known(); });
    if (answerable) fill(KeyGroups::make(m_features.size(), mostMembers(), keysOf(), 2, keepOn), blocks);
    blocks.m_ruleStarts.push_back(static_cast<std::uint32_t>(blocks.m_blockStarts.size() - 1));
    const std::optional<Expression> condition = m_key.condition();
    blocks.m_conditions.push_back(condition ? std::optional<Predicate>(std::in_place, *condition, m_features)
                                            : std::nullopt);
    blocks.m_reports.push_back(std::move(m_report));
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
        combineKeys(lists, keys);
    };
}

std::uint64_t BlockBuilder::mostMembers() const {
    if (m_limit) return *m_limit;
    const std::uint64_t largest = largestBlockOf(m_rules, m_features.size());
    const std::uint64_t pairs = pairsARuleOf(m_rules);
    std::uint64_t most = 2;
    while (most < largest && (most + 1) * most / 2 <= pairs) ++most;
    return most;
}

void BlockBuilder::fill(const KeyGroups& groups, Blocks& blocks) {
    m_report =
        reportOf(m_report.rule, groups, m_limit.value_or(blockLimit(groups, m_rules, m_features.size())));
    if (groups.largest > 1)
        m_report.largestKey = sharedText(m_values, groups.inLargest.first, groups.inLargest.second);
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
