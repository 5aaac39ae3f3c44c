// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/date_text.h"

namespace goldenrod::text {
namespace {

constexpr std::size_t kMaxDigits = 9;
constexpr std::size_t kMaxParts = 4;

bool isSeparator(char c) {
    return c == ' ' || c == '-' || c == '/' || c == '.' || c == ',' || c == '\'' || c == '(' || c == ')' ||
           c == '\\' || c == '_';
}
bool isWordByte(char c) {
    return isLetter(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Reads the parts one after the other; stands in one place of the text.
class Reader {
public:
    explicit Reader(std::string_view text)
        : m_text(text) {}

    std::vector<DatePart> read() {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            const bool fits = isDigit(c)       ? readNumber()
                              : isWordByte(c)  ? readWord()
                              : isSeparator(c) ? readSeparator()
                                               : false;
            if (!fits || m_parts.size() > kMaxParts) return {};
        }
        return std::move(m_parts);
    }

private:
    bool readNumber() {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at])) ++m_at;
        const std::size_t length = m_at - begin;
        if (length > kMaxDigits) return false;
        m_parts.push_back({digitsValue(m_text.substr(begin, length)), static_cast<int>(length), m_separator});
        m_separator = 'a';
        return true;
    }

    bool readSeparator() {
        const char c = m_text[m_at++];
        if (m_separator == '\0' && m_parts.empty() && c != '\'' && c != '(') return false;
        if (c != ' ' || m_separator == 'a') m_separator = c;
        return true;
    }

    bool readWord() {
        std::string_view word = wordAt(m_at);
        // Some month names have two words: "كانون الثاني".
        const std::size_t end = m_at + word.size();
        if (end < m_text.size() && m_text[end] == ' ' && !isLetter(word.front())) {
            const std::size_t both = word.size() + 1 + wordAt(end + 1).size();
            if (monthOrFiller(m_text.substr(m_at, both)) > 0) word = m_text.substr(m_at, both);
        }
        const int month = monthOrFiller(word);
        m_at += word.size();
        if (month < 0) return false;
        if (month > 0) m_parts.push_back({month, 0, m_separator});
        m_separator = 'a';
        return true;
    }

    std::string_view wordAt(std::size_t at) const {
        std::size_t end = at;
        while (end < m_text.size() && isWordByte(m_text[end])) ++end;
        return m_text.substr(at, end - at);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    char m_separator = '\0';
    std::vector<DatePart> m_parts;
};

} // namespace

std::vector<DatePart> dateParts(std::string_view folded) {
    return Reader(folded).read();
}

} // namespace goldenrod::text
