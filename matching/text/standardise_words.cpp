// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/display.h"
#include "matching/text/forms.h"
#include "matching/text/name.h"
#include "matching/text/name_words.h"
#include "matching/text/organisation_words.h"
#include "matching/text/reasons.h"
#include "matching/text/street_words.h"
#include "matching/text/unicode.h"
#include "matching/text/words.h"

namespace goldenrod::text {

namespace {

std::string formOf(SemanticType type, std::string_view raw) {
    switch (type) {
    case SemanticType::PersonName: return personNameForm(raw);
    case SemanticType::OrgName: return orgNameForm(raw);
    case SemanticType::AddressLine: return addressForm(raw);
    case SemanticType::Place: return placeForm(raw);
    default: return wordForm(raw);
    }
}

std::string displayOf(SemanticType type, std::string_view raw) {
    switch (type) {
    case SemanticType::PersonName: return displayName(raw);
    case SemanticType::OrgName: return displayOrgName(raw);
    case SemanticType::AddressLine: return displayAddress(raw);
    case SemanticType::Place: return displayPlace(raw);
    default: return cleanText(raw);
    }
}

} // namespace

Standardised standardiseWords(SemanticType type, std::string_view raw) {
    std::string form = formOf(type, raw);
    // Signs alone, such as emoji, are text of a kind, but no name.
    if (form.empty() && type != SemanticType::PersonName) form = toLatin(raw);
    if (form.empty()) return unusable(ValueState::Invalid, raw, reason::kNoLetters);
    return present(std::move(form), displayOf(type, raw));
}

} // namespace goldenrod::text
