// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/trailer.h"

#include "models/sources/row_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace goldenrod::sources {
namespace {

constexpr std::array kTrailerWords = {
    "trailer", "trl",     "tlr",      "total",      "totals",  "totale",   "eof",     "end",
    "ende",    "fin",     "footer",   "count",      "rows",    "rowcount", "records", "recordcount",
    "anzahl",  "summe",   "gesamt",   "datensätze", "nombre",  "lignes",   "cuenta",  "registros",
    "filas",   "suma",    "liczba",   "koniec",     "wiersze", "razem",    "totaal",  "aantal",
    "عدد",     "المجموع", "الإجمالي", "件数",       "合計",    "итого",    "всего",
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Digits of a text that is one number in groups of three; empty when it is something else.
std::string joinedGroups(std::string_view text) {
    std::string digits;
    std::size_t group = 0, groups = 0;
    for (const char c : text) {
        if (isDigit(c)) {
            digits += c;
            ++group;
        } else if ((c == '.' || c == ',' || c == '\'' || c == ' ') &&
                   (groups == 0 ? group > 0 && group < 4 : group == 3)) {
            ++groups;
            group = 0;
        } else {
            return {};
        }
    }
    return groups > 0 && group == 3 ? digits : std::string();
}

void appendNumber(std::string_view digits, std::vector<std::uint64_t>& numbers) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error == std::errc() && end == digits.data() + digits.size()) numbers.push_back(number);
}

} // namespace

void appendNumbers(std::string_view text, std::vector<std::uint64_t>& numbers) {
    appendNumber(joinedGroups(text), numbers);
    for (std::size_t at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && isDigit(text[at])) ++at;
        appendNumber(text.substr(begin, at - begin), numbers);
    }
}

bool isTrailerWord(std::string_view text) {
    std::string word;
    for (const char c : text) {
        const bool letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        if (letter) word += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        // The first word counts; what stands before it does not ("*** TOTAL ***").
        if (!letter && !word.empty()) break;
    }
    return std::find(kTrailerWords.begin(), kTrailerWords.end(), word) != kTrailerWords.end();
}

std::vector<std::uint64_t> controlCounts(const Row& trailer) {
    std::vector<std::uint64_t> numbers;
    for (const Value& value : trailer.values) appendNumbers(value.text, numbers);
    return numbers;
}

} // namespace goldenrod::sources
