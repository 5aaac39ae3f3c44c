// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/sniff_layout.h"

#include "models/sources/sniff_dialect.h"
#include "models/sources/value_shapes.h"

#include <algorithm>

namespace goldenrod::sources {
namespace {

constexpr std::size_t kMostRows = 200000;
constexpr std::size_t kPreambleRows = 50; ///< rows in front among which the header is looked for
constexpr std::size_t kJudgedRows = 100;

using Fields = std::vector<std::string>;

/// The rows of a sample without the blank ones.
class Layout {
public:
    Layout(const Sample& sample, const SniffOptions& options, Dialect& dialect,
           std::vector<Finding>& findings)
        : m_sample(sample)
        , m_options(options)
        , m_dialect(dialect)
        , m_findings(findings)
        , m_reader(dialect) {
        m_rows = m_reader.rows(sample.head, sample.whole, kMostRows);
        m_whole = sample.whole && m_rows.size() < kMostRows;
        std::erase_if(m_rows, [](const SampleRow& row) { return row.blank; });
        m_usual = usualFieldCount(m_rows);
    }

    std::size_t find() {
        findFirst();
        findHeader();
        std::size_t count = countColumns();
        nameColumns(count);
        findTrailer(count);
        return count;
    }

private:
    Fields fieldsOf(std::size_t row) {
        if (row >= m_rows.size()) return {};
        return m_reader.fields(m_sample.head.substr(m_rows[row].offset, m_rows[row].length));
    }
    std::vector<Fields> rowsFrom(std::size_t row) {
        std::vector<Fields> rows;
        for (; row < m_rows.size() && rows.size() < kJudgedRows; ++row) rows.push_back(fieldsOf(row));
        return rows;
    }
    static std::size_t filled(const Fields& fields) {
        return static_cast<std::size_t>(std::count_if(
            fields.begin(), fields.end(), [](const std::string& f) { return !trimmed(f).empty(); }));
    }

    /// The row that is the header or the first record.
    void findFirst() {
        if (m_options.preambleLines) {
            while (m_first < m_rows.size() && m_rows[m_first].line <= *m_options.preambleLines) ++m_first;
            m_dialect.preambleLines = *m_options.preambleLines;
            m_findings.push_back(
                {"preamble", std::to_string(m_dialect.preambleLines), "sniff.given", {}, {}, true});
            return;
        }
        m_first = rowOfUsualWidth();
        if (m_usual >= 3 && m_first + 1 < m_rows.size() && m_rows[m_first + 1].fieldCount == m_usual) {
            // A title that was padded with delimiters.
            const bool title =
                filled(fieldsOf(m_first)) * 3 <= m_usual && filled(fieldsOf(m_first + 1)) == m_usual;
            m_first += title ? 1 : 0;
        }
        if (m_first == 0 || m_first >= m_rows.size()) return;
        m_dialect.preambleLines = static_cast<std::uint32_t>(m_rows[m_first].line - 1);
        m_findings.push_back({"preamble",
                              std::to_string(m_dialect.preambleLines),
                              "sniff.other_width_in_front",
                              {std::to_string(m_first), std::to_string(m_usual)},
                              {"0"},
                              false});
    }

    std::size_t rowOfUsualWidth() {
        std::size_t row = 0;
        while (row < m_rows.size() && row < kPreambleRows && m_rows[row].fieldCount != m_usual) ++row;
        if (row == 0 || row >= m_rows.size() || row == kPreambleRows) return 0;
        // A header with a field more or less than the rows is still the header, if no other is in sight.
        const Fields front = fieldsOf(0);
        const bool near = front.size() >= 2 && front.size() * 2 >= m_usual && front.size() <= m_usual * 2;
        if (near && judgeHeader(front, rowsFrom(row)).header &&
            !judgeHeader(fieldsOf(row), rowsFrom(row + 1)).certain)
            return 0;
        return row;
    }

    void findHeader() {
        Finding finding{"first_line", "", "", {}, {}, true};
        if (m_options.hasHeader) {
            m_dialect.hasHeader = *m_options.hasHeader;
            finding.evidence = "sniff.given";
        } else {
            const HeaderVerdict verdict = judgeHeader(fieldsOf(m_first), rowsFrom(m_first + 1));
            m_dialect.hasHeader = verdict.header;
            finding.evidence = verdict.evidence;
            finding.arguments = verdict.arguments;
            finding.certain = verdict.certain;
            if (!verdict.certain) finding.alternatives = {verdict.header ? "record" : "column_names"};
        }
        finding.value = m_dialect.hasHeader ? "column_names" : "record";
        m_findings.push_back(std::move(finding));
        if (m_dialect.hasHeader) m_header = fieldsOf(m_first);
    }

    /// Columns by the header, but for a delimiter too many at the end of every line of one or the other.
    std::size_t countColumns() {
        if (!m_dialect.hasHeader) return std::max<std::size_t>(1, m_usual);
        const std::size_t named = m_header.size();
        if (m_usual == named + 1 && lastFieldAlwaysEmpty()) return m_usual;
        if (m_usual + 1 == named && named > 1 && trimmed(m_header.back()).empty()) return m_usual;
        return named;
    }

    bool lastFieldAlwaysEmpty() {
        const std::vector<Fields> rows = rowsFrom(m_first + 1);
        return std::all_of(rows.begin(), rows.end(), [&](const Fields& fields) {
            return fields.size() != m_usual || trimmed(fields.back()).empty();
        });
    }

    void nameColumns(std::size_t count) {
        if (count > kMaxColumns) return;
        std::vector<std::string> changed;
        m_dialect.columns = uniqueNames(m_header, count, changed);
        if (!changed.empty() && m_dialect.hasHeader)
            m_findings.push_back(
                {"columns", std::to_string(count), "sniff.columns_renamed", changed, {}, true});
        if (count >= 2 && m_dialect.hasHeader && m_rows.size() > m_first + 1 &&
            (m_header.size() < count || trimmed(m_header.back()).empty()) && lastFieldAlwaysEmpty())
            m_findings.push_back(
                {"columns", m_dialect.columns.back(), "sniff.last_column_empty", {}, {}, true});
    }

    void findTrailer(std::size_t count) {
        if (m_options.hasTrailer) {
            m_dialect.hasTrailer = *m_options.hasTrailer;
            m_findings.push_back({"last_line",
                                  m_dialect.hasTrailer ? "control_count" : "record",
                                  "sniff.given",
                                  {},
                                  {},
                                  true});
            return;
        }
        TrailerVerdict verdict;
        if (m_whole) {
            const std::size_t records = m_first + (m_dialect.hasHeader ? 1 : 0);
            if (m_rows.size() <= records) return;
            const std::size_t before = m_rows.size() - 1 - records;
            if (m_rows.back().lines == 1) verdict = judgeTrailer(fieldsOf(m_rows.size() - 1), count, &before);
        } else {
            const std::vector<std::string> lines = m_reader.lines(m_sample.tail, true, kMostRows);
            const auto last = std::find_if(lines.rbegin(), lines.rend(),
                                           [](const std::string& l) { return !trimmed(l).empty(); });
            Dialect utf8 = m_dialect;
            utf8.encoding = "UTF-8";
            if (last != lines.rend())
                verdict = judgeTrailer(SampleReader(utf8).fields(*last), count, nullptr);
        }
        if (!verdict.trailer) return;
        m_dialect.hasTrailer = true;
        m_findings.push_back({"last_line",
                              "control_count",
                              verdict.counted ? "sniff.trailer_count_fits" : "sniff.trailer_count",
                              {verdict.count, verdict.text},
                              {"record"},
                              verdict.certain});
    }

    const Sample& m_sample;
    const SniffOptions& m_options;
    Dialect& m_dialect;
    std::vector<Finding>& m_findings;
    SampleReader m_reader;
    std::vector<SampleRow> m_rows;
    bool m_whole = false;
    std::size_t m_usual = 0;
    std::size_t m_first = 0;
    Fields m_header;
};

} // namespace

std::size_t guessLayout(const Sample& sample, const SniffOptions& options, Dialect& dialect,
                        std::vector<Finding>& findings) {
    return Layout(sample, options, dialect, findings).find();
}

} // namespace goldenrod::sources
