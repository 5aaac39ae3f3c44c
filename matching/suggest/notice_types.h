// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/record_table.h"
#include "matching/rules/fields.h"

#include <string>
#include <vector>

namespace goldenrod {

/// What the contents of a free attribute say of its type, and the evidence for it.
struct NoticedType {
    std::string field;
    SemanticType type = SemanticType::Text;
    std::size_t looked = 0;   ///< distinct values that were looked at
    std::size_t fitting = 0;  ///< of these, values of the type
    std::size_t distinct = 0; ///< values there are
    std::size_t filled = 0;   ///< records that have one
};

/// Every free attribute that the mapping left as text. It becomes, when 98 % of its values are such,
///   date or instant   years, dates, points in time; digits alone only as years or eight digits;
///   number            decimals, or whole numbers of different lengths that are no short list;
///   identifier        single words with digits that nearly every record has its own of: numbers of one
///                     length, with leading zeros, of over 12 digits, or with letters;
///   code              single words of a short list, such as yes and no;
/// and text otherwise, or where there is too little to see. At most 4,000 distinct values are looked at,
/// chosen by their hash: the same whatever the order of the records.
std::vector<NoticedType> noticeTypes(const RecordTable& records);

/// Those that are not text.
FieldTypes typesOf(const std::vector<NoticedType>& noticed);

} // namespace goldenrod
