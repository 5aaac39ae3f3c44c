// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/truth.h"

#include <algorithm>
#include <numeric>

namespace goldenrod {
namespace {

void putInOrder(std::vector<Truth::Pair>& pairs) {
    for (auto& [left, right] : pairs) {
        if (left > right) std::swap(left, right);
    }
    std::erase_if(pairs, [](const Truth::Pair& pair) { return pair.first == pair.second; });
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

std::uint64_t notSpokenOf(std::size_t records, std::initializer_list<std::span<const Truth::Pair>> lists) {
    std::vector<bool> named(records, false);
    for (const auto& pairs : lists) {
        for (const auto& [left, right] : pairs) named[left] = named[right] = true;
    }
    return static_cast<std::uint64_t>(std::count(named.begin(), named.end(), false));
}

/// Records in the order of their groups.
std::vector<RecordIndex> byGroup(std::span<const std::uint32_t> groups) {
    std::vector<RecordIndex> order(groups.size());
    std::iota(order.begin(), order.end(), RecordIndex{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](RecordIndex a, RecordIndex b) { return groups[a] < groups[b]; });
    return order;
}

} // namespace

Truth Truth::ofGroups(std::vector<std::uint32_t> groups) {
    Truth truth(Kind::Groups);
    // Dense numbers in the order of their values; who is unnamed is a group of their own.
    std::vector<std::uint32_t> distinct(groups);
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    auto next = static_cast<std::uint32_t>(distinct.size());
    for (std::uint32_t& group : groups) {
        if (group == kUnnamed) {
            group = next++;
            ++truth.m_unnamed;
        } else {
            group = static_cast<std::uint32_t>(std::lower_bound(distinct.begin(), distinct.end(), group) -
                                               distinct.begin());
        }
    }
    std::vector<std::uint64_t> sizes(next, 0);
    for (const std::uint32_t group : groups) ++sizes[group];
    for (const std::uint64_t size : sizes) truth.m_matches += size == 0 ? 0 : size * (size - 1) / 2;
    truth.m_keys = std::move(groups);
    return truth;
}

Truth Truth::ofLinks(std::vector<std::uint32_t> sources, std::vector<Pair> links) {
    Truth truth(Kind::Links);
    putInOrder(links);
    std::erase_if(links, [&](const Pair& pair) { return sources[pair.first] == sources[pair.second]; });
    truth.m_keys = std::move(sources);
    truth.m_links = std::move(links);
    truth.m_matches = truth.m_links.size();
    truth.m_unnamed = notSpokenOf(truth.records(), {truth.m_links});
    return truth;
}

Truth Truth::ofLabels(std::size_t records, std::vector<Pair> matches, std::vector<Pair> others) {
    Truth truth(Kind::Labels);
    putInOrder(matches);
    putInOrder(others);
    truth.m_keys.assign(records, 0);
    truth.m_links = std::move(matches);
    truth.m_others = std::move(others);
    truth.m_matches = truth.m_links.size();
    truth.m_unnamed = notSpokenOf(records, {truth.m_links, truth.m_others});
    return truth;
}

bool Truth::judges(RecordIndex a, RecordIndex b) const {
    if (m_kind == Kind::Groups) return true;
    if (m_kind == Kind::Links) return m_keys[a] != m_keys[b];
    return same(a, b) ||
           std::binary_search(m_others.begin(), m_others.end(), Pair(std::min(a, b), std::max(a, b)));
}

bool Truth::same(RecordIndex a, RecordIndex b) const {
    if (m_kind == Kind::Groups) return m_keys[a] == m_keys[b];
    return std::binary_search(m_links.begin(), m_links.end(), Pair(std::min(a, b), std::max(a, b)));
}

void Truth::forEachGiven(const std::function<void(RecordIndex, RecordIndex, bool)>& each) const {
    for (const auto& [left, right] : m_links) each(left, right, true);
    for (const auto& [left, right] : m_others) each(left, right, false);
}

void Truth::forEachMatch(const std::function<void(RecordIndex, RecordIndex)>& each) const {
    for (const auto& [left, right] : m_links) each(left, right);
    if (m_kind != Kind::Groups) return;
    const std::vector<RecordIndex> order = byGroup(m_keys);
    for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
        while (last < order.size() && m_keys[order[last]] == m_keys[order[first]]) ++last;
        for (std::size_t i = first; i < last; ++i) {
            for (std::size_t j = i + 1; j < last; ++j) each(order[i], order[j]);
        }
    }
}

} // namespace goldenrod
