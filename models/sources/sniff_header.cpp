// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/column_names.h"
#include "models/sources/sniff_layout.h"
#include "models/sources/trailer.h"
#include "models/sources/utf8.h"
#include "models/sources/value_shapes.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace goldenrod::sources {
namespace {

constexpr std::size_t kLongestName = 128; ///< code points of a column's name that are kept

/// What kind of text most values of a column are.
enum class Shape : unsigned char { Words, Number, Date, Email, Phone, Code, None };

Shape shapeOf(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return Shape::None;
    if (looksLikeDate(text)) return Shape::Date;
    if (looksLikeEmail(text)) return Shape::Email;
    if (looksNumeric(text)) return Shape::Number;
    if (looksLikePhone(text)) return Shape::Phone;
    return looksLikeCode(text) ? Shape::Code : Shape::Words;
}

Shape usualShape(const std::vector<std::vector<std::string>>& rows, std::size_t column) {
    std::map<Shape, std::size_t> counts;
    std::size_t filled = 0;
    for (const auto& row : rows) {
        const Shape shape = column < row.size() ? shapeOf(row[column]) : Shape::None;
        if (shape == Shape::None) continue;
        ++counts[shape];
        ++filled;
    }
    for (const auto& [shape, count] : counts) {
        if (count * 5 >= filled * 4) return shape;
    }
    return Shape::None;
}

/// Values of the same column that equal the text in question.
std::size_t timesBelow(const std::vector<std::vector<std::string>>& rows, std::size_t column,
                       const std::string& text) {
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const auto& row) {
        return column < row.size() && row[column] == text;
    }));
}

bool hasDigit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string shortened(std::string_view name) {
    std::string clean;
    for (const char c : trimmed(name)) clean += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    const std::u32string characters = toCodePoints(clean);
    if (characters.size() <= kLongestName) return clean;
    std::string cut;
    for (const char32_t c : characters.substr(0, kLongestName)) appendUtf8(c, cut);
    return cut;
}

/// Lower-case ASCII is enough to tell names apart that differ in case only; others differ anyway.
std::string folded(std::string_view name) {
    std::string text(name);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    return text;
}

} // namespace

std::vector<std::string> uniqueNames(const std::vector<std::string>& names, std::size_t count,
                                     std::vector<std::string>& changed) {
    std::vector<std::string> unique;
    std::unordered_set<std::string> taken;
    // Names that stand there once keep their name whatever is made up for the others.
    for (const std::string& name : names) taken.insert(folded(shortened(name)));
    std::unordered_set<std::string> used;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string given = i < names.size() ? shortened(names[i]) : std::string();
        std::string name = given.empty() ? "column_" + std::to_string(i + 1) : given;
        const bool fresh = !given.empty() ? used.count(folded(name)) == 0 : taken.count(folded(name)) == 0;
        for (std::size_t n = 2; !fresh && (used.count(folded(name)) > 0 || taken.count(folded(name)) > 0);
             ++n)
            name = (given.empty() ? "column_" + std::to_string(i + 1) : given) + "_" + std::to_string(n);
        if (i < names.size() && name != names[i]) changed.push_back(name);
        used.insert(folded(name));
        unique.push_back(std::move(name));
    }
    return unique;
}

HeaderVerdict judgeHeader(const std::vector<std::string>& first,
                          const std::vector<std::vector<std::string>>& rows) {
    std::size_t known = 0, filled = 0, different = 0, repeated = 0;
    const std::string* data = nullptr;
    for (std::size_t column = 0; column < first.size(); ++column) {
        const std::string& text = first[column];
        const Shape shape = shapeOf(text);
        if (shape == Shape::None) continue;
        ++filled;
        known += isKnownColumnName(text) ? 1 : 0;
        const bool likeData = shape == Shape::Date || shape == Shape::Email || shape == Shape::Number ||
                              shape == Shape::Phone || toCodePoints(text).size() > kLongestName;
        if (likeData && data == nullptr) data = &text;
        const Shape below = usualShape(rows, column);
        different += below != Shape::None && below != Shape::Words && !likeData && !hasDigit(text) ? 1 : 0;
        repeated += timesBelow(rows, column, text) > 0 ? 1 : 0;
    }
    const auto number = [](std::size_t n) { return std::to_string(n); };
    if (known * 10 >= filled * 3 && known > 0 && (data == nullptr || known * 2 > filled))
        return {true, true, "sniff.header_names_known", {number(known), number(filled)}};
    if (data != nullptr && different == 0) return {false, false, "sniff.header_looks_like_data", {*data}};
    if (different > 0 && repeated == 0)
        return {true, data == nullptr, "sniff.header_differs_from_rows", {number(different), number(filled)}};
    if (repeated > 0 && known == 0)
        return {false, false, "sniff.header_texts_come_again", {number(repeated), number(filled)}};
    if (known > 0) return {true, false, "sniff.header_names_known", {number(known), number(filled)}};
    return {true, false, "sniff.header_assumed", {}};
}

TrailerVerdict judgeTrailer(const std::vector<std::string>& fields, std::size_t columns,
                            const std::size_t* records) {
    TrailerVerdict verdict;
    std::size_t filled = 0;
    std::vector<std::uint64_t> numbers;
    std::string_view firstText;
    for (const std::string& field : fields) {
        if (trimmed(field).empty()) continue;
        if (filled++ == 0) firstText = field;
        appendNumbers(field, numbers);
        verdict.text += (verdict.text.empty() ? "" : " ") + field;
    }
    const bool shape = fields.size() != columns || columns == 1 || (columns >= 4 && filled <= 2);
    if (numbers.empty() || !shape || filled > 6) return verdict;
    verdict.count = std::to_string(numbers.front());
    if (records != nullptr && std::find(numbers.begin(), numbers.end(), *records) != numbers.end()) {
        verdict.counted = true;
        verdict.count = std::to_string(*records);
    }
    const bool word = isTrailerWord(firstText);
    const bool bare = verdict.counted && filled <= 3 && columns > 1 && fields.size() < columns;
    verdict.trailer = word || bare;
    verdict.certain = word;
    return verdict;
}

} // namespace goldenrod::sources
