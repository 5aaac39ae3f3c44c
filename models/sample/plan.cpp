// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/plan.h"

#include <utility>

namespace goldenrod::sample {

RecordPlan planRecords(std::uint64_t seed, const Population& population, ErrorTally& tally) {
    RecordPlan plan;
    for (std::uint32_t person = 0; person < population.size(); ++person) {
        Random random(seed, Stream::Membership, person);
        const bool minor = population.isDependent(person);
        const std::size_t set = minor ? random.weighted(kMinorSystems) : random.weighted(kAdultSystems);
        for (std::size_t system = 0; system < kSystems; ++system) {
            if ((set >> system & 1) == 0) continue;
            plan[system].push_back({person, false});
            ErrorModel errors(static_cast<SystemId>(system), random, tally);
            if (errors.strikes(ErrorKind::DuplicateRecord)) plan[system].push_back({person, true});
        }
    }
    for (std::size_t system = 0; system < kSystems; ++system) {
        Random random(seed, Stream::Shuffle, system);
        std::vector<PlannedRecord>& records = plan[system];
        for (std::size_t left = records.size(); left > 1; --left)
            std::swap(records[left - 1], records[random.below(static_cast<std::uint32_t>(left))]);
    }
    return plan;
}

} // namespace goldenrod::sample
