// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/compared_fields.h"

#include "matching/rules/fields.h"

#include <algorithm>

namespace goldenrod {
namespace {

/// What is named in rules, with the fields that are read out of it or that it is read out of.
std::vector<std::string> fieldsUnder(const std::vector<std::string>& named) {
    const auto names = [&](std::string_view name) {
        return std::find(named.begin(), named.end(), name) != named.end();
    };
    std::vector<std::string> fields;
    for (const FieldInfo& info : partyFields()) {
        const bool lineOfAddress =
            info.id == "address.full" || info.id == "address.street" || info.id == "address.number";
        const bool inGroup =
            (info.group == "name" && info.type == SemanticType::PersonName && names("name")) ||
            (info.group == "organisation" && info.type == SemanticType::OrgName && names("organisation")) ||
            (lineOfAddress && names("address"));
        if (inGroup || names(info.id)) fields.emplace_back(info.id);
    }
    for (const std::string& name : named)
        if (isFreeAttribute(name) && std::find(fields.begin(), fields.end(), name) == fields.end())
            fields.push_back(name);
    return fields;
}

void addNamed(const Expression& expression, std::vector<std::string>& named) {
    const std::vector<std::string> fields = expression.fields();
    named.insert(named.end(), fields.begin(), fields.end());
}

void addNamed(const Comparison& comparison, std::vector<std::string>& named) {
    for (const Expression& on : comparison.on) addNamed(on, named);
    for (const Level& level : comparison.levels)
        if (level.when) addNamed(*level.when, named);
}

} // namespace

std::vector<std::string> comparedFields(const Comparison& comparison) {
    std::vector<std::string> named;
    addNamed(comparison, named);
    return fieldsUnder(named);
}

std::set<std::string> comparedFields(const RuleSet& rules) {
    std::vector<std::string> named;
    for (const Comparison& comparison : rules.comparisons) addNamed(comparison, named);
    for (const auto* some : {&rules.force, &rules.veto, &rules.contradictions})
        for (const NamedRule& rule : *some) addNamed(rule.when, named);
    const std::vector<std::string> fields = fieldsUnder(named);
    return {fields.begin(), fields.end()};
}

} // namespace goldenrod
