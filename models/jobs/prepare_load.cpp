// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/prepare_load.h"

#include "models/sources/column_names.h"
#include "models/sources/file_kind.h"
#include "models/sources/row_reader.h"
#include "models/workspace/load_store.h"
#include "models/workspace/record_store.h"

#include <algorithm>
#include <set>

namespace goldenrod {
namespace {

constexpr std::size_t kMostRecords = 5000; ///< looked at to propose a mapping
constexpr std::size_t kKeysLookedUp = 200; ///< of a log, to find whose keys they are

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

/// Column that feeds a field; -1: none.
int columnOf(const sources::Mapping& mapping, std::string_view field) {
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        for (const sources::Target& target : mapping.columns[i].targets) {
            if (target.field == field) return static_cast<int>(i);
        }
    }
    return -1;
}

/// Different values of a column, in the order they come.
std::vector<std::string> valuesOf(const std::vector<std::vector<std::string>>& rows, int column,
                                  std::size_t most) {
    std::vector<std::string> values;
    std::set<std::string> seen;
    for (const auto& row : rows) {
        const auto index = static_cast<std::size_t>(column);
        if (values.size() == most || column < 0) break;
        if (index < row.size() && !row[index].empty() && seen.insert(row[index]).second)
            values.push_back(row[index]);
    }
    return values;
}

/// The source with most of the keys; empty when none has half of them.
Result<std::string> sourceOfKeys(const std::vector<SourceRow>& sources, const std::vector<std::string>& keys,
                                 Database& db) {
    std::string best;
    std::size_t most = keys.empty() ? 1 : (keys.size() + 1) / 2;
    for (const SourceRow& source : sources) {
        if (source.entity != "party") continue;
        std::size_t known = 0;
        for (const std::string& key : keys) {
            auto record = findRecord(db, source.name, key);
            if (!record) return record.error();
            known += *record ? 1 : 0;
        }
        if (known < most) continue;
        best = source.name;
        most = known + 1;
    }
    return best;
}

/// Whose keys a list of children carries: a column names the sources, or one of the sources there are has
/// them.
Result<void> settlePartySource(sources::MappingProposal& proposal,
                               const std::vector<std::vector<std::string>>& rows, Database& db) {
    sources::Mapping& mapping = proposal.mapping;
    if (mapping.entity == sources::Entity::Party) return {};
    auto known = readSources(db);
    if (!known) return known.error();
    std::set<std::string> names;
    for (const SourceRow& source : *known) {
        if (source.entity == "party") names.insert(source.name);
    }
    const int column = columnOf(mapping, sources::childField(mapping.entity, "source"));
    if (column >= 0) {
        const auto values = valuesOf(rows, column, kKeysLookedUp);
        const bool named = std::any_of(values.begin(), values.end(),
                                       [&](const std::string& value) { return names.contains(value); });
        if (named || names.empty()) return {};
        // "source" says here where the visit came from.
        const auto index = static_cast<std::size_t>(column);
        mapping.columns[index].targets = {
            {sources::freeAttributeName(mapping.columns[index].column, index), {}, 0, {}, {}}};
        proposal.evidence[index] = {"mapping.free_attribute", {}, 0.7};
    }
    const auto keys =
        valuesOf(rows, columnOf(mapping, sources::childField(mapping.entity, "party")), kKeysLookedUp);
    auto source = sourceOfKeys(*known, keys, db);
    if (!source) return source.error();
    mapping.partySource = source.take();
    return {};
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
    const std::string stem = sources::withoutPacking(file).stem().string();
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
    const auto rows = firstRecords(request.file, load.sniffed.dialect, kMostRecords);
    sources::MappingProposal proposal = sources::proposeMapping(columns, rows, load.source);
    if (auto done = settlePartySource(proposal, rows, db); !done) return done.error();
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
