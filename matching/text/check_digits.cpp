// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/check_digits.h"

#include "matching/text/ascii.h"
#include "matching/text/identifier.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace goldenrod::text {
namespace {

int digitAt(std::string_view digits, std::size_t i) {
    return digits[i] - '0';
}

std::uint64_t valueOf(std::string_view digits) {
    std::uint64_t value = 0;
    for (const char c : digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
    return value;
}

/// True for a text of the shape: '9' a digit, 'A' a letter, '*' either, others themselves.
bool hasShape(std::string_view text, std::string_view shape) {
    if (text.size() != shape.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool fits = shape[i] == '9'   ? isDigit(c)
                          : shape[i] == 'A' ? isUpper(c)
                          : shape[i] == '*' ? isDigit(c) || isUpper(c)
                                            : c == shape[i];
        if (!fits) return false;
    }
    return true;
}

int weighted(std::string_view digits, std::span<const int> weights) {
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += digitAt(digits, i) * weights[i];
    return sum;
}

/// ISO 7064, MOD 11,10.
bool isMod11And10(std::string_view digits) {
    int product = 10;
    for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
        int sum = (digitAt(digits, i) + product) % 10;
        if (sum == 0) sum = 10;
        product = sum * 2 % 11;
    }
    return (11 - product) % 10 == digits.back() - '0';
}

/// J. Verhoeff, "Error detecting decimal codes" (1969): multiplication in the dihedral group of order ten.
bool isVerhoeff(std::string_view digits) {
    const auto product = [](int a, int b) {
        if (a < 5) return b < 5 ? (a + b) % 5 : 5 + (a + b) % 5;
        return b < 5 ? 5 + (a - b + 5) % 5 : (a - b + 5) % 5;
    };
    constexpr std::array<int, 10> kPermutation = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    int check = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int digit = digitAt(digits, digits.size() - 1 - i);
        for (std::size_t times = i % 8; times > 0; --times)
            digit = kPermutation[static_cast<std::size_t>(digit)];
        check = product(check, digit);
    }
    return check == 0;
}

char spanishLetter(std::string_view digits) {
    constexpr std::string_view kLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
    return kLetters[valueOf(digits) % kLetters.size()];
}

bool isDni(std::string_view id) {
    return spanishLetter(id.substr(0, 8)) == id.back();
}

bool isNie(std::string_view id) {
    constexpr std::string_view kFirst = "XYZ";
    std::string digits(1, static_cast<char>('0' + kFirst.find(id.front())));
    digits += id.substr(1, 7);
    return spanishLetter(digits) == id.back();
}

/// The letter of an Italian fiscal code: characters in odd places by a table, in even ones by their order.
bool isFiscalCode(std::string_view code) {
    constexpr std::array<int, 26> kOdd = {1,  0,  5, 7, 9, 13, 15, 17, 19, 21, 2,  4,  18,
                                          20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    int sum = 0;
    for (std::size_t i = 0; i + 1 < code.size(); ++i) {
        const int order = isDigit(code[i]) ? code[i] - '0' : code[i] - 'A';
        sum += i % 2 == 0 ? kOdd[static_cast<std::size_t>(order)] : order;
    }
    return sum % 26 == code.back() - 'A';
}

/// The check digit of GS1's thirteen digits.
bool isGs1(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) sum += digitAt(digits, i) * (i % 2 == 0 ? 1 : 3);
    return sum % 10 == 0;
}

/// Belgium: the last two digits are 97 less the rest by 97.
bool isBelgian(std::string_view digits) {
    const std::size_t body = digits.size() - 2;
    const std::uint64_t check = valueOf(digits.substr(body));
    const std::uint64_t own = valueOf(digits.substr(0, body));
    constexpr std::uint64_t kBornSince2000 = 2'000'000'000;
    const bool person = digits.size() == 11;
    return 97 - own % 97 == check || (person && 97 - (own + kBornSince2000) % 97 == check);
}

constexpr std::array<int, 9> kDutch = {9, 8, 7, 6, 5, 4, 3, 2, -1};
constexpr std::array<int, 10> kPolishTax = {6, 5, 7, 2, 3, 4, 5, 6, 7, -1};
constexpr std::array<int, 11> kPesel = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};
constexpr std::array<int, 8> kDanish = {2, 7, 6, 5, 4, 3, 2, 1};
constexpr std::array<int, 8> kFinnish = {7, 9, 10, 5, 8, 4, 2, 1};
constexpr std::array<int, 8> kPortuguese = {9, 8, 7, 6, 5, 4, 3, 2};

bool isPortuguese(std::string_view digits) {
    const int check = 11 - weighted(digits, kPortuguese) % 11;
    return (check > 9 ? 0 : check) == digits.back() - '0';
}

/// U with eight digits: as Luhn over the first seven, plus 4.
bool isAustrian(std::string_view digits) {
    int sum = 4;
    for (std::size_t i = 0; i < 7; ++i) {
        const int twice = digitAt(digits, i) * 2;
        sum += i % 2 == 0 ? digitAt(digits, i) : twice / 10 + twice % 10;
    }
    return (10 - sum % 10) % 10 == digits.back() - '0';
}

bool isFrenchVat(std::string_view digits) {
    const std::uint64_t siren = valueOf(digits.substr(2));
    return (12 + 3 * (siren % 97)) % 97 == valueOf(digits.substr(0, 2));
}

/// A shape that says what a number is, and how its digits are checked from `from` on.
struct Rule {
    std::string_view shape;
    std::size_t from;
    bool (*check)(std::string_view);
};
constexpr Rule kRules[] = {
    {"784999999999999", 0, isValidLuhn},
    {"AAAAAA99A99A999A", 0, isFiscalCode},
    {"ATU99999999", 3, isAustrian},
    {"BE9999999999", 2, isBelgian},
    {"DE999999999", 2, isMod11And10},
    {"DK99999999", 2, [](std::string_view d) { return weighted(d, kDanish) % 11 == 0; }},
    {"FI99999999", 2, [](std::string_view d) { return weighted(d, kFinnish) % 11 == 0; }},
    {"FR99999999999", 2, isFrenchVat},
    {"IT99999999999", 2, isValidLuhn},
    {"LU99999999", 2,
     [](std::string_view d) { return valueOf(d.substr(0, 6)) % 89 == valueOf(d.substr(6)); }},
    {"PL9999999999", 2, [](std::string_view d) { return weighted(d, kPolishTax) % 11 == 0; }},
    {"PT999999999", 2, isPortuguese},
};

CheckDigits said(bool right) {
    return right ? CheckDigits::Right : CheckDigits::Wrong;
}

bool isTurkish(std::string_view d) {
    int odd = 0, even = 0;
    for (std::size_t i = 0; i < 9; ++i) (i % 2 == 0 ? odd : even) += digitAt(d, i);
    const int tenth = ((odd * 7 - even) % 10 + 10) % 10;
    return tenth == digitAt(d, 9) && (odd + even + tenth) % 10 == digitAt(d, 10);
}

bool isBrazilian(std::string_view d) {
    const auto digit = [&](std::size_t length) {
        int sum = 0;
        for (std::size_t i = 0; i < length; ++i) sum += digitAt(d, i) * static_cast<int>(length + 1 - i);
        return sum * 10 % 11 % 10;
    };
    return digit(9) == digitAt(d, 9) && digit(10) == digitAt(d, 10);
}

/// ISO 7064, MOD 11-2, over seventeen digits and a digit or X.
bool isChinese(std::string_view id) {
    int sum = 0;
    for (const char c : id.substr(0, 17)) sum = (sum + (c - '0')) * 2 % 11;
    const int check = (12 - sum) % 11;
    return check == 10 ? id.back() == 'X' : isDigit(id.back()) && check == id.back() - '0';
}

bool isFrenchPerson(std::string_view d) {
    return 97 - valueOf(d.substr(0, 13)) % 97 == valueOf(d.substr(13));
}

struct NationalRule {
    std::string_view country, shape;
    bool (*check)(std::string_view);
};
constexpr NationalRule kNational[] = {
    {"AE", "784999999999999", isValidLuhn},
    {"BE", "99999999999", isBelgian},
    {"BR", "99999999999", isBrazilian},
    {"CN", "99999999999999999*", isChinese},
    {"DE", "99999999999", isMod11And10},
    {"CH", "7569999999999", isGs1},
    {"ES", "99999999A", isDni},
    {"ES", "X9999999A", isNie},
    {"ES", "Y9999999A", isNie},
    {"ES", "Z9999999A", isNie},
    {"FR", "999999999999999", isFrenchPerson},
    {"IL", "999999999", isValidLuhn},
    {"IN", "999999999999", isVerhoeff},
    {"IT", "AAAAAA99A99A999A", isFiscalCode},
    {"NL", "999999999", [](std::string_view d) { return weighted(d, kDutch) % 11 == 0; }},
    {"PL", "99999999999", [](std::string_view d) { return weighted(d, kPesel) % 10 == 0; }},
    {"SA", "9999999999", isValidLuhn},
    {"SE", "9999999999", isValidLuhn},
    {"SE", "999999999999", [](std::string_view d) { return isValidLuhn(d.substr(2)); }},
    {"TR", "99999999999", isTurkish},
};

} // namespace

CheckDigits checkDigits(std::string_view compact) {
    if (isIbanShaped(compact)) return said(isValidIban(compact));
    if (hasShape(compact, "9999**************99") && !isAllDigits(compact)) return said(isValidLei(compact));
    for (const Rule& rule : kRules) {
        if (hasShape(compact, rule.shape)) return said(rule.check(compact.substr(rule.from)));
    }
    return CheckDigits::Unknown;
}

bool isBic(std::string_view compact) {
    return hasShape(compact, "AAAAAA**") || hasShape(compact, "AAAAAA*****");
}

CheckDigits checkNationalId(std::string_view country, std::string_view compact) {
    for (const NationalRule& rule : kNational) {
        if (rule.country == country && hasShape(compact, rule.shape)) return said(rule.check(compact));
    }
    return CheckDigits::Unknown;
}

} // namespace goldenrod::text
