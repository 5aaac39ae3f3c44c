// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/address.h"
#include "matching/text/ascii.h"
#include "matching/text/check_digits.h"
#include "matching/text/contact.h"
#include "matching/text/date.h"
#include "matching/text/display.h"
#include "matching/text/forms.h"
#include "matching/text/identifier.h"
#include "matching/text/number.h"
#include "matching/text/placeholder.h"
#include "matching/text/reasons.h"
#include "matching/text/unicode.h"

#include <algorithm>
#include <iterator>

namespace goldenrod::text {
namespace {

/// Nobody alive is older; the oldest person known was 122.
constexpr int kMaxAge = 125;
/// Fewer digits are no phone number that could tell people apart.
constexpr std::size_t kMinPhoneDigits = 5;

/// Dates that systems and clerks put where they have none. 1970-01-01 is not among them: people were born on
/// it, and where it is a default the data show it by its frequency; it is marked (date.epoch).
constexpr Date kDefaultDates[] = {
    {1, 1, 1},    {1111, 11, 11}, {1753, 1, 1},   {1800, 1, 1},   {1899, 12, 30}, {1899, 12, 31},
    {1900, 1, 1}, {1901, 1, 1},   {2099, 12, 31}, {2222, 2, 22},  {2999, 12, 31}, {3000, 1, 1},
    {9999, 1, 1}, {9999, 9, 9},   {9999, 12, 30}, {9999, 12, 31},
};
constexpr Date kEpoch{1970, 1, 1};

bool isDefaultDate(Date date) {
    return std::find(std::begin(kDefaultDates), std::end(kDefaultDates), date) != std::end(kDefaultDates) ||
           (date.month == 0 && (date.year == 9999 || date.year == 1111));
}

std::string onlyDigits(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (isDigit(c)) digits += c;
    return digits;
}

/// "00/00/0000", "0", "99999999": a date in which every digit is zero or every digit nine.
bool isDummyDate(std::string_view raw) {
    const std::string digits = onlyDigits(isAscii(raw) ? std::string(raw) : fold(raw));
    if (digits.empty() || digits.find_first_not_of(digits.front()) != std::string::npos) return false;
    return digits.front() == '0' || (digits.front() == '9' && digits.size() >= 6);
}

std::string_view remarkOn(const ParsedDate& parsed, const Context& context) {
    if (parsed.ambiguous) return reason::kDateAmbiguous;
    if (parsed.hijri) return reason::kDateHijri;
    if (parsed.twoDigitYear) return reason::kDateTwoDigitYear;
    const auto numeric = [](DateOrder order) {
        return order == DateOrder::DayMonthYear || order == DateOrder::MonthDayYear;
    };
    const bool other =
        numeric(context.dateOrder) && numeric(parsed.order) && parsed.order != context.dateOrder;
    if (other && parsed.date.day > 12) return reason::kDateOtherOrder;
    return parsed.date == kEpoch ? reason::kDateEpoch : std::string_view{};
}

/// State and reason of a date that could be read.
Standardised judged(const ParsedDate& parsed, const std::string& form, std::string_view raw,
                    const Context& context) {
    if (isDefaultDate(parsed.date)) return unusable(ValueState::Placeholder, raw, reason::kDefaultDate);
    Standardised result = present(form, form, remarkOn(parsed, context));
    if (context.thisYear == 0) return result;
    const bool future = parsed.date.year > context.thisYear;
    const bool old = context.thisYear - parsed.date.year > kMaxAge;
    if (!future && !old) return result;
    result.state = ValueState::Implausible;
    result.reason = future ? reason::kDateInFuture : reason::kDateTooOld;
    result.display = std::string(raw);
    return result;
}

bool isDummyPhone(const Phone& phone, std::string_view digits) {
    if (isDummyNumber(digits)) return true;
    const std::size_t blank = phone.international.find(' ');
    return blank != std::string::npos &&
           isDummyNumber(onlyDigits(std::string_view(phone.international).substr(blank)));
}

Standardised judgedPhone(const Phone& phone, std::string_view raw) {
    if (phone.valid) return present(phone.e164, phone.international, phone.reason);
    if (phone.reason == "phone.no_country") return present(phone.e164, cleanText(raw), phone.reason);
    if (phone.reason != "phone.not_in_plan" && phone.reason != "phone.local_only")
        return unusable(ValueState::Invalid, raw, phone.reason);
    return {ValueState::Implausible, phone.e164, std::string(raw), phone.reason};
}

bool isDummyPostcode(std::string_view compact) {
    const bool repeated = compact.find_first_not_of(compact.front()) == std::string_view::npos;
    constexpr std::string_view kDummies = "09X";
    return repeated && compact.size() >= 3 && kDummies.find(compact.front()) != std::string_view::npos;
}

/// A postcode column that was given a box with its words ("P.O. Box 1234"), as is usual where boxes are the
/// postcodes: from the number on; otherwise the text itself.
std::string_view withoutBoxWords(std::string_view text) {
    constexpr std::string_view kBox = "POBOX";
    const std::size_t digit = text.find_first_of("0123456789");
    if (digit == std::string_view::npos || digit == 0) return text;
    return compactIdentifier(text.substr(0, digit)) == kBox ? text.substr(digit) : text;
}

} // namespace

Standardised standardiseDate(std::string_view raw, const Context& context) {
    const ParsedDate parsed = parseDate(raw, context.dateOrder, context.thisYear, context.oldDates);
    if (parsed.valid) return judged(parsed, toIso(parsed.date), raw, context);
    if (isDummyDate(raw)) return unusable(ValueState::Placeholder, raw, reason::kDefaultDate);
    return unusable(ValueState::Invalid, raw, reason::kDateUnreadable);
}

Standardised standardiseInstant(std::string_view raw, const Context& context) {
    std::int64_t microseconds = 0;
    if (!parseInstant(raw, context.dateOrder, context.thisYear, microseconds))
        return standardiseDate(raw, context);
    if (microseconds == 0) return unusable(ValueState::Placeholder, raw, reason::kDefaultDate);
    const std::string iso = instantToIso(microseconds);
    ParsedDate parsed = parseDate(raw, context.dateOrder, context.thisYear);
    if (!parsed.valid) parsed.date = fromIso(std::string_view(iso).substr(0, 10)); // seconds since 1970
    return judged(parsed, iso, raw, context);
}

Standardised standardisePhone(std::string_view raw, const Context& context) {
    if (isScientific(raw)) return unusable(ValueState::Invalid, raw, reason::kScientific);
    const std::string_view text = withoutFloatTail(raw);
    const std::string digits = onlyDigits(isAscii(text) ? std::string(text) : fold(text));
    const Phone phone = parsePhone(text, context.region);
    if (isDummyPhone(phone, digits)) return unusable(ValueState::Placeholder, raw, reason::kDummyNumber);
    if (digits.size() < kMinPhoneDigits && !phone.valid)
        return unusable(ValueState::Invalid, raw, digits.empty() ? phone.reason : reason::kPhoneTooFewDigits);
    return judgedPhone(phone, raw);
}

Standardised standardiseEmail(std::string_view raw) {
    Email email = parseEmail(raw);
    if (email.whole.empty()) return unusable(ValueState::Invalid, raw, email.reason);
    if (isMadeUpEmail(email.local, email.domain))
        return unusable(ValueState::Placeholder, raw, reason::kNoEmail);
    if (isNoReply(email.local)) return unusable(ValueState::Placeholder, raw, reason::kNoReply);
    return present(std::move(email.box), std::move(email.whole), email.reason);
}

Standardised standardiseIdentifier(SemanticType type, std::string_view raw) {
    if (isScientific(raw)) return unusable(ValueState::Invalid, raw, reason::kScientific);
    std::string_view text = withoutFloatTail(raw);
    const std::string_view remark = text.size() < trimBlanks(raw).size() ? reason::kFloatTail : "";
    if (type == SemanticType::Postcode) text = withoutBoxWords(text);
    std::string form = compactIdentifier(text);
    if (form.empty()) return unusable(ValueState::Missing, raw, reason::kMissingWord);
    const bool dummy = type == SemanticType::Identifier ? isDummyNumber(form)
                       : type == SemanticType::Postcode ? isDummyPostcode(form)
                                                        : form.find_first_not_of('0') == std::string::npos;
    if (dummy) return unusable(ValueState::Placeholder, raw, reason::kDummyNumber);
    if (type == SemanticType::Identifier && checkDigits(form) == CheckDigits::Wrong)
        return {ValueState::Implausible, std::move(form), std::string(raw), reason::kCheckDigits};
    return present(std::move(form), cleanText(text), remark);
}

Standardised standardiseCountry(std::string_view raw) {
    std::string folded = fold(raw);
    const std::string_view code = countryCode(folded);
    if (!code.empty()) return present(std::string(code), cleanText(raw));
    return present(std::move(folded), cleanText(raw), reason::kCountryUnknown);
}

Standardised standardiseNumber(std::string_view raw) {
    const std::string folded = fold(raw);
    std::string form = plainDecimal(folded);
    if (form.empty()) return unusable(ValueState::Invalid, raw, reason::kNumberUnreadable);
    return present(std::move(form), cleanText(raw),
                   isAmbiguousNumber(folded) ? reason::kNumberAmbiguous : "");
}

Standardised standardiseFolded(std::string_view raw) {
    return present(fold(raw), cleanText(raw));
}

} // namespace goldenrod::text
