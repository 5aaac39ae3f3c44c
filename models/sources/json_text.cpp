// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/json_text.h"

#include <charconv>

namespace goldenrod::sources {
namespace {

class Digits {
public:
    explicit Digits(std::string_view text)
        : m_text(text) {}
    bool some() {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9') ++m_at;
        return m_at > begin;
    }
    bool take(std::string_view oneOf) {
        if (m_at == m_text.size() || oneOf.find(m_text[m_at]) == std::string_view::npos) return false;
        ++m_at;
        return true;
    }
    bool atEnd() const { return m_at == m_text.size(); }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

/// The value of "\uXXXX" at `at`; -1 when it is no such escape.
int unitAt(std::string_view raw, std::size_t at) {
    if (at + 6 > raw.size() || raw[at] != '\\' || raw[at + 1] != 'u') return -1;
    int unit = 0;
    const auto [end, error] = std::from_chars(raw.data() + at + 2, raw.data() + at + 6, unit, 16);
    return error == std::errc() && end == raw.data() + at + 6 ? unit : -1;
}

} // namespace

bool isJsonNumber(std::string_view text) {
    Digits digits(text);
    digits.take("-");
    if (!digits.take("0") && !digits.some()) return false;
    if (digits.take(".") && !digits.some()) return false;
    if (digits.take("eE")) {
        digits.take("+-");
        if (!digits.some()) return false;
    }
    return digits.atEnd();
}

JsonEscapes checkJsonEscapes(std::string_view raw) {
    for (std::size_t at = raw.find('\\'); at < raw.size(); at = raw.find('\\', at)) {
        const int unit = unitAt(raw, at);
        if (unit == 0) return {JsonEscapes::Nul, at};
        if (unit >= 0xDC00 && unit <= 0xDFFF) return {JsonEscapes::LoneSurrogate, at};
        if (unit >= 0xD800 && unit <= 0xDBFF) {
            const int second = unitAt(raw, at + 6);
            if (second < 0xDC00 || second > 0xDFFF) return {JsonEscapes::LoneSurrogate, at};
            at += 6;
        }
        at += unit < 0 ? 2 : 6;
    }
    return {};
}

std::string_view jsonStringAt(const char* afterQuote) {
    const char* end = afterQuote;
    while (*end != '"') end += *end == '\\' ? 2 : 1;
    return {afterQuote - 1, end + 1};
}

} // namespace goldenrod::sources
