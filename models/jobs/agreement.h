// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluate/kappa.h"
#include "models/workspace/database.h"

#include <string>
#include <vector>

namespace goldenrod {

/// How far two persons agree who decided the same questions without seeing what the other decided: what the
/// first two of them said first, whether or not a proposal was withdrawn, overruled or lapsed afterwards.
/// Classes are match, not a match and unsure.
struct Agreement {
    Kappa all;
    struct OfReason {
        std::string reason; ///< that the first person gave; empty: none
        Kappa kappa;
    };
    std::vector<OfReason> reasons; ///< by their code
    std::int64_t seenOpen = 0;     ///< left out, as the second person saw what the first decided
};
Result<Agreement> readAgreement(Database& db);

} // namespace goldenrod
