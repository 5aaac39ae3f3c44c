// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/word_table.h"

#include <string>

/// Tables of words in names of organisations, and the canonical form of such a name.
namespace goldenrod::text {

std::span<const WordPair> legalForms();
std::span<const WordPair> nativeLegalForms();
std::span<const std::string_view> organisationWords();

/// Words in Latin: the legal form in its canonical spelling, "&" as "and", common abbreviations written out.
std::string orgNameForm(std::string_view raw);

/// The name for people: unchanged, or, when it is in one case throughout, in proper case with the legal form
/// as it is usually written ("GmbH") and short words that look like initials in capitals.
std::string displayOrgName(std::string_view raw);

} // namespace goldenrod::text
