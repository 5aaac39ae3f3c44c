// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/cluster/tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <random>
#include <set>

namespace goldenrod {
namespace {

using Groups = std::set<std::set<RecordIndex>>;

constexpr Weight kBit = 1LL << 32;

Groups groupsAt(const Tree& tree, Weight line) {
    std::map<RecordIndex, std::set<RecordIndex>> byFirst;
    const auto groups = tree.cut(line);
    for (RecordIndex r = 0; r < groups.size(); ++r) byFirst[groups[r]].insert(r);
    Groups all;
    for (const auto& [first, members] : byFirst) all.insert(members);
    return all;
}

/// A few records with weights for some of their pairs, in whole bits, and some that must not meet.
struct Puzzle {
    std::size_t records = 0;
    std::vector<TreePair> pairs;
    std::set<std::pair<RecordIndex, RecordIndex>> contradictions;

    Puzzle() = default;
    explicit Puzzle(std::mt19937& random)
        : records(3 + random() % 9) {
        for (RecordIndex a = 0; a < records; ++a) {
            for (RecordIndex b = a + 1; b < records; ++b) {
                if (random() % 3 == 0) continue;
                const Weight weight = (static_cast<Weight>(random() % 30) - 10) * kBit;
                pairs.push_back({a, b, weight, random() % 20 == 0});
                if (random() % 15 == 0) contradictions.emplace(a, b);
            }
        }
    }
    TreeConstraints constraints() const {
        TreeConstraints all;
        all.contradicts = [this](RecordIndex a, RecordIndex b) {
            return contradictions.contains({std::min(a, b), std::max(a, b)});
        };
        return all;
    }
};

constexpr TreeOptions kOptions{-4 * kBit, 16 * kBit, -5 * kBit, -5 * kBit};

/// Average link as the definition says it, in each connected part, without a heap: looks at every pair of
/// groups in every round.
class Reference {
public:
    explicit Reference(const Puzzle& puzzle, const TreeOptions& options = kOptions)
        : m_puzzle(puzzle)
        , m_options(options) {
        for (RecordIndex r = 0; r < puzzle.records; ++r) {
            m_groups.push_back({r});
            m_part.push_back(r);
        }
        for (std::size_t round = 0; round < puzzle.records; ++round) {
            for (const TreePair& pair : puzzle.pairs) {
                if (pair.weight < m_options.stop || pair.forbidden) continue;
                m_part[pair.left] = m_part[pair.right] = std::min(m_part[pair.left], m_part[pair.right]);
            }
        }
    }
    Groups at(Weight line) {
        while (mergeBest(line)) {
        }
        Groups all;
        for (const auto& group : m_groups) all.insert({group.begin(), group.end()});
        return all;
    }

private:
    std::optional<Weight> between(const std::vector<RecordIndex>& a,
                                  const std::vector<RecordIndex>& b) const {
        Weight sum = 0;
        for (const RecordIndex x : a) {
            for (const RecordIndex y : b) {
                const RecordIndex low = std::min(x, y), high = std::max(x, y);
                if (m_puzzle.contradictions.contains({low, high})) return {};
                const auto pair =
                    std::find_if(m_puzzle.pairs.begin(), m_puzzle.pairs.end(),
                                 [&](const TreePair& p) { return p.left == low && p.right == high; });
                if (pair != m_puzzle.pairs.end() && pair->forbidden) return {};
                sum += pair == m_puzzle.pairs.end()
                           ? m_options.missingPair
                           : std::clamp(pair->weight, -m_options.clip, m_options.clip);
            }
        }
        const auto count = static_cast<Weight>(a.size() * b.size());
        return sum >= 0 ? sum / count : -((-sum + count - 1) / count);
    }
    bool linked(const std::vector<RecordIndex>& a, const std::vector<RecordIndex>& b) const {
        if (m_part[a.front()] != m_part[b.front()]) return false;
        return std::any_of(m_puzzle.pairs.begin(), m_puzzle.pairs.end(), [&](const TreePair& p) {
            const auto in = [](const auto& group, RecordIndex r) {
                return std::find(group.begin(), group.end(), r) != group.end();
            };
            return (in(a, p.left) && in(b, p.right)) || (in(b, p.left) && in(a, p.right));
        });
    }
    /// The odds that `of` belongs to other groups that cannot be one with `instead`.
    double alternatives(std::size_t of, std::size_t instead) const {
        double odds = 0.0;
        for (std::size_t k = 0; k < m_groups.size(); ++k) {
            if (k == of || k == instead || !linked(m_groups[of], m_groups[k])) continue;
            const auto mean = between(m_groups[of], m_groups[k]);
            if (mean && *mean >= std::max<Weight>(0, m_options.regroup) &&
                !between(m_groups[instead], m_groups[k]))
                odds += std::exp2(toBits(*mean));
        }
        return odds;
    }
    bool mergeBest(Weight line) {
        std::optional<std::tuple<Weight, std::size_t, std::size_t>> best;
        for (std::size_t i = 0; i < m_groups.size(); ++i) {
            for (std::size_t j = i + 1; j < m_groups.size(); ++j) {
                if (!linked(m_groups[i], m_groups[j])) continue;
                auto mean = between(m_groups[i], m_groups[j]);
                const double odds = mean ? alternatives(i, j) + alternatives(j, i) : 0.0;
                if (odds > 0.0) *mean -= toWeight(std::log2(1.0 + odds));
                if (mean && *mean >= line && (!best || *mean > std::get<0>(*best))) best = {*mean, i, j};
            }
        }
        if (!best) return false;
        const auto [mean, i, j] = *best;
        m_groups[i].insert(m_groups[i].end(), m_groups[j].begin(), m_groups[j].end());
        m_groups.erase(m_groups.begin() + static_cast<std::ptrdiff_t>(j));
        return true;
    }
    const Puzzle& m_puzzle;
    const TreeOptions& m_options;
    std::vector<RecordIndex> m_part;                ///< what pairs above the stop line connect
    std::vector<std::vector<RecordIndex>> m_groups; ///< by their smallest record
};

Tree grown(const Puzzle& puzzle, const TreeConstraints& constraints, const TreeOptions& options) {
    auto tree = Tree::grow(puzzle.records, puzzle.pairs, constraints, options, {}, 0.0, 1.0);
    EXPECT_TRUE(tree);
    return tree.take();
}

TEST(Tree, IsAverageLinkageAtEveryLine) {
    const unsigned seed = std::random_device{}();
    std::mt19937 random(seed);
    for (int round = 0; round < 400; ++round) {
        SCOPED_TRACE(std::to_string(seed) + ", round " + std::to_string(round));
        const Puzzle puzzle(random);
        const Tree tree = grown(puzzle, puzzle.constraints(), kOptions);
        for (const Weight line : {-5 * kBit, -2 * kBit, Weight{0}, 3 * kBit, 9 * kBit})
            ASSERT_EQ(groupsAt(tree, line), Reference(puzzle).at(line)) << line / kBit;
    }
}

/// Record 1 fits 0 and 2, who are two people: as well, or one of them much better.
TEST(Tree, LeavesARecordThatFitsTwoBetweenThem) {
    Puzzle puzzle;
    puzzle.records = 3;
    puzzle.pairs = {{0, 1, 9 * kBit, false}, {1, 2, 9 * kBit, false}};
    puzzle.contradictions = {{0, 2}};
    const Tree tree = grown(puzzle, puzzle.constraints(), kOptions);
    EXPECT_EQ(groupsAt(tree, 0), (Groups{{0}, {1}, {2}}));
    ASSERT_EQ(tree.nodes().size(), 1U) << "a question, not two";
    EXPECT_NEAR(toBits(tree.nodes()[0].height), 9.0 - std::log2(1.0 + 512.0), 1e-6);

    puzzle.pairs[1].weight = 3 * kBit;
    EXPECT_EQ(groupsAt(grown(puzzle, puzzle.constraints(), kOptions), 0), (Groups{{0, 1}, {2}}));
    puzzle.contradictions.clear();
    puzzle.pairs.push_back({0, 2, 0, false});
    EXPECT_EQ(groupsAt(grown(puzzle, puzzle.constraints(), kOptions), 0), (Groups{{0, 1, 2}}));
}

/// A crowd in which every record fits most others, and those contradict each other.
TEST(Tree, EndsWhereManyHoldEachOtherBack) {
    Puzzle puzzle;
    puzzle.records = 150;
    for (RecordIndex a = 0; a < puzzle.records; ++a) {
        for (RecordIndex b = a + 1; b < puzzle.records; ++b) {
            puzzle.pairs.push_back({a, b, static_cast<Weight>(4 + (a * 7 + b * 5) % 9) * kBit, false});
            if ((a * 31 + b * 17) % 5 == 0) puzzle.contradictions.emplace(a, b);
        }
    }
    for (const auto& group : groupsAt(grown(puzzle, puzzle.constraints(), kOptions), -5 * kBit)) {
        for (const RecordIndex a : group) {
            for (const RecordIndex b : group) EXPECT_FALSE(puzzle.contradictions.contains({a, b}));
        }
    }
}

TEST(Tree, StandsNoHigherThanItsChildren) {
    const unsigned seed = std::random_device{}();
    std::mt19937 random(seed);
    for (int round = 0; round < 200; ++round) {
        SCOPED_TRACE(seed);
        const Puzzle puzzle(random);
        TreeConstraints constraints = puzzle.constraints();
        // Groups that agree ever better must not lift what stands on them.
        constraints.weighGroups = [](auto a, auto b) {
            return static_cast<Weight>(a.size() + b.size()) * kBit;
        };
        TreeOptions options = kOptions;
        options.regroup = 3 * kBit;
        const Tree tree = grown(puzzle, constraints, options);
        for (const TreeNode& node : tree.nodes()) {
            for (const std::uint32_t child : {node.left, node.right}) {
                if (child >= puzzle.records) {
                    ASSERT_LE(node.height, tree.nodes()[child - puzzle.records].height);
                }
            }
        }
    }
}

/// The groups of a puzzle as the records of another one, with what lies between them weighed as one.
Puzzle regrouped(const Puzzle& puzzle, const std::vector<std::vector<RecordIndex>>& groups,
                 const TreeOptions& options, const TreeConstraints& constraints) {
    Puzzle next;
    next.records = groups.size();
    for (RecordIndex i = 0; i < groups.size(); ++i) {
        for (RecordIndex j = i + 1; j < groups.size(); ++j) {
            std::optional<Weight> best;
            bool forbidden = false;
            for (const RecordIndex x : groups[i]) {
                for (const RecordIndex y : groups[j]) {
                    const auto pair = std::minmax(x, y);
                    if (puzzle.contradictions.contains(pair)) next.contradictions.emplace(i, j);
                    for (const TreePair& p : puzzle.pairs) {
                        if (std::pair(p.left, p.right) != std::pair<RecordIndex, RecordIndex>(pair)) continue;
                        best = std::max(best.value_or(p.weight), p.weight);
                        forbidden = forbidden || p.forbidden;
                    }
                }
            }
            // Weak ones stay under the line, however weak.
            if (best && *best >= options.stop)
                next.pairs.push_back({i, j, constraints.weighGroups(groups[i], groups[j]), forbidden});
        }
    }
    return next;
}

TEST(Tree, GoesOnFromGroupsAsFromRecords) {
    const unsigned seed = std::random_device{}();
    std::mt19937 random(seed);
    constexpr TreeOptions kTwoRounds{-6 * kBit, 16 * kBit, -5 * kBit, 3 * kBit};
    constexpr TreeOptions kSecondRound{-6 * kBit, 16 * kBit, -5 * kBit, -5 * kBit};
    for (int round = 0; round < 400; ++round) {
        SCOPED_TRACE(std::to_string(seed) + ", round " + std::to_string(round));
        Puzzle puzzle(random);
        std::erase_if(puzzle.pairs, [](const TreePair& p) { return p.weight < kTwoRounds.stop; });
        TreeConstraints constraints = puzzle.constraints();
        constraints.weighGroups = [](auto a, auto b) {
            return static_cast<Weight>((a.front() * 5 + b.front() * 3 + a.size() + b.size()) % 11) * kBit -
                   4 * kBit;
        };
        std::vector<std::vector<RecordIndex>> groups;
        for (const auto& group : Reference(puzzle, kTwoRounds).at(kTwoRounds.regroup))
            groups.emplace_back(group.begin(), group.end());
        const Puzzle next = regrouped(puzzle, groups, kTwoRounds, constraints);
        const Tree tree = grown(puzzle, constraints, kTwoRounds);
        for (const Weight line : {-5 * kBit, -2 * kBit, Weight{0}, 3 * kBit}) {
            Groups expected;
            for (const auto& merged : Reference(next, kSecondRound).at(line)) {
                std::set<RecordIndex> all;
                for (const RecordIndex group : merged) all.insert(groups[group].begin(), groups[group].end());
                expected.insert(all);
            }
            ASSERT_EQ(groupsAt(tree, line), expected) << line / kBit;
        }
    }
}

TEST(Tree, WeighsGroupsAnewUnderTheLineOnly) {
    // 0-1 and 2-3 are sure; between the two groups the pairs say no, the groups taken whole say yes.
    Puzzle puzzle;
    puzzle.records = 4;
    puzzle.pairs = {{0, 1, 9 * kBit, false}, {0, 2, -2 * kBit, false}, {2, 3, 8 * kBit, false}};
    EXPECT_EQ(groupsAt(grown(puzzle, {}, kOptions), 0), (Groups{{0, 1}, {2, 3}}));

    TreeConstraints constraints;
    std::vector<std::pair<std::size_t, std::size_t>> asked;
    constraints.weighGroups = [&](auto a, auto b) {
        asked.emplace_back(a.size(), b.size());
        return 7 * kBit;
    };
    TreeOptions options = kOptions;
    options.regroup = 3 * kBit;
    const Tree tree = grown(puzzle, constraints, options);
    EXPECT_EQ(asked, (std::vector<std::pair<std::size_t, std::size_t>>{{2, 2}}));
    EXPECT_EQ(groupsAt(tree, 0), (Groups{{0, 1, 2, 3}}));
    EXPECT_EQ(groupsAt(tree, 3 * kBit), (Groups{{0, 1, 2, 3}}));
    EXPECT_EQ(groupsAt(tree, 3 * kBit + 1), (Groups{{0, 1}, {2, 3}}));

    puzzle.contradictions = {{1, 3}};
    TreeConstraints forbidding = puzzle.constraints();
    forbidding.weighGroups = constraints.weighGroups;
    EXPECT_EQ(groupsAt(grown(puzzle, forbidding, options), 0), (Groups{{0, 1}, {2, 3}}));
}

} // namespace
} // namespace goldenrod
