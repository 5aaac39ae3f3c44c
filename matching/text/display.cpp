// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/display.h"

#include "matching/text/ascii.h"
#include "matching/text/unicode.h"
#include "matching/text/utf8.h"

#include <cassert>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace goldenrod::text {
namespace {

constexpr char32_t kNonJoiner = U'\u200C';
constexpr char32_t kJoiner = U'\u200D';
constexpr int kMaxMarks = 30; // as fold() has it

bool isClean(std::string_view ascii) {
    if (ascii.empty()) return true;
    if (ascii.front() == ' ' || ascii.back() == ' ') return false;
    char previous = 'x';
    for (const char c : ascii) {
        if (isControl(c) || (isBlank(c) && (c != ' ' || previous == ' '))) return false;
        previous = c;
    }
    return true;
}

/// Collects characters, blanks collapsed, format characters dropped.
class Collector {
public:
    explicit Collector(std::size_t size) { m_out.reserve(size); }

    void add(char32_t c) {
        const auto category = U_GET_GC_MASK(static_cast<UChar32>(c));
        m_marks = (category & U_GC_M_MASK) != 0 ? m_marks + 1 : 0;
        if (m_marks > kMaxMarks) return;
        if (u_isUWhiteSpace(static_cast<UChar32>(c)) != 0) {
            m_gap = !m_out.empty();
            m_joiner = 0;
        } else if (c == kNonJoiner || c == kJoiner) {
            m_joiner = m_out.empty() || m_gap ? 0 : c;
        } else if ((category & (U_GC_CC_MASK | U_GC_CF_MASK)) == 0) {
            if (m_gap) m_out += ' ';
            if (m_joiner != 0) appendCodePoint(m_out, m_joiner);
            m_gap = false;
            m_joiner = 0;
            appendCodePoint(m_out, c);
        }
    }
    const std::string& text() const { return m_out; }

private:
    std::string m_out;
    char32_t m_joiner = 0;
    int m_marks = 0;
    bool m_gap = false;
};

} // namespace

std::string cleanText(std::string_view raw) {
    const bool ascii = isAscii(raw);
    if (ascii && isClean(raw)) return std::string(raw);
    Collector collector(raw.size());
    for (std::size_t at = 0; at < raw.size();) collector.add(nextCodePoint(raw, at));
    if (ascii) return collector.text();
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    assert(U_SUCCESS(status)); // the data is part of the library
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    const std::string& text = collector.text();
    normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink,
                              nullptr, status);
    return out;
}

} // namespace goldenrod::text
