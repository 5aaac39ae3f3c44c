// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/number.h"

#include "matching/text/ascii.h"
#include "matching/text/unicode.h"
#include "matching/text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include <algorithm>
#include <array>
#include <set>

namespace goldenrod::text {
namespace {

constexpr std::size_t kMaxText = 100;
constexpr int kMaxExponent = 40;

bool isCurrencySign(char32_t c) {
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_SC_MASK) != 0;
}

/// Those of ISO 4217 that are in use; folded.
std::set<std::string, std::less<>> isoCodes() {
    std::set<std::string, std::less<>> codes;
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration* all = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
    while (const char* code = uenum_next(all, nullptr, &status)) codes.insert(fold(code));
    uenum_close(all);
    return codes;
}

/// A code of ISO 4217, or what people write in its place; folded.
bool isCurrency(std::string_view letters) {
    constexpr std::array<std::string_view, 20> kWritten = {"fr",  "sfr", "rp", "rm", "rmb", "tl", "tk",
                                                           "ksh", "kr",  "rs", "dh", "sr",  "qr", "kd",
                                                           "bd",  "jd",  "le", "ft", "zl",  "dhs"};
    if (std::find(kWritten.begin(), kWritten.end(), letters) != kWritten.end()) return true;
    static const std::set<std::string, std::less<>> codes = isoCodes();
    return codes.contains(letters);
}

/// The parts of a number still with its separators.
struct Written {
    std::string digits; ///< with '.' and ',' only
    bool negative = false;
    int exponent = 0;
};

/// Takes letters of a currency code or sign away from both ends, and the signs of a negative number.
class Reader {
public:
    explicit Reader(std::string_view text)
        : m_text(text) {}

    bool read(Written& out) {
        while (m_at < m_text.size()) {
            const char32_t c = nextCodePoint(m_text, m_at);
            if (!take(c, out)) return false;
        }
        out.negative = out.negative || (m_open && m_closed);
        return m_open == m_closed && !out.digits.empty() && m_letters <= 2;
    }

private:
    bool take(char32_t c, Written& out) {
        if (c < 0x80 && isDigit(static_cast<char>(c))) return takeDigit(static_cast<char>(c), out);
        switch (c) {
        case U'.':
        case U'\u066B': // Arabic decimal separator
            return takeSeparator(c == U'.' ? '.' : '\x01', out);
        case U',': return takeSeparator(',', out);
        case U'\u066C': // Arabic thousands separator
        case U'\'':
        case U'\u2019':
        case U' ': return true;
        case U'(': m_open = out.digits.empty() && !m_open; return m_open;
        case U')': m_closed = m_open && !m_closed; return m_closed;
        case U'-':
        case U'\u2212': return takeMinus(out);
        case U'+': return out.digits.empty();
        default: return takeLetter(c, out);
        }
    }

    bool takeDigit(char c, Written& out) {
        if (m_ended) return false;
        out.digits += c;
        return true;
    }
    bool takeSeparator(char c, Written& out) {
        if (m_ended || (m_letters > 0 && out.digits.empty())) return c == '.'; // "rs. 5", "5 kr."
        out.digits += c;
        return true;
    }
    bool takeMinus(Written& out) {
        if (out.negative) return false;
        out.negative = true;
        m_ended = !out.digits.empty();
        return true;
    }
    bool takeLetter(char32_t c, Written& out) {
        if (c == U'e' && !out.digits.empty() && !m_ended && isExponentNext()) return takeExponent(out);
        if (!isCurrencySign(c) && !isCode(c)) return false;
        m_ended = !out.digits.empty();
        return true;
    }
    /// "aed 12", "12 kr"; but "crm-12" is the name of something.
    bool isCode(char32_t c) {
        if (c >= 0x80 || !isLetter(static_cast<char>(c))) return false;
        const std::size_t begin = m_at - 1;
        std::size_t end = m_at;
        while (end < m_text.size() && isLetter(m_text[end])) ++end;
        m_at = end;
        ++m_letters;
        const bool beforeSign = end < m_text.size() && m_text[end] == '$' && end - begin <= 2; // "hk$ 5"
        return beforeSign || isCurrency(m_text.substr(begin, end - begin));
    }
    bool isExponentNext() const {
        if (m_at == m_text.size()) return false;
        return isDigit(m_text[m_at]) || m_text[m_at] == '+' || m_text[m_at] == '-';
    }
    bool takeExponent(Written& out) {
        bool minus = false;
        if (m_at < m_text.size() && (m_text[m_at] == '-' || m_text[m_at] == '+'))
            minus = m_text[m_at++] == '-';
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at])) ++m_at;
        const std::string_view digits = m_text.substr(begin, m_at - begin);
        if (digits.empty() || digits.size() > 3 || digitsValue(digits) > kMaxExponent) return false;
        out.exponent = minus ? -digitsValue(digits) : digitsValue(digits);
        m_ended = true;
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_letters = 0;
    bool m_open = false, m_closed = false;
    bool m_ended = false; ///< the digits are over
};

/// Where the decimals begin; npos when there are none. '\x01' is a decimal separator beyond doubt.
std::size_t decimalAt(std::string_view digits) {
    if (const std::size_t sure = digits.find('\x01'); sure != std::string_view::npos) return sure;
    const std::size_t dot = digits.rfind('.');
    const std::size_t comma = digits.rfind(',');
    constexpr std::size_t kNone = std::string_view::npos;
    if (dot != kNone && comma != kNone) return std::max(dot, comma);
    if (dot != kNone) return digits.find('.') == dot ? dot : kNone;
    if (comma == kNone || digits.find(',') != comma) return kNone;
    const bool thousands = digits.size() - comma == 4 && comma > 0 && digits.front() != '0';
    return thousands ? kNone : comma;
}

/// Thousands separators must part groups of three, but for the Indian way ("12,34,567").
bool areGroups(std::string_view whole) {
    std::size_t group = 0;
    bool separated = false;
    for (const char c : whole) {
        if (isDigit(c)) {
            ++group;
            continue;
        }
        if (group == 0 || group > 3 || (separated && group < 2)) return false;
        separated = true;
        group = 0;
    }
    return !separated || group == 3;
}

std::string onlyDigits(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (isDigit(c)) digits += c;
    return digits;
}

} // namespace

std::string plainDecimal(std::string_view folded) {
    Written written;
    if (folded.size() > kMaxText || !Reader(folded).read(written)) return {};
    const std::size_t point = std::min(decimalAt(written.digits), written.digits.size());
    const std::string_view wholePart = std::string_view(written.digits).substr(0, point);
    if (!areGroups(wholePart)) return {};
    std::string whole = onlyDigits(wholePart);
    std::string decimals = onlyDigits(std::string_view(written.digits).substr(point));
    if (whole.empty() && decimals.empty()) return {};
    for (int e = written.exponent; e > 0; --e) {
        whole += decimals.empty() ? '0' : decimals.front();
        if (!decimals.empty()) decimals.erase(0, 1);
    }
    for (int e = written.exponent; e < 0; ++e) {
        decimals.insert(decimals.begin(), whole.empty() ? '0' : whole.back());
        if (!whole.empty()) whole.pop_back();
    }
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    decimals.erase(decimals.find_last_not_of('0') + 1);
    if (whole.empty()) whole += '0';
    const bool zero = whole == "0" && decimals.empty();
    std::string out(written.negative && !zero ? "-" : "");
    out += whole;
    if (!decimals.empty()) out.append(".").append(decimals);
    return out;
}

bool isAmbiguousNumber(std::string_view folded) {
    Written written;
    if (folded.size() > kMaxText || !Reader(folded).read(written) || written.exponent != 0) return false;
    const std::string_view digits = written.digits;
    const std::size_t separator = digits.find_first_of(".,");
    constexpr std::size_t kGroup = 3;
    return separator != std::string_view::npos && separator == digits.find_last_of(".,") && separator > 0 &&
           separator <= kGroup && digits.front() != '0' && digits.size() - separator == kGroup + 1;
}

bool isScientific(std::string_view text) {
    text = trimBlanks(text);
    const std::size_t e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || !isDigit(text.front()) || text.size() > 24) return false;
    std::string_view mantissa = text.substr(0, e);
    const std::size_t point = mantissa.find_first_of(".,");
    const bool digits = point == 1 && isAllDigits(mantissa.substr(point + 1));
    return digits && text.size() > e + 2 && text[e + 1] == '+' && isAllDigits(text.substr(e + 2));
}

std::string_view withoutFloatTail(std::string_view text) {
    const std::string_view trimmed = trimBlanks(text);
    const bool tail =
        trimmed.size() > 2 && trimmed.ends_with(".0") && isAllDigits(trimmed.substr(0, trimmed.size() - 2));
    return tail ? trimmed.substr(0, trimmed.size() - 2) : text;
}

} // namespace goldenrod::text
