// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/read_truth.h"

#include "models/sources/row_reader.h"
#include "models/sources/sniff.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace goldenrod {
namespace {

enum class Form : unsigned char { KeyCustomer, SourceKeyCustomer, Links, Labels };

std::optional<Form> formOf(const std::vector<std::string>& columns) {
    if (columns.size() < 2 || columns.size() > 3) return std::nullopt;
    if (columns[0] == "left_id" && columns[1] == "right_id")
        return columns.size() == 2 ? Form::Links : Form::Labels;
    return columns.size() == 2 ? Form::KeyCustomer : Form::SourceKeyCustomer;
}

class TruthReader {
public:
    TruthReader(std::filesystem::path file, const RecordTable& records)
        : m_file(std::move(file))
        , m_records(records)
        , m_groups(records.size(), Truth::kUnnamed) {
        m_positions.reserve(records.size());
        for (RecordIndex r = 0; r < records.size(); ++r) m_positions.emplace(records.keyOf(r), r);
    }

    Result<ReadTruth> read() {
        // The columns alone say little of their form: a comma, column names and UTF-8 are taken for granted.
        sources::SniffOptions options;
        options.format = sources::Format::Delimited;
        options.encoding = "UTF-8";
        options.delimiter = U',';
        options.preambleLines = 0;
        options.hasHeader = true;
        options.hasTrailer = false;
        auto sniffed = sources::sniff(m_file, options);
        if (!sniffed) return sniffed.error();
        const auto form = formOf(sniffed->dialect.columns);
        if (!form) return Error{kTruthColumns, {m_file.string()}};
        auto reader = sources::RowReader::open(m_file, sniffed->dialect);
        if (!reader) return reader.error();
        sources::Row row;
        for (;;) {
            auto more = reader->next(row);
            if (!more) return more.error();
            if (!*more) return finish(*form);
            if (row.kind == sources::RowKind::Bad) return rowError(row);
            if (row.kind != sources::RowKind::Record) continue;
            ++m_rows;
            if (auto taken = take(*form, row); !taken) return taken.error();
        }
    }

private:
    Error rowError(const sources::Row& row) const {
        return Error{kTruthRow, {m_file.string(), std::to_string(row.line)}};
    }

    Result<void> take(Form form, const sources::Row& row) {
        if (form == Form::KeyCustomer || form == Form::SourceKeyCustomer) {
            const bool named = form == Form::SourceKeyCustomer;
            auto record =
                find(row, named ? row.values[0].text : std::string_view(), row.values[named ? 1 : 0].text);
            if (!record) return record.error();
            if (*record)
                m_groups[**record] = customer(std::string(row.values[named ? 2 : 1].text));
            else
                ++m_unknown;
            return {};
        }
        auto left = find(row, {}, row.values[0].text);
        auto right = find(row, {}, row.values[1].text);
        if (!left) return left.error();
        if (!right) return right.error();
        if (!*left || !*right) {
            ++m_unknown;
            return {};
        }
        if (form == Form::Labels && row.values[2].text != "0" && row.values[2].text != "1")
            return rowError(row);
        const bool match = form == Form::Links || row.values[2].text == "1";
        (match ? m_matches : m_others).emplace_back(**left, **right);
        return {};
    }

    std::uint32_t customer(const std::string& id) {
        const auto [at, added] = m_numbers.emplace(id, static_cast<std::uint32_t>(m_customers.size()));
        if (added) m_customers.push_back(id);
        return at->second;
    }

    /// The record of a key; without a source the key must be that of one source only.
    Result<std::optional<RecordIndex>> find(const sources::Row& row, std::string_view source,
                                            std::string_view key) const {
        const auto [first, last] = m_positions.equal_range(key);
        std::optional<RecordIndex> found;
        for (auto at = first; at != last; ++at) {
            if (!source.empty() && m_records.sources()[m_records.sourceOf(at->second)] != source) continue;
            if (found)
                return Error{kTruthAmbiguousKey,
                             {m_file.string(), std::to_string(row.line), std::string(key)}};
            found = at->second;
        }
        return found;
    }

    Result<ReadTruth> finish(Form form) {
        if (form == Form::Labels)
            return ReadTruth{Truth::ofLabels(m_records.size(), std::move(m_matches), std::move(m_others)),
                             {},
                             m_rows,
                             m_unknown};
        if (form != Form::Links)
            return ReadTruth{Truth::ofGroups(std::move(m_groups)), std::move(m_customers), m_rows, m_unknown};
        std::vector<std::uint32_t> sources(m_records.size());
        for (RecordIndex r = 0; r < sources.size(); ++r) sources[r] = m_records.sourceOf(r);
        return ReadTruth{Truth::ofLinks(std::move(sources), std::move(m_matches)), {}, m_rows, m_unknown};
    }

    std::filesystem::path m_file;
    const RecordTable& m_records;
    std::unordered_multimap<std::string_view, RecordIndex> m_positions;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::vector<std::string> m_customers;
    std::vector<std::uint32_t> m_groups;
    std::vector<Truth::Pair> m_matches, m_others;
    std::uint64_t m_rows = 0, m_unknown = 0;
};

} // namespace

Result<ReadTruth> readTruth(const std::filesystem::path& file, const RecordTable& records) {
    return TruthReader(file, records).read();
}

} // namespace goldenrod
