// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/company.h"
#include "models/sample/plan.h"

namespace goldenrod::sample {

/// What is true, for those who check the product; the product never reads it.
inline constexpr std::string_view kTruthHeader = "source,source_key,party_id\n";
inline constexpr std::string_view kPersonsHeader =
    "person_id,given_name,family_name,birth_date,national_id,phone,email,street,city,postcode,country,"
    "household_id,twin_id,namesake_parent_id\n";

inline constexpr std::string_view kCompaniesHeader = "company_id,registered_name,legal_form,trading_name,"
                                                     "licence,tax_number,lei,founded,phone,email,street,city,"
                                                     "postcode,country,head_id,tie\n";

void appendCompanyId(std::string& out, std::uint32_t company);
/// The company's values on the day of the extracts, and whose branch or subsidiary it is.
void appendCompanyRow(std::string& out, std::uint32_t company, const CompanyGroup& group, std::size_t member);

void appendPersonId(std::string& out, std::uint32_t person);
void appendTruthRow(std::string& out, std::string_view source, std::string_view key,
                    const PlannedRecord& record);
/// The person's values on the day of the extracts, and whom they are easily taken for: those of the same
/// household, the twin, and the father of the same name. `persons` is how many there are.
void appendPersonRow(std::string& out, std::uint32_t person, const Household& home, std::size_t member,
                     std::uint32_t persons);

} // namespace goldenrod::sample
