// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/suggest/suggest_rules.h"

#include "matching/suggest/suggestions.h"

#include <algorithm>
#include <cassert>

namespace goldenrod {
namespace {

constexpr double kMergeLine = 0.0, kReviewLine = -5.0, kFloor = -10.0;
constexpr double kMissingPair = -6.0, kClip = 16.0, kRegroup = 3.0;
constexpr std::uint64_t kPairsARecord = 4, kPairsAnyway = 400'000; ///< of one blocking rule

void setLines(const RecordTable& records, RuleSet& rules) {
    rules.note = "Made from the mapped fields and the data.";
    rules.mergeLine = kMergeLine;
    rules.reviewLine = kReviewLine;
    rules.floor = kFloor;
    rules.missingPair = kMissingPair;
    rules.clip = kClip;
    rules.regroup = kRegroup;
    rules.distinctSources = records.sources().size() > 1;
    rules.largestBlock =
        std::clamp<std::size_t>(200'000'000 / std::max<std::size_t>(1, records.size()), 200, 2000);
    rules.pairsARule = mostPairsOfARule(records.size());
    rules.sourcePriority.assign(records.sources().begin(), records.sources().end());
    std::sort(rules.sourcePriority.begin(), rules.sourcePriority.end());
}

void addContradictions(const MappedFields& fields, RuleSet& rules) {
    const auto add = [&](const char* id, const std::string& when, const char* reason) {
        rules.contradictions.push_back({id, suggestedExpression(when), reason});
    };
    if (fields.has("id.national")) {
        add("two_national_ids", "differ(id.national) and damerau_levenshtein(id.national) > 2",
            "two national ids");
    }
    if (fields.has("birth.date")) {
        add("two_birth_dates",
            "differ(birth.date) and date_edits(birth.date) > 2 and date_parts_equal(birth.date) < 2 and "
            "not day_month_swapped(birth.date) and date_edits(birth.date) < 9",
            "two birth dates");
    }
    if (fields.hasPerson()) add("two_generations", "differ(generation(name))", "senior and junior");
    if (fields.hasOrganisation() && fields.hasAddress()) {
        add("two_house_numbers", "differ(house_number(address))", "two house numbers");
    }
}

void addSurvivorship(RuleSet& rules) {
    const auto add = [&](const char* field, std::vector<std::string> criteria) {
        rules.survivorship.push_back({field, std::move(criteria)});
    };
    for (const char* field : {"name.full", "name.given", "name.middle", "name.family"}) {
        add(field,
            {"valid_first", "fullest", "best_confirmed", "best_spelled", "most_recent", "most_complete"});
    }
    add("birth.date", {"valid_first", "most_frequent", "source_priority"});
    add("address", {"valid_first", "best_confirmed", "best_spelled", "most_complete", "most_recent"});
    for (const char* field : {"phone", "email"})
        add(field, {"valid_first", "fullest", "best_confirmed", "best_spelled", "most_recent"});
    add("relationship.since", {"valid_first", "min"});
}

} // namespace

std::uint64_t mostPairsOfARule(std::size_t records) {
    return std::max<std::uint64_t>(kPairsAnyway, kPairsARecord * records);
}

Expression suggestedExpression(const std::string& text) {
    auto expression = Expression::parse(text);
    assert(expression);
    return expression.take();
}

RuleSet suggestRules(const RecordTable& records, const StandardisedTable& standardised) {
    const MappedFields fields(records, standardised);
    RuleSet rules;
    setLines(records, rules);
    for (const StandardisedColumn& column : standardised.columns()) {
        if (isFreeAttribute(column.field) && column.type != SemanticType::Text)
            rules.types[column.field] = column.type;
    }
    rules.comparisons = suggestComparisons(fields);
    rules.rivals = suggestRivals(rules.comparisons);
    rules.blocking = suggestBlocking(fields);
    addContradictions(fields, rules);
    addSurvivorship(rules);
    return rules;
}

bool areSameButForSize(const RuleSet& one, RuleSet other) {
    other.largestBlock = one.largestBlock;
    other.pairsARule = one.pairsARule;
    return one.toJson() == other.toJson();
}

} // namespace goldenrod
