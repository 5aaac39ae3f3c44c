// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/load_check.h"

#include "models/jobs/import_extract.h"

#include <algorithm>
#include <map>

namespace goldenrod::items {
namespace {

using sources::RowKind;

constexpr std::size_t kMostQuarantined = 200;
constexpr std::uint64_t kRowsALook = 4096;

const char* entryOf(RowKind kind) {
    switch (kind) {
    case RowKind::Record: return "loaded";
    case RowKind::Bad: return "quarantined";
    case RowKind::Blank: return "blank";
    case RowKind::RepeatedHeader: return "repeated_header";
    case RowKind::Preamble: return "preamble";
    case RowKind::Header: return "header";
    case RowKind::Trailer: return "trailer";
    case RowKind::Padding: return "padding";
    }
    return "loaded";
}

int keyColumnOf(const sources::Dialect& dialect, const sources::Mapping& mapping) {
    if (mapping.entity != sources::Entity::Party || mapping.keyColumn.empty()) return -1;
    const auto& columns = dialect.columns;
    const auto at = std::find(columns.begin(), columns.end(), mapping.keyColumn);
    return at == columns.end() ? -1 : static_cast<int>(at - columns.begin());
}

QuarantineRow quarantineOf(const sources::Row& row) {
    QuarantineRow bad;
    bad.line = static_cast<std::int64_t>(row.line);
    bad.offset = static_cast<std::int64_t>(row.offset);
    bad.length = row.length;
    bad.reason = row.problem.code.id();
    bad.arguments = row.problem.arguments;
    return bad;
}

} // namespace

std::int64_t LoadCheck::rowsOf(std::string_view entry) const {
    const auto at =
        std::find_if(ledger.begin(), ledger.end(), [&](const LedgerEntry& e) { return e.entry == entry; });
    return at == ledger.end() ? 0 : at->rows;
}

Result<LoadCheck> checkLoad(const std::filesystem::path& file, const sources::Dialect& dialect,
                            const sources::Mapping& mapping, const std::atomic<bool>& stop) {
    auto reader = sources::RowReader::open(file, dialect);
    if (!reader) return reader.error();
    const int key = keyColumnOf(dialect, mapping);
    LoadCheck check;
    std::map<std::string, LedgerEntry> entries;
    sources::Row row;
    for (std::uint64_t rows = 0;; ++rows) {
        if (rows % kRowsALook == 0 && stop) return Error{kCancelled};
        auto more = reader->next(row);
        if (!more) return more.error();
        if (!*more) break;
        refuseWithoutKey(row, key, mapping.keyColumn);
        LedgerEntry& entry = entries[entryOf(row.kind)];
        ++entry.rows;
        entry.bytes += row.extent;
        if (row.kind == RowKind::Bad && check.quarantined.size() < kMostQuarantined)
            check.quarantined.push_back(quarantineOf(row));
    }
    for (auto& [name, entry] : entries) {
        entry.entry = name;
        check.ledger.push_back(entry);
    }
    check.bytes = static_cast<std::int64_t>(reader->bytesRead());
    return check;
}

} // namespace goldenrod::items
