// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/fields.h"

#include <string>
#include <string_view>

namespace goldenrod::text {

// text/: what a single value means. standardise() is the one door for the rest of the engine: a raw value of
// a semantic type goes in, its standardised form, its state and the reason come out. Behind it stands a
// header for each kind (name.h, organisation.h, address.h, date.h, contact.h, identifier.h, number.h,
// country.h), those that make scripts comparable (transliterate.h, sounds.h), word lists, and the display
// forms (display.h).

/// What a raw value turned out to be.
enum class ValueState : unsigned char {
    Present,     ///< usable
    Missing,     ///< nothing there, or a spelling of nothing ("NULL", "n/a", "-")
    Placeholder, ///< stands for nothing although it looks like a value (1900-01-01, 9999999999, "UNKNOWN")
    Invalid,     ///< cannot be a value of its type (31.02.1984, an e-mail without a domain)
    Implausible, ///< possible but not believable (born in the future, 140 years old)
};

/// Order of day, month and year in dates written with numbers only.
enum class DateOrder : unsigned char { Unknown, YearMonthDay, DayMonthYear, MonthDayYear };

/// What a column or source tells about its values beyond their text.
struct Context {
    std::string_view region; ///< ISO 3166 alpha-2, for phones without a country code; may be empty
    DateOrder dateOrder = DateOrder::Unknown; ///< as the mapping of the column says
    int thisYear = 0;      ///< pivot for two-digit years and "in the future"; 0: no such checks
    bool oldDates = false; ///< the column holds dates of long ago: 1405/03/12 is what it says, not Hijri
};

/// One raw value, understood. `reason` is a stable code for wording ("placeholder.default_date"), empty
/// when there is nothing to say; a Present value may carry one ("date.two_digit_year").
struct Standardised {
    ValueState state = ValueState::Missing;
    std::string form; ///< for comparing: folded, transliterated to Latin, canonical; empty unless Present or
                      ///< Implausible
    std::string
        display; ///< for people and golden records: clean, in its own script; raw text when not Present
    std::string_view reason;
};

/// The one door: raw text of a value of a type to its standardised form. Pure, locale-independent,
/// thread-safe. The forms are
///   PersonName, OrgName, AddressLine, Text, Place: words parted by one space, lower-case ASCII where a
///     transliteration exists (names keep every word; titles, suffixes, legal forms and street kinds in
///     their canonical spelling: "doktor" -> "dr", "street" -> "st");
///   Date: "YYYY-MM-DD", "YYYY-MM" or "YYYY";  Instant: "YYYY-MM-DDTHH:MM:SSZ" or a date;
///   Phone: E.164 ("+971501234567") or, when no country is known, its digits;
///   Email: the mailbox (folded, without tags and misspelt providers);  Identifier, Postcode, HouseNumber:
///   upper-case letters and digits; Sex: "female", "male" or "other" where known, else folded; Country: ISO
///   3166 alpha-2 where known, else folded;  Code, Contact: folded; Number, Money: plain decimal ("-1234.5").
Standardised standardise(SemanticType type, std::string_view raw, const Context& context);

/// True for spellings of "nothing" in any field: "", "-", "NULL", "n/a", "unknown", "keine", "لا يوجد" ...
bool isMissingWord(std::string_view folded);

} // namespace goldenrod::text
