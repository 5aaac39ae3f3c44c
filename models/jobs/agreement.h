// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluate/kappa.h"
#include "models/workspace/decision_store.h"

#include <string>
#include <vector>

namespace goldenrod {

/// One pair that two persons judged.
struct JudgedTwice {
    std::int64_t first = 0, second = 0; ///< persons, row ids
    DecisionKind firstSaid = DecisionKind::Match, secondSaid = DecisionKind::Match;
    std::int64_t firstEvent = 0, secondEvent = 0;
    bool blind = false;                           ///< the second did not see what the first said
    std::string reason;                           ///< that the first gave; empty: none
    std::int64_t leftRecord = 0, rightRecord = 0; ///< the pair in front
};
/// All of them, by the event of the first: proposals with the second person's first word, whether or not one
/// was withdrawn, overruled or lapsed afterwards, and control samples with the first opinion of another
/// person, whether or not it was taken back.
Result<std::vector<JudgedTwice>> readJudgedTwice(Database& db);

/// How far the judgements agree; classes are match, not a match and unsure.
Kappa kappaOf(const std::vector<JudgedTwice>& pairs);

/// How far two persons agree who judged the same without seeing what the other said.
struct Agreement {
    Kappa all;
    struct OfPart {
        std::string id; ///< of a reason or a comparison; empty: no reason
        Kappa kappa;
    };
    std::vector<OfPart> reasons; ///< that the first person gave, by their code
    /// Comparisons by which the two in front differ, as the run in force scored them, in the order of the
    /// rules. A pair stands under each of its differing ones.
    std::vector<OfPart> differing;
    std::int64_t seenOpen = 0; ///< left out, as the second person saw what the first decided
};
Result<Agreement> readAgreement(Database& db);

} // namespace goldenrod
