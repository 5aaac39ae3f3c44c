// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/proposal.h"

#include <algorithm>
#include <array>

namespace goldenrod::sources {
namespace {

constexpr std::array<std::string_view, 32> kLogWords = {
    "touch",      "touchpoint",  "touchpoints",  "event",    "events",    "log",    "logs",    "activity",
    "activities", "interaction", "interactions", "visit",    "visits",    "call",   "calls",   "click",
    "clicks",     "session",     "sessions",     "purchase", "purchases", "order",  "orders",  "review",
    "reviews",    "stay",        "stays",        "contacts", "mailing",   "emails", "history", "journal"};

bool isLogName(std::string_view stem) {
    const std::vector<std::string> words = wordsOfName(stem);
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return std::find(kLogWords.begin(), kLogWords.end(), word) != kLogWords.end();
    });
}

/// The columns of a log that decide whether it is one.
struct LogColumns {
    int party = -1, at = -1;
    bool attaches = false; ///< phone, e-mail or device instead of a key
    bool tells = false;    ///< channel, kind, subject, outcome or campaign
    std::size_t core = 0;
};

/// "customer" alone may as well hold what the customer is called.
bool canBeKey(const ProposedColumn& column, const NameMeaning& log) {
    return !log.generic || column.contents.severalWords < 0.5;
}

LogColumns find(const ProposedTable& table, const std::vector<std::optional<NameMeaning>>& meanings) {
    LogColumns found;
    double bestAt = 0.0;
    for (const ProposedColumn& column : table.columns) {
        const auto& log = meanings[column.index];
        const auto& party = column.meaning;
        if (party && party->exact && !party->generic && describesParty(party->field)) ++found.core;
        if (party && (party->field == "email" || party->field == "phone" || party->field == "device"))
            found.attaches = true;
        const bool repeated = column.contents.distinct < column.contents.filled;
        if (log && log->field == kPartyKey && column.contents.filled > 0 &&
            (found.party < 0 || (repeated && !log->generic)) && canBeKey(column, *log))
            found.party = static_cast<int>(column.index);
        const double dates = column.contents.date;
        // The first of several dates of equal right is when it began.
        const double at =
            dates < 0.8 ? 0.0 : (log && log->field == "touchpoint.at" ? (log->exact ? 2.0 : 1.5) : 1.0);
        if (at > bestAt) {
            bestAt = at;
            found.at = static_cast<int>(column.index);
        }
        if (log && log->exact && log->field.starts_with("touchpoint.") && log->field != "touchpoint.at")
            found.tells = true;
    }
    return found;
}

bool isLog(const ProposedTable& table, const LogColumns& found) {
    if (found.at < 0 || found.core > 0) return false;
    const bool named = isLogName(table.fileStem);
    if (found.party < 0) return named && found.attaches && found.tells;
    const ColumnContents& key = table.columns[static_cast<std::size_t>(found.party)].contents;
    return named || (found.tells && key.distinct < key.filled);
}

void proposeColumn(ProposedColumn& column, const std::optional<NameMeaning>& log, const LogColumns& found,
                   std::vector<std::string_view>& taken) {
    const int index = static_cast<int>(column.index);
    if (index == found.party) {
        const double share =
            static_cast<double>(column.contents.distinct) / static_cast<double>(column.contents.filled);
        return column.set("touchpoint.party", "mapping.party_key", 0.85, {percentOf(share)});
    }
    if (index == found.at) {
        return proposeDate(column, "touchpoint.at", log ? 0.9 : 0.6);
    }
    const bool known =
        log && log->exact && log->field.starts_with("touchpoint.") && log->field != "touchpoint.at";
    if (known && std::find(taken.begin(), taken.end(), log->field) == taken.end()) {
        taken.push_back(log->field);
        return column.set(log->field, "mapping.name_says", 0.75, {std::string(log->field)});
    }
    const auto& party = column.meaning;
    const bool contact = party && (party->field == "email" || party->field == "phone");
    if (contact && fitOf(party->field, column.contents) >= 0.6)
        return column.set(party->field, "mapping.name_and_contents", 0.8,
                          {std::string(party->field), percentOf(fitOf(party->field, column.contents))});
    proposeFree(column);
}

} // namespace

bool proposeTouchpoints(ProposedTable& table) {
    std::vector<std::optional<NameMeaning>> meanings;
    for (const ProposedColumn& column : table.columns) meanings.push_back(meaningInTouchpoints(column.name));
    const LogColumns found = find(table, meanings);
    if (!isLog(table, found)) return false;
    std::vector<std::string_view> taken;
    for (ProposedColumn& column : table.columns) proposeColumn(column, meanings[column.index], found, taken);
    return true;
}

} // namespace goldenrod::sources
