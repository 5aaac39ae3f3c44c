// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/score/train.h"
#include "tests/matching/score/plain_expectation.h"
#include "tests/matching/support/random_people.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace goldenrod {
namespace {

using test::PlainExpectation;
using Seen = std::vector<PlainExpectation::Seen>;

constexpr std::size_t kTrained = 60, kOfBank = 20;
constexpr double kSameFit = 1e-9;

/// People with a city, an e-mail and an occupation, small enough to look at every pair; and what training
/// must make of them, by plain loops over all pairs.
class TrainTest : public testing::Test {
protected:
    struct Row {
        std::string city, email, occupation; ///< empty: missing
    };
    TrainTest()
        : m_seed(test::newSeed())
        , m_trace(__FILE__, __LINE__, "GOLDENROD_SEED=" + std::to_string(m_seed))
        , m_records({{"address.city", SemanticType::Place, {}, {}},
                     {"email", SemanticType::Email, {}, {}},
                     {"occupation", SemanticType::Text, {}, {}}},
                    {"bank", "crm"}) {
        std::mt19937_64 random(m_seed);
        const std::vector<std::string> cities{"berlin", "vienna", "dubai", "doha", ""},
            occupations{"baker", "nurse", "pilot", "judge"};
        for (std::size_t r = 0; r < kTrained; ++r) {
            const std::uint64_t mail = random() % 40;
            m_rows.push_back({cities[random() % cities.size()],
                              mail < 5 ? "" : "mail" + std::to_string(mail) + "@example.org",
                              occupations[random() % occupations.size()]});
            const RecordTable::Cell cells[] = {
                {0, 0, m_rows[r].city}, {1, 0, m_rows[r].email}, {2, 0, m_rows[r].occupation}};
            m_records.append(sourceOf(r), std::to_string(100 + r), 0, static_cast<std::int64_t>(r), cells);
        }
        m_records.finish();
        m_rules.blocking = {{"same_occupation", parsed("occupation"), ""},
                            {"same_city", parsed("address.city"), ""}};
        m_rules.comparisons = {compared("city", "address.city", false), compared("email", "email", true)};
        m_rules.rivals = {{"neighbours", {{"city", {"agree"}}}, {}, {}, false}};
    }

    static Expression parsed(const std::string& text) { return Expression::parse(text).take(); }
    static Comparison compared(const char* id, const std::string& field, bool lasting) {
        Comparison comparison;
        comparison.id = id;
        comparison.on = {parsed(field)};
        comparison.levels = {{"agree", parsed("exact(" + field + ")"), Sign::Agree, false, {}, {}},
                             {"differ", {}, Sign::Differ, false, {}, {}}};
        comparison.lasting = lasting;
        return comparison;
    }
    static std::uint32_t sourceOf(std::size_t row) { return row < kOfBank ? 0 : 1; }
    Model trained() {
        const auto standardised = StandardisedTable::make(m_records, nullptr, {}, 0, 1);
        EXPECT_TRUE(standardised);
        Features features(m_records, *standardised);
        const Comparator comparator(m_rules, features);
        const auto blocks = Blocks::make(m_rules, features, {}, 0, 1);
        EXPECT_TRUE(blocks);
        auto model = train(m_rules, features, comparator, *blocks, {}, {}, 0, 1);
        EXPECT_TRUE(model);
        return model.take();
    }

    static int level(const std::string& a, const std::string& b) {
        return a.empty() || b.empty() ? 0 : (a == b ? 1 : 2);
    }
    /// The pairs that are wanted(one, other), each by itself.
    template <typename Wanted>
    Seen pairs(Wanted wanted) const {
        Seen seen;
        for (std::size_t a = 0; a < kTrained; ++a) {
            for (std::size_t b = a + 1; b < kTrained; ++b) {
                const Row &one = m_rows[a], &other = m_rows[b];
                if (wanted(one, other))
                    seen.push_back({{level(one.city, other.city), level(one.email, other.email)}, 1});
            }
        }
        return seen;
    }
    static bool sameCity(const Row& a, const Row& b) { return level(a.city, b.city) == 1; }
    static bool sameOccupation(const Row& a, const Row& b) { return a.occupation == b.occupation; }

    PlainExpectation plain() const {
        const Seen all = pairs([](const Row&, const Row&) { return true; });
        Seen ofCity = pairs(sameCity);
        for (auto& seen : ofCity) seen.levels[0] = 0; // the rule fixes it
        std::vector<std::vector<double>> strangers;
        for (std::size_t c = 0; c < 2; ++c) {
            double agree = 0.5, differ = 0.5;
            for (const auto& seen : all) {
                agree += seen.levels[c] == 1 ? 1 : 0;
                differ += seen.levels[c] == 2 ? 1 : 0;
            }
            strangers.push_back({agree / (agree + differ), differ / (agree + differ)});
        }
        const std::vector<double> neighbours{strangers[0][0] * 0.15 + 0.85, strangers[0][1] * 0.15};
        return PlainExpectation({{{{0.62 / 0.84, 0.22 / 0.84}, strangers[0], neighbours}},
                                 {{{0.80 / 0.83, 0.03 / 0.83}, strangers[1], {}}, {}, true}},
                                {all, pairs(sameOccupation), ofCity}, 3);
    }

    std::uint64_t m_seed;
    testing::ScopedTrace m_trace;
    std::vector<Row> m_rows;
    RecordTable m_records;
    RuleSet m_rules;
};

TEST_F(TrainTest, LearnsWhatPlainLoopsOverAllPairsGive) {
    const Model model = trained();
    PlainExpectation plain = this->plain();
    double change = 1.0;
    std::uint32_t iterations = 0;
    for (; change >= 1e-4 && iterations < 200; ++iterations) change = plain.step();
    EXPECT_EQ(model.iterations, iterations);
    EXPECT_NEAR(model.lastChange, change, kSameFit);
    EXPECT_EQ(model.converged, change < 1e-4);
    for (std::size_t c = 0; c < 2; ++c) {
        for (std::size_t l = 0; l < 2; ++l) {
            for (std::size_t k = 0; k < 3; ++k) {
                // No disagreement is rarer among matches than one in 32.
                const double expected = k == 0 && l == 1 ? std::max(plain.probability(c, k, l), 1.0 / 32.0)
                                                         : plain.probability(c, k, l);
                EXPECT_NEAR(model.comparisons[c].levels[l].probability[k], expected, kSameFit)
                    << c << ' ' << l << ' ' << k;
            }
        }
    }
    ASSERT_EQ(model.passes.size(), 3U);
    EXPECT_EQ(model.passes[0].pairs, kTrained * (kTrained - 1) / 2);
    EXPECT_EQ(model.passes[1].pairs, pairs(sameOccupation).size());
    EXPECT_EQ(model.passes[2].pairs, pairs(sameCity).size());
    EXPECT_EQ(model.passes[2].heldOut, std::vector<std::string>{"city"});
    for (std::size_t s = 0; s < 3; ++s)
        EXPECT_NEAR(model.passes[s].matchShare, plain.matchShare(s), kSameFit);
}

/// Twenty iterations over the candidates alone; half a pair is added to each class, and whatever is no
/// candidate counts as strangers. Matches have a prior for each two sources.
TEST_F(TrainTest, SharesAndPriorsAreOfAllPairs) {
    const Model model = trained();
    const auto areCandidates = [](const Row& a, const Row& b) {
        return sameCity(a, b) || sameOccupation(a, b);
    };
    std::vector<double> shares{1e-7, 1.0, 1e-7};
    constexpr double kOfCrm = kTrained - kOfBank;
    const std::array<double, 3> pairsOf{kOfBank * (kOfBank - 1) / 2.0, kOfBank * kOfCrm,
                                        kOfCrm * (kOfCrm - 1) / 2.0};
    std::array<double, 3> factors{1, 1, 1}, matches{};
    for (int iteration = 0; iteration < 20; ++iteration) {
        std::vector<double> expected(3, 0.5);
        matches = {};
        for (std::size_t a = 0; a < kTrained; ++a) {
            for (std::size_t b = a + 1; b < kTrained; ++b) {
                if (!areCandidates(m_rows[a], m_rows[b])) continue;
                const std::size_t sources = sourceOf(a) + sourceOf(b);
                std::vector<double> joint = shares;
                joint[0] *= factors[sources];
                const std::array levels{level(m_rows[a].city, m_rows[b].city),
                                        level(m_rows[a].email, m_rows[b].email)};
                for (std::size_t c = 0; c < 2; ++c) {
                    if (levels[c] == 0) continue;
                    const auto& probability =
                        model.comparisons[c].levels[static_cast<std::size_t>(levels[c] - 1)].probability;
                    for (std::size_t k = 0; k < 3; ++k) joint[k] *= probability[k];
                }
                const double sum = joint[0] + joint[1] + joint[2];
                for (std::size_t k = 0; k < 3; ++k) expected[k] += joint[k] / sum;
                matches[sources] += joint[0] / sum;
            }
        }
        for (const std::size_t k : {0, 2}) shares[k] = expected[k] / (kTrained * (kTrained - 1) / 2.0);
        shares[1] = 1.0 - shares[0] - shares[2];
        for (std::size_t s = 0; s < 3; ++s)
            factors[s] = (matches[s] + 10.0) / (shares[0] * pairsOf[s] + 10.0);
    }
    for (std::size_t k = 0; k < 3; ++k) EXPECT_NEAR(model.shares[k], shares[k], kSameFit) << k;
    ASSERT_EQ(model.sourcePriors.size(), 3U);
    const std::array<std::pair<const char*, const char*>, 3> names{
        {{"bank", "bank"}, {"bank", "crm"}, {"crm", "crm"}}};
    for (std::size_t s = 0; s < 3; ++s) {
        const SourcePrior& prior = model.sourcePriors[s];
        EXPECT_EQ(std::pair(prior.left, prior.right), (std::pair<std::string, std::string>(names[s]))) << s;
        EXPECT_NEAR(prior.bits, std::log2(factors[s]), kSameFit) << s;
        EXPECT_NEAR(prior.matches, matches[s], kSameFit) << s;
        EXPECT_EQ(prior.pairs, pairsOf[s]) << s;
    }
    const auto read = Model::fromJson(model.toJson());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->toJson(), model.toJson());
}

} // namespace
} // namespace goldenrod
