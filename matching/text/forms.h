// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/standardise.h"

#include <string>
#include <string_view>

/// One function a kind of value: what standardise() gives for a raw value that is not empty and does not
/// stand for nothing (nothingIn()).
namespace goldenrod::text {

Standardised standardiseDate(std::string_view raw, const Context& context);
Standardised standardiseInstant(std::string_view raw, const Context& context);
Standardised standardisePhone(std::string_view raw, const Context& context);
Standardised standardiseEmail(std::string_view raw);
/// Identifier, Postcode, HouseNumber.
Standardised standardiseIdentifier(SemanticType type, std::string_view raw);
Standardised standardiseCountry(std::string_view raw);
/// Number, Money.
Standardised standardiseNumber(std::string_view raw);
/// Code, Contact.
Standardised standardiseFolded(std::string_view raw);
Standardised standardiseSex(std::string_view raw);
/// PersonName, OrgName, AddressLine, Place, Text.
Standardised standardiseWords(SemanticType type, std::string_view raw);

/// A value that is usable, and one that is not.
inline Standardised present(std::string form, std::string display, std::string_view reason = {}) {
    return {ValueState::Present, std::move(form), std::move(display), reason};
}
inline Standardised unusable(ValueState state, std::string_view raw, std::string_view reason) {
    return {state, {}, std::string(raw), reason};
}

} // namespace goldenrod::text
