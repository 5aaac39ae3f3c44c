// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace goldenrod {

/// What kind of value a field holds; decides how it is standardised, compared and shown.
enum class SemanticType {
    PersonName, ///< a whole name or a part of it
    OrgName,    ///< name of an organisation
    Date,       ///< calendar date with precision year, month or day
    Instant,    ///< point in time, or a date where the source gives no more
    Phone,
    Email,
    Identifier,  ///< number given by an authority or system; letters, digits, separators
    Contact,     ///< web address, device, handle: compared as an exact folded string
    AddressLine, ///< street, whole address in one line: words with numbers
    HouseNumber,
    Postcode,
    Place, ///< city, region, birth place
    Country,
    Code, ///< value of a short closed list: sex, marital state, status
    Sex,  ///< female, male or other, however spelt
    Text, ///< words without more meaning
    Number,
    Money,
};

/// Types of free attributes that are not text, by field.
using FieldTypes = std::map<std::string, SemanticType>;
/// Of a field: what was noticed of a free attribute, else semanticType().
SemanticType typeOf(const std::string& field, const FieldTypes& noticed);

/// One entry of the unified customer model.
struct FieldInfo {
    std::string_view id; ///< stable for ever, such as "birth.date"
    SemanticType type;
    bool multiValued; ///< all values of a record are kept
    std::string_view
        group; ///< fields that travel together in survivorship and on screen: "name", "address" ...
};

/// The closed list of party fields, in the order in which they are shown everywhere.
std::span<const FieldInfo> partyFields();

/// The entry with this id, or nullptr. Free attributes ("x.tier") have no entry.
const FieldInfo* findField(std::string_view id);

/// True for a well-formed free attribute id: "x." and then letters, digits, '_' or '-' in any script.
bool isFreeAttribute(std::string_view id);

/// Type of a known field or free attribute; free attributes are Text unless the mapping says otherwise.
SemanticType semanticType(std::string_view fieldId);

/// Group of a known field; free attributes belong to "other".
std::string_view fieldGroup(std::string_view fieldId);

/// The stable identifier of a type in rule files ("person_name", "date" ...), and back.
std::string_view typeName(SemanticType type);
bool parseTypeName(std::string_view name, SemanticType& type);

/// Children of a party: what a touchpoint log maps to. Ids "touchpoint.at", "touchpoint.channel" ...
std::span<const FieldInfo> touchpointFields();
/// The same of a list of accounts, cards, loans and other contracts: "holding.account", "holding.balance" ...
std::span<const FieldInfo> holdingFields();

} // namespace goldenrod
