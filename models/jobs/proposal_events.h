// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/event_store.h"
#include "models/workspace/proposal_store.h"

#include <map>
#include <string>
#include <vector>

namespace goldenrod {

/// What events tell of a proposal: what it says, how it ended and by which event. Empty text: its body was
/// erased.
struct ToldProposal {
    std::string text;
    Ending ending = Ending::Open;
    std::int64_t endedBy = 0;
    friend bool operator==(const ToldProposal&, const ToldProposal&) = default;
};
/// Replays events of decisions and proposals, which must be in order.
std::map<std::int64_t, ToldProposal> replayedProposals(const std::vector<Event>& events);
/// A stored one in the same words.
ToldProposal toldOf(const ProposalRow& row);

} // namespace goldenrod
