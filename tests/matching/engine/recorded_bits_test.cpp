// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/sha256.h"
#include "tests/matching/engine/outcome.h"
#include "tests/matching/support/random_people.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace goldenrod {
namespace {

using namespace test;

const std::string kFile = std::string(GOLDENROD_SOURCE_DIR) + "/tests/matching/engine/recorded_bits.txt";

std::string line(const char* part, const std::string& content) {
    return std::string(part) + " " + toHex(sha256(content)) + "\n";
}

std::string linesOf(const Outcome& outcome) {
    return line("rules", outcome.rules) + line("model", outcome.model) + line("terms", outcome.terms) +
           line("pairs", outcome.pairs) + line("tree", outcome.tree) + line("reports", outcome.reports);
}

/// A bank that is always the same gives the bits that were recorded, in every build: debug, release and
/// sanitizers, whatever the compiler and the processor. Where it does not in one build alone, something there
/// is computed otherwise. Where it does not in any, the engine was changed; when that is meant, record anew:
///   GOLDENROD_RENEW=1 build/release/tests/matching_tests --gtest_filter='RecordedBits.*'
TEST(RecordedBits, AreThoseOfEveryBuild) {
    const auto records = RandomPeople(250, 20'040'229).table();
    const auto run = MatchRun::make(*records, {}, {});
    ASSERT_TRUE(run);
    EXPECT_GT((*run)->scored().pairs.size(), 300U);
    const std::string found = linesOf(outcomeOf(**run));
    if (std::getenv("GOLDENROD_RENEW") != nullptr) {
        std::ofstream file(kFile, std::ios::binary | std::ios::trunc);
        file << found;
        ASSERT_TRUE(file.flush());
        GTEST_SKIP() << "recorded anew in " << kFile;
    }
    std::ifstream file(kFile, std::ios::binary);
    const std::string recorded{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(found, recorded) << "see the comment of this test";
}

} // namespace
} // namespace goldenrod
