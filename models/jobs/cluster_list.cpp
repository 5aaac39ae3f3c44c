// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/cluster_list.h"

#include "models/jobs/cluster_graph.h"
#include "models/jobs/consolidate.h"
#include "models/jobs/match_records.h"
#include "models/jobs/run_report.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/question_store.h"
#include "models/workspace/run_store.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

namespace goldenrod {
namespace {

constexpr std::int64_t kRecordsABlock = 1024; ///< as pairs are stored

class Listing {
public:
    Listing(Database& db, const ClusterListOptions& options, const ProgressFn& progress)
        : m_db(db)
        , m_options(options)
        , m_progress(progress) {}

    Result<ClusterList> run() {
        auto run = runInForce(m_db);
        if (!run) return run.error();
        if (*run == 0) return Error{kNoRun};
        m_run = *run;
        auto rules = rulesOfRun(m_db, m_run);
        if (!rules) return rules.error();
        m_review = toWeight(rules->reviewLine);
        for (const auto step : {&Listing::members, &Listing::sources, &Listing::pairs, &Listing::decided}) {
            if (auto done = (this->*step)(); !done) return done.error();
        }
        return list();
    }

private:
    struct Customer {
        std::int64_t records = 0, links = 0;
        bool conflict = false, twiceInSource = false;
    };

    Result<void> members() {
        std::unordered_map<std::int64_t, std::int64_t> counts;
        auto read = forEachMembership(m_db, [&](const MembershipRow& row) { ++counts[row.golden]; });
        if (!read) return read;
        for (const auto& [golden, records] : counts) {
            if (records > 1) m_customers[golden].records = records;
        }
        return forEachMembership(m_db, [&](const MembershipRow& row) {
            if (m_customers.contains(row.golden)) m_goldenOf.emplace_back(row.recordId, row.golden);
        });
    }

    /// Sources that hold no customer twice, and do.
    Result<void> sources() {
        auto distinct = distinctSourcesOfRun(m_db, m_run);
        if (!distinct) return distinct.error();
        if (distinct->empty()) return {};
        auto names = sourceNames(m_db);
        if (!names) return names.error();
        std::int64_t golden = 0;
        std::set<std::int64_t> seen;
        return forEachCrosswalkRow(m_db, [&](const CrosswalkRow& row) {
            if (row.golden != golden) seen.clear();
            golden = row.golden;
            const std::string& name = (*names)[row.sourceId];
            if (std::find(distinct->begin(), distinct->end(), name) == distinct->end()) return;
            if (!seen.insert(row.sourceId).second) m_customers[golden].twiceInSource = true;
        });
    }

    std::int64_t goldenOf(std::int64_t record) const {
        const auto at = std::lower_bound(m_goldenOf.begin(), m_goldenOf.end(), std::pair(record, 0L));
        return at != m_goldenOf.end() && at->first == record ? at->second : 0;
    }

    /// Block by block, so that memory stays bounded.
    Result<void> pairs() {
        std::optional<PairReader> reader;
        std::int64_t block = -1;
        for (std::size_t i = 0; i < m_goldenOf.size(); ++i) {
            const auto [record, golden] = m_goldenOf[i];
            if (record / kRecordsABlock != block) {
                block = record / kRecordsABlock;
                reader.emplace(m_db, m_run);
                const double part = static_cast<double>(i) / static_cast<double>(m_goldenOf.size());
                if (m_progress && !m_progress({"clusters.read", i, m_goldenOf.size(), part}))
                    return Error{kCancelled};
            }
            auto pairs = reader->pairsOf(record);
            if (!pairs) return pairs.error();
            Customer& customer = m_customers[golden];
            for (const StoredPair& pair : **pairs) {
                if (pair.other < record || goldenOf(pair.other) != golden) continue;
                customer.conflict = customer.conflict || pair.vetoed;
                const bool holds = pair.forced || (pair.weight >= m_review && !pair.vetoed);
                customer.links += holds ? 1 : 0;
            }
        }
        return {};
    }

    /// The tree joins nothing that contradicts each other; people do.
    Result<void> decided() {
        auto decisions = readDecisions(m_db);
        if (!decisions) return decisions.error();
        std::set<std::int64_t> goldens;
        for (const DecisionRow& row : *decisions) {
            for (const std::int64_t record : heldTogether(row)) {
                if (const std::int64_t golden = goldenOf(record); golden != 0) goldens.insert(golden);
            }
        }
        for (const std::int64_t golden : goldens) {
            auto gid = goldenIdOf(m_db, golden);
            if (!gid) return gid.error();
            auto graph = readClusterLinks(m_db, *gid);
            if (!graph) return graph.error();
            Customer& customer = m_customers[golden];
            customer.links = 0;
            for (const ClusterLink& link : graph->links) {
                const bool against = link.contradiction != Contradiction::None;
                const bool ofSource = link.contradiction == Contradiction::Source;
                customer.conflict = customer.conflict || (against && !ofSource);
                customer.twiceInSource = customer.twiceInSource || ofSource;
                customer.links += link.holds ? 1 : 0;
            }
        }
        return {};
    }

    std::optional<ClusterWorth> worthOf(std::int64_t golden, const Customer& customer) const {
        ClusterWorth worth;
        worth.golden = golden;
        worth.records = customer.records;
        const auto records = static_cast<double>(customer.records);
        worth.density = 2.0 * static_cast<double>(customer.links) / (records * (records - 1.0));
        const auto add = [&](bool is, ClusterConcern concern) {
            if (is) worth.concerns.push_back(concern);
        };
        add(customer.conflict, ClusterConcern::Conflict);
        add(customer.twiceInSource, ClusterConcern::OnePerSource);
        add(customer.records > m_options.oversize, ClusterConcern::Oversize);
        add(customer.records > 2 && worth.density < m_options.lowDensity, ClusterConcern::LowDensity);
        return worth.concerns.empty() ? std::nullopt : std::optional(std::move(worth));
    }

    Result<ClusterList> list() const {
        ClusterList list;
        for (const auto& [golden, customer] : m_customers) {
            ++list.looked;
            if (auto worth = worthOf(golden, customer)) list.first.push_back(std::move(*worth));
        }
        list.all = static_cast<std::int64_t>(list.first.size());
        std::sort(list.first.begin(), list.first.end(), [](const ClusterWorth& a, const ClusterWorth& b) {
            if (a.concerns.front() != b.concerns.front()) return a.concerns.front() < b.concerns.front();
            return a.records != b.records ? a.records > b.records : a.golden < b.golden;
        });
        if (list.first.size() > m_options.most) list.first.resize(m_options.most);
        for (ClusterWorth& worth : list.first) {
            auto golden = readGolden(m_db, worth.golden);
            if (!golden) return golden.error();
            worth.gid = golden->gid;
            worth.name = goldenName(golden->values);
        }
        return list;
    }

    Database& m_db;
    const ClusterListOptions& m_options;
    const ProgressFn& m_progress;
    std::int64_t m_run = 0;
    Weight m_review = 0;
    std::unordered_map<std::int64_t, Customer> m_customers;        ///< of two records or more
    std::vector<std::pair<std::int64_t, std::int64_t>> m_goldenOf; ///< of their records, by record
};

} // namespace

std::string_view codeOf(ClusterConcern concern) {
    switch (concern) {
    case ClusterConcern::Conflict: return "conflict";
    case ClusterConcern::OnePerSource: return "one_per_source";
    case ClusterConcern::Oversize: return "oversize";
    case ClusterConcern::LowDensity: return "low_density";
    }
    return "";
}

Result<ClusterList> listClusters(Database& db, const ClusterListOptions& options,
                                 const ProgressFn& progress) {
    return Listing(db, options, progress).run();
}

} // namespace goldenrod
