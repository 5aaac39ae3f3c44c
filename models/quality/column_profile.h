// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/unicode.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// A value and how many rows have it.
struct ProfiledValue {
    std::string value;
    std::int64_t rows = 0;
    bool placeholder = false; ///< stands for nothing: "n/a", "unknown", "xxx"
};

/// The shape of values: A and a for runs of capital and small letters, w for runs of letters that have no
/// case, 9 for each digit, a blank for white space; all else stands for itself. "AE-784" is "A-999".
struct ProfiledPattern {
    std::string pattern, example;
    std::int64_t rows = 0;
};

/// What lies between the least and the greatest number, or day.
struct ProfiledRange {
    std::string least, greatest; ///< as plain decimals, or ISO dates; of all values
    /// Of a sample of kProfileSample values, or of all when there are no more.
    std::string lowerQuartile, median, upperQuartile;
    double outliers = 0.0; ///< share of the sample beyond Tukey's outer fences, 3 interquartile ranges away
};
inline constexpr std::size_t kProfileSample = 20'000;

/// What the values of one column are like. Shares are of `filled` where nothing else is said.
struct ColumnProfile {
    std::string column;
    std::int64_t rows = 0;
    std::int64_t filled = 0, empty = 0; ///< blank counts as empty
    std::int64_t absent = 0;            ///< JSON: null, or no such key
    std::int64_t padded = 0;            ///< with white space around it
    std::int64_t placeholders = 0;      ///< rows of those among `top`
    std::int64_t distinct = 0;
    bool distinctIsExact = true;            ///< false: HyperLogLog, standard error 0.4 %
    std::int64_t shortest = 0, longest = 0; ///< in characters
    double meanLength = 0.0;
    std::int64_t integers = 0, decimals = 0, dates = 0; ///< the others are text
    std::array<std::int64_t, 10> scripts{};             ///< by text::Script, of most of its letters
    std::vector<ProfiledValue> top;                     ///< most frequent first; each stands more than once
    std::int64_t topMayMiss = 0;                ///< by so many rows the counts of `top` may be too low
    std::vector<ProfiledPattern> patterns;      ///< most frequent first
    std::int64_t otherPatterns = 0;             ///< rows with a pattern that was not followed
    std::optional<ProfiledRange> numbers, days; ///< where there are any
};

/// Adds up the values of one column, in memory that does not grow with them. The same values in the same
/// order give the same profile. Distinct values: exact to 65,536, then HyperLogLog with 2^16 registers
/// (Flajolet, Fusy, Gandouet, Meunier 2007). Frequent values: Misra-Gries summaries in batches (Misra and
/// Gries 1982; Anderson et al. 2017). Sample: Vitter's algorithm R (1985).
class ColumnProfiler {
public:
    explicit ColumnProfiler(std::string column);
    ~ColumnProfiler();
    ColumnProfiler(ColumnProfiler&&) noexcept;
    ColumnProfiler& operator=(ColumnProfiler&&) noexcept;

    void add(std::string_view value, bool present);
    /// What was added so far.
    ColumnProfile profile() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The pattern of a value, see ProfiledPattern; at most 48 characters, the last one an ellipsis if it is
/// longer.
std::string patternOf(std::string_view value);

} // namespace goldenrod
