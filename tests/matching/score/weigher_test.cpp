// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/weigher.h"

#include <gtest/gtest.h>

#include <cmath>

namespace goldenrod {
namespace {

struct Probability {
    double m, u;
};

void addComparison(RuleSet& rules, Model& model, const char* id, const std::vector<Probability>& levels,
                   bool rarity) {
    Comparison comparison;
    comparison.id = id;
    ComparisonModel learned;
    learned.id = id;
    learned.own = {true, true};
    for (const Probability& level : levels) {
        const bool first = learned.levels.empty();
        comparison.levels.push_back({"level", {}, Sign::Agree, rarity && first, {}, {}});
        LevelModel levelModel;
        levelModel.probability = {level.m, level.u};
        levelModel.rarityBase = rarity && first ? std::log2(level.u) : 0.0;
        learned.levels.push_back(std::move(levelModel));
    }
    rules.comparisons.push_back(std::move(comparison));
    model.comparisons.push_back(std::move(learned));
}

/// The reference values that Splink gives for the same probabilities; a surname of frequency 0.002.
class WeigherTest : public testing::Test {
protected:
    WeigherTest() {
        addComparison(m_rules, m_model, "surname", {{0.82, 0.0045}, {0.1, 0.0012}, {0.08, 0.9943}}, true);
        addComparison(m_rules, m_model, "dob", {{0.93, 3e-5}, {0.05, 0.02}, {0.02, 0.97997}}, false);
        addComparison(m_rules, m_model, "email", {{0.6, 1e-5}, {0.4, 0.99999}}, false);
        m_model.classes = {"match", "strangers"};
        m_model.shares = {0.00012, 1.0 - 0.00012};
    }
    double weight(unsigned surname, unsigned dob, unsigned email) const {
        PairLevels levels;
        levels.pattern = surname | dob << 4 | email << 8;
        if (surname == 1) levels.rarity[0] = -std::log2(0.002);
        return Weigher(m_rules, m_model, {}).weight(levels);
    }
    RuleSet m_rules;
    Model m_model;
};

TEST_F(WeigherTest, GivesTheReferenceWeights) {
    EXPECT_NEAR(weight(1, 1, 1), 26.4476, 5e-5);
    EXPECT_NEAR(weight(2, 1, 2), 6.9544, 5e-5);
    EXPECT_NEAR(weight(1, 2, 2), -4.3450, 5e-5);
}

TEST_F(WeigherTest, CountsNothingForWhatIsMissing) {
    EXPECT_NEAR(weight(0, 0, 0), std::log2(0.00012 / (1.0 - 0.00012)), 1e-9);
    EXPECT_NEAR(weight(2, 0, 1) - weight(2, 0, 0), std::log2(0.6 / 1e-5), 1e-9);
}

TEST_F(WeigherTest, AddsWhatTheSourcesOfThePairSay) {
    Model model = m_model;
    model.sourcePriors = {{"bank", "bank", 1.0, 10.0, -3.5}, {"bank", "crm", 1.0, 10.0, 1.25}};
    const std::vector<std::string> sources{"crm", "other", "bank"};
    const Weigher weigher(m_rules, model, sources);
    PairLevels levels;
    levels.pattern = 2;
    const auto of = [&](std::uint32_t a, std::uint32_t b) {
        levels.sources = static_cast<std::uint32_t>(sourcePair(a, b));
        return weigher.weight(levels);
    };
    const double plain = weight(2, 0, 0);
    EXPECT_NEAR(of(2, 2), plain - 3.5, 1e-9);
    EXPECT_NEAR(of(0, 2), plain + 1.25, 1e-9);
    EXPECT_EQ(of(2, 0), of(0, 2));
    for (const auto& [a, b] : {std::pair(0U, 0U), std::pair(1U, 2U), std::pair(3U, 3U), std::pair(2U, 7U)})
        EXPECT_EQ(of(a, b), plain) << a << ' ' << b << ": nothing was learned of these";
}

TEST_F(WeigherTest, RarityCountsAgainstRivalsThatMeetByChanceAlone) {
    for (const bool byChance : {false, true}) {
        RuleSet rules = m_rules;
        Model model = m_model;
        rules.rivals.push_back({"rival", {{"surname", {"level"}}}, {}, {}, byChance});
        model.classes.emplace_back("rival");
        model.shares = {0.00012, 1e-12, 1.0 - 0.00012 - 1e-12};
        for (ComparisonModel& comparison : model.comparisons) {
            comparison.own.push_back(comparison.id == "surname");
            for (LevelModel& level : comparison.levels) level.probability.push_back(level.probability[0]);
        }
        PairLevels common, rare;
        common.pattern = rare.pattern = 1;
        common.rarity[0] = 5.0;
        rare.rarity[0] = 9.0;
        const Weigher weigher(rules, model, {});
        EXPECT_NEAR(weigher.weight(rare) - weigher.weight(common), byChance ? 4.0 : 0.0, 1e-3) << byChance;
    }
}

} // namespace
} // namespace goldenrod
