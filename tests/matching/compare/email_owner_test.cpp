// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/email_owner.h"
#include "matching/compare/features.h"
#include "matching/standardised_table.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

struct Case {
    const char *given, *family, *email, *owner;
};
constexpr Case kCases[] = {
    {"Layla", "Soliman", "layla.soliman@example.org", "own"},
    {"Layla", "Soliman", "soliman_layla84@example.org", "own"},
    {"Layla", "Soliman", "lsoliman@example.org", "own"},
    {"Layla", "Soliman", "l.soliman@example.org", "own"},
    {"Layla", "Al Mansoori", "laylaalmansoori@example.org", "own"},
    {"Layla", "Haddad", "layla.soliman@example.org", "own"},   // before she married
    {"Laila", "Soliman", "layla@example.org", "own"},          // spelt in two ways
    {"William", "Carter", "bill.carter@example.org", "own"},   // a nickname that is listed
    {"Anna Maria", "Rossi", "maria.rossi@example.org", "own"}, // her second name
    {"Amr", "Soliman", "layla.soliman@example.org", "other"},
    {"Amr", "Soliman", "l.soliman@example.org", "other"},
    {"Amr", "Boutros", "layla.soliman@example.org", "other"},
    {"Amr", "Al Mansoori", "khalidalmansoori@example.org", "other"},
    {"Lulwa", "Soliman", "layla.soliman@example.org", ""}, // begins like her name
    {"L", "Soliman", "layla.soliman@example.org", "own"},
    {"Amr", "Soliman", "soliman1984@example.org", ""}, // the family's
    {"Amr", "Soliman", "8484@example.org", ""},
    {"عمرو", "سليمان", "layla.soliman@example.org", ""},
    {"", "Soliman", "layla.soliman@example.org", ""},
    {"Amr", "Soliman", "", ""},
};

RecordTable tableOfCases() {
    using T = SemanticType;
    RecordTable records({{"name.given", T::PersonName, {}, {}},
                         {"name.family", T::PersonName, {}, {}},
                         {"email", T::Email, {}, {}}},
                        {"bank"});
    std::string key = "a"; // in the order of the cases
    for (const Case& c : kCases) {
        const RecordTable::Cell cells[] = {{0, 0, c.given}, {1, 0, c.family}, {2, 0, c.email}};
        records.append(0, key, 0, 0, cells);
        ++key[0];
    }
    records.finish();
    return records;
}

TEST(EmailOwner, IsWhoseNameTheAddressCarries) {
    const RecordTable records = tableOfCases();
    const auto standardised = StandardisedTable::make(records, nullptr, {}, 0.0, 1.0, {});
    ASSERT_TRUE(standardised);
    Features features(records, *standardised);
    const Keys* keys = features.keys(Expression::parse("owner(email)").take());
    ASSERT_NE(keys, nullptr);
    for (RecordIndex r = 0; r < records.size(); ++r) {
        const ValueId id = keys->at(r).front();
        EXPECT_EQ(id == kNoValue ? "" : keys->texts->at(id), kCases[r].owner)
            << kCases[r].given << ' ' << kCases[r].family << ' ' << kCases[r].email;
    }
}

} // namespace
} // namespace goldenrod
