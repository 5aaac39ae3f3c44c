// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/unicode.h"
#include "matching/text/utf8.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace goldenrod::compare {

/// The code points of a text, on the stack when there are few.
class CodePoints {
public:
    explicit CodePoints(std::string_view utf8) {
        if (utf8.size() > m_few.size()) {
            m_many = text::toCodePoints(utf8);
            m_view = m_many;
            return;
        }
        std::size_t count = 0;
        for (std::size_t at = 0; at < utf8.size();) m_few[count++] = text::nextCodePoint(utf8, at);
        m_view = {m_few.data(), count};
    }
    CodePoints(const CodePoints&) = delete;
    CodePoints& operator=(const CodePoints&) = delete;

    std::u32string_view view() const { return m_view; }

private:
    std::array<char32_t, 128> m_few; // NOLINT: filled as far as it is read
    std::u32string m_many;
    std::u32string_view m_view;
};

/// Calls a kernel with both texts as code points; plain ASCII is passed as it is.
template <typename Kernel>
auto onCodePoints(std::string_view a, std::string_view b, Kernel kernel) {
    if (text::isAscii(a) && text::isAscii(b)) return kernel(a, b);
    const CodePoints left(a);
    const CodePoints right(b);
    return kernel(left.view(), right.view());
}

/// Takes away what both texts begin and end with.
template <typename Char>
void removeCommonEnds(std::basic_string_view<Char>& a, std::basic_string_view<Char>& b) {
    std::size_t same = 0;
    while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
    a.remove_prefix(same);
    b.remove_prefix(same);
    same = 0;
    while (same < a.size() && same < b.size() && a[a.size() - 1 - same] == b[b.size() - 1 - same]) ++same;
    a.remove_suffix(same);
    b.remove_suffix(same);
}

} // namespace goldenrod::compare
