// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/random.h"
#include "models/sample/rates.h"

namespace goldenrod::sample {

/// How often an error could have happened, and how often it did.
struct ErrorCount {
    std::uint64_t exposed = 0, struck = 0;
};
using ErrorTally = std::array<std::array<ErrorCount, kErrorKinds>, kSystems>;

/// Decides, by the table of rates, which errors happen to one record, and counts them.
class ErrorModel {
public:
    /// `random` and `tally` belong to the caller and live longer.
    ErrorModel(SystemId system, Random& random, ErrorTally& tally)
        : m_system(static_cast<std::size_t>(system))
        , m_random(random)
        , m_counts(tally[m_system]) {}

    /// Whether this error happens; call it exactly when the record is exposed.
    bool strikes(ErrorKind kind) { return decide(kind, perMillion(kind)); }
    /// The same for an error that never happens together with another one, which did or did not happen. Its
    /// rate over all records stays what the table says.
    bool strikesApart(ErrorKind kind, ErrorKind other, bool otherStruck) {
        const std::uint64_t rest = 1'000'000 - perMillion(other);
        return decide(
            kind,
            otherStruck ? 0 : static_cast<std::uint32_t>(perMillion(kind) * std::uint64_t{1'000'000} / rest));
    }
    Random& random() { return m_random; }

private:
    static constexpr auto kPerMillion = [] {
        std::array<std::array<std::uint32_t, kSystems>, kErrorKinds> rates{};
        for (std::size_t row = 0; row < kErrorKinds; ++row)
            for (std::size_t system = 0; system < kSystems; ++system)
                // Rates are not negative, and lround() is no constant expression.
                // NOLINTNEXTLINE(bugprone-incorrect-roundings)
                rates[row][system] = std::uint32_t(kErrorRates[row].percent[system] * 10'000 + 0.5);
        return rates;
    }();

    std::uint32_t perMillion(ErrorKind kind) const {
        return kPerMillion[static_cast<std::size_t>(kind)][m_system];
    }
    bool decide(ErrorKind kind, std::uint32_t rate) {
        ErrorCount& count = m_counts[static_cast<std::size_t>(kind)];
        ++count.exposed;
        if (rate == 0 || !m_random.perMillion(rate)) return false;
        ++count.struck;
        return true;
    }

    std::size_t m_system;
    Random& m_random;
    std::array<ErrorCount, kErrorKinds>& m_counts;
};

} // namespace goldenrod::sample
