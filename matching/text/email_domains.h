// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace goldenrod::text {

/// The provider's domain that a misspelt one stands for ("gmial.com", "hotmail.con", "yahoo"), empty when the
/// folded domain is none: one edit from the name of a large provider with the same first letter, a top level
/// that is a misspelt "com" behind its name, or its name alone.
std::string meantDomain(std::string_view domain);

/// What two spellings of one mailbox have in common: without "+tag"; where the provider takes no notice of
/// full stops, without them; of a provider's several domains the first.
std::string mailbox(std::string_view local, std::string_view domain);

} // namespace goldenrod::text
