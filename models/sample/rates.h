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

enum class SystemId : std::uint8_t { Core, Crm, Cards, Loans, Digital, CallCentre };
inline constexpr std::size_t kSystems = 6;

enum class ErrorKind : std::uint8_t {
    // clang-format off
    MissingBirthDate, MissingEmail, MissingPhone, MissingAddress, MissingNationalId, MissingSex, MissingFamily,
    DefaultBirthDate, DefaultEmail, DefaultPhone, UnknownStreet,
    StaleName, StaleAddress, StalePhone, StaleEmail, Untouched, FamilyPhone, FamilyEmail, BranchPhone, SharedDevice,
    ArabicScript, Nickname, RespeltGiven, RespeltFamily, MisheardGiven, MisheardFamily,
    MisreadGiven, MisreadFamily, TypoGiven, TypoFamily, GivenInitial, MiddleDropped,
    MiddleInitial, NamesSwapped, UpperCase, LowerCase,
    DayMonthSwapped, YearOff, DecadeOff, DayOff, TypoNationalId, BareNationalId, TypoPhone, NationalPhone, TypoEmail,
    TypoStreet, ShortStreet, BoxPrefix, DuplicateRecord,
    MissingLicence, MissingTaxNumber, MissingTrading, MissingLei,
    StaleCompany, TradingName, FormDropped, FormRespelt, CompanyShortened, TypoCompany, TypoLicence, BareLicence,
    // clang-format on
};

/// One line of the error model: of the records exposed to it, how many per cent it strikes in each system.
struct ErrorRate {
    ErrorKind kind;
    std::string_view id;
    std::array<double, kSystems> percent; ///< by SystemId; 0 where the system cannot have it
};

// clang-format off
inline constexpr ErrorRate kErrorRates[] = {
    //                                               core  CRM cards loans digital call  exposed records
    {ErrorKind::MissingBirthDate,  "missing.birth_date",      {   3,   33,    6,    3,   60,   31}}, // all
    {ErrorKind::MissingEmail,      "missing.email",           {  68,   26,   81,   65,    8,   68}}, // all
    {ErrorKind::MissingPhone,      "missing.phone",           {  27,   16,   44,   15,   21,    8}}, // all
    {ErrorKind::MissingAddress,    "missing.address",         {   1,   10,    1,    1,   50,   36}}, // all
    {ErrorKind::MissingNationalId, "missing.national_id",     {  42,   92,   72,   20,   97,   98}}, // all
    {ErrorKind::MissingSex,        "missing.sex",             {   2,   20,    0,    5,    0,    0}}, // all
    {ErrorKind::MissingFamily,     "missing.family_name",     {   0,    0,    0,    0,    2,    1}}, // all
    {ErrorKind::DefaultBirthDate,  "default.birth_date",      { 1.5,  1.5,    1,  0.8,    1,    1}}, // with a birth date: 1900-01-01
    {ErrorKind::DefaultEmail,      "default.email",           {   1,  1.5,    1,  0.8,  0.3,    1}}, // with e-mail: noemail@example.com
    {ErrorKind::DefaultPhone,      "default.phone",           {   1,    1,  1.2,  0.8,  0.5,  0.5}}, // with a phone: 9999999999
    {ErrorKind::UnknownStreet,     "default.street",          { 0.8,    1,  0.8,  0.5,    0,  1.5}}, // with an address: UNKNOWN
    {ErrorKind::StaleName,         "stale.family_name",       {  60,   45,   65,   50,   30,   35}}, // family name changed, record touched since
    {ErrorKind::StaleAddress,      "stale.address",           {  25,   20,   25,   25,   20,   20}}, // moved, record touched since
    {ErrorKind::StalePhone,        "stale.phone",             {  15,   12,   20,   15,    5,    5}}, // new phone, record touched since
    {ErrorKind::StaleEmail,        "stale.email",             {  20,   15,   25,   20,    5,   15}}, // new e-mail, record touched since
    {ErrorKind::Untouched,         "untouched",               {  16,   12,   25,   28,    5,   20}}, // all: never changed since it was opened
    {ErrorKind::FamilyPhone,       "family.phone",            {   4,  3.5,    3,    3,    2,    4}}, // of partners and grown children
    {ErrorKind::FamilyEmail,       "family.email",            {   4,    3,    3,    3,  1.5,    3}}, // of partners and grown children
    {ErrorKind::BranchPhone,       "shared.branch_phone",     { 0.7,  0.5,  0.3,  0.7,    0,    0}}, // with a phone of their own: the number of the branch
    {ErrorKind::SharedDevice,      "shared.device",           {   0,    0,    0,    0,    5,    0}}, // of people who live with others
    {ErrorKind::ArabicScript,      "name.arabic_script",      {   0,   30,    0,    0,    0,    0}}, // of people with Arabic names
    {ErrorKind::Nickname,          "name.nickname",           { 0.3,    4,    1,  0.5,   25,   12}}, // given name has one
    {ErrorKind::RespeltGiven,      "name.respelt_given",      {   3,    3,    2,    3,    3,    5}}, // given name in full, other spelling known
    {ErrorKind::RespeltFamily,     "name.respelt_family",     {   2,    3,    2,    2,    3,    5}}, // family name present, as above
    {ErrorKind::MisheardGiven,     "name.misheard_given",     { 0.3,  0.5,  0.2,  0.3,    0,    9}}, // given name or nickname, in full, that sounds can change
    {ErrorKind::MisheardFamily,    "name.misheard_family",    { 0.3,  0.5,  0.2,  0.3,    0,   12}}, // family name present, as above
    {ErrorKind::MisreadGiven,      "name.misread_given",      { 0.5,  0.2,  0.4,  1.5,    0,    0}}, // given name in full with letters that look alike
    {ErrorKind::MisreadFamily,     "name.misread_family",     { 0.5,  0.2,  0.4,  1.5,    0,    0}}, // family name present, as above
    {ErrorKind::TypoGiven,         "name.typo_given",         { 1.5,    2,  1.5,  1.5,  2.5,    2}}, // given name or nickname, in full
    {ErrorKind::TypoFamily,        "name.typo_family",        { 1.5,    2,  1.5,  1.5,  2.5,    2}}, // family name present
    {ErrorKind::GivenInitial,      "name.initial",            {   1,  1.5,    3,  0.5,    3,    2}}, // all in Latin script
    {ErrorKind::MiddleDropped,     "name.middle_dropped",     {  30,   55,   60,   25,   96,   92}}, // has a middle name
    {ErrorKind::MiddleInitial,     "name.middle_initial",     {  25,   15,   75,   20,    0,    0}}, // middle name kept, in Latin script
    {ErrorKind::NamesSwapped,      "name.swapped",            { 0.4,  0.8,  0.3,  0.6,  0.6,  1.5}}, // family name present
    {ErrorKind::UpperCase,         "name.upper_case",         {   0,    4,    0,   10,    0,    0}}, // in Latin script
    {ErrorKind::LowerCase,         "name.lower_case",         {   0,    2,    0,    0,    0,    5}}, // in Latin script, not in upper case
    {ErrorKind::DayMonthSwapped,   "birth.day_month_swapped", { 0.8,  1.5,    1,    1,    1,    2}}, // true birth date with day up to 12
    {ErrorKind::YearOff,           "birth.year_off",          { 0.5,    1,  0.5,  0.6,    1,  1.2}}, // true birth date
    {ErrorKind::DecadeOff,         "birth.decade_off",        { 0.2,  0.3,  0.2,  0.3,  0.2,  0.6}}, // true birth date, no such slip yet
    {ErrorKind::DayOff,            "birth.day_off",           { 0.5,    1,  0.5,  0.5,  0.8,    1}}, // true birth date
    {ErrorKind::TypoNationalId,    "national_id.typo",        {   1,  1.5,    1,    1,    1,    2}}, // with a national id
    {ErrorKind::BareNationalId,    "national_id.bare",        {  55,   15,  100,   20,   40,   30}}, // with a national id: no hyphens
    {ErrorKind::TypoPhone,         "phone.typo",              {   1,  1.5,    1,    1,  0.4,  1.5}}, // with a phone that is no default
    {ErrorKind::NationalPhone,     "phone.national",          {  80,   30,   85,   50,   25,   70}}, // with a phone of the bank's country
    {ErrorKind::TypoEmail,         "email.typo",              {   1,  1.5,  1.5,  1.5,  0.3,    4}}, // with an e-mail that is no default
    {ErrorKind::TypoStreet,        "street.typo",             {   3,    3,    3,    3,    0,    5}}, // with a street that is known
    {ErrorKind::ShortStreet,       "street.abbreviated",      {  30,   12,   45,   15,    0,    5}}, // street has a short form
    {ErrorKind::BoxPrefix,         "postcode.box_prefix",     {  15,    0,    0,   25,    0,    0}}, // with an address in the bank's country
    {ErrorKind::DuplicateRecord,   "duplicate",               {   3,    4,    3,    2,    3,    5}}, // first records: a second one exists
    {ErrorKind::MissingLicence,    "missing.licence",         {   8,   60,   70,    5,    0,    0}}, // companies
    {ErrorKind::MissingTaxNumber,  "missing.tax_number",      {  25,    0,    0,   30,    0,    0}}, // companies
    {ErrorKind::MissingTrading,    "missing.trading_name",    {   0,   30,    0,    0,    0,    0}}, // companies with a trading name
    {ErrorKind::MissingLei,        "missing.lei",             {   0,   50,    0,    0,    0,    0}}, // companies with an LEI
    {ErrorKind::StaleCompany,      "stale.company_name",      {  60,   40,   60,   50,    0,    0}}, // company renamed, record touched since
    {ErrorKind::TradingName,       "company.trading_name",    {   3,   10,   40,    2,    0,    0}}, // with a trading name: it stands for the registered one
    {ErrorKind::FormDropped,       "company.form_dropped",    {   5,   20,   55,    2,    0,    0}}, // registered names
    {ErrorKind::FormRespelt,       "company.form_respelt",    {  15,   10,   10,   20,    0,    0}}, // legal form there: L.L.C., Limited ...
    {ErrorKind::CompanyShortened,  "company.shortened",       {  20,    8,   30,    5,    0,    0}}, // name has words with a short form
    {ErrorKind::TypoCompany,       "company.typo",            {   2,    3,    2,    2,    0,    0}}, // companies
    {ErrorKind::TypoLicence,       "licence.typo",            { 1.5,    2,    2,    1,    0,    0}}, // with a licence number
    {ErrorKind::BareLicence,       "licence.bare",            {  10,   30,   40,   15,    0,    0}}, // with a licence number: no letters
};
// clang-format on
inline constexpr std::size_t kErrorKinds = std::size(kErrorRates);

/// Systems that hold nobody without both phone and e-mail; the rates over all records stay those above.
inline constexpr bool kNeedsContact[kSystems] = {false, true, false, false, true, true};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kErrorKinds; ++i)
        if (kErrorRates[i].kind != static_cast<ErrorKind>(i)) return false;
    return true;
}
static_assert(inOrder() && kErrorKinds == static_cast<std::size_t>(ErrorKind::BareLicence) + 1);

// How people live, in per cent: one adult, a couple, a family, a flat share; then in the order of Background.
inline constexpr std::uint32_t kHouseholdKinds[] = {48, 27, 11, 14};
inline constexpr std::uint32_t kBackgroundShares[] = {18, 15, 27, 10, 11, 6, 5, 8};
inline constexpr std::uint32_t kTakesHusbandsName[] = {0, 8, 65, 40, 75, 70, 80, 70};
inline constexpr std::uint32_t kHasMiddleName[] = {70, 40, 18, 10, 55, 22, 18, 75};
inline constexpr std::uint32_t kMixedCouple = 8;     ///< couples of two backgrounds
inline constexpr std::uint32_t kLivesAbroad = 5;     ///< households
inline constexpr std::uint32_t kSharedBuilding = 14; ///< addresses in a house where unrelated people live
inline constexpr std::uint32_t kCompanyBox = 30;     ///< addresses whose post goes to an employer's box
// None to three moves of households, none to two new numbers and addresses of adults, in twenty years.
inline constexpr std::uint32_t kMoves[] = {40, 34, 18, 8};
inline constexpr std::uint32_t kNewPhones[] = {68, 25, 7};
inline constexpr std::uint32_t kNewEmails[] = {68, 25, 7};
inline constexpr std::uint32_t kRecycledPhone = 6;     ///< pairs of strangers: one has the other's old number
inline constexpr std::uint32_t kTwins = 4;             ///< births
inline constexpr std::uint32_t kSonOfOneName = 5;      ///< sons
inline constexpr std::uint32_t kNewEmailWithName = 50; ///< of those whose family name changes
inline constexpr std::uint32_t kFamilyLandline = 30;   ///< households of a family with a common landline
inline constexpr std::uint32_t kFirstOfJanuary = 4;    ///< people over 40, registered with that birth date
inline constexpr int kOwnContactAge = 16;              ///< years; younger ones are reached through a parent
// What the systems hold. Of how many systems someone is a customer (one to four), and which (by SystemId).
inline constexpr std::uint32_t kAdultSystemCounts[] = {15, 33, 34, 18};
inline constexpr std::uint32_t kAdultSystems[kSystems] = {40, 24, 22, 12, 22, 12};
inline constexpr std::uint32_t kMinorSystemCounts[] = {92, 8};
inline constexpr std::uint32_t kMinorSystems[kSystems] = {80, 20, 0, 0, 0, 0};

// Companies beside the persons. Of their groups: alone, with branches, with subsidiaries.
inline constexpr std::uint32_t kCompaniesAThousand = 60; ///< persons
inline constexpr std::uint32_t kCompanyTies[] = {84, 8, 8};
inline constexpr std::uint32_t kTradesUnderOtherName = 35; ///< companies
inline constexpr std::uint32_t kRenamedCompany = 10;       ///< companies
inline constexpr std::uint32_t kHasLei = 30;               ///< companies that are no branch or subsidiary
inline constexpr std::uint32_t kCompanySystemCounts[] = {30, 42, 28};
inline constexpr std::uint32_t kCompanySystems[kSystems] = {45, 30, 12, 25, 0, 0};

/// Touchpoints of one record: the index is their number; about two a customer over all systems.
inline constexpr std::uint32_t kTouchpoints[kSystems][6] = {{72, 18, 7, 2, 1, 0},   {68, 21, 8, 2, 1, 0},
                                                            {54, 28, 12, 4, 1, 1},  {72, 19, 6, 2, 1, 0},
                                                            {30, 27, 19, 12, 7, 5}, {16, 46, 22, 10, 4, 2}};

// What customers have and do: holdings in a system that keeps money (one to three), their transactions in two
// years (none to ten), consents.
inline constexpr std::uint32_t kHoldings[] = {66, 26, 8};
inline constexpr std::uint32_t kTransactions[] = {22, 20, 16, 12, 9, 7, 5, 3, 3, 2, 1};
inline constexpr std::uint32_t kClosedHoldings = 12; ///< holdings
inline constexpr std::uint32_t kAsked = 35;          ///< purposes, in systems that ask
inline constexpr std::uint32_t kAgrees = 64;         ///< of those asked
inline constexpr std::uint32_t kWithdraws = 15;      ///< of those who agreed

} // namespace goldenrod::sample
