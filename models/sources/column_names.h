// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::sources {

/// Pseudo-fields of keys: of any row ("rec_id", "id") and of a customer ("customer_no").
inline constexpr std::string_view kRecordKey = "key.record";
inline constexpr std::string_view kPartyKey = "key.party";

/// What the name of a column says.
struct NameMeaning {
    std::string_view field;     ///< of the unified model, or one of the keys above
    std::string_view kind;      ///< "mobile", "home", "work", "post" ...
    std::string_view qualifier; ///< the word the kind came from: columns of one address share it
    unsigned number = 0;        ///< at the end: "phone_2"; 0: none
    bool generic = false;       ///< says little alone ("name", "title"): the contents decide
    bool exact = false;         ///< no word was left over
};

/// Looks a column's name up in the dictionary of party fields (English, German, French, Spanish, Polish,
/// Arabic in Arabic and Latin letters, Japanese); any case, separators, prefixes such as "CUST_" or
/// "PRIMARY_".
std::optional<NameMeaning> meaningOfName(std::string_view column);

/// The same for columns of a touchpoint log: "touchpoint.at" ...; kPartyKey for the customer's key.
std::optional<NameMeaning> meaningInTouchpoints(std::string_view column);

/// The same for columns of a list of holdings: "holding.account" ...; kPartyKey for the customer's key.
std::optional<NameMeaning> meaningInHoldings(std::string_view column);

/// True when the name stands as it is in the dictionary of parties or of touchpoints.
bool isKnownColumnName(std::string_view column);

/// Words of a column's name, folded, parted at separators, digits and changes of case.
std::vector<std::string> wordsOfName(std::string_view column);

/// "x." and the folded name with '_' for all that is no letter or digit; of a nameless column its number.
std::string freeAttributeName(std::string_view column, std::size_t index);

} // namespace goldenrod::sources
