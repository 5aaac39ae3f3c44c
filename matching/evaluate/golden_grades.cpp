// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/golden_grades.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace goldenrod {
namespace {

using Words = std::vector<std::string>;

void addWords(std::string_view form, Words& words) {
    while (!form.empty()) {
        const std::size_t end = std::min(form.find(' '), form.size());
        if (end > 0) words.emplace_back(form.substr(0, end));
        form.remove_prefix(std::min(end + 1, form.size()));
    }
}

Words sorted(Words words) {
    std::sort(words.begin(), words.end());
    return words;
}

const GradedField& gradedField(const std::string& field, GradedField& plain) {
    for (const GradedField& graded : gradedFields()) {
        if (graded.field == field) return graded;
    }
    plain.field = field;
    return plain;
}

bool says(const Words& value, const Words& truth, bool mayHaveMore) {
    return mayHaveMore ? std::includes(value.begin(), value.end(), truth.begin(), truth.end())
                       : value == truth;
}

/// Words of what each slot of each record says in a field and those with it.
std::vector<Words> carriedValues(const Consolidator& consolidator, const GradedField& graded,
                                 std::span<const RecordIndex> records) {
    std::map<std::pair<RecordIndex, std::uint16_t>, Words> values;
    for (const GoldenCandidate& candidate : consolidator.candidates(graded.field, records))
        addWords(candidate.form, values[{candidate.record, candidate.slot}]);
    for (const std::string& field : graded.with) {
        for (const GoldenCandidate& candidate : consolidator.candidates(field, records)) {
            const auto at = values.find({candidate.record, candidate.slot});
            if (at != values.end()) addWords(candidate.form, at->second);
        }
    }
    std::vector<Words> all;
    all.reserve(values.size());
    for (auto& [place, words] : values) all.push_back(sorted(std::move(words)));
    return all;
}

Words goldenWords(const std::vector<GoldenValue>& golden, const GradedField& graded) {
    Words words;
    for (const GoldenValue& value : golden) {
        const bool with = std::find(graded.with.begin(), graded.with.end(), value.field) != graded.with.end();
        if (value.field == graded.field || with) addWords(value.form, words);
    }
    return sorted(std::move(words));
}

} // namespace

std::span<const GradedField> gradedFields() {
    static const std::vector<GradedField> kFields{{"name.full", {}, true},
                                                  {"name.given", {}, true},
                                                  {"name.family", {}, true},
                                                  {"address.street", {"address.number"}, false}};
    return kFields;
}

std::map<std::string, GoldenGrade> gradeGolden(const Consolidator& consolidator,
                                               std::span<const GradedCustomer> customers) {
    std::map<std::string, GoldenGrade> grades;
    for (const GradedCustomer& customer : customers) {
        const std::vector<GoldenValue> golden = consolidator.consolidate(customer.records);
        for (const auto& [field, form] : *customer.truth) {
            GradedField plain;
            const GradedField& graded = gradedField(field, plain);
            Words truth;
            addWords(form, truth);
            truth = sorted(std::move(truth));
            const std::vector<Words> carried = carriedValues(consolidator, graded, customer.records);
            const bool some = std::any_of(carried.begin(), carried.end(), [&](const Words& value) {
                return says(value, truth, graded.mayHaveMore);
            });
            if (truth.empty() || !some) continue;
            GoldenGrade& grade = grades[field];
            ++grade.carried;
            grade.right += says(goldenWords(golden, graded), truth, graded.mayHaveMore) ? 1 : 0;
        }
    }
    return grades;
}

RuleSet withCriterionAlone(RuleSet rules, const RecordTable& records, const std::string& criterion) {
    std::set<std::string> groups;
    for (const Survivorship& rule : rules.survivorship) {
        if (findField(rule.field) == nullptr) groups.insert(rule.field);
    }
    rules.survivorship.clear();
    for (const std::string& group : groups) rules.survivorship.push_back({group, {criterion}});
    std::set<std::string> fields;
    for (const Column& column : records.columns()) fields.insert(column.spec.field);
    for (const std::string& field : fields) {
        if (!groups.contains(std::string(fieldGroup(field))))
            rules.survivorship.push_back({field, {criterion}});
    }
    return rules;
}

} // namespace goldenrod
