// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/cluster_graph.h"

#include "matching/cluster/distinct_sources.h"
#include "matching/cluster/graph.h"
#include "matching/score/conditions.h"
#include "models/jobs/customer.h"
#include "models/jobs/grown_tree.h"
#include "models/jobs/record_bench.h"
#include "models/jobs/review_case.h"
#include "models/jobs/run_report.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/run_store.h"

#include <algorithm>
#include <limits>
#include <map>

namespace goldenrod {
namespace {

constexpr double kLeastWeight = 0.01;    ///< of a link that a rule forces against its weight
constexpr double kDecidedWeight = 1e4;   ///< no cut goes through a decision while there is another way
constexpr double kDecidedInPicture = 20; ///< bits: how near it draws its records

class Reading {
public:
    explicit Reading(Database& db)
        : m_db(db) {}

    Result<ClusterGraph> read(const std::string& gid, bool pictured) {
        auto number = findGolden(m_db, gid);
        if (!number) return number.error();
        if (*number == 0) return Error{kUnknownGolden, {gid}};
        auto members = readMembers(m_db, *number);
        if (!members) return members.error();
        auto run = runInForce(m_db);
        if (!run) return run.error();
        m_members = members.take();
        m_graph.golden = *number;
        m_graph.gid = gid;
        if (m_members.empty() || *run == 0) return std::move(m_graph);
        for (const Step step : kLinks) {
            if (auto done = (this->*step)(*run); !done) return done.error();
        }
        for (const Step step : kPicture) {
            if (!pictured) break;
            if (auto done = (this->*step)(*run); !done) return done.error();
        }
        return std::move(m_graph);
    }

private:
    using Step = Result<void> (Reading::*)(std::int64_t run);
    static const Step kLinks[4];
    static const Step kPicture[4];

    Result<void> records(std::int64_t /*run*/) {
        auto golden = readGolden(m_db, m_graph.golden);
        if (!golden) return golden.error();
        m_graph.name = goldenName(golden->values);
        auto seen = readSeenRecords(m_db, m_members);
        if (!seen) return seen.error();
        for (const SeenRecord& record : *seen) {
            std::vector<StoredGoldenValue> values;
            for (const SeenValue& value : record.values) {
                if (!value.form.empty()) values.push_back({value.field, value.display, {}, 0, 0, {}, 0, 0});
            }
            m_graph.records.push_back(
                {record.id, record.version, record.source, record.key, goldenName(values)});
        }
        auto lock = lockOf(m_db, m_members.front());
        if (!lock) return lock.error();
        m_graph.lock = *lock;
        return {};
    }

    std::optional<std::uint32_t> at(std::int64_t record) const {
        const auto found = std::lower_bound(m_members.begin(), m_members.end(), record);
        if (found == m_members.end() || *found != record) return std::nullopt;
        return static_cast<std::uint32_t>(found - m_members.begin());
    }
    ClusterLink& linkOf(std::uint32_t a, std::uint32_t b) {
        ClusterLink& link = m_links[std::minmax(a, b)];
        link.left = std::min(a, b);
        link.right = std::max(a, b);
        return link;
    }

    Result<void> pairs(std::int64_t run) {
        PairReader reader(m_db, run);
        for (std::uint32_t left = 0; left < m_members.size(); ++left) {
            auto pairs = reader.pairsOf(m_members[left]);
            if (!pairs) return pairs.error();
            for (const StoredPair& pair : **pairs) {
                const auto right = at(pair.other);
                if (!right || *right < left) continue;
                ClusterLink& link = linkOf(left, *right);
                link.weight = toBits(pair.weight);
                link.isForced = pair.forced;
                if (pair.vetoed) link.contradiction = Contradiction::Veto;
            }
        }
        return {};
    }

    Result<void> decisions(std::int64_t /*run*/) {
        auto about = decisionsAbout(m_db, m_members);
        if (!about) return about.error();
        for (const DecisionRow& row : *about) {
            const auto left = at(row.leftRecord);
            const auto right = at(row.rightRecord);
            if (left && right && *left != *right && !heldTogether(row).empty())
                linkOf(*left, *right).decided = row.seq;
            for (const auto& [one, other] : heldApart(row)) {
                for (const DecisionMember& a : one) {
                    for (const DecisionMember& b : other) {
                        const auto l = at(a.recordId);
                        const auto r = at(b.recordId);
                        if (l && r) linkOf(*l, *r).contradiction = Contradiction::Decision;
                    }
                }
            }
        }
        return {};
    }

    /// As the tree asks for them, of every two records.
    Result<void> contradictions(std::int64_t run) {
        auto bench = RecordBench::make(m_db, run, m_members);
        if (!bench) return bench.error();
        m_graph.mergeLine = (*bench)->rules().mergeLine;
        m_graph.reviewLine = (*bench)->rules().reviewLine;
        auto noticed = contradictionsOfRun(m_db, run);
        if (!noticed) return noticed.error();
        auto sources = distinctSourcesOfRun(m_db, run);
        if (!sources) return sources.error();
        const Conditions conditions(*noticed, (*bench)->features());
        const DistinctSources distinct((*bench)->records(), *sources);
        for (std::uint32_t a = 0; a < m_members.size(); ++a) {
            for (std::uint32_t b = a + 1; b < m_members.size(); ++b) {
                const RecordIndex left = (*bench)->at(m_members[a]);
                const RecordIndex right = (*bench)->at(m_members[b]);
                const bool rule = !conditions.empty() && conditions.any(left, right);
                if (!rule && !distinct.same(left, right)) continue;
                ClusterLink& link = linkOf(a, b);
                if (link.contradiction == Contradiction::None)
                    link.contradiction = rule ? Contradiction::Rule : Contradiction::Source;
            }
        }
        return {};
    }

    static double weightIn(const ClusterLink& link, double decided) {
        const double weight = std::max(link.weight.value_or(0.0), kLeastWeight);
        return link.decided != 0 ? std::max(weight, decided) : weight;
    }

    Result<void> shape(std::int64_t /*run*/) {
        for (auto& [ends, link] : m_links) {
            const bool against = link.contradiction != Contradiction::None;
            const bool speaks = link.weight && *link.weight >= m_graph.reviewLine && !against;
            link.holds = speaks || link.isForced || link.decided != 0;
            m_graph.contradictions += against ? 1 : 0;
            if (against && !m_between) m_between = ends;
            m_graph.links.push_back(link);
            if (!link.holds) continue;
            m_position.push_back(m_graph.links.size() - 1);
            m_holding.push_back({link.left, link.right, weightIn(link, kDecidedWeight)});
        }
        const auto count = static_cast<double>(m_members.size());
        if (m_members.size() > 1)
            m_graph.density = 2.0 * static_cast<double>(m_holding.size()) / (count * (count - 1.0));
        auto bridges = bridgesOf(m_members.size(), m_holding);
        if (!bridges) return bridges.error();
        for (const std::size_t i : *bridges) m_graph.links[m_position[i]].isBridge = true;
        auto weakest = weakestLinkOf(m_members.size(), m_holding);
        if (!weakest) return weakest.error();
        if (*weakest) m_graph.links[m_position[**weakest]].isWeakest = true;
        return {};
    }

    Result<void> proposal(std::int64_t /*run*/) {
        // What contradicts each other was brought together by a decision: the cut may go through it.
        for (std::size_t i = 0; m_between && i < m_holding.size(); ++i)
            m_holding[i].weight = weightIn(m_graph.links[m_position[i]], kLeastWeight);
        auto cut = cheapestCut(m_members.size(), m_holding, m_between);
        if (!cut) return cut.error();
        if (!*cut) return {};
        m_graph.cutWeight = 0.0;
        for (const std::size_t i : (*cut)->across) {
            ClusterLink& link = m_graph.links[m_position[i]];
            link.isCut = true;
            m_graph.cutWeight = *m_graph.cutWeight + std::max(link.weight.value_or(0.0), 0.0);
        }
        const auto& side = (*cut)->side;
        const auto off = static_cast<std::size_t>(std::count(side.begin(), side.end(), true));
        const bool smaller = 2 * off <= side.size();
        for (std::size_t r = 0; r < side.size(); ++r) m_graph.records[r].isCutOff = side[r] == smaller;
        return {};
    }

    Result<void> steps(std::int64_t run) {
        auto decisions = decisionsAbout(m_db, m_members);
        if (!decisions) return decisions.error();
        PairReader pairs(m_db, run);
        auto grown = growTree(m_db, run, pairs, m_members, *decisions);
        if (!grown) return grown.error();
        for (const TreeNode& node : grown->tree.nodes()) {
            if (node.height < toWeight(m_graph.mergeLine)) continue;
            ClusterStep step{positionsOf(*grown, node.left), positionsOf(*grown, node.right), {}, 0};
            if (step.right.front() < step.left.front()) std::swap(step.left, step.right);
            if (node.height == kTogether)
                step.decided = demandedBy(*decisions, step);
            else
                step.weight = toBits(node.height);
            m_graph.steps.push_back(std::move(step));
        }
        // Each part of the tree comes by itself; a group is never made at a greater height than its parts.
        const auto height = [](const ClusterStep& step) {
            return step.weight.value_or(std::numeric_limits<double>::infinity());
        };
        std::stable_sort(m_graph.steps.begin(), m_graph.steps.end(),
                         [&](const ClusterStep& a, const ClusterStep& b) { return height(a) > height(b); });
        return {};
    }

    std::vector<std::uint32_t> positionsOf(const GrownTree& grown, std::uint32_t child) const {
        std::vector<std::uint32_t> positions;
        for (const RecordIndex record : grown.tree.members(child))
            positions.push_back(*at(grown.bench->records().idOf(record)));
        std::sort(positions.begin(), positions.end());
        return positions;
    }

    /// The newest decision that holds a record of either group together with one of the other.
    std::int64_t demandedBy(const std::vector<DecisionRow>& decisions, const ClusterStep& step) const {
        std::int64_t newest = 0;
        for (const DecisionRow& decision : decisions) {
            const std::vector<std::int64_t> held = heldTogether(decision);
            const auto holdsAny = [&](const std::vector<std::uint32_t>& group) {
                return std::any_of(held.begin(), held.end(), [&](std::int64_t record) {
                    const auto position = at(record);
                    return position && std::binary_search(group.begin(), group.end(), *position);
                });
            };
            if (holdsAny(step.left) && holdsAny(step.right)) newest = std::max(newest, decision.seq);
        }
        return newest;
    }

    Result<void> layout(std::int64_t /*run*/) {
        std::vector<GraphLink> drawn;
        for (const ClusterLink& link : m_graph.links) {
            if (link.holds) drawn.push_back({link.left, link.right, weightIn(link, kDecidedInPicture)});
        }
        auto points = layoutOf(m_members.size(), drawn);
        if (!points) return points.error();
        for (std::size_t r = 0; r < points->size(); ++r) {
            m_graph.records[r].x = (*points)[r].x;
            m_graph.records[r].y = (*points)[r].y;
        }
        return {};
    }

    Database& m_db;
    std::vector<std::int64_t> m_members;
    std::map<std::pair<std::uint32_t, std::uint32_t>, ClusterLink> m_links;
    std::vector<GraphLink> m_holding;                                 ///< links that hold
    std::vector<std::size_t> m_position;                              ///< of each in the graph's list
    std::optional<std::pair<std::uint32_t, std::uint32_t>> m_between; ///< the first two that contradict
    ClusterGraph m_graph;
};

const Reading::Step Reading::kLinks[] = {&Reading::pairs, &Reading::decisions, &Reading::contradictions,
                                         &Reading::shape};
const Reading::Step Reading::kPicture[] = {&Reading::records, &Reading::proposal, &Reading::steps,
                                           &Reading::layout};

} // namespace

std::string_view codeOf(Contradiction why) {
    switch (why) {
    case Contradiction::None: return "";
    case Contradiction::Decision: return "decision";
    case Contradiction::Veto: return "veto";
    case Contradiction::Rule: return "rule";
    case Contradiction::Source: return "source";
    }
    return "";
}

std::vector<std::vector<std::int64_t>> ClusterGraph::proposal() const {
    if (!cutWeight) return {};
    std::vector<std::vector<std::int64_t>> groups(2);
    for (const ClusterRecord& record : records) groups[record.isCutOff ? 1 : 0].push_back(record.record);
    return groups;
}

Result<ClusterGraph> readClusterGraph(Database& db, const std::string& gid) {
    return Reading(db).read(gid, true);
}

Result<ClusterGraph> readClusterLinks(Database& db, const std::string& gid) {
    return Reading(db).read(gid, false);
}

} // namespace goldenrod
