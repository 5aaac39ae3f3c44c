// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/company.h"
#include "models/sample/errors.h"

#include <optional>
#include <string>

namespace goldenrod::sample {

/// What capturing needs to know of a system.
struct SystemProfile {
    SystemId id;
    std::string_view name; ///< as touchpoints and truth name it
    Day inUseSince;
    PhoneStyle international, national;
};

/// What a system was told of a person, errors included, before the system's own way of writing. Empty texts
/// are missing values. Kept and filled again for every record, so that its texts keep their memory.
struct Captured {
    std::string given, middle, family;
    bool arabic = false; ///< the name is in Arabic script
    std::optional<Day> birth;
    std::optional<Sex> sex;
    std::string nationalId, phone, email;
    bool company = false; ///< then the name is the company's, and these may be there
    std::string organisation, trading, licence, taxNumber, lei, contact;
    std::optional<Day> founded;
    std::string street, number, postcode, city; ///< all empty without an address
    const Country* country = nullptr;
    Day opened{}, changed{}, lastSeen{};
    std::uint64_t device = 0; ///< the device used last
    std::uint32_t second = 0; ///< of the day, for systems that note it
};

/// The words and numbers that stand where nothing was known.
inline constexpr Day kDefaultBirth = makeDay(1900, 1, 1);
inline constexpr std::string_view kDefaultPhone = "9999999999";
inline constexpr std::string_view kDefaultEmail = "noemail@example.com";
inline constexpr std::string_view kUnknown = "UNKNOWN";

/// Fills `out` with what the system captures of a company.
void captureCompany(const Company& company, const SystemProfile& system, ErrorModel& errors, Captured& out);

/// Fills `out` with what the system captures of one member of a household. `errors` brings the random stream
/// of the record.
void capture(const Household& home, std::size_t member, const SystemProfile& system, ErrorModel& errors,
             Captured& out);

} // namespace goldenrod::sample
