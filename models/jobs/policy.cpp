// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/policy.h"

#include "matching/score/exact_math.h"
#include "models/jobs/decision_draft.h"
#include "models/jobs/proposal_subject.h"
#include "models/workspace/holding_store.h"
#include "models/workspace/proposal_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace goldenrod {
namespace {

using Json = nlohmann::json; // keeps its keys in order

constexpr const char* kFormat = "goldenrod-policy-1";
constexpr std::array kKinds = {DecisionKind::Match, DecisionKind::NotAMatch, DecisionKind::Split,
                               DecisionKind::Merge, DecisionKind::Move,      DecisionKind::Lock};

Error unreadable(const std::string& what) {
    return Error{kPolicyUnreadable, {what}};
}

Result<void> takeBool(const std::string& key, const Json& value, bool& into) {
    if (!value.is_boolean()) return unreadable(key);
    into = value.get<bool>();
    return {};
}

Result<void> takeNumber(const std::string& key, const Json& value, std::optional<double>& into) {
    if (!value.is_number() && !value.is_null()) return unreadable(key);
    if (value.is_number()) into = value.get<double>();
    return {};
}

Result<void> takeShare(const std::string& key, const Json& value, double& into) {
    if (!value.is_number() || value.get<double>() < 0.0 || value.get<double>() > 1.0) return unreadable(key);
    into = value.get<double>();
    return {};
}

Result<void> takeKinds(const Json& value, std::set<DecisionKind>& into) {
    if (!value.is_array()) return unreadable("kinds");
    for (const Json& name : value) {
        const auto at = std::find_if(kKinds.begin(), kKinds.end(), [&](DecisionKind kind) {
            return name.is_string() && name.get<std::string>() == decisionName(kind);
        });
        if (at == kKinds.end()) return unreadable(name.dump());
        into.insert(*at);
    }
    return {};
}

Result<void> takeFourEyes(const Json& json, FourEyes& into) {
    if (!json.is_object()) return unreadable("four_eyes");
    for (const auto& [key, value] : json.items()) {
        Result<void> taken = unreadable(key);
        if (key == "kinds") taken = takeKinds(value, into.kinds);
        if (key == "from") taken = takeNumber(key, value, into.from);
        if (key == "to") taken = takeNumber(key, value, into.to);
        if (key == "worth") taken = takeNumber(key, value, into.worth);
        if (key == "conflict") taken = takeBool(key, value, into.conflict);
        if (key == "groups") taken = takeBool(key, value, into.groups);
        if (key == "blind") taken = takeBool(key, value, into.blind);
        if (key == "resolution" && (value == "either" || value == "third")) {
            into.resolution = value == "third" ? Resolution::Third : Resolution::Either;
            taken = {};
        }
        if (!taken) return taken;
    }
    if (into.from && into.to && *into.from > *into.to) return unreadable("from > to");
    return {};
}

} // namespace

std::string canonicalPolicy(const Policy& policy) {
    const FourEyes& eyes = policy.fourEyes;
    Json kinds = Json::array();
    for (const DecisionKind kind : eyes.kinds) kinds.push_back(decisionName(kind));
    const auto orNone = [](const std::optional<double>& number) { return number ? Json(*number) : Json(); };
    return Json{{"format", kFormat},
                {"four_eyes",
                 {{"kinds", kinds},
                  {"from", orNone(eyes.from)},
                  {"to", orNone(eyes.to)},
                  {"worth", orNone(eyes.worth)},
                  {"conflict", eyes.conflict},
                  {"groups", eyes.groups},
                  {"blind", eyes.blind},
                  {"resolution", eyes.resolution == Resolution::Third ? "third" : "either"}}},
                {"login_keys", policy.loginKeys},
                {"control_share", policy.controlShare}}
        .dump();
}

Result<Policy> parsePolicy(const std::string& text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return unreadable("JSON");
    Policy policy;
    for (const auto& [key, value] : json.items()) {
        Result<void> taken = unreadable(key);
        if (key == "format" && value == kFormat) taken = {};
        if (key == "four_eyes") taken = takeFourEyes(value, policy.fourEyes);
        if (key == "login_keys") taken = takeBool(key, value, policy.loginKeys);
        if (key == "control_share") taken = takeShare(key, value, policy.controlShare);
        if (!taken) return taken.error();
    }
    return policy;
}

Result<Policy> policyInForce(Database& db) {
    auto row = readPolicyRow(db);
    if (!row) return row.error();
    return row->seq == 0 ? Result<Policy>(Policy{}) : parsePolicy(row->body);
}

Result<std::int64_t> setPolicy(const Policy& policy, Workspace& workspace) {
    std::int64_t seq = 0;
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        if (auto may = checkMayDecide(db, workspace.identity()); !may) return may;
        if (!policy.loginKeys && workspace.identity().seal == Seal::Login)
            return Error{kLoginKeyRefused, {workspace.identity().name}};
        const std::string body = canonicalPolicy(policy);
        auto event = EventStore(db, workspace.identity()).append({"policy.set", "workspace", body});
        if (!event) return event.error();
        seq = *event;
        return insertPolicyRow(db, {seq, body});
    });
    if (!saved) return saved.error();
    return seq;
}

Result<void> checkMayDecide(Database& db, const Identity& identity) {
    if (identity.seal != Seal::Login) return {};
    auto policy = policyInForce(db);
    if (!policy) return policy.error();
    return policy->loginKeys ? Result<void>{} : Error{kLoginKeyRefused, {identity.name}};
}

bool wantsSecond(const FourEyes& eyes, const DecisionRow& decision, const AskedOfDecision& asked) {
    if (eyes.isOff() || decision.kind == DecisionKind::Unsure) return false;
    if (eyes.kinds.contains(decision.kind)) return true;
    const bool ofWeight = (eyes.from || eyes.to) && isOfPair(decision.kind) &&
                          (!eyes.from || decision.weight >= toWeight(*eyes.from)) &&
                          (!eyes.to || decision.weight <= toWeight(*eyes.to));
    constexpr double kThousandths = 1000.0;
    const bool ofWorth = eyes.worth && static_cast<double>(asked.worth) >= *eyes.worth * kThousandths;
    return ofWeight || ofWorth || (eyes.conflict && asked.isAgainstRules);
}

Result<std::int64_t> worthAsked(Database& db, const FourEyes& eyes, const DecisionRow& decision) {
    if (!eyes.worth) return std::int64_t{0};
    auto currency = mainCurrency(db);
    if (!currency) return currency.error();
    if (!*currency) return std::int64_t{0};
    return worthOfCustomers(db, **currency, recordsOf(decision));
}

Result<bool> needsSecond(Database& db, const DecisionRow& decision) {
    auto policy = policyInForce(db);
    if (!policy) return policy.error();
    const FourEyes& eyes = policy->fourEyes;
    auto worth = worthAsked(db, eyes, decision);
    if (!worth) return worth.error();
    const bool asRuled = wantsSecond(eyes, decision, {false, *worth});
    if (asRuled == wantsSecond(eyes, decision, {true, *worth})) return asRuled; // whatever the rules say
    auto objections = objectionsAgainst(db, decision);
    if (!objections) return objections.error();
    return !objections->empty();
}

} // namespace goldenrod
