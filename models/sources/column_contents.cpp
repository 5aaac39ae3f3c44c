// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/column_contents.h"

#include "matching/text/address.h"
#include "matching/text/date.h"
#include "matching/text/name.h"
#include "matching/text/organisation.h"
#include "matching/text/unicode.h"
#include "models/sources/value_shapes.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

namespace goldenrod::sources {
namespace {

/// Values looked at closely, spread evenly over the rows.
constexpr std::size_t kLookedAt = 3000;

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

constexpr std::array<std::string_view, 34> kSexes = {
    "m",        "f",         "w",        "male", "female",  "man",       "woman",     "mann",    "frau",
    "mannlich", "weiblich",  "männlich", "h",    "homme",   "femme",     "masculin",  "feminin", "hombre",
    "mujer",    "masculino", "femenino", "k",    "kobieta", "mezczyzna", "mężczyzna", "ذكر",     "أنثى",
    "انثى",     "男",        "女",       "男性", "女性",    "x",         "unknown"};

constexpr std::array<std::string_view, 27> kPartyKinds = {"person",
                                                          "individual",
                                                          "natural",
                                                          "natural person",
                                                          "retail",
                                                          "private",
                                                          "organisation",
                                                          "organization",
                                                          "company",
                                                          "corporate",
                                                          "corporation",
                                                          "business",
                                                          "legal",
                                                          "legal entity",
                                                          "legal person",
                                                          "entity",
                                                          "institution",
                                                          "firma",
                                                          "privat",
                                                          "privatperson",
                                                          "particulier",
                                                          "entreprise",
                                                          "persona",
                                                          "empresa",
                                                          "org",
                                                          "p",
                                                          "o"};

constexpr std::array<std::string_view, 30> kStatuses = {
    "active",   "inactive",    "closed",    "open",    "dormant", "prospect", "blocked",  "suspended",
    "pending",  "deceased",    "current",   "former",  "lost",    "new",      "aktiv",    "inaktiv",
    "gesperrt", "geschlossen", "actif",     "inactif", "ferme",   "activo",   "inactivo", "cerrado",
    "aktywny",  "nieaktywny",  "zamkniety", "نشط",     "مغلق",    "deleted"};

constexpr std::array<std::string_view, 22> kUnitWords = {
    "flat",  "apt",    "apartment", "unit",  "suite",      "ste",   "room",  "rm",
    "floor", "fl",     "level",     "villa", "wohnung",    "stock", "etage", "appartement",
    "piso",  "planta", "puerta",    "lokal", "mieszkanie", "شقة"};

/// Words that names of organisations and titles of works have, and names of persons have not.
constexpr std::array<std::string_view, 8> kLinkWords = {"the", "of",  "and", "for",
                                                        "at",  "und", "für", "pour"};

bool hasDigit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool hasLetter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    });
}

bool isYear(std::string_view text) {
    return text.size() == 4 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
           (text.starts_with("1") || text.starts_with("20"));
}

/// Ten digits in groups of 3, 3 and 4 whose first two groups begin as in North America.
bool looksNorthAmerican(std::string_view text) {
    std::string shape, digits;
    for (const char c : trimmed(text)) {
        if (c == 'x' || c == 'X') break;
        if (c >= '0' && c <= '9') digits += c;
        const char kind = c >= '0' && c <= '9' ? '9' : ' ';
        if (kind == '9' || shape.empty() || shape.back() == '9') shape += kind;
    }
    std::string_view groups = trimmed(shape);
    return groups == "999 999 9999" && digits[0] >= '2' && digits[3] >= '2';
}

/// Adds up what the values of one column are.
class Look {
public:
    void add(std::string_view raw) {
        const std::string_view value = trimmed(raw);
        const std::string folded = text::fold(value);
        std::string storage;
        const std::vector<std::string_view> words = text::splitWords(folded, storage);
        const bool digit = hasDigit(value);
        ++m_count;
        addDate(value);
        m_sum.email += looksLikeEmail(value);
        m_sum.web +=
            looksLikeWeb(value) || (!digit && value.find('.') != std::string_view::npos && words.size() > 1 &&
                                    value.find_first_of(" @") == std::string_view::npos);
        m_sum.phone += looksLikePhone(value);
        m_sum.northAmericanPhone += looksNorthAmerican(value);
        m_sum.numeric += looksNumeric(value);
        m_sum.postcode += looksLikePostcode(value);
        m_sum.digits += digit;
        m_sum.letters += !digit && hasLetter(value);
        m_sum.code += looksLikeCode(value);
        m_sum.sex += isOneOf(kSexes, folded);
        m_sum.partyKind += isOneOf(kPartyKinds, folded);
        m_sum.status += isOneOf(kStatuses, folded);
        m_sum.honorific += !words.empty() && std::all_of(words.begin(), words.end(), text::isTitle);
        m_sum.unit += isUnit(value, words);
        m_sum.severalWords += words.size() > 1;
        m_sum.words += static_cast<double>(words.size());
        m_sum.longest = std::max(m_sum.longest, value.size());
        addCountry(folded);
        addName(value, words);
    }

    ColumnContents shares() const {
        ColumnContents contents = m_sum;
        contents.looked = m_count;
        if (m_count == 0) return contents;
        for (double ColumnContents::*share :
             {&ColumnContents::date,         &ColumnContents::year,
              &ColumnContents::email,        &ColumnContents::web,
              &ColumnContents::phone,        &ColumnContents::northAmericanPhone,
              &ColumnContents::numeric,      &ColumnContents::postcode,
              &ColumnContents::digits,       &ColumnContents::letters,
              &ColumnContents::code,         &ColumnContents::sex,
              &ColumnContents::country,      &ColumnContents::partyKind,
              &ColumnContents::honorific,    &ColumnContents::status,
              &ColumnContents::unit,         &ColumnContents::commaName,
              &ColumnContents::organisation, &ColumnContents::severalWords,
              &ColumnContents::words})
            contents.*share /= static_cast<double>(m_count);
        for (const auto& [region, count] : m_regions) {
            if (count * 5 >= m_count * 4) contents.region = region;
        }
        return contents;
    }

private:
    void addDate(std::string_view value) {
        m_sum.year += isYear(value);
        if (value.size() < 6 || value.size() > 40 || !hasDigit(value)) return;
        const text::ParsedDate date = text::parseDate(value, text::DateOrder::Unknown, 0);
        if (!date.valid || date.date.month == 0) return;
        m_sum.date += 1;
        m_sum.oldestYear =
            m_sum.oldestYear == 0 ? date.date.year : std::min<int>(m_sum.oldestYear, date.date.year);
        m_sum.youngestYear = std::max<int>(m_sum.youngestYear, date.date.year);
        const bool says = !date.ambiguous && date.date.day != date.date.month;
        m_sum.dayFirst += says && date.order == text::DateOrder::DayMonthYear;
        m_sum.monthFirst += says && date.order == text::DateOrder::MonthDayYear;
        m_sum.yearFirst += !date.ambiguous && date.order == text::DateOrder::YearMonthDay;
    }

    void addCountry(const std::string& folded) {
        if (folded.size() < 2 || folded.size() > 60) return;
        const std::string country(text::countryCode(folded));
        if (country.empty()) return;
        m_sum.country += 1;
        ++m_regions[country];
    }

    void addName(std::string_view value, const std::vector<std::string_view>& words) {
        const auto isLink = [](std::string_view word) { return isOneOf(kLinkWords, word); };
        const bool title = std::any_of(words.begin(), words.end(), isLink) || hasDigit(value) ||
                           value.find_first_of("&/") != std::string_view::npos;
        m_sum.organisation += title || text::looksLikeOrganisation(value);
        const std::size_t comma = value.find(',');
        m_sum.commaName += comma != std::string_view::npos &&
                           value.find(',', comma + 1) == std::string_view::npos && words.size() >= 2 &&
                           words.size() <= 6 && !hasDigit(value) && hasLetter(value.substr(0, comma)) &&
                           hasLetter(value.substr(comma));
    }

    static bool isUnit(std::string_view value, const std::vector<std::string_view>& words) {
        if (words.empty()) return false;
        if (isOneOf(kUnitWords, words.front())) return true;
        return words.size() == 1 && value.size() <= 5 && hasDigit(value);
    }

    std::size_t m_count = 0;
    ColumnContents m_sum;
    std::map<std::string, std::size_t> m_regions;
};

bool isFilled(std::string_view value) {
    value = trimmed(value);
    return !value.empty() && (value.size() > 16 || !text::isMissingWord(text::fold(value)));
}

} // namespace

text::DateOrder ColumnContents::dateOrder() const {
    // Dates that begin with the year are no evidence between the other two.
    const std::size_t most = std::max(dayFirst, monthFirst), least = std::min(dayFirst, monthFirst);
    if (most == 0) return yearFirst > 0 ? text::DateOrder::YearMonthDay : text::DateOrder::Unknown;
    // One typing error in twenty does not make an order unclear.
    if (least * 20 > most) return text::DateOrder::Unknown;
    return most == dayFirst ? text::DateOrder::DayMonthYear : text::DateOrder::MonthDayYear;
}

ColumnContents lookAtColumn(std::span<const std::vector<std::string>> rows, std::size_t column) {
    std::unordered_set<std::string_view> different;
    std::vector<std::string_view> filled;
    for (const std::vector<std::string>& row : rows) {
        if (column >= row.size() || !isFilled(row[column])) continue;
        filled.push_back(row[column]);
        different.insert(row[column]);
    }
    Look look;
    const std::size_t step = std::max<std::size_t>(1, filled.size() / kLookedAt);
    for (std::size_t i = 0; i < filled.size(); i += step) look.add(filled[i]);
    ColumnContents contents = look.shares();
    contents.rows = rows.size();
    contents.filled = filled.size();
    contents.distinct = different.size();
    if (!filled.empty()) contents.first = filled.front();
    return contents;
}

double shareRepeated(std::span<const std::vector<std::string>> rows, std::size_t column, std::size_t other) {
    std::size_t filled = 0, repeated = 0;
    const std::size_t step = std::max<std::size_t>(1, rows.size() / kLookedAt);
    for (std::size_t i = 0; i < rows.size(); i += step) {
        if (column >= rows[i].size() || other >= rows[i].size() || !isFilled(rows[i][column])) continue;
        ++filled;
        std::string mine, theirs;
        const std::string foldedMine = text::fold(rows[i][column]), foldedTheirs = text::fold(rows[i][other]);
        const std::vector<std::string_view> words = text::splitWords(foldedMine, mine);
        const std::vector<std::string_view> among = text::splitWords(foldedTheirs, theirs);
        repeated += std::all_of(words.begin(), words.end(), [&](std::string_view word) {
            return std::find(among.begin(), among.end(), word) != among.end();
        });
    }
    return filled == 0 ? 0.0 : static_cast<double>(repeated) / static_cast<double>(filled);
}

} // namespace goldenrod::sources
