// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod {

/// Line or place in the file, then what is wrong there.
inline constexpr ErrorCode kQualityRulesUnreadable{"quality.rules_unreadable"};

/// What a figure of quality is about.
enum class Dimension : unsigned char {
    Completeness, ///< what is required is filled
    Uniqueness,   ///< nothing is there twice
    Validity,     ///< values are what they should be
    Timeliness,   ///< confirmed lately enough
    Consistency,  ///< sources say the same of one customer
};
inline constexpr std::array kDimensions = {Dimension::Completeness, Dimension::Uniqueness,
                                           Dimension::Validity, Dimension::Timeliness,
                                           Dimension::Consistency};
std::string_view dimensionName(Dimension dimension); ///< "completeness"

/// What is asked. A filled value is one that does not stand for nothing ("n/a", "-").
enum class QualityTest : unsigned char {
    Required,      ///< of a record: a value that is filled and no placeholder. What only persons have is not
                   ///< asked of organisations, nor the other way round
    Valid,         ///< of a value: can be read as a value of its field
    Believable,    ///< of a value: can be true (no birth in the future, check digits that fit)
    NoPlaceholder, ///< of a value: none that fills a field ("1900-01-01", "test@test.com", on too many
                   ///< records)
    OneOf,         ///< of a value: one of `values`, to the letter
    HasPattern,    ///< of a value: the whole of it has the form `pattern`
    Length,        ///< of a value: so many characters
    Between,       ///< of a date or number: from `least` to `greatest`, both included
    Within,        ///< of a date: not longer ago than `months`
    Unique,        ///< of a value: in its source no other customer has it
    Single,        ///< of a record: the only one of its customer in its source
    Agrees,        ///< of a record: another source says the same of its customer
    NotBefore,     ///< of a record: a date that is not before that in the field `other`
    Checksum,      ///< of a value: an identifier of one of the kinds in `values`, by form and check digits
};
std::string_view testName(QualityTest test); ///< "no_placeholder"
Dimension dimensionOf(QualityTest test);

/// Kinds of identifiers that say by themselves whether they are right: ISO 13616, ISO/IEC 7812, ISO 17442,
/// ISO 9362 (form alone), numbers of the tax on value added of the countries that text::checkDigits() knows.
inline constexpr std::array<std::string_view, 5> kChecksums = {"iban", "luhn", "lei", "bic", "vat"};

/// One demand on the data. As JSON, what a test does not need left out:
///   {"id": "tier", "field": "x.tier", "test": "one_of", "values": ["STD", "GLD"], "title": "tier is known"}
///   {"id": ..., "field": ..., "test": "pattern", "pattern": "[0-9]{5}"}     as RE2 writes them: linear time
///   {"id": ..., "field": ..., "test": "length", "least": 2, "greatest": 60}     either may be left out
///   {"id": ..., "field": ..., "test": "between", "least": "1900-01-01", "greatest": "today"}
///   {"id": ..., "field": ..., "test": "within", "months": 24}
///   {"id": ..., "field": "death.date", "test": "not_before", "other": "birth.date"}
///   {"id": ..., "field": "id.registration", "test": "required", "other": "org.name"}     only where that is
///   {"id": ..., "field": "x.account", "test": "checksum", "values": ["iban", "luhn"]}     see kChecksums
struct QualityRule {
    std::string id;    ///< letters, digits, '.', '_', '-'; distinct
    std::string field; ///< of the unified model, or free ("x.tier"); empty for Single
    QualityTest test = QualityTest::Required;
    std::string title;               ///< in the words of who wrote it; may be empty
    std::vector<std::string> values; ///< OneOf, Checksum
    std::string pattern;             ///< Pattern
    std::string least,
        greatest;      ///< Between: ISO date, "today" or plain decimal; Length: numbers; empty: open
    int months = 0;    ///< Within
    std::string other; ///< field of the same record. NotBefore; Required: asked only where it is filled
    friend bool operator==(const QualityRule&, const QualityRule&) = default;
};

/// A field of the unified model, or a free attribute.
bool isField(std::string_view name);

struct QualityRules {
    std::string name;
    std::vector<QualityRule> rules;

    /// {"format": "goldenrod-quality-1", "name": "...", "rules": [...]}. kQualityRulesUnreadable on anything
    /// unknown, missing or contradictory.
    static Result<QualityRules> fromJson(std::string_view json);
    /// Its one spelling, a rule a line.
    std::string toJson() const;
    const QualityRule* find(std::string_view id) const;
    friend bool operator==(const QualityRules&, const QualityRules&) = default;
};

/// Those that hold where nobody wrote others: resources/quality/banking.json.
const QualityRules& readyQualityRules();

} // namespace goldenrod
