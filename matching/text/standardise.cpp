// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/standardise.h"

#include "matching/text/ascii.h"
#include "matching/text/forms.h"
#include "matching/text/placeholder.h"
#include "matching/text/reasons.h"
#include "matching/text/unicode.h"

namespace goldenrod::text {
namespace {

/// Longer than any value of a type but free text: looked at no further.
constexpr std::size_t kMaxValue = 4096;

Standardised standardisePresent(SemanticType type, std::string_view raw, const Context& context) {
    switch (type) {
    case SemanticType::Date: return standardiseDate(raw, context);
    case SemanticType::Instant: return standardiseInstant(raw, context);
    case SemanticType::Phone: return standardisePhone(raw, context);
    case SemanticType::Email: return standardiseEmail(raw);
    case SemanticType::Identifier:
    case SemanticType::Postcode:
    case SemanticType::HouseNumber: return standardiseIdentifier(type, raw);
    case SemanticType::Country: return standardiseCountry(raw);
    case SemanticType::Code:
    case SemanticType::Contact: return standardiseFolded(raw);
    case SemanticType::Sex: return standardiseSex(raw);
    case SemanticType::Number:
    case SemanticType::Money: return standardiseNumber(raw);
    case SemanticType::PersonName:
    case SemanticType::OrgName:
    case SemanticType::AddressLine:
    case SemanticType::Place:
    case SemanticType::Text: return standardiseWords(type, raw);
    }
    return unusable(ValueState::Invalid, raw, reason::kTooLong);
}

Standardised nothing(Nothing meaning, std::string_view raw) {
    switch (meaning) {
    case Nothing::Unknown: return unusable(ValueState::Placeholder, raw, reason::kUnknown);
    case Nothing::Test: return unusable(ValueState::Placeholder, raw, reason::kTest);
    case Nothing::Filler: return unusable(ValueState::Placeholder, raw, reason::kFiller);
    case Nothing::Missing:
    case Nothing::No: break;
    }
    return unusable(ValueState::Missing, raw, reason::kMissingWord);
}

bool isBlankText(std::string_view raw) {
    if (trimBlanks(raw).empty()) return true;
    const bool visible =
        static_cast<unsigned char>(trimBlanks(raw).front()) < 0x80 && !isControl(trimBlanks(raw).front());
    return !visible && fold(raw).empty();
}

} // namespace

Standardised standardise(SemanticType type, std::string_view raw, const Context& context) {
    if (isBlankText(raw)) return unusable(ValueState::Missing, raw, {});
    const Nothing meaning = nothingIn(type, raw);
    if (meaning != Nothing::No) return nothing(meaning, raw);
    if (raw.size() > kMaxValue && type != SemanticType::Text)
        return unusable(ValueState::Invalid, raw, reason::kTooLong);
    return standardisePresent(type, raw, context);
}

bool isMissingWord(std::string_view folded) {
    const Nothing meaning = nothingInAnyField(folded);
    return meaning == Nothing::Missing || meaning == Nothing::Unknown;
}

} // namespace goldenrod::text
