// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/survive/consolidator.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

/// The true present values of one customer: field, standardised form. Fields that only together say
/// something are one text under the first of them, see gradedFields().
using TrueValues = std::map<std::string, std::string>;

/// What is graded as one value, and how it is compared with the truth.
struct GradedField {
    std::string field;
    std::vector<std::string> with; ///< fields whose words count to it ("42" to "high street")
    bool mayHaveMore = false;      ///< right when all words of the truth are there: middle names
};
/// Fields that a truth may speak of; any other field is graded by itself.
std::span<const GradedField> gradedFields();

/// Golden values of one field: of `carried` customers some record has the true value, of `right` of them the
/// golden record has it.
struct GoldenGrade {
    std::uint64_t carried = 0, right = 0;
    double share() const {
        return carried == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(carried);
    }
};

/// The customers whose golden records are graded, each with its records.
struct GradedCustomer {
    std::vector<RecordIndex> records; ///< ascending
    const TrueValues* truth = nullptr;
};

/// Grades what survivorship makes of these records, field by field.
std::map<std::string, GoldenGrade> gradeGolden(const Consolidator& consolidator,
                                               std::span<const GradedCustomer> customers);

/// The rules with every field decided by one criterion alone: what the default is held against.
RuleSet withCriterionAlone(RuleSet rules, const RecordTable& records, const std::string& criterion);

} // namespace goldenrod
