// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/record_table.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace goldenrod {

/// Rows that hang together by pairs: disjoint sets with path halving, each named by its first row.
class JoinedRows {
public:
    explicit JoinedRows(std::size_t rows)
        : m_parent(rows) {
        std::iota(m_parent.begin(), m_parent.end(), RecordIndex{0});
    }
    RecordIndex root(RecordIndex row) {
        while (m_parent[row] != row) row = m_parent[row] = m_parent[m_parent[row]];
        return row;
    }
    void join(RecordIndex a, RecordIndex b) {
        a = root(a);
        b = root(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

    /// Groups of `least` to `most` rows of which at least one is wanted, ascending.
    template <typename Wanted>
    std::vector<std::vector<RecordIndex>> groups(std::size_t least, std::size_t most, Wanted wanted) {
        std::vector<std::uint32_t> size(m_parent.size(), 0);
        std::vector<bool> isWanted(m_parent.size(), false);
        for (RecordIndex row = 0; row < m_parent.size(); ++row) {
            ++size[root(row)];
            if (wanted(row)) isWanted[root(row)] = true;
        }
        std::vector<std::uint32_t> place(m_parent.size(), 0);
        std::vector<std::vector<RecordIndex>> found;
        for (RecordIndex row = 0; row < m_parent.size(); ++row) {
            const RecordIndex first = root(row);
            if (!isWanted[first] || size[first] < least || size[first] > most) continue;
            if (first == row) {
                place[row] = static_cast<std::uint32_t>(found.size());
                found.emplace_back();
            }
            found[place[first]].push_back(row);
        }
        return found;
    }

private:
    std::vector<RecordIndex> m_parent;
};

} // namespace goldenrod
