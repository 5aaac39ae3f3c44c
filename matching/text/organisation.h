// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace goldenrod::text {

/// An organisation's name parted from its legal form; both as standardised words. The name that it trades
/// under ("t/a", "dba", "trading as") follows its own, without its form.
struct OrgParts {
    std::string name;      ///< "rawabi logistics"
    std::string legalForm; ///< canonical: "llc", "gmbh", "plc" ...; empty when none was found
};
OrgParts parseOrgName(std::string_view raw);

/// True when the words look like an organisation rather than a person: a legal form or a word such as
/// "bank", "trading", "centre" among them.
bool looksLikeOrganisation(std::string_view raw);

} // namespace goldenrod::text
