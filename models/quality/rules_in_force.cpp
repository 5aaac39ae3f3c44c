// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/rules_in_force.h"

#include "models/quality/rule_text.h"
#include "models/workspace/event_store.h"
#include "models/workspace/quality_store.h"

#include <algorithm>

namespace goldenrod {
namespace {

Result<QualityRules> rulesOf(const QualityRulesRow& row) {
    return row.json.empty() ? Result<QualityRules>(readyQualityRules()) : QualityRules::fromJson(row.json);
}

/// An empty text: the rules that come with the program.
Result<std::int64_t> recordRules(Database& db, const Identity& identity, const std::string& json) {
    auto event = EventStore(db, identity).append({"quality.rules_set", "workspace", json});
    if (!event) return event.error();
    if (auto kept = insertQualityRules(db, {*event, json}); !kept) return kept.error();
    return event;
}

/// What `work` gives, when it is on disk.
template <typename T, typename Work>
Result<T> transacted(Workspace& workspace, Work work) {
    T done{};
    auto saved = workspace.writer().transact([&](Database& db) -> Result<void> {
        auto result = work(db);
        if (!result) return result.error();
        done = result.take();
        return {};
    });
    if (!saved) return saved.error();
    return done;
}

/// Reads the rules in force, lets `change` change them and sets them, all at once. `change` gives the id of
/// the rule that it is about.
template <typename Change>
Result<RuleChange> changeRules(Workspace& workspace, Change change) {
    return transacted<RuleChange>(workspace, [&](Database& db) -> Result<RuleChange> {
        auto before = readQualityRules(db);
        if (!before) return before.error();
        auto rules = rulesOf(*before);
        if (!rules) return rules.error();
        auto id = change(*rules);
        if (!id) return id.error();
        const std::string json = rules->toJson();
        if (auto sound = QualityRules::fromJson(json); !sound) return sound.error();
        auto event = recordRules(db, workspace.identity(), json);
        if (!event) return event.error();
        return RuleChange{*id, *event, before->json};
    });
}

bool asksTheSame(const QualityRule& a, const QualityRule& b) {
    return ruleText(a) == ruleText(b);
}

Result<std::string> put(const QualityRule& rule, QualityRules& rules) {
    for (const QualityRule& other : rules.rules)
        if (other.id != rule.id && asksTheSame(other, rule)) return Error{kQualityRuleThere, {other.id}};
    if (rule.id.empty()) {
        rules.rules.push_back(rule);
        rules.rules.back().id = newRuleId(rule, rules);
        return rules.rules.back().id;
    }
    const auto at = std::find_if(rules.rules.begin(), rules.rules.end(),
                                 [&](const QualityRule& other) { return other.id == rule.id; });
    if (at == rules.rules.end()) return Error{kNoSuchQualityRule, {rule.id}};
    *at = rule;
    return rule.id;
}

} // namespace

Result<QualityRules> qualityRulesInForce(Database& db) {
    auto row = readQualityRules(db);
    if (!row) return row.error();
    return rulesOf(*row);
}

Result<std::int64_t> setQualityRules(const std::optional<QualityRules>& rules, Workspace& workspace) {
    return transacted<std::int64_t>(workspace, [&](Database& db) {
        return recordRules(db, workspace.identity(), rules ? rules->toJson() : std::string());
    });
}

Result<RuleChange> saveQualityRule(const QualityRule& rule, Workspace& workspace) {
    return changeRules(workspace, [&](QualityRules& rules) { return put(rule, rules); });
}

Result<RuleChange> removeQualityRule(const std::string& id, Workspace& workspace) {
    return changeRules(workspace, [&](QualityRules& rules) -> Result<std::string> {
        const auto isIt = [&](const QualityRule& rule) { return rule.id == id; };
        if (std::erase_if(rules.rules, isIt) == 0) return Error{kNoSuchQualityRule, {id}};
        return id;
    });
}

Result<std::int64_t> undoRuleChange(const RuleChange& change, Workspace& workspace) {
    return transacted<std::int64_t>(workspace, [&](Database& db) -> Result<std::int64_t> {
        auto now = readQualityRules(db);
        if (!now) return now.error();
        if (now->seq != change.event) return Error{kRulesChangedSince};
        return recordRules(db, workspace.identity(), change.before);
    });
}

} // namespace goldenrod
