// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/suggest/notice_types.h"

#include "matching/text/ascii.h"
#include "matching/text/date.h"
#include "matching/text/number.h"
#include "matching/text/placeholder.h"
#include "matching/text/unicode.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kMostLooked = 4000;
constexpr std::size_t kLeastFilled = 20;   ///< records
constexpr std::size_t kLeastDistinct = 10; ///< values of a kind that has many
constexpr std::size_t kMostCodes = 64;
constexpr std::size_t kRecordsACode = 20;
constexpr std::size_t kLongestAmount = 12; ///< digits; longer whole numbers name something
constexpr std::size_t kShortestNumbered = 5;

bool nearlyAll(std::size_t some, std::size_t all) {
    return all > 0 && some * 100 >= all * 98;
}

/// How many of the values of an attribute could be what.
struct Census {
    std::size_t values = 0, distinct = 0, filled = 0;
    std::size_t dates = 0, instants = 0, numbers = 0, fractions = 0;
    std::size_t words = 0;                          ///< single ones
    std::size_t withDigits = 0;                     ///< of these
    std::size_t leadingZeros = 0;                   ///< digits alone, such as 00123
    std::map<std::size_t, std::size_t> digitsAlone; ///< values of so many digits and nothing else

    void look(const Column& column, std::string_view raw);
    void lookAtNumber(std::string_view folded);
};

/// Digits alone are dates only where hardly anything else is: years, and eight digits that make a date.
bool mayBeDate(std::string_view folded) {
    if (!text::isAllDigits(folded)) return true;
    constexpr int kFirstYear = 1800, kLastYear = 2100;
    if (folded.size() == 4)
        return text::digitsValue(folded) >= kFirstYear && text::digitsValue(folded) <= kLastYear;
    return folded.size() == 8;
}

void Census::lookAtNumber(std::string_view folded) {
    if (text::isAllDigits(folded)) {
        ++digitsAlone[folded.size()];
        leadingZeros += folded.size() > 1 && folded.front() == '0' ? 1 : 0;
    }
    const std::string decimal = text::plainDecimal(folded);
    // "AB-12345" has the form of an amount, and is none.
    const bool hasLetters = std::any_of(folded.begin(), folded.end(), text::isLetter);
    if (decimal.empty() || (hasLetters && folded.find_first_of(" .,") == std::string_view::npos)) return;
    ++numbers;
    fractions += decimal.find('.') != std::string::npos ? 1 : 0;
}

void Census::look(const Column& column, std::string_view raw) {
    if (text::nothingIn(SemanticType::Text, raw) != text::Nothing::No) return;
    const std::string folded = text::fold(raw);
    if (folded.empty()) return;
    ++values;
    lookAtNumber(folded);
    if (folded.find(' ') == std::string::npos) {
        ++words;
        withDigits += std::any_of(folded.begin(), folded.end(), text::isDigit) ? 1 : 0;
    }
    if (!mayBeDate(folded)) return;
    const text::ParsedDate date = text::parseDate(raw, column.spec.dateOrder, 0);
    if (!date.valid) return;
    ++dates;
    std::int64_t instant = 0;
    const bool hasTime = text::parseInstant(raw, column.spec.dateOrder, 0, instant) &&
                         text::instantToIso(instant).find("T00:00:00Z") == std::string::npos;
    instants += hasTime ? 1 : 0;
}

Census censusOf(const RecordTable& records, const std::string& field) {
    Census census;
    for (const Column& column : records.columns()) {
        if (column.spec.field != field) continue;
        const std::size_t distinct = column.values.size() - 1;
        census.distinct += distinct;
        census.filled += static_cast<std::size_t>(std::count_if(
            column.lists.ids.begin(), column.lists.ids.end(), [](ValueId id) { return id != kNoValue; }));
        const std::uint64_t oneIn = (distinct + kMostLooked - 1) / kMostLooked;
        for (ValueId v = 1; v <= distinct; ++v) {
            const std::string_view raw = column.values.at(v);
            if (oneIn < 2 || hashBytes(raw) % oneIn == 0) census.look(column, raw);
        }
    }
    return census;
}

/// Whole numbers that name something rather than count it.
bool areNumbersOfThings(const Census& census) {
    std::size_t alone = 0, most = 0, longest = 0, oneLength = 0;
    for (const auto& [length, values] : census.digitsAlone) {
        alone += values;
        longest += length > kLongestAmount ? values : 0;
        if (values > most) {
            most = values;
            oneLength = length;
        }
    }
    if (!nearlyAll(alone, census.values)) return false;
    if (nearlyAll(longest, census.values) || census.leadingZeros * 50 >= census.values) return true;
    return oneLength >= kShortestNumbered && most * 20 >= census.values * 19;
}

void judge(const Census& census, NoticedType& noticed) {
    const auto is = [&](SemanticType type, std::size_t fitting) {
        noticed.type = type;
        noticed.fitting = fitting;
    };
    if (census.filled < kLeastFilled || census.values == 0) return;
    const bool isList = census.distinct <= kMostCodes && census.distinct * kRecordsACode <= census.filled;
    const bool hasMany = census.values >= kLeastDistinct;
    const bool hasOwn = census.distinct * 2 >= census.filled;
    if (nearlyAll(census.dates, census.values))
        is(census.instants * 2 >= census.values ? SemanticType::Instant : SemanticType::Date, census.dates);
    else if (hasMany && hasOwn && areNumbersOfThings(census))
        is(SemanticType::Identifier, census.words);
    else if (hasMany && nearlyAll(census.numbers, census.values) && (!isList || census.fractions > 0))
        is(SemanticType::Number, census.numbers);
    else if (isList && nearlyAll(census.words, census.values))
        is(SemanticType::Code, census.words);
    else if (hasMany && hasOwn && nearlyAll(census.words, census.values) &&
             nearlyAll(census.withDigits, census.values))
        is(SemanticType::Identifier, census.withDigits);
}

} // namespace

std::vector<NoticedType> noticeTypes(const RecordTable& records) {
    std::vector<NoticedType> all;
    for (const Column& column : records.columns()) {
        const std::string& field = column.spec.field;
        const bool seen =
            std::any_of(all.begin(), all.end(), [&](const auto& n) { return n.field == field; });
        if (seen || !isFreeAttribute(field) || column.spec.type != SemanticType::Text) continue;
        const Census census = censusOf(records, field);
        NoticedType& noticed = all.emplace_back();
        noticed.field = field;
        noticed.looked = noticed.fitting = census.values;
        noticed.distinct = census.distinct;
        noticed.filled = census.filled;
        judge(census, noticed);
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.field < b.field; });
    return all;
}

FieldTypes typesOf(const std::vector<NoticedType>& noticed) {
    FieldTypes types;
    for (const NoticedType& one : noticed) {
        if (one.type != SemanticType::Text) types[one.field] = one.type;
    }
    return types;
}

} // namespace goldenrod
