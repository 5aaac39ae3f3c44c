// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/contact.h"
#include "matching/text/phone_plan.h"
#include "matching/text/unicode.h"

#include <algorithm>
#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

namespace goldenrod::text {
namespace {

namespace pn = i18n::phonenumbers;
using Util = pn::PhoneNumberUtil;

/// Longer texts are not numbers; libphonenumber's own limit.
constexpr std::size_t kMaxText = 250;
/// From here on a number without plus that fits nowhere at home is taken to bring its calling code.
constexpr std::size_t kMinWithCallingCode = 11;

class Silence : public pn::Logger {
public:
    void WriteMessage(const std::string& /*message*/) override {}
};

Util& library() {
    static Util* const kUtil = [] {
        Util* const util = Util::GetInstance();
        util->SetLogger(new Silence); // which the library owns from now on
        return util;
    }();
    return *kUtil;
}

std::string digitsOf(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (isDigit(c)) digits += c;
    return digits;
}

std::string_view reasonOf(Util::ErrorType error, bool plus) {
    switch (error) {
    case Util::INVALID_COUNTRY_CODE_ERROR: return plus ? "phone.unknown_country" : "phone.no_country";
    case Util::TOO_SHORT_AFTER_IDD:
    case Util::TOO_SHORT_NSN: return "phone.too_short";
    case Util::TOO_LONG_NSN: return "phone.too_long";
    case Util::NOT_A_NUMBER:
    case Util::NO_PARSING_ERROR: break;
    }
    return "phone.not_a_number";
}

std::string_view reasonOf(Util::ValidationResult result) {
    switch (result) {
    case Util::TOO_SHORT: return "phone.too_short";
    case Util::TOO_LONG: return "phone.too_long";
    case Util::IS_POSSIBLE_LOCAL_ONLY: return "phone.local_only";
    default: return "phone.not_in_plan";
    }
}

/// A number that libphonenumber could read, valid or not.
Phone phoneOf(const pn::PhoneNumber& number, std::string_view text) {
    Phone phone;
    library().Format(number, Util::INTERNATIONAL, &phone.international);
    phone.valid = library().IsValidNumber(number);
    if (!phone.valid) phone.reason = reasonOf(library().IsPossibleNumberWithReason(number));
    if (phone.valid || phone.reason == "phone.not_in_plan") {
        library().Format(number, Util::E164, &phone.e164);
    } else {
        phone.e164 = digitsOf(text);
    }
    return phone;
}

/// The number read as one that brings its calling code although no plus says so; false when that gives none.
bool readWithCallingCode(std::string_view text, Phone& phone) {
    pn::PhoneNumber number;
    std::string international("+");
    international += text;
    if (library().Parse(international, "ZZ", &number) != Util::NO_PARSING_ERROR) return false;
    const Phone read = phoneOf(number, text);
    if (!read.valid && read.reason != "phone.not_in_plan") return false;
    phone = read;
    return true;
}

/// What follows the two zeros a number begins with; empty when it begins otherwise.
std::string_view behindZeros(std::string_view text) {
    std::size_t zeros = 0;
    std::size_t at = 0;
    for (; at < text.size() && zeros < 2; ++at) {
        if (isDigit(text[at]) && text[at] != '0') return {};
        zeros += text[at] == '0' ? 1 : 0;
    }
    return text.substr(at);
}

bool hasLetter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), isLetter);
}

/// A number that fits nowhere at home may have been dialled from elsewhere: "00971...", "971...".
void tryAbroad(std::string_view text, std::string_view region, Phone& phone) {
    const std::string_view abroad = behindZeros(text);
    const bool tooLong = phone.reason == "phone.too_long";
    if (!abroad.empty() && (tooLong || region.empty()) && readWithCallingCode(abroad, phone)) return;
    const std::string digits = digitsOf(text);
    if (region.empty() || !tooLong || digits.size() < kMinWithCallingCode || hasLetter(text)) return;
    Phone guess;
    if (!readWithCallingCode(digits, guess) || !guess.valid) return;
    phone = std::move(guess);
    phone.reason = "phone.country_assumed";
}

} // namespace

Phone parsePhoneByLibrary(std::string_view text, std::string_view region) {
    const bool plus = text.find('+') != std::string_view::npos;
    const std::string digits = digitsOf(text);
    pn::PhoneNumber number;
    const Util::ErrorType error =
        library().Parse(std::string(text), region.empty() ? "ZZ" : std::string(region), &number);
    Phone phone;
    if (error == Util::NO_PARSING_ERROR) {
        phone = phoneOf(number, text);
        if (phone.valid) return phone;
    } else {
        phone.reason = reasonOf(error, plus);
        phone.e164 = digits;
    }
    if (!plus) tryAbroad(text, region, phone);
    return phone;
}

Phone parsePhone(std::string_view raw, std::string_view region) {
    if (raw.size() > kMaxText) {
        Phone phone;
        phone.reason = "phone.not_a_number";
        return phone;
    }
    const std::string folded = isAscii(raw) ? std::string() : fold(raw);
    const std::string_view text = trimBlanks(isAscii(raw) ? raw : std::string_view(folded));
    if (std::optional<Phone> common = parseCommonPhone(text, region)) return *std::move(common);
    return parsePhoneByLibrary(text, region);
}

} // namespace goldenrod::text
