// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/prepare_load.h"

#include "models/sources/row_reader.h"
#include "models/workspace/load_store.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kMostRecords = 5000; ///< looked at to propose a mapping

bool has(const std::vector<std::string>& columns, const std::string& column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

/// The last mapping, fitted to the columns of this file: those that are gone are named, new ones mapped as
/// proposed.
void reuse(const sources::Mapping& known, const sources::MappingProposal& proposal, PreparedLoad& load) {
    const auto& columns = load.sniffed.dialect.columns;
    load.mapping = known;
    load.mappingKnown = true;
    load.evidence.clear();
    std::erase_if(load.mapping.columns, [&](const sources::ColumnMapping& column) {
        const bool gone = !has(columns, column.column);
        if (gone && !column.targets.empty()) load.missingColumns.push_back(column.column);
        return gone;
    });
    for (std::size_t i = 0; i < load.mapping.columns.size(); ++i)
        load.evidence.push_back({"mapping.as_before", {}, 1.0});
    for (std::size_t i = 0; i < proposal.mapping.columns.size(); ++i) {
        const auto& column = proposal.mapping.columns[i];
        const auto& mapped = load.mapping.columns;
        const bool present = std::any_of(mapped.begin(), mapped.end(),
                                         [&](const auto& c) { return c.column == column.column; });
        if (present) continue;
        load.mapping.columns.push_back(column);
        load.evidence.push_back(proposal.evidence[i]);
    }
}

} // namespace

std::vector<std::vector<std::string>> firstRecords(const std::filesystem::path& file,
                                                   const sources::Dialect& dialect, std::size_t most) {
    std::vector<std::vector<std::string>> rows;
    auto reader = sources::RowReader::open(file, dialect);
    if (!reader) return rows;
    sources::Row row;
    while (rows.size() < most) {
        auto more = reader->next(row);
        if (!more || !*more) break;
        if (row.kind != sources::RowKind::Record) continue;
        auto& values = rows.emplace_back();
        for (const sources::Value& value : row.values) values.emplace_back(value.text);
    }
    return rows;
}

std::string sourceNameOf(const std::filesystem::path& file) {
    std::string stem = file.stem().string();
    const std::size_t last = stem.find_last_not_of("0123456789-_. ");
    const std::string shorter = last == std::string::npos ? stem : stem.substr(0, last + 1);
    // Only what looks like a date or a counter is cut off: at least four digits behind a separator.
    const std::string tail = stem.substr(shorter.size());
    const auto digits = std::count_if(tail.begin(), tail.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool separated = !tail.empty() && (tail.front() == '_' || tail.front() == '-' ||
                                             tail.front() == '.' || tail.front() == ' ');
    return separated && digits >= 4 ? shorter : stem;
}

Result<PreparedLoad> prepareLoad(const PrepareRequest& request, Database& db) {
    PreparedLoad load;
    load.source = request.source.empty() ? sourceNameOf(request.file) : request.source;
    auto sniffed = sources::sniff(request.file, request.options);
    if (!sniffed) return sniffed.error();
    load.sniffed = sniffed.take();
    const auto& columns = load.sniffed.dialect.columns;
    sources::MappingProposal proposal = sources::proposeMapping(
        columns, firstRecords(request.file, load.sniffed.dialect, kMostRecords), load.source);
    auto known = newestMapping(db, load.source);
    if (!known) return known.error();
    if (*known) {
        auto mapping = sources::Mapping::fromJson(**known);
        if (!mapping) return mapping.error();
        reuse(*mapping, proposal, load);
    } else {
        load.mapping = std::move(proposal.mapping);
        load.evidence = std::move(proposal.evidence);
    }
    if (!request.keyColumn.empty()) {
        if (!has(columns, request.keyColumn))
            return Error{sources::kMappingColumnMissing, {request.keyColumn}};
        load.mapping.keyColumn = request.keyColumn;
        for (sources::ColumnMapping& column : load.mapping.columns) {
            if (column.column == request.keyColumn) column.targets.clear();
        }
    }
    return load;
}

} // namespace goldenrod
