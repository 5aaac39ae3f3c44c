// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/errors.h"
#include "models/sample/population.h"

namespace goldenrod::sample {

/// One record that a system holds.
struct PlannedRecord {
    std::uint32_t party; ///< number of a person, or of a company
    bool company;
    bool second; ///< the party's other record in this system
};

/// Which records the systems hold, in the order of their rows.
using RecordPlan = std::array<std::vector<PlannedRecord>, kSystems>;

/// Deals every person and company into one to four of the systems, adds duplicates, and shuffles each system
/// by itself, so that the place of a row says nothing. Counts duplicates in `tally`.
RecordPlan planRecords(std::uint64_t seed, const Population& population, std::uint32_t companies,
                       ErrorTally& tally);

} // namespace goldenrod::sample
