// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/contact.h"

#include <optional>
#include <span>
#include <string_view>

namespace goldenrod::text {

/// One common kind of number of a country: enough of its numbering plan to tell some valid numbers without
/// asking libphonenumber, and never a number that libphonenumber would not call valid.
struct PhonePlan {
    std::string_view region;      ///< ISO 3166 alpha-2
    std::string_view callingCode; ///< "971"
    std::string_view trunk;       ///< what is dialled before the number within the country, "0" or nothing
    std::string_view leads;       ///< first digits of such numbers: "5[024-68]|[23][2-8]"
    std::string_view groups;      ///< how the number is written behind the calling code: "2 3 4", "3-3-4"
    int length;                   ///< digits without calling code and trunk prefix
    bool dials00;                 ///< 00 is the way abroad
    bool bareCode;                ///< a calling code without plus is understood
};
std::span<const PhonePlan> phonePlans();

/// parsePhone() for common shapes of common numbers, in well under a microsecond; nothing when it is not one.
std::optional<Phone> parseCommonPhone(std::string_view raw, std::string_view region);

/// parsePhone() by libphonenumber alone, for ASCII text: what parseCommonPhone() is measured by.
Phone parsePhoneByLibrary(std::string_view text, std::string_view region);

} // namespace goldenrod::text
