// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/engine.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace goldenrod::test {

/// All that a run gives, as text that two runs can be compared by; records by their keys.
struct Outcome {
    std::string rules, model, terms, pairs, tree, reports;
};

inline std::string nameOf(const RecordTable& records, RecordIndex r) {
    return std::string(records.sources()[records.sourceOf(r)]) + "/" + std::string(records.keyOf(r));
}

inline std::string groupName(const Tree& tree, const RecordTable& records, std::uint32_t child) {
    std::string name = "{";
    for (const RecordIndex r : tree.members(child)) name += nameOf(records, r) + " ";
    return name + "}";
}

inline Outcome outcomeOf(const MatchRun& run) {
    const RecordTable& records = run.records();
    Outcome outcome{run.rules().toJson(), run.model().toJson(), run.terms().hash(), {}, {}, {}};
    for (const ScoredPair& pair : run.scored().pairs) {
        outcome.pairs += nameOf(records, pair.left) + " " + nameOf(records, pair.right) + " " +
                         std::to_string(pair.weight) + " " + std::to_string(pair.pattern) + " " +
                         std::to_string(pair.rule) + (pair.forced ? " forced" : "") +
                         (pair.vetoed ? " vetoed" : "") + "\n";
    }
    for (const auto& [bin, count] : run.scored().bins) {
        outcome.pairs +=
            std::to_string(bin.pattern) + " " + std::to_string(bin.bits) + " " + std::to_string(count) + "\n";
    }
    for (const TreeNode& node : run.tree().nodes()) {
        outcome.tree += groupName(run.tree(), records, node.left) + " " +
                        groupName(run.tree(), records, node.right) + " " + std::to_string(node.height) + "\n";
    }
    for (const BlockingReport& report : run.blocking()) {
        outcome.reports += report.rule + " " + std::to_string(report.blocks) + " " +
                           std::to_string(report.pairs) + " " + std::to_string(report.largest) + " " +
                           std::to_string(report.limit) + " " + std::to_string(report.droppedBlocks) + " " +
                           std::to_string(report.droppedPairs) + " " + report.largestKey + "\n";
    }
    for (const std::uint64_t count : run.scored().newPairs) outcome.reports += std::to_string(count) + " ";
    for (const ContradictionReport& report : run.contradictions()) {
        outcome.reports += "\n" + report.rule + " " + std::to_string(report.strongPairs) + " " +
                           std::to_string(report.contradicting);
    }
    return outcome;
}

/// The customers above the merge line: sets of the keys of their records.
inline std::set<std::set<std::string>> clustersOf(const MatchRun& run) {
    std::map<RecordIndex, std::set<std::string>> groups;
    const auto cut = run.tree().cut(toWeight(run.rules().mergeLine));
    for (RecordIndex r = 0; r < cut.size(); ++r) groups[cut[r]].insert(nameOf(run.records(), r));
    std::set<std::set<std::string>> clusters;
    for (auto& [lowest, members] : groups) clusters.insert(std::move(members));
    return clusters;
}

} // namespace goldenrod::test
