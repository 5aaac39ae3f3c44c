// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/sniff_dialect.h"

#include "models/sources/utf8.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <unicode/uchar.h>

namespace goldenrod::sources {
namespace {

constexpr std::size_t kScoredBytes = 256u << 10;
constexpr std::size_t kScoredRows = 1000;
constexpr std::size_t kMostCandidates = 12;

/// Below this no character parts columns; one column is then the better reading.
constexpr double kOneColumnScore = 0.14;
/// Another delimiter whose score comes so near to the best one's makes it uncertain.
constexpr double kRivalShare = 0.6;

/// A character that might part values.
struct Candidate {
    char32_t character = 0;
    std::size_t lines = 0, times = 0, spaceBehind = 0;
};

/// A file read with one set of characters.
struct Reading {
    char32_t delimiter = 0, quote = U'"', escape = 0;
    std::size_t rows = 0, fields = 0, fitting = 0, malformed = 0, quoted = 0, firstFields = 0;
    double score = 0.0;
};

double priorOf(char32_t delimiter) {
    switch (delimiter) {
    case U',':
    case U';':
    case U'\t':
    case U'|':
    case U'\x01':
    case U'\x1E':
    case U'\x1F': return 1.0;
    case U'^':
    case U'~':
    case U'¦':
    case U'§':
    case U'¬':
    case U'\x14':
    case U'，':
    case U'、':
    case U'؛': return 0.9;
    case U':':
    case U'!': return 0.5;
    case U' ':
    case U'#':
    case U'*':
    case U'&':
    case U'$':
    case U'%': return 0.3;
    default: return u_iscntrl(static_cast<UChar32>(delimiter)) ? 0.9 : 0.2;
    }
}

bool mayPart(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    if (c == U'"' || c == U'\'' || c == U'\n' || c == U'\r' || c == U'\\' || c == 0 || c == U'\uFFFD')
        return false;
    return !u_isalnum(point) && (U_GET_GC_MASK(point) & (U_GC_M_MASK | U_GC_CF_MASK | U_GC_CS_MASK)) == 0;
}

std::vector<Candidate> candidates(const std::vector<std::string>& lines) {
    std::map<char32_t, Candidate> found;
    std::size_t filled = 0;
    for (const std::string& line : lines) {
        const std::u32string text = toCodePoints(line);
        std::u32string seen;
        filled += text.find_first_not_of(U" \t") != std::u32string::npos ? 1 : 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (!mayPart(text[i])) continue;
            Candidate& candidate = found[text[i]];
            candidate.character = text[i];
            ++candidate.times;
            candidate.spaceBehind += i + 1 < text.size() && text[i + 1] == U' ' ? 1 : 0;
            if (seen.find(text[i]) != std::u32string::npos) continue;
            seen += text[i];
            ++candidate.lines;
        }
    }
    std::vector<Candidate> list;
    for (const auto& [character, candidate] : found) {
        if (candidate.lines * 5 >= filled * 2 || priorOf(character) == 1.0) list.push_back(candidate);
    }
    std::stable_sort(list.begin(), list.end(), [](const Candidate& a, const Candidate& b) {
        return priorOf(a.character) * double(a.lines) > priorOf(b.character) * double(b.lines);
    });
    if (list.size() > kMostCandidates) list.resize(kMostCandidates);
    return list;
}

/// Tries readings of one sample.
class Readings {
public:
    Readings(const Sample& sample, const SniffOptions& options, const Dialect& dialect)
        : m_options(options)
        , m_dialect(dialect)
        , m_bytes(sample.head.substr(0, kScoredBytes))
        , m_whole(sample.whole && sample.head.size() <= kScoredBytes) {
        const unsigned unit = std::max(1u, Encoding::open(dialect.encoding)->unitSize());
        m_bytes = m_bytes.substr(0, m_whole ? m_bytes.size() : m_bytes.size() / unit * unit);
        m_lines = SampleReader(dialect).lines(m_bytes, m_whole, kScoredRows);
        const auto holds = [this](std::string_view part) {
            return std::any_of(m_lines.begin(), m_lines.end(),
                               [&](const std::string& line) { return line.find(part) != std::string::npos; });
        };
        m_backslashes = holds("\\");
        m_apostrophes = holds("'");
    }

    const std::vector<std::string>& lines() const { return m_lines; }

    Reading best(const Candidate& candidate) const {
        Reading reading = bestQuotes(candidate.character);
        if (reading.fields < 2) return reading;
        const auto rows = static_cast<double>(reading.rows);
        reading.score = priorOf(candidate.character) * static_cast<double>(reading.fitting) / rows *
                        (1.0 - 1.0 / static_cast<double>(reading.fields)) *
                        (1.0 - static_cast<double>(reading.malformed) / rows);
        // A first line of its own width is a preamble at best; that of one column's name more often.
        if (reading.firstFields != reading.fields)
            reading.score *= reading.firstFields < reading.fields && reading.fields <= 3 ? 0.4 : 0.7;
        // Text has a space behind its punctuation, and columns of a fixed width are filled up with spaces.
        const bool always = candidate.spaceBehind * 10 >= candidate.times * 9;
        const bool filledUp = candidate.character == U' ' && candidate.spaceBehind * 3 >= candidate.times;
        if (always || filledUp) reading.score *= filledUp ? 0.2 : 0.6;
        return reading;
    }

    /// The likeliest way of quoting with this delimiter.
    Reading bestQuotes(char32_t delimiter) const {
        Reading base = read(delimiter, m_options.quote.value_or(U'"'), m_options.escape.value_or(0));
        if (m_backslashes && !m_options.escape) {
            const Reading escaped = read(delimiter, base.quote, U'\\');
            if (escaped.malformed < base.malformed ||
                (escaped.malformed == base.malformed && escaped.fitting > base.fitting))
                base = escaped;
        }
        if (m_options.quote) return base;
        if (m_apostrophes && base.quoted == 0 && base.malformed == 0) {
            const Reading single = read(delimiter, U'\'', base.escape);
            if (single.quoted >= 2 && single.quoted * 5 >= single.rows &&
                single.malformed * 10 <= single.quoted && single.fitting >= base.fitting)
                return single;
        }
        // Quotes that go wrong now and then are damage; quotes that never go right are none.
        if (base.malformed >= 5 && base.malformed > 2 * base.quoted) {
            const Reading none = read(delimiter, 0, base.escape);
            if (none.fitting > base.fitting) return none;
        }
        return base;
    }

private:
    Reading read(char32_t delimiter, char32_t quote, char32_t escape) const {
        Dialect dialect = m_dialect;
        Reading reading{delimiter, quote, escape};
        dialect.delimiter = delimiter;
        dialect.quote = quote == delimiter ? 0 : quote;
        dialect.escape = escape == delimiter ? 0 : escape;
        const std::vector<SampleRow> rows = SampleReader(dialect).rows(m_bytes, m_whole, kScoredRows);
        reading.fields = usualFieldCount(rows);
        for (const SampleRow& row : rows) {
            if (row.blank) continue;
            if (reading.rows++ == 0) reading.firstFields = row.fieldCount;
            reading.fitting += !row.malformed && row.fieldCount == reading.fields ? 1 : 0;
            reading.malformed += row.malformed ? 1 : 0;
            reading.quoted += !row.malformed && row.quotedFields > 0 ? 1 : 0;
        }
        return reading;
    }

    const SniffOptions& m_options;
    const Dialect& m_dialect;
    std::string_view m_bytes;
    bool m_whole;
    std::vector<std::string> m_lines;
    bool m_backslashes = false, m_apostrophes = false;
};

/// True when most lines have runs of spaces, as records of fixed-width fields do.
bool looksFixedWidth(const std::vector<std::string>& lines) {
    const auto runs = std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
        const std::size_t run = line.find("  ");
        return run != std::string::npos && line.find_first_not_of(' ', run) != std::string::npos;
    });
    return !lines.empty() && static_cast<std::size_t>(runs) * 2 >= lines.size();
}

Finding delimiterFinding(const Reading& best, const std::vector<Reading>& others, bool given) {
    Finding finding{"delimiter", characterName(best.delimiter), "sniff.fields_in_rows", {}, {}, true};
    finding.arguments = {std::to_string(best.fields), std::to_string(best.fitting),
                         std::to_string(best.rows)};
    if (best.delimiter == 0) finding.evidence = "sniff.one_column";
    if (given) {
        finding.evidence = "sniff.given";
        return finding;
    }
    for (const Reading& other : others) {
        const bool likely = other.score >= 0.1 && other.score * 3 >= best.score;
        if (other.delimiter == best.delimiter || !likely) continue;
        if (finding.alternatives.size() < 3) finding.alternatives.push_back(characterName(other.delimiter));
        if (other.score > kRivalShare * std::max(best.score, kOneColumnScore)) finding.certain = false;
    }
    if (best.delimiter != 0 && best.score < 2 * kOneColumnScore) {
        finding.certain = false;
        finding.alternatives.push_back(characterName(0));
    }
    return finding;
}

Finding quoteFinding(const Reading& best) {
    Finding finding{"quote", characterName(best.quote), "sniff.no_quotes_seen", {}, {}, true};
    if (best.quoted > 0) {
        finding.evidence = "sniff.quoted_rows";
        finding.arguments = {std::to_string(best.quoted), std::to_string(best.rows)};
    }
    if (best.malformed > 0) {
        finding.evidence = "sniff.quotes_gone_wrong";
        finding.arguments = {std::to_string(best.malformed), std::to_string(best.rows)};
        finding.alternatives = {characterName(0)};
        finding.certain = false;
    }
    if (best.quote == 0) {
        finding.evidence = "sniff.quotes_are_text";
        finding.alternatives = {characterName(U'"')};
        finding.certain = false;
    }
    return finding;
}

} // namespace

std::string characterName(char32_t character) {
    if (character == 0) return "none";
    if (character == U'\t') return "tab";
    if (character == U' ') return "space";
    if (!u_isgraph(static_cast<UChar32>(character))) {
        char name[16];
        std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(character));
        return name;
    }
    std::string text;
    appendUtf8(character, text);
    return text;
}

std::size_t usualFieldCount(const std::vector<SampleRow>& rows) {
    std::map<std::size_t, std::size_t> rowsOf;
    std::size_t best = 0, first = 0;
    for (const SampleRow& row : rows) {
        if (row.blank) continue;
        if (first == 0) first = row.fieldCount;
        if (!row.malformed) ++rowsOf[row.fieldCount];
    }
    best = first;
    for (const auto& [count, number] : rowsOf) {
        // A line without any delimiter in front is less of a row than what follows it.
        if (number > rowsOf[best] || (best == 1 && number == rowsOf[best])) best = count;
    }
    return best;
}

void guessDialect(const Sample& sample, const SniffOptions& options, Dialect& dialect,
                  std::vector<Finding>& findings) {
    const Readings readings(sample, options, dialect);
    std::vector<Reading> scored;
    Reading best;
    if (options.delimiter) {
        best = readings.bestQuotes(*options.delimiter);
    } else {
        for (const Candidate& candidate : candidates(readings.lines()))
            scored.push_back(readings.best(candidate));
        std::stable_sort(scored.begin(), scored.end(),
                         [](const Reading& a, const Reading& b) { return a.score > b.score; });
        best = !scored.empty() && scored.front().score >= kOneColumnScore ? scored.front()
                                                                          : readings.bestQuotes(0);
    }
    dialect.delimiter = best.delimiter;
    dialect.quote = best.quote;
    dialect.escape = best.escape;
    findings.push_back(delimiterFinding(best, scored, options.delimiter.has_value()));
    if (best.delimiter == 0 && !options.delimiter && looksFixedWidth(readings.lines())) {
        findings.back().alternatives.emplace_back("fixed_width");
        findings.back().certain = false;
    }
    findings.push_back(quoteFinding(best));
    if (options.quote) findings.back() = {"quote", characterName(best.quote), "sniff.given", {}, {}, true};
    if (best.escape != 0 && !options.escape)
        findings.push_back(
            {"escape", characterName(best.escape), "sniff.escaped_characters", {}, {"none"}, false});
}

} // namespace goldenrod::sources
