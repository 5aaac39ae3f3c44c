// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace goldenrod {

/// Sets that are tied together, directly or through others; each is named by its smallest member (R. Tarjan,
/// J. van Leeuwen, J. ACM 31 (1984): path halving).
class DisjointSets {
public:
    explicit DisjointSets(std::size_t count)
        : m_parent(count) {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
    }
    std::uint32_t root(std::uint32_t i) {
        while (m_parent[i] != i) i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        a = root(a);
        b = root(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

    /// Sets of `least` to `most` members of which at least one is wanted; all ascending.
    template <typename Wanted>
    std::vector<std::vector<std::uint32_t>> sets(std::size_t least, std::size_t most, Wanted wanted) {
        std::vector<std::uint32_t> size(m_parent.size(), 0);
        std::vector<bool> isWanted(m_parent.size(), false);
        for (std::uint32_t member = 0; member < m_parent.size(); ++member) {
            ++size[root(member)];
            if (wanted(member)) isWanted[root(member)] = true;
        }
        std::vector<std::uint32_t> place(m_parent.size(), 0);
        std::vector<std::vector<std::uint32_t>> found;
        for (std::uint32_t member = 0; member < m_parent.size(); ++member) {
            const std::uint32_t first = root(member);
            if (!isWanted[first] || size[first] < least || size[first] > most) continue;
            if (first == member) {
                place[member] = static_cast<std::uint32_t>(found.size());
                found.emplace_back();
            }
            found[place[first]].push_back(member);
        }
        return found;
    }

private:
    std::vector<std::uint32_t> m_parent;
};

} // namespace goldenrod
