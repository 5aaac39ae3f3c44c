// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/identifier.h"

#include "matching/text/ascii.h"
#include "matching/text/unicode.h"
#include "matching/text/utf8.h"
#include "matching/text/word_table.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace goldenrod::text {
namespace {

/// Lengths of the IBANs of ISO 13616's registry.
constexpr WordPair kIbanLengths[] = {
    {"AD", "24"}, {"AE", "23"}, {"AL", "28"}, {"AT", "20"}, {"AZ", "28"}, {"BA", "20"}, {"BE", "16"},
    {"BG", "22"}, {"BH", "22"}, {"BI", "27"}, {"BR", "29"}, {"BY", "28"}, {"CH", "21"}, {"CR", "22"},
    {"CY", "28"}, {"CZ", "24"}, {"DE", "22"}, {"DJ", "27"}, {"DK", "18"}, {"DO", "28"}, {"EE", "20"},
    {"EG", "29"}, {"ES", "24"}, {"FI", "18"}, {"FK", "18"}, {"FO", "18"}, {"FR", "27"}, {"GB", "22"},
    {"GE", "22"}, {"GI", "23"}, {"GL", "18"}, {"GR", "27"}, {"GT", "28"}, {"HR", "21"}, {"HU", "28"},
    {"IE", "22"}, {"IL", "23"}, {"IQ", "23"}, {"IS", "26"}, {"IT", "27"}, {"JO", "30"}, {"KW", "30"},
    {"KZ", "20"}, {"LB", "28"}, {"LC", "32"}, {"LI", "21"}, {"LT", "20"}, {"LU", "20"}, {"LV", "21"},
    {"LY", "25"}, {"MC", "27"}, {"MD", "24"}, {"ME", "22"}, {"MK", "19"}, {"MN", "20"}, {"MR", "27"},
    {"MT", "31"}, {"MU", "30"}, {"NI", "28"}, {"NL", "18"}, {"NO", "15"}, {"OM", "23"}, {"PK", "24"},
    {"PL", "28"}, {"PS", "29"}, {"PT", "25"}, {"QA", "29"}, {"RO", "24"}, {"RS", "22"}, {"RU", "33"},
    {"SA", "24"}, {"SC", "31"}, {"SD", "18"}, {"SE", "24"}, {"SI", "19"}, {"SK", "24"}, {"SM", "27"},
    {"SO", "23"}, {"ST", "25"}, {"SV", "28"}, {"TL", "23"}, {"TN", "24"}, {"TR", "26"}, {"UA", "29"},
    {"VA", "22"}, {"VG", "24"}, {"XK", "20"}, {"YE", "30"},
};
static_assert(isSorted(kIbanLengths));

/// Numbers printed in advertisements and forms, which many people copied.
constexpr std::string_view kCopiedNumbers[] = {"078051120",  "1122334455", "123123123",
                                               "1231231234", "219099999",  "457555462"};
static_assert(isSorted(kCopiedNumbers));

constexpr std::size_t kMinRepeated = 5;
constexpr std::size_t kMinSequence = 6;
constexpr std::size_t kMinTail = 7;

std::string compactAscii(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for (const char c : raw)
        if (isLetter(c) || isDigit(c)) out += toUpper(c);
    return out;
}

/// Remainder by 97 of the number that the characters write, letters as 10 to 35 (ISO 7064); -1 when another
/// character stands among them.
int remainderBy97(std::string_view compact, int remainder = 0) {
    for (const char c : compact) {
        if (isDigit(c)) {
            remainder = (remainder * 10 + (c - '0')) % 97;
        } else if (isUpper(c)) {
            remainder = (remainder * 100 + (c - 'A' + 10)) % 97;
        } else {
            return -1;
        }
    }
    return remainder;
}

std::size_t equalTail(std::string_view text) {
    const std::size_t last = text.find_last_not_of(text.back());
    return last == std::string_view::npos ? text.size() : text.size() - 1 - last;
}

/// Every digit is the one before it plus `step`, 9 and 0 being neighbours.
bool isSequence(std::string_view digits, int step) {
    for (std::size_t i = 1; i < digits.size(); ++i)
        if ((digits[i - 1] - '0' + step + 10) % 10 != digits[i] - '0') return false;
    return true;
}

} // namespace

std::string compactIdentifier(std::string_view raw) {
    if (isAscii(raw)) return compactAscii(raw);
    const std::string folded = fold(raw);
    if (isAscii(folded)) return compactAscii(folded);
    std::string out;
    for (std::size_t i = 0; i < folded.size();) {
        const auto c = static_cast<UChar32>(nextCodePoint(folded, i));
        if (u_isalnum(c) != 0) appendCodePoint(out, static_cast<char32_t>(u_toupper(c)));
    }
    return out;
}

bool isIbanShaped(std::string_view compact) {
    if (compact.size() < 5 || !isDigit(compact[2]) || !isDigit(compact[3])) return false;
    const std::string_view length = findMeaning(kIbanLengths, compact.substr(0, 2));
    return !length.empty() && compact.size() == static_cast<std::size_t>(digitsValue(length));
}

bool isValidIban(std::string_view compact) {
    if (!isIbanShaped(compact)) return false;
    const int body = remainderBy97(compact.substr(4));
    return body >= 0 && remainderBy97(compact.substr(0, 4), body) == 1;
}

bool isValidLuhn(std::string_view compact) {
    if (compact.size() < 2 || !isAllDigits(compact)) return false;
    int sum = 0;
    bool twice = false;
    for (std::size_t i = compact.size(); i-- > 0; twice = !twice) {
        const int digit = compact[i] - '0';
        const int weighed = twice ? digit * 2 : digit;
        sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
}

bool isValidLei(std::string_view compact) {
    constexpr std::size_t kLeiLength = 20;
    return compact.size() == kLeiLength && isAllDigits(compact.substr(kLeiLength - 2)) &&
           remainderBy97(compact) == 1;
}

bool isDummyNumber(std::string_view compact) {
    if (compact.empty()) return false;
    const std::size_t tail = equalTail(compact);
    const char last = compact.back();
    if (tail == compact.size()) return last == '0' || tail >= kMinRepeated || (last == 'X' && tail >= 3);
    if ((last == '0' || last == '9') && tail >= kMinTail && tail * 3 >= compact.size() * 2) return true;
    if (!isAllDigits(compact)) return false;
    if (compact.size() >= kMinSequence && (isSequence(compact, 1) || isSequence(compact, -1))) return true;
    return contains(kCopiedNumbers, compact);
}

} // namespace goldenrod::text
