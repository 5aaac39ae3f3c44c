// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/column_contents.h"
#include "models/sources/column_names.h"
#include "models/sources/mapping.h"

#include <optional>

namespace goldenrod::sources {

/// One column on its way to a mapping.
struct ProposedColumn {
    std::string name;
    std::size_t index = 0;
    ColumnContents contents;
    std::optional<NameMeaning> meaning; ///< as a column of parties
    std::vector<Target> targets;
    MappingEvidence evidence;

    bool serves(std::string_view field) const {
        return targets.size() == 1 && targets.front().field == field;
    }
    void set(std::string_view field, std::string_view code, double confidence,
             std::vector<std::string> arguments = {});
    void leaveOut(std::string_view code, std::vector<std::string> arguments = {});
};

/// What a file is that a mapping is proposed for.
struct ProposedTable {
    std::span<const std::vector<std::string>> rows;
    std::vector<ProposedColumn> columns;
    std::string fileStem;

    /// True when some column's name says the field without doubt.
    bool names(std::string_view field) const;
};

std::string percentOf(double share);

/// How many of the values can be of the field: 0 to 1; negative when any text can.
double fitOf(std::string_view field, const ColumnContents& contents);

/// A free attribute of the column's own name, or nothing for an empty or constant column.
void makeFree(ProposedColumn& column, std::string_view code, double confidence,
              std::vector<std::string> arguments = {});

/// Proposes a target for a column of parties by its name and contents, on its own.
void proposeParty(const ProposedTable& table, ProposedColumn& column);

/// Brings the parts of addresses together in slots and finds what further lines of them are.
void groupAddresses(ProposedTable& table);

/// Numbers the values of fields that may have several, and decides between columns of those that may not.
void settleFields(ProposedTable& table);

/// Index of the column that is the source key; -1: none.
int chooseKey(const ProposedTable& table, Entity entity);

/// Fields that only the description of a party has.
bool describesParty(std::string_view field);

/// True when the file is a log of touchpoints; their mapping is then proposed.
bool proposeTouchpoints(ProposedTable& table);

/// True when the file lists accounts, cards, loans or other contracts of customers; their mapping is then
/// proposed.
bool proposeHoldings(ProposedTable& table);

/// Proposes for a date what its name and contents say, with the order of day and month as far as that is
/// clear.
void proposeDate(ProposedColumn& column, std::string_view field, double confidence);
/// Proposes a free attribute for a column of children that none of their fields takes.
void proposeFree(ProposedColumn& column);

} // namespace goldenrod::sources
