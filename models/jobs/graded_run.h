// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluate/evaluation.h"
#include "matching/evaluate/golden_grades.h"
#include "matching/evaluate/look_alikes.h"
#include "models/jobs/match_records.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace goldenrod {

/// A record in an example of an error, as people look at it.
struct ExampleRecord {
    std::string source, key;
    std::vector<std::pair<std::string, std::string>> values; ///< field, raw text
};
struct ExamplePair {
    ExampleRecord left, right;
    double bits = 0.0;
};

/// A kind of error in words: how it came about, and what the comparisons of such pairs say.
struct ShownError {
    Fault fault = Fault::WeighedHigh;
    std::uint64_t pairs = 0;
    std::vector<std::pair<std::string, std::string>> levels; ///< comparison, its level; empty: missing
    std::vector<ExamplePair> examples;
};

/// Golden values under one way of choosing them.
struct GradedGolden {
    std::string by; ///< "rules", or a criterion that decides alone
    std::map<std::string, GoldenGrade> fields;
};

/// A run, graded by a truth, with what is needed to show it.
struct GradedRun {
    Evaluation evaluation;
    Truth::Kind kind = Truth::Kind::Groups;
    std::uint64_t unnamed = 0, unknownRows = 0;       ///< records without truth, rows of it without record
    std::vector<std::string> sources;                 ///< names, as evaluation.ofSources numbers them
    std::map<std::string_view, std::uint64_t> faults; ///< wrong pairs by faultName()
    std::vector<ShownError> falseMatches, missed;     ///< the costliest kinds
    std::map<std::string, LookAlikeGrade> lookAlikes; ///< by kind
    /// Of the records of each true customer, so that survivorship is graded apart from matching.
    std::vector<GradedGolden> golden;
    /// Of the customers as found, each held against who most of its records are.
    std::vector<GradedGolden> goldenAsFound;
    double mergeLine = 0.0, reviewLine = 0.0; ///< bits
};

inline constexpr std::size_t kKindsShown = 10; ///< of each: false matches, missed matches

struct GradeRequest {
    std::filesystem::path truth;   ///< see read_truth.h
    std::filesystem::path persons; ///< who customers really are, see true_persons.h; empty: not known
    int threads = 0;
};

/// Grades the customers that consolidating a run made. The truth is read here and nowhere else.
Result<GradedRun> gradeRun(const GradeRequest& request, const MatchSession& session, Workspace& workspace);

/// Grades the run in force of a workspace: its rules and its model are run over the records once more, in
/// memory; nothing is stored. Fails with kNoRun when nothing was consolidated.
Result<GradedRun> gradeWorkspace(const GradeRequest& request, Workspace& workspace,
                                 const ProgressFn& progress);

} // namespace goldenrod
