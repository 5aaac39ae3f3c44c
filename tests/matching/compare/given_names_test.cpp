// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/features.h"
#include "matching/compare/predicate.h"
#include "matching/standardised_table.h"

#include <gtest/gtest.h>

namespace goldenrod {
namespace {

struct GivenAndFamily {
    const char *given, *family;
};

/// What a condition says of two people of these names, whichever comes first.
bool holds(const char* condition, GivenAndFamily a, GivenAndFamily b) {
    using T = SemanticType;
    RecordTable records({{"name.given", T::PersonName, {}, {}}, {"name.family", T::PersonName, {}, {}}},
                        {"bank"});
    for (const GivenAndFamily& names : {a, b}) {
        const RecordTable::Cell cells[] = {{0, 0, names.given}, {1, 0, names.family}};
        records.append(0, std::to_string(records.size()), 0, 0, cells);
    }
    records.finish();
    const auto standardised = StandardisedTable::make(records, nullptr, {}, 0.0, 1.0);
    Features features(records, *standardised);
    const Predicate predicate(Expression::parse(condition).take(), features);
    PairScratch pair;
    pair.begin(0, 1);
    return predicate(pair);
}

TEST(FirstGivenOver, IsAFirstNameThatOneSideHasAlone) {
    const struct {
        GivenAndFamily a, b;
        bool over;
    } kCases[] = {
        {{"Mariam Rashid", "Al Qubaisi"}, {"Rashid", "Al Qubaisi"}, true}, // a daughter, by her father's name
        {{"Thomas Daniel", "Martin"}, {"Daniel", "Martin"}, true},         // or called by his second name
        {{"Thomas Daniel", "Martin"}, {"Thomas", "Martin"}, false},
        {{"Thomas Daniel", "Martin"}, {"Daniel Thomas", "Martin"}, false},
        {{"Thomas D", "Martin"}, {"Thomas Daniel", "Martin"}, false},
        {{"T Daniel", "Martin"}, {"Thomas", "Martin"}, false},
        {{"Mariam", "Rashid"}, {"Salama", "Rashid"}, false}, // both have one that is over
        {{"", "Martin"}, {"Thomas", "Martin"}, false},
        {{"Bill", "Martin"}, {"William", "Martin"}, false},
    };
    for (const auto& c : kCases) {
        EXPECT_EQ(holds("first_given_over(name)", c.a, c.b), c.over) << c.a.given << ", " << c.b.given;
        EXPECT_EQ(holds("first_given_over(name)", c.b, c.a), c.over) << c.b.given << ", " << c.a.given;
    }
}

} // namespace
} // namespace goldenrod
