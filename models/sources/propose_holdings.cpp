// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/proposal.h"

#include <algorithm>
#include <map>

namespace goldenrod::sources {
namespace {

constexpr double kMostlyDates = 0.8;

/// Per field of a holding the column that serves it; of the customer's key as "key.party".
using HoldingColumns = std::map<std::string_view, std::size_t>;

bool isDateField(std::string_view field) {
    return field == "holding.opened" || field == "holding.closed";
}

bool canServe(const ProposedColumn& column, const NameMeaning& meaning) {
    if (meaning.field == kPartyKey) return column.contents.filled > 0 && column.contents.severalWords < 0.5;
    if (isDateField(meaning.field)) // of no closed account at all the column is empty
        return column.contents.filled == 0 || column.contents.date >= kMostlyDates;
    return true;
}

/// The first column that says a field in so many words serves it; a name that says little only where no other
/// does. Nothing where columns describe the customer: then rows are customers.
HoldingColumns find(const ProposedTable& table) {
    HoldingColumns found;
    for (const bool generic : {false, true}) {
        for (const ProposedColumn& column : table.columns) {
            const auto& party = column.meaning;
            if (party && party->exact && !party->generic && describesParty(party->field) &&
                party->field != "id.other")
                return {};
            const auto meaning = meaningInHoldings(column.name);
            if (!meaning || !meaning->exact || meaning->generic != generic) continue;
            if (canServe(column, *meaning)) found.emplace(meaning->field, column.index);
        }
    }
    return found;
}

/// Somebody's, with a balance, and something that says what of.
bool areHoldings(const HoldingColumns& found) {
    return found.contains(kPartyKey) && found.contains("holding.balance") &&
           (found.contains("holding.account") || found.contains("holding.product"));
}

} // namespace

bool proposeHoldings(ProposedTable& table) {
    const HoldingColumns found = find(table);
    if (!areHoldings(found)) return false;
    for (ProposedColumn& column : table.columns) {
        const auto at = std::find_if(found.begin(), found.end(),
                                     [&](const auto& each) { return each.second == column.index; });
        if (at == found.end()) {
            proposeFree(column);
        } else if (at->first == kPartyKey) {
            const ColumnContents& contents = column.contents;
            column.set(
                "holding.party", "mapping.party_key", 0.85,
                {percentOf(static_cast<double>(contents.distinct) / static_cast<double>(contents.filled))});
        } else if (isDateField(at->first) && column.contents.filled > 0) {
            proposeDate(column, at->first, 0.9);
        } else {
            column.set(at->first, "mapping.name_says", 0.85, {std::string(at->first)});
        }
    }
    return true;
}

} // namespace goldenrod::sources
