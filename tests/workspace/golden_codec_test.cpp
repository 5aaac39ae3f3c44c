// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/golden_codec.h"

#include "models/workspace/packing.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

#include <random>

namespace goldenrod {
namespace {

using Values = std::vector<StoredGoldenValue>;

Values someValues() {
    return {{"name.given", "Marta", "marta", 17, 0, "only_value", 2, 2},
            {"name.family", "Wiśniewska", "wisniewska", 17, 0, "best_confirmed", 1, 2},
            {"phone", "+48 601 234 567", "+48601234567", 9, 1, "most_recent", 1, 3},
            {"address.country", "PL", "PL", 9, 0, "completes", 2, 2},
            {"x.branch colour", "Blue", "Blue", 17, 0, "a criterion of tomorrow", 1, 1}};
}

Values randomValues(std::mt19937_64& random) {
    const char* names[] = {"name.full", "email", "x.own", "", "max"};
    const auto text = [&] {
        std::string bytes(random() % 12, ' ');
        for (char& c : bytes) c = static_cast<char>("aZ\xC3\x1F\x7F"[random() % 5]);
        return bytes;
    };
    Values values(random() % 6);
    for (StoredGoldenValue& value : values) {
        value.field = names[random() % 5];
        value.display = text();
        value.form = random() % 3 == 0 ? value.display : text();
        value.winner = static_cast<std::int64_t>(random() >> (1 + random() % 62));
        value.slot = static_cast<std::int64_t>(random() % 300);
        value.criterion = names[random() % 5];
        value.agree = static_cast<std::int64_t>(random() % 1000);
        value.filled = value.agree + 1;
        if (random() % 8 == 0) value.pin = static_cast<std::int64_t>(random() % 100'000);
    }
    return values;
}

TEST(GoldenCodec, GivesBackWhatWasPacked) {
    EXPECT_EQ(unpackGolden(packGolden(someValues())), someValues());
    const std::uint64_t seed = test::randomSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    std::mt19937_64 random(seed);
    for (int i = 0; i < 2000; ++i) {
        const Values values = randomValues(random);
        ASSERT_EQ(unpackGolden(packGolden(values)), values);
    }
}

TEST(GoldenCodec, KeepsTextsOnce) {
    const std::string packed = packGolden(someValues());
    for (const char* derived : {"marta", "name.given", "only_value", "address.country"})
        EXPECT_EQ(packed.find(derived), std::string::npos) << derived;
    EXPECT_NE(packed.find("wisniewska"), std::string::npos);
}

// Workspaces of before are read, and a customer that nobody touched stays as it was to the byte.
TEST(GoldenCodec, OnlyAPinnedCustomerTakesTheThirdFormat) {
    Values values = someValues();
    EXPECT_EQ(packGolden(values).front(), '\x02');
    values[2].pin = 41;
    EXPECT_EQ(packGolden(values).front(), '\x03');
    EXPECT_EQ(unpackGolden(packGolden(values)), values);
}

TEST(GoldenCodec, ReadsTheFirstFormat) {
    Packer packer;
    packer.number(1);
    for (const StoredGoldenValue& value : someValues()) {
        packer.text(value.field).text(value.display).text(value.form).signedNumber(value.winner);
        packer.signedNumber(value.slot).text(value.criterion).signedNumber(value.agree);
        packer.signedNumber(value.filled);
    }
    EXPECT_EQ(unpackGolden(packer.take()), someValues());
}

TEST(GoldenCodec, RefusesDamagedBytes) {
    const std::string packed = packGolden(someValues());
    std::size_t refused = 0;
    for (std::size_t length = 0; length < packed.size(); ++length)
        refused += unpackGolden(packed.substr(0, length)) ? 0 : 1;
    // Only cuts between two values leave something that can be read.
    EXPECT_EQ(refused, packed.size() - someValues().size());
    EXPECT_FALSE(unpackGolden("\x04"));
    EXPECT_FALSE(unpackGolden(std::string("\x02\x7f", 2)));
}

} // namespace
} // namespace goldenrod
