// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/publish.h"
#include "tests/support/bank.h"

#include <gtest/gtest.h>

#include <map>
#include <sstream>

namespace goldenrod {
namespace {

using namespace test;

using Pairs = std::int64_t;
Pairs pairsOf(std::int64_t size) {
    return size * (size - 1) / 2;
}

/// Pairwise F1 of the published crosswalk against the truth that the product never reads.
TEST(Run, SampleBankOfTwoThousandReachesItsBar) {
    const TempFolder folder;
    auto workspace = bankWorkspace(folder.path(), Stage::Consolidated, 2000);
    ASSERT_TRUE(publish(folder / "out", *workspace, {}));
    const auto cells = [](const std::string& line) {
        std::vector<std::string> row;
        std::istringstream in(line);
        for (std::string cell; std::getline(in, cell, ',');) row.push_back(cell);
        return row;
    };
    std::map<std::pair<std::string, std::string>, std::string> person;
    std::map<std::string, std::int64_t> persons, clusters;
    std::map<std::pair<std::string, std::string>, std::int64_t> both;
    const auto truth = linesOf(contentOf(sampleBank(2000) / "truth" / "truth.csv"));
    for (std::size_t i = 1; i < truth.size(); ++i) {
        const auto row = cells(truth[i]);
        person[{row[0], row[1]}] = row[2];
        ++persons[row[2]];
    }
    const auto crosswalk = linesOf(contentOf(folder / "out" / "crosswalk.csv"));
    ASSERT_EQ(crosswalk.size(), truth.size()) << "each record is in the crosswalk, and nothing else";
    for (std::size_t i = 1; i < crosswalk.size(); ++i) {
        const auto row = cells(crosswalk[i]);
        const auto at = person.find({row[1], row[2]});
        ASSERT_NE(at, person.end()) << crosswalk[i];
        ++clusters[row[0]];
        ++both[{row[0], at->second}];
    }
    Pairs right = 0, found = 0, real = 0;
    for (const auto& [_, size] : both) right += pairsOf(size);
    for (const auto& [_, size] : clusters) found += pairsOf(size);
    for (const auto& [_, size] : persons) real += pairsOf(size);
    const double precision = static_cast<double>(right) / static_cast<double>(found);
    const double recall = static_cast<double>(right) / static_cast<double>(real);
    const double f1 = 2 * precision * recall / (precision + recall);
    std::printf("sample bank of 2,000: precision %.4f, recall %.4f, F1 %.4f\n", precision, recall, f1);
    EXPECT_GE(f1, 0.95);
}

} // namespace
} // namespace goldenrod
