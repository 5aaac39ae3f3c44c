// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/record_table.h"

#include "tests/matching/support/random_people.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace goldenrod {
namespace {

RecordTable emptyTable() {
    return {{{"name.full", SemanticType::PersonName, {}, {}},
             {"phone", SemanticType::Phone, {}, {}},
             {"x.note", SemanticType::Text, {}, {}}},
            {"crm", "cards"}};
}

/// Texts of records, kept while the records are appended.
struct Input {
    std::string key;
    std::vector<std::string> texts;
    std::vector<RecordTable::Cell> cells;
};

std::vector<Input> randomInput(std::size_t count, std::mt19937_64& random) {
    std::vector<Input> all(count);
    for (std::size_t i = 0; i < count; ++i) {
        all[i].key = "K" + std::to_string(i);
        all[i].texts.resize(random() % 6);
        for (std::string& text : all[i].texts) {
            if (random() % 5 != 0) text = "value " + std::to_string(random() % 3000);
            if (random() % 500 == 0) text.resize(100'000, 'x');
        }
        for (const std::string& text : all[i].texts) {
            all[i].cells.push_back(
                {static_cast<std::uint32_t>(random() % 3), static_cast<std::uint16_t>(random() % 3), text});
        }
    }
    std::shuffle(all.begin(), all.end(), random);
    return all;
}

TEST(RecordTable, ManyRecordsAtOnceAreAsOneByOne) {
    const std::uint64_t seed = test::newSeed();
    SCOPED_TRACE("GOLDENROD_SEED=" + std::to_string(seed));
    std::mt19937_64 random(seed);
    const std::vector<Input> input = randomInput(5000, random);
    RecordTable single = emptyTable(), many = emptyTable();
    std::vector<RecordTable::Record> batch;
    for (std::size_t i = 0; i < input.size(); ++i) {
        const auto source = static_cast<std::uint32_t>(i % 2);
        single.append(source, input[i].key, 0, static_cast<std::int64_t>(i), input[i].cells);
        batch.push_back({source, 0, static_cast<std::int64_t>(i), input[i].key, input[i].cells});
        if (random() % 700 != 0 && i + 1 < input.size()) continue;
        many.append(batch);
        batch.clear();
    }
    single.finish();
    many.finish();
    ASSERT_EQ(many.size(), input.size());
    ASSERT_EQ(single.size(), input.size());
    for (RecordIndex r = 0; r < many.size(); ++r) {
        ASSERT_EQ(many.keyOf(r), single.keyOf(r));
        ASSERT_EQ(many.idOf(r), single.idOf(r));
        ASSERT_EQ(many.sourceOf(r), single.sourceOf(r));
    }
    for (std::size_t c = 0; c < many.columns().size(); ++c) {
        const Column& one = single.columns()[c];
        const Column& other = many.columns()[c];
        EXPECT_EQ(other.lists.ids, one.lists.ids);
        EXPECT_EQ(other.lists.offsets, one.lists.offsets);
        ASSERT_EQ(other.values.size(), one.values.size());
        for (ValueId id = 1; id < one.values.size(); ++id) ASSERT_EQ(other.values.at(id), one.values.at(id));
    }
}

} // namespace
} // namespace goldenrod
