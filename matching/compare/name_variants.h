// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace goldenrod {

/// Two given names that stand for each other, as text::canonicalGiven() spells them. Found by
/// suggest/notice_variants.h before training; in force wherever words are compared (areSimilarWords()), not
/// in blocking keys; kept among the term frequencies of the model (collectTerms()), from where a word table
/// takes them when the model is used again.
struct NameVariant {
    std::string name, other;     ///< name < other
    std::uint32_t customers = 0; ///< that were seen with both
    friend auto operator<=>(const NameVariant&, const NameVariant&) = default;
};

/// Term space of name variants: each term two names with a blank between them.
inline constexpr const char* kVariantSpace = "variants:name";

} // namespace goldenrod
