// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/plan.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace goldenrod::sample {

namespace {

/// So many different systems as `counts` say, each in proportion to its weight among those that are left.
template <std::size_t N>
unsigned dealSystems(Random& random, const std::uint32_t (&counts)[N],
                     const std::uint32_t (&shares)[kSystems]) {
    std::uint32_t left[kSystems];
    std::copy(std::begin(shares), std::end(shares), left);
    unsigned set = 0;
    for (std::size_t i = random.weighted(counts) + 1; i > 0; --i) {
        const std::size_t system = random.weighted(left);
        set |= 1u << system;
        left[system] = 0;
    }
    return set;
}

} // namespace

RecordPlan planRecords(std::uint64_t seed, const Population& population, std::uint32_t companies,
                       ErrorTally& tally) {
    RecordPlan plan;
    const auto enter = [&](unsigned set, Random& random, std::uint32_t party, bool company) {
        for (std::size_t system = 0; system < kSystems; ++system) {
            if ((set >> system & 1) == 0) continue;
            plan[system].push_back({party, company, false});
            ErrorModel errors(static_cast<SystemId>(system), random, tally);
            if (errors.strikes(ErrorKind::DuplicateRecord)) plan[system].push_back({party, company, true});
        }
    };
    for (std::uint32_t person = 0; person < population.size(); ++person) {
        Random random(seed, Stream::Membership, person);
        const unsigned set = population.isDependent(person)
                                 ? dealSystems(random, kMinorSystemCounts, kMinorSystems)
                                 : dealSystems(random, kAdultSystemCounts, kAdultSystems);
        enter(set, random, person, false);
    }
    for (std::uint32_t company = 0; company < companies; ++company) {
        Random random(seed, Stream::CompanyMembership, company);
        enter(dealSystems(random, kCompanySystemCounts, kCompanySystems), random, company, true);
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
