// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/rules/fields.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace goldenrod {
namespace {

using T = SemanticType;

constexpr FieldInfo kPartyFields[] = {
    {"party.kind", T::Code, false, "name"},
    {"name.full", T::PersonName, false, "name"},
    {"name.title", T::PersonName, false, "name"},
    {"name.given", T::PersonName, false, "name"},
    {"name.middle", T::PersonName, false, "name"},
    {"name.family", T::PersonName, false, "name"},
    {"name.suffix", T::PersonName, false, "name"},
    {"name.birth", T::PersonName, false, "name"},
    {"name.previous", T::PersonName, true, "name"},
    {"name.alias", T::PersonName, true, "name"},
    {"name.native", T::PersonName, false, "name"},
    {"org.name", T::OrgName, false, "organisation"},
    {"org.trading", T::OrgName, true, "organisation"},
    {"org.legal_form", T::Code, false, "organisation"},
    {"birth.date", T::Date, false, "birth"},
    {"birth.place", T::Place, false, "birth"},
    {"birth.country", T::Country, false, "birth"},
    {"death.date", T::Date, false, "birth"},
    {"founding.date", T::Date, false, "organisation"},
    {"sex", T::Sex, false, "person"},
    {"nationality", T::Country, true, "person"},
    {"language", T::Code, true, "person"},
    {"marital", T::Code, false, "person"},
    {"id.national", T::Identifier, true, "identifier"},
    {"id.tax", T::Identifier, true, "identifier"},
    {"id.passport", T::Identifier, true, "identifier"},
    {"id.driving", T::Identifier, true, "identifier"},
    {"id.registration", T::Identifier, true, "identifier"},
    {"id.lei", T::Identifier, false, "identifier"},
    {"id.vat", T::Identifier, true, "identifier"},
    {"id.other", T::Identifier, true, "identifier"},
    {"phone", T::Phone, true, "contact"},
    {"email", T::Email, true, "contact"},
    {"web", T::Contact, true, "contact"},
    {"device", T::Contact, true, "contact"},
    {"handle", T::Contact, true, "contact"},
    {"address.full", T::AddressLine, true, "address"},
    {"address.street", T::AddressLine, true, "address"},
    {"address.number", T::HouseNumber, true, "address"},
    {"address.unit", T::HouseNumber, true, "address"},
    {"address.po_box", T::HouseNumber, true, "address"},
    {"address.postcode", T::Postcode, true, "address"},
    {"address.city", T::Place, true, "address"},
    {"address.region", T::Place, true, "address"},
    {"address.country", T::Country, true, "address"},
    {"employer", T::OrgName, false, "work"},
    {"occupation", T::Text, false, "work"},
    {"industry", T::Text, false, "work"},
    {"income", T::Money, false, "work"},
    {"net_worth", T::Money, false, "work"},
    {"kyc.risk", T::Code, false, "kyc"},
    {"kyc.reviewed", T::Date, false, "kyc"},
    {"kyc.source_of_funds", T::Text, false, "kyc"},
    {"kyc.pep", T::Code, false, "kyc"},
    {"relationship.since", T::Date, false, "relationship"},
    {"relationship.status", T::Code, false, "relationship"},
    {"relationship.branch", T::Code, false, "relationship"},
    {"relationship.manager", T::Text, false, "relationship"},
    {"source.created", T::Instant, false, "source"},
    {"source.changed", T::Instant, false, "source"},
};

constexpr FieldInfo kTouchpointFields[] = {
    {"touchpoint.party", T::Identifier, false, "touchpoint"},
    {"touchpoint.source", T::Code, false, "touchpoint"},
    {"touchpoint.at", T::Instant, false, "touchpoint"},
    {"touchpoint.channel", T::Code, false, "touchpoint"},
    {"touchpoint.kind", T::Code, false, "touchpoint"},
    {"touchpoint.subject", T::Text, false, "touchpoint"},
    {"touchpoint.outcome", T::Text, false, "touchpoint"},
    {"touchpoint.device", T::Contact, false, "touchpoint"},
    {"touchpoint.campaign", T::Text, false, "touchpoint"},
};

constexpr FieldInfo kHoldingFields[] = {
    {"holding.party", T::Identifier, false, "holding"},   {"holding.source", T::Code, false, "holding"},
    {"holding.account", T::Identifier, false, "holding"}, {"holding.product", T::Text, false, "holding"},
    {"holding.status", T::Code, false, "holding"},        {"holding.role", T::Code, false, "holding"},
    {"holding.opened", T::Date, false, "holding"},        {"holding.closed", T::Date, false, "holding"},
    {"holding.balance", T::Money, false, "holding"},      {"holding.currency", T::Code, false, "holding"},
};

constexpr std::string_view kTypeNames[] = {
    "person_name",  "org_name", "date",  "instant", "phone", "email", "identifier", "contact", "address_line",
    "house_number", "postcode", "place", "country", "code",  "sex",   "text",       "number",  "money",
};

} // namespace

std::span<const FieldInfo> partyFields() {
    return kPartyFields;
}
std::span<const FieldInfo> touchpointFields() {
    return kTouchpointFields;
}
std::span<const FieldInfo> holdingFields() {
    return kHoldingFields;
}

const FieldInfo* findField(std::string_view id) {
    for (std::span<const FieldInfo> list : {partyFields(), touchpointFields(), holdingFields()}) {
        const auto at =
            std::find_if(list.begin(), list.end(), [&](const FieldInfo& f) { return f.id == id; });
        if (at != list.end()) return &*at;
    }
    return nullptr;
}

bool isFreeAttribute(std::string_view id) {
    if (!id.starts_with("x.") || id.size() == 2) return false;
    return std::all_of(id.begin() + 2, id.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

SemanticType semanticType(std::string_view fieldId) {
    const FieldInfo* info = findField(fieldId);
    return info != nullptr ? info->type : SemanticType::Text;
}

std::string_view fieldGroup(std::string_view fieldId) {
    const FieldInfo* info = findField(fieldId);
    return info != nullptr ? info->group : std::string_view("other");
}

std::string_view typeName(SemanticType type) {
    return kTypeNames[static_cast<std::size_t>(type)];
}

bool parseTypeName(std::string_view name, SemanticType& type) {
    const auto* const at = std::find(std::begin(kTypeNames), std::end(kTypeNames), name);
    if (at == std::end(kTypeNames)) return false;
    type = static_cast<SemanticType>(at - std::begin(kTypeNames));
    return true;
}

SemanticType typeOf(const std::string& field, const FieldTypes& noticed) {
    const auto found = isFreeAttribute(field) ? noticed.find(field) : noticed.end();
    return found != noticed.end() ? found->second : semanticType(field);
}

} // namespace goldenrod
