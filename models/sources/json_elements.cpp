// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/json_elements.h"

#include "models/sources/json_text.h"
#include "models/sources/ndjson_values.h"

#include <algorithm>

namespace goldenrod::sources {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::size_t kMostPlaces = 100, kLongestPath = 1000; ///< of arrays that are noted

bool isSpace(char c) {
    return kSpaces.find(c) != kNone;
}

std::size_t skipSpaces(std::string_view text, std::size_t at) {
    while (at < text.size() && isSpace(text[at])) ++at;
    return at;
}

/// Walks over one element.
class ElementWalk {
public:
    ElementWalk(std::string_view window, bool final)
        : m_window(window)
        , m_final(final) {}

    /// Where it ends: at the comma or bracket behind it, or at the next element; kNone: not in the window.
    std::size_t run() {
        char last = '\0'; // that is no white space
        for (std::size_t at = 0; at < m_window.size();) {
            const char c = m_window[at];
            if (c == '"') {
                if (!string(at)) return kNone;
                if (m_open && startsAnother(at)) return m_sure ? at : kNone;
                last = c;
                continue;
            }
            if (m_nesting.empty() && (c == ',' || (c == ']' && at > 0))) return at; // a stray one goes along
            // Between the members of an object stands no object: a bracket is missing, and another element
            // begins.
            if (c == '{' && last == ',' && !m_nesting.empty() && m_nesting.back() == '{') return at;
            if (c == '{' || c == '[') open(c);
            if (c == '}') close('{');
            if (c == ']' && !close('[') && at > 0) return at;
            if (!isSpace(c)) last = c;
            ++at;
        }
        return m_final ? m_window.size() : kNone;
    }
    bool openQuote() const { return m_open; }
    /// Of a window that it does not end in: whether only white space may be missing.
    bool isBetween() const { return m_nesting.empty() && !m_inString; }

private:
    /// Moves behind the string, or to the line end that cuts it off. False: the window ends in it.
    bool string(std::size_t& at) {
        for (++at; at < m_window.size(); ++at) {
            at = m_window.find_first_of("\"\\\n", at);
            if (at == kNone) break;
            if (m_window[at] == '\\') {
                ++at;
                continue;
            }
            m_open = m_window[at] == '\n';
            at += m_open ? 0 : 1;
            return true;
        }
        m_open = m_final;
        m_inString = true;
        at = m_window.size();
        return m_final;
    }

    std::size_t& countOf(char opening) { return opening == '{' ? m_objects : m_arrays; }
    void open(char opening) {
        m_nesting += opening;
        ++countOf(opening);
    }
    /// Closes the innermost bracket of the kind with all in it; false when none is open.
    bool close(char opening) {
        if (countOf(opening) == 0) return false;
        for (char closed = '\0'; closed != opening;) {
            closed = m_nesting.back();
            m_nesting.pop_back();
            --countOf(closed);
        }
        return true;
    }

    /// Of a string that was cut off at this line end: whether the line before looks like the end of an object
    /// and the next like the beginning of another.
    bool startsAnother(std::size_t lineEnd) {
        std::size_t last = m_window.find_last_not_of(kSpaces, lineEnd);
        if (last != kNone && m_window[last] == ',')
            last = last == 0 ? kNone : m_window.find_last_not_of(kSpaces, last - 1);
        const std::size_t next = skipSpaces(m_window, lineEnd);
        m_sure = next < m_window.size() || m_final;
        const bool ends = last != kNone && m_window[last] == '}';
        return ends && (!m_sure || next == m_window.size() || m_window[next] == '{' || m_window[next] == ']');
    }

    std::string_view m_window;
    bool m_final;
    bool m_open = false, m_sure = true, m_inString = false;
    std::string m_nesting;
    std::size_t m_objects = 0, m_arrays = 0; ///< open ones
};

/// Walks over the beginning of a document, which may be cut off anywhere, and notes its arrays of objects.
class DocumentWalk {
public:
    explicit DocumentWalk(std::string_view text)
        : m_text(text) {}

    std::vector<JsonArrayPlace> run() {
        m_at = skipSpaces(m_text, 0);
        value(0);
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const JsonArrayPlace& a, const JsonArrayPlace& b) { return a.bytes > b.bytes; });
        return std::move(m_found);
    }

private:
    char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void space() { m_at = skipSpaces(m_text, m_at); }

    /// False when the text ends, or is no JSON.
    bool value(std::size_t depth) {
        if (depth > NdjsonValues::kMaxDepth) return false;
        if (here() == '{') return object(depth);
        if (here() == '[') return array();
        if (here() == '"') return string();
        const std::size_t begin = m_at;
        m_at = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size());
        return m_at > begin && m_at < m_text.size();
    }

    bool string() {
        for (std::size_t at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] == '\\') {
                ++at;
            } else if (m_text[at] == '"') {
                m_at = at + 1;
                return true;
            }
        }
        m_at = m_text.size();
        return false;
    }

    bool object(std::size_t depth) {
        ++m_at;
        for (space(); here() != '}'; space()) {
            const std::size_t begin = m_at + 1;
            if (here() != '"' || !string()) return false;
            const std::string_view key = m_text.substr(begin, m_at - begin - 1);
            space();
            if (here() != ':') return false;
            ++m_at;
            space();
            const std::size_t parent = m_path.size();
            appendPathKey(key, m_path);
            if (!value(depth + 1)) return false;
            m_path.resize(parent);
            space();
            if (here() == ',') ++m_at;
        }
        ++m_at;
        return true;
    }

    /// Of objects: a place. What stands inside an array is not looked into.
    bool array() {
        ++m_at;
        space();
        const std::size_t begin = m_at;
        const bool isPlace = here() == '{' && m_found.size() < kMostPlaces && m_path.size() <= kLongestPath;
        if (isPlace) m_found.push_back({m_path, begin, 0});
        const std::size_t place = m_found.size();
        while (here() != ']') {
            if (m_at >= m_text.size()) break;
            scanJsonElement(m_text.substr(m_at), true, m_scan);
            if (m_scan.extent == 0) break;
            m_at += m_scan.extent;
        }
        if (isPlace) m_found[place - 1].bytes = m_at - begin;
        if (here() != ']') return false;
        ++m_at;
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_path;
    RowScan m_scan;
    std::vector<JsonArrayPlace> m_found;
};

} // namespace

void scanJsonElement(std::string_view window, bool final, RowScan& scan) {
    std::vector<FieldSpan> fields = std::move(scan.fields); // keeps its room
    fields.clear();
    scan = RowScan{};
    scan.fields = std::move(fields);
    ElementWalk walk(window, final);
    std::size_t end = walk.run();
    // White space alone makes no element too long.
    const bool isLong = window.size() > kMaxRowBytes;
    if (end == kNone && isLong && walk.isBetween()) end = window.size();
    if (end == kNone) return;
    std::size_t behind = skipSpaces(window, end);
    if (behind < window.size() && window[behind] == ',') behind = skipSpaces(window, behind + 1);
    // White space may go on behind the window.
    if (behind == window.size() && !final && !isLong) return;
    scan.complete = true;
    scan.openQuote = walk.openQuote();
    scan.length = end;
    while (scan.length > 0 && isSpace(window[scan.length - 1])) --scan.length;
    scan.extent = behind;
    scan.innerLineEnds = static_cast<std::uint32_t>(
        std::count(window.begin(), window.begin() + static_cast<std::ptrdiff_t>(behind), '\n'));
    scan.fields.push_back({0, static_cast<std::uint32_t>(scan.length), false, false});
    scan.fieldCount = 1;
}

JsonArrayEnd endsJsonArray(std::string_view window, bool final) {
    if (window.empty() || window.front() != ']') return JsonArrayEnd::No;
    const auto otherwise =
        final || window.size() > kMaxRowBytes ? JsonArrayEnd::Yes : JsonArrayEnd::NeedsMore;
    std::size_t next = skipSpaces(window, 1);
    if (next == window.size()) return otherwise;
    if (window[next] == '}') return JsonArrayEnd::Yes;
    if (window[next] != ',') return JsonArrayEnd::No;
    next = skipSpaces(window, next + 1);
    if (next == window.size()) return otherwise;
    return window[next] == '"' ? JsonArrayEnd::Yes : JsonArrayEnd::No;
}

std::vector<JsonArrayPlace> findJsonArrays(std::string_view text) {
    return DocumentWalk(text).run();
}

} // namespace goldenrod::sources
