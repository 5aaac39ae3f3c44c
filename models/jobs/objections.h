// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/predicate.h"
#include "models/jobs/record_bench.h"

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace goldenrod {

/// What speaks against matches in a run, made ready for asking about many. The bench must outlive it.
class Objections {
public:
    static Result<Objections> make(Database& db, std::int64_t runId, RecordBench& bench);
    /// As objectionsTo() gives them.
    std::vector<std::string> to(std::span<const std::int64_t> left,
                                std::span<const std::int64_t> right) const;

private:
    explicit Objections(const RecordBench& bench)
        : m_bench(bench) {}

    const RecordBench& m_bench;
    std::vector<std::pair<std::string, Predicate>> m_rules; ///< by id
};

/// What speaks against calling two groups one customer: ids of the veto rules, and of the contradictions in
/// force in the run, that hold between any record of the one and any of the other. The bench must have all of
/// them.
Result<std::vector<std::string>> objectionsTo(Database& db, std::int64_t runId, RecordBench& bench,
                                              std::span<const std::int64_t> left,
                                              std::span<const std::int64_t> right);

/// Codes of the reasons that a person can give for a decision, most common first.
std::span<const std::string_view> decisionReasons();

} // namespace goldenrod
