// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/rule_set.h"
#include "models/jobs/queue_view.h"

#include <string>
#include <vector>

namespace goldenrod {

/// What a pattern says of one comparison.
struct LikeSign {
    std::string comparison;
    Sign sign = Sign::Agree;
    bool isMissing = false; ///< a value is missing; then the sign says nothing
    friend bool operator==(const LikeSign&, const LikeSign&) = default;
};

/// Which questions a group was drawn from, as it is stored: in words of the rules of its time.
struct GroupAsked {
    QueueView view;
    std::vector<LikeSign> signs; ///< of its pattern, if it has one, comparison by comparison
    bool isSeedGiven = false;    ///< by a person
};

Result<GroupAsked> askedBy(Database& db, const QueueView& view, bool isSeedGiven);
std::string toJson(const GroupAsked& asked);
GroupAsked askedOf(const std::string& json); ///< what cannot be read is left empty

/// Kinds of undecided questions, most first: those of one pattern between two sources.
struct LikeKind {
    QueueView view;
    std::vector<LikeSign> signs;
    std::int64_t open = 0;
};
Result<std::vector<LikeKind>> likeKinds(Database& db, std::size_t most);

} // namespace goldenrod
