// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"
#include "models/workspace/record_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// Why two records of one customer speak against each other.
enum class Contradiction : unsigned char {
    None,
    Decision, ///< a person called them different customers
    Veto,     ///< a veto rule holds
    Rule,     ///< a contradiction noticed in the data holds: identifiers that one customer has once
    Source    ///< both are of one source that holds no customer twice
};
std::string_view codeOf(Contradiction why); ///< "decision", "veto", "rule", "source"; empty: none

struct ClusterRecord {
    std::int64_t record = 0;
    VersionHash version{};
    std::string source, key, name;
    double x = 0.0, y = 0.0; ///< in the unit square
    bool isCutOff = false;   ///< on the smaller side of the proposed cut; of equal ones not the first's
};

/// Two records of a customer of which the run, a rule or a person says something.
struct ClusterLink {
    std::uint32_t left = 0, right = 0; ///< positions of the records, left the lower one
    std::optional<double> weight;      ///< bits; nothing: never compared, or under the floor
    bool isForced = false;
    std::int64_t decided = 0; ///< event of the newest decision that holds them together; 0: none
    Contradiction contradiction = Contradiction::None;
    bool holds = false;    ///< speaks for one customer: at or above the review line, forced or decided
    bool isBridge = false; ///< without it the customer falls apart
    bool isWeakest = false;
    bool isCut = false; ///< the proposed split goes through it
};

/// One merge of two groups of a customer's records.
struct ClusterStep {
    std::vector<std::uint32_t> left, right; ///< positions of the records, ascending; left has the lowest one
    std::optional<double> weight;           ///< bits between the two groups; nothing: it was demanded
    std::int64_t decided = 0; ///< event of the newest decision that demanded it; 0: a rule did, or none
};

/// One customer as the graph that it hangs together by.
struct ClusterGraph {
    std::int64_t golden = 0;
    std::string gid, name;
    double mergeLine = 0.0, reviewLine = 0.0;
    std::int64_t lock = 0; ///< event; 0: not locked
    std::vector<ClusterRecord> records;
    std::vector<ClusterLink> links;  ///< in the order of their records
    double density = 1.0;            ///< links that hold, of all that there could be
    std::int64_t contradictions = 0; ///< links that speak against one customer
    /// What the proposed split costs: the weight that is cut. Nothing for one record. Where records
    /// contradict each other it parts the first two of them, otherwise where it is cheapest.
    std::optional<double> cutWeight;
    /// How it was built: what people decided first, what rules force next, the others by falling weight.
    /// Grown anew from its own records, without regard to who else could belong to them.
    std::vector<ClusterStep> steps;

    /// The groups of the proposed split, the smaller one last; none for one record.
    std::vector<std::vector<std::int64_t>> proposal() const;
};

/// Fails with kUnknownGolden; of a retired golden record there is nothing in it. Customers of up to a few
/// hundred records.
Result<ClusterGraph> readClusterGraph(Database& db, const std::string& gid);
/// The same without what only a picture needs: name, lock, records, proposal and steps are not in it.
Result<ClusterGraph> readClusterLinks(Database& db, const std::string& gid);

} // namespace goldenrod
