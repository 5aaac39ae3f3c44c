// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/proposal.h"

#include <algorithm>

namespace goldenrod::sources {
namespace {

/// A column that repeats another so often says nothing of its own.
constexpr double kRepeats = 0.98;

ProposedTable lookAt(std::span<const std::string> columns, std::span<const std::vector<std::string>> rows,
                     std::string_view fileStem) {
    ProposedTable table{rows, {}, std::string(fileStem)};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        ProposedColumn column;
        column.name = columns[i];
        column.index = i;
        column.contents = lookAtColumn(rows, i);
        column.meaning = meaningOfName(columns[i]);
        table.columns.push_back(std::move(column));
    }
    return table;
}

/// "first_and_surname" beside "full_name": compared as well, it would count the same evidence twice.
void leaveOutRepeated(ProposedTable& table) {
    for (const ProposedColumn& whole : table.columns) {
        if (!whole.serves("name.full")) continue;
        for (ProposedColumn& column : table.columns) {
            const bool free = column.targets.size() == 1 && column.targets.front().field.starts_with("x.");
            if (!free || column.contents.severalWords < 0.5 || column.contents.letters < 0.5) continue;
            if (shareRepeated(table.rows, column.index, whole.index) >= kRepeats)
                column.leaveOut("mapping.repeats_column", {whole.name});
        }
    }
}

/// The country most of a file is from: as its country column says, or as its phones are written.
std::string regionOf(const ProposedTable& table) {
    for (const ProposedColumn& column : table.columns) {
        if (column.serves("address.country") && column.contents.filled * 2 >= column.contents.rows &&
            !column.contents.region.empty())
            return column.contents.region;
    }
    for (const ProposedColumn& column : table.columns) {
        if (column.serves("phone") && column.contents.looked >= 3 &&
            column.contents.northAmericanPhone >= 0.8)
            return "US";
    }
    return {};
}

void markKey(ProposedColumn& column) {
    const ColumnContents& contents = column.contents;
    column.leaveOut("mapping.key", {std::to_string(contents.distinct), std::to_string(contents.rows)});
    column.evidence.confidence = contents.unique() && contents.filled == contents.rows ? 0.95 : 0.55;
}

} // namespace

MappingProposal proposeMapping(std::span<const std::string> columns,
                               std::span<const std::vector<std::string>> rows, std::string_view fileStem) {
    ProposedTable table = lookAt(columns, rows, fileStem);
    MappingProposal proposal;
    if (proposeHoldings(table))
        proposal.mapping.entity = Entity::Holding;
    else if (proposeTouchpoints(table))
        proposal.mapping.entity = Entity::Touchpoint;
    // Holdings are known by their account.
    const int key =
        proposal.mapping.entity == Entity::Holding ? -1 : chooseKey(table, proposal.mapping.entity);
    if (proposal.mapping.entity == Entity::Party) {
        for (ProposedColumn& column : table.columns) {
            if (static_cast<int>(column.index) != key) proposeParty(table, column);
        }
        groupAddresses(table);
        leaveOutRepeated(table);
    }
    if (key >= 0) {
        markKey(table.columns[static_cast<std::size_t>(key)]);
        proposal.mapping.keyColumn = table.columns[static_cast<std::size_t>(key)].name;
    }
    settleFields(table);
    proposal.mapping.region = regionOf(table);
    for (ProposedColumn& column : table.columns) {
        proposal.mapping.columns.push_back({column.name, std::move(column.targets)});
        proposal.evidence.push_back(std::move(column.evidence));
    }
    return proposal;
}

} // namespace goldenrod::sources
