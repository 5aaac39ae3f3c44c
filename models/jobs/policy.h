// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/decision_store.h"
#include "models/workspace/workspace.h"

#include <optional>
#include <set>
#include <string>

namespace goldenrod {

inline constexpr ErrorCode kPolicyUnreadable{"policy.unreadable"}; ///< what is wrong
inline constexpr ErrorCode kLoginKeyRefused{"policy.login_key"};   ///< name of the person

/// Who may end a disagreement.
enum class Resolution : unsigned char {
    Either, ///< a third person, or one of those who disagree by taking over what the other stands for
    Third   ///< only somebody who has not spoken yet
};

/// Which decisions need a second person. A decision that falls under any of the conditions does. Off by
/// default. "Unsure" decides nothing and never needs one by itself.
struct FourEyes {
    std::set<DecisionKind> kinds;   ///< all of these
    std::optional<double> from, to; ///< matches and non-matches of this weight in bits, both included
    std::optional<double> worth; ///< customers worth at least this in the main currency; see holding_store.h
    bool conflict = false;       ///< whatever joins records although rules speak against it
    bool groups = false;         ///< many like pairs at once: who read the sample does not decide the rest
    bool blind = true;           ///< the second person does not see what the first decided, nor who
    Resolution resolution = Resolution::Either;
    bool isOff() const { return kinds.empty() && !from && !to && !worth && !conflict && !groups; }
    friend bool operator==(const FourEyes&, const FourEyes&) = default;
};

/// What a workspace asks of those who decide in it. As JSON:
///   {"format": "goldenrod-policy-1",
///    "four_eyes": {"kinds": ["match", "split" ...], "from": -3.0, "to": 4.5, "worth": 1000000,
///                  "conflict": true, "groups": false, "blind": true, "resolution": "either" | "third"},
///    "login_keys": true, "control_share": 0.02}
/// What is left out is as in a default-made Policy.
struct Policy {
    FourEyes fourEyes;
    bool loginKeys = true; ///< persons without a passphrase may decide
    /// Of the pairs that one person decides: how many another one judges blind, from 0 to 1; see
    /// control_sample.h.
    double controlShare = 0.0;
    friend bool operator==(const Policy&, const Policy&) = default;
};

/// Its one spelling: keys in order, no blanks.
std::string canonicalPolicy(const Policy& policy);
/// kPolicyUnreadable on anything that it does not know.
Result<Policy> parsePolicy(const std::string& json);
/// With the default while none was set.
Result<Policy> policyInForce(Database& db);
/// From now on; what waits already goes on waiting. Gives the event.
Result<std::int64_t> setPolicy(const Policy& policy, Workspace& workspace);

/// Nothing, or kLoginKeyRefused where the policy asks for persons with a passphrase.
Result<void> checkMayDecide(Database& db, const Identity& identity);

/// What is to be known of a decision beside itself.
struct AskedOfDecision {
    bool isAgainstRules = false; ///< it joins records although rules speak against that
    std::int64_t worth = 0;      ///< of its customers, thousandths
};
/// Whether they are wanted for a decision.
bool wantsSecond(const FourEyes& eyes, const DecisionRow& decision, const AskedOfDecision& asked);
/// What the customers of a decision are worth, if that is asked for; else 0.
Result<std::int64_t> worthAsked(Database& db, const FourEyes& eyes, const DecisionRow& decision);
/// Whether the policy in force wants a second person for the decision.
Result<bool> needsSecond(Database& db, const DecisionRow& decision);

} // namespace goldenrod
