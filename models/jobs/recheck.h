// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/decide.h"
#include "models/workspace/event_store.h"
#include "models/workspace/evidence_store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace goldenrod {

// Evidence changed: a decision rests on the values that were looked at. When a load brings another version of
// one of its records, and a value that the rules compare is another one in it, the decision comes back into
// the queue until a person confirms it on the new values, withdraws it or decides otherwise; meanwhile it
// stays in force. Columns that nothing compares change nothing, nor does a value that is written otherwise
// but standardised the same. Under other rules, what is compared is asked anew by the next load alone.
// Being unsure comes back in no such way: it is still asked. Nor does a lock, which speaks of no values.

inline constexpr ErrorCode kNotChanged{"evidence.not_changed"};            ///< event
inline constexpr ErrorCode kConfirmationUndone{"evidence.undone_already"}; ///< event

/// A value that is another one than the decision rests on.
struct ChangedValue {
    std::int64_t recordId = 0;
    std::string source, key, field, before, after; ///< as displayed; empty: none
    friend bool operator==(const ChangedValue&, const ChangedValue&) = default;
};

/// Looks at the decisions again whose records a load brought other versions of. Inside the load's
/// transaction, as part of its event `seq`. Gives how many rest on other values now.
Result<std::int64_t> recheckDecisions(Database& db, std::int64_t loadId, std::int64_t seq);

/// What is another value now; empty when nothing is.
Result<std::vector<ChangedValue>> changedValues(Database& db, const DecisionRow& decision);

/// A decision whose evidence changed, as the question that it comes back as: its number is the decision's
/// event, made negative. kQuestionGone when it is none such.
Result<QuestionRow> questionOfChanged(Database& db, std::int64_t number);

/// A decision in the words of a question, with its event, made negative, for a number. Asked since event
/// `since`.
Result<QuestionRow> questionOfDecision(Database& db, std::int64_t seq, std::int64_t since);

struct ConfirmReport {
    std::int64_t seq = 0, decision = 0; ///< events
    DecisionKind kind = DecisionKind::Match;
    std::int64_t leftRecord = 0, rightRecord = 0;
    bool undone = false;
};
/// The decision holds on the versions in force: an event of its own. `seen` are those that were looked at;
/// with another one in force of any of them, kEvidenceChanged. kNotChanged when nothing is to be confirmed.
Result<ConfirmReport> confirmDecision(std::int64_t decision, const std::vector<DecisionMember>& seen,
                                      Workspace& workspace);
/// Takes it back: the decision comes back as it was.
Result<ConfirmReport> undoConfirmation(std::int64_t seq, Workspace& workspace);
/// Whether undoConfirmation() is the one for this event.
Result<bool> isOfConfirmation(Database& db, std::int64_t seq);

/// Decisions whose evidence changed, oldest first, with what changed.
struct ChangedDecision {
    DecisionRow decision;
    std::int64_t since = 0; ///< event
    std::vector<ChangedValue> values;
};
Result<std::vector<ChangedDecision>> changedDecisions(Database& db);

/// What the events of confirmations make, in their order: equal to allConfirmations().
Result<std::vector<ConfirmationRow>> replayedConfirmations(Database& db);

} // namespace goldenrod
