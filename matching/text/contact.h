// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace goldenrod::text {

/// A phone number, understood by libphonenumber.
struct Phone {
    std::string e164;          ///< "+971501234567"; digits alone when no country is known
    std::string international; ///< "+971 50 123 4567"
    bool valid = false;        ///< by the numbering plan of its country
    std::string_view reason;   ///< why not valid: "phone.too_short", "phone.no_country" ...
};
/// `region` (ISO 3166 alpha-2, may be empty) is used when the number does not bring its country code.
/// About 13 µs a call: call it once per distinct value.
Phone parsePhone(std::string_view raw, std::string_view region);

/// An e-mail address, folded. Invalid ones have an empty `whole`. Understood are "jane (at) example [dot]
/// org" and a provider's name alone ("jane@gmail").
struct Email {
    std::string whole, local, domain;
    std::string box; ///< what spellings of one mailbox share: see mailbox(), with the domain that was meant
    std::string_view reason;
};
Email parseEmail(std::string_view raw);

/// True for an address, as standardise() spells it, that belongs to an office and not to a person: RFC 2142
/// ("info", "sales", "support" ...) and words that are used in the same way in other languages.
bool isRoleAddress(std::string_view form);

} // namespace goldenrod::text
