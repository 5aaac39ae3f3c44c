// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The rates of the sample bank: how people live, what the systems hold of them, and what goes wrong on the
/// way from a life into a record. (What only gives colour, such as styles of e-mail, stands where it is
/// used.)
namespace goldenrod::sample {

enum class SystemId : std::uint8_t { Core, Crm, Digital };
inline constexpr std::size_t kSystems = 3;

enum class ErrorKind : std::uint8_t {
    // clang-format off
    MissingBirthDate, MissingEmail, MissingPhone, MissingAddress, MissingNationalId, MissingSex, MissingFamily,
    DefaultBirthDate, DefaultEmail, DefaultPhone, UnknownStreet,
    StaleName, StaleAddress, StalePhone, StaleEmail, Untouched, FamilyPhone, FamilyEmail, SharedDevice,
    ArabicScript, Nickname, RespeltGiven, RespeltFamily, TypoGiven, TypoFamily, GivenInitial, MiddleDropped,
    MiddleInitial, NamesSwapped, UpperCase, LowerCase,
    DayMonthSwapped, YearOff, DayOff, TypoNationalId, BareNationalId, TypoPhone, NationalPhone, TypoEmail,
    TypoStreet, ShortStreet, BoxPrefix, DuplicateRecord,
    // clang-format on
};

/// One line of the error model: of the records exposed to it, how many per cent it strikes in each system.
struct ErrorRate {
    ErrorKind kind;
    std::string_view id;
    std::array<double, kSystems> percent; ///< core banking, CRM, digital; 0 where the system cannot have it
};

// clang-format off
inline constexpr ErrorRate kErrorRates[] = {
    //                                                          core  CRM  digital  exposed records
    {ErrorKind::MissingBirthDate,  "missing.birth_date",      {   3,   33,   60}}, // all
    {ErrorKind::MissingEmail,      "missing.email",           {  68,   26,    8}}, // all
    {ErrorKind::MissingPhone,      "missing.phone",           {  27,   16,   21}}, // all
    {ErrorKind::MissingAddress,    "missing.address",         {   1,   10,   50}}, // all
    {ErrorKind::MissingNationalId, "missing.national_id",     {  42,   92,   97}}, // all
    {ErrorKind::MissingSex,        "missing.sex",             {   2,   20,    0}}, // all
    {ErrorKind::MissingFamily,     "missing.family_name",     {   0,    0,    2}}, // all
    {ErrorKind::DefaultBirthDate,  "default.birth_date",      { 1.5,  1.5,    1}}, // with a birth date: 1900-01-01
    {ErrorKind::DefaultEmail,      "default.email",           {   1,  1.5,  0.3}}, // with e-mail: noemail@example.com
    {ErrorKind::DefaultPhone,      "default.phone",           {   1,    1,  0.5}}, // with a phone: 9999999999
    {ErrorKind::UnknownStreet,     "default.street",          { 0.8,    1,    0}}, // with an address: UNKNOWN
    {ErrorKind::StaleName,         "stale.family_name",       {  60,   45,   30}}, // family name changed, record touched since
    {ErrorKind::StaleAddress,      "stale.address",           {  25,   20,   20}}, // moved, record touched since
    {ErrorKind::StalePhone,        "stale.phone",             {  20,   15,    6}}, // new phone, record touched since
    {ErrorKind::StaleEmail,        "stale.email",             {  25,   20,    6}}, // new e-mail, record touched since
    {ErrorKind::Untouched,         "untouched",               {  20,   15,    5}}, // all: never changed since it was opened
    {ErrorKind::FamilyPhone,       "family.phone",            {   8,    7,    3}}, // of partners and grown children
    {ErrorKind::FamilyEmail,       "family.email",            {   7,    5,    2}}, // of partners and grown children
    {ErrorKind::SharedDevice,      "shared.device",           {   0,    0,    5}}, // of people who live with others
    {ErrorKind::ArabicScript,      "name.arabic_script",      {   0,   30,    0}}, // of people with Arabic names
    {ErrorKind::Nickname,          "name.nickname",           { 0.3,    4,   25}}, // given name has one
    {ErrorKind::RespeltGiven,      "name.respelt_given",      {   4,    4,    3}}, // given name in full, other spelling known
    {ErrorKind::RespeltFamily,     "name.respelt_family",     {   3,    4,    3}}, // family name present, as above
    {ErrorKind::TypoGiven,         "name.typo_given",         { 1.5,    2,  2.5}}, // given name or nickname, in full
    {ErrorKind::TypoFamily,        "name.typo_family",        { 1.5,    2,  2.5}}, // family name present
    {ErrorKind::GivenInitial,      "name.initial",            {   1,  1.5,    3}}, // all in Latin script
    {ErrorKind::MiddleDropped,     "name.middle_dropped",     {  30,   55,   96}}, // has a middle name
    {ErrorKind::MiddleInitial,     "name.middle_initial",     {  25,   15,    0}}, // middle name kept, in Latin script
    {ErrorKind::NamesSwapped,      "name.swapped",            { 0.4,  0.8,  0.6}}, // family name present
    {ErrorKind::UpperCase,         "name.upper_case",         {   0,    4,    0}}, // in Latin script
    {ErrorKind::LowerCase,         "name.lower_case",         {   0,    2,    0}}, // in Latin script, not in upper case
    {ErrorKind::DayMonthSwapped,   "birth.day_month_swapped", { 0.8,  1.5,    1}}, // true birth date with day up to 12
    {ErrorKind::YearOff,           "birth.year_off",          { 0.5,    1,    1}}, // true birth date
    {ErrorKind::DayOff,            "birth.day_off",           { 0.5,    1,  0.8}}, // true birth date
    {ErrorKind::TypoNationalId,    "national_id.typo",        {   1,  1.5,    1}}, // with a national id
    {ErrorKind::BareNationalId,    "national_id.bare",        {  55,   15,   40}}, // with a national id: no hyphens
    {ErrorKind::TypoPhone,         "phone.typo",              {   1,  1.5,  0.4}}, // with a phone that is no default
    {ErrorKind::NationalPhone,     "phone.national",          {  80,   30,   25}}, // with a phone of the bank's country
    {ErrorKind::TypoEmail,         "email.typo",              {   1,  1.5,  0.3}}, // with an e-mail that is no default
    {ErrorKind::TypoStreet,        "street.typo",             {   3,    3,    0}}, // with a street that is known
    {ErrorKind::ShortStreet,       "street.abbreviated",      {  30,   12,    0}}, // street has a short form
    {ErrorKind::BoxPrefix,         "postcode.box_prefix",     {  15,    0,    0}}, // with an address in the bank's country
    {ErrorKind::DuplicateRecord,   "duplicate",               {   3,    4,    3}}, // first records: a second one exists
};
// clang-format on
inline constexpr std::size_t kErrorKinds = std::size(kErrorRates);

/// Systems that hold nobody without both phone and e-mail; the rates over all records stay those above.
inline constexpr bool kNeedsContact[kSystems] = {false, true, true};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kErrorKinds; ++i)
        if (kErrorRates[i].kind != static_cast<ErrorKind>(i)) return false;
    return true;
}
static_assert(inOrder() && kErrorKinds == static_cast<std::size_t>(ErrorKind::DuplicateRecord) + 1);

// How people live, in per cent: one adult, a couple, a family, a flat share; then in the order of Background.
inline constexpr std::uint32_t kHouseholdKinds[] = {46, 22, 20, 12};
inline constexpr std::uint32_t kBackgroundShares[] = {18, 15, 27, 10, 11, 6, 5, 8};
inline constexpr std::uint32_t kTakesHusbandsName[] = {0, 8, 65, 40, 75, 70, 80, 70};
inline constexpr std::uint32_t kHasMiddleName[] = {70, 40, 18, 10, 55, 22, 18, 75};
inline constexpr std::uint32_t kMixedCouple = 8;        ///< couples of two backgrounds
inline constexpr std::uint32_t kLivesAbroad = 5;        ///< households
inline constexpr std::uint32_t kSharedBuilding = 14;    ///< addresses in a house where unrelated people live
inline constexpr std::uint32_t kCompanyBox = 30;        ///< addresses whose post goes to an employer's box
inline constexpr std::uint32_t kMoves[] = {55, 32, 13}; ///< households: no, one, two moves in ten years
inline constexpr std::uint32_t kNewPhone = 18;          ///< adults, in ten years
inline constexpr std::uint32_t kNewEmail = 14;          ///< adults, in ten years
inline constexpr std::uint32_t kNewEmailWithName = 50;  ///< of those whose family name changes
inline constexpr std::uint32_t kFamilyLandline = 30;    ///< households of a family with a common landline
inline constexpr std::uint32_t kFirstOfJanuary = 4;     ///< people over 40, registered with that birth date
inline constexpr int kOwnContactAge = 16;               ///< years; younger ones are reached through a parent
// What the systems hold: bit 0 core banking, bit 1 CRM, bit 2 digital; the index is the set.
inline constexpr std::uint32_t kAdultSystems[8] = {0, 14, 4, 24, 2, 6, 3, 47};
inline constexpr std::uint32_t kMinorSystems[8] = {0, 78, 0, 22, 0, 0, 0, 0};

/// Touchpoints of one record: the index is their number; about two a customer over all systems.
inline constexpr std::uint32_t kTouchpoints[kSystems][6] = {
    {62, 24, 9, 3, 1, 1}, {58, 26, 10, 4, 1, 1}, {24, 24, 20, 15, 10, 7}};

} // namespace goldenrod::sample
