// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluate/evaluation.h"
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

/// A run, graded by a truth, with what is needed to show it.
struct GradedRun {
    Evaluation evaluation;
    Truth::Kind kind = Truth::Kind::Groups;
    std::uint64_t unnamed = 0, unknownRows = 0;       ///< records without truth, rows of it without record
    std::vector<std::string> sources;                 ///< names, as evaluation.ofSources numbers them
    std::map<std::string_view, std::uint64_t> faults; ///< wrong pairs by faultName()
    std::vector<ShownError> falseMatches, missed;     ///< the costliest kinds
    double mergeLine = 0.0, reviewLine = 0.0;         ///< bits
};

inline constexpr std::size_t kKindsShown = 10; ///< of each: false matches, missed matches

/// Grades the customers that consolidating a run made. The truth is read here and nowhere else.
Result<GradedRun> gradeRun(const std::filesystem::path& truth, const MatchSession& session,
                           Workspace& workspace);

} // namespace goldenrod
