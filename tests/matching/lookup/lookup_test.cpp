// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/engine.h"
#include "matching/lookup/lookup.h"
#include "tests/matching/support/random_people.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <numeric>
#include <set>

namespace goldenrod {
namespace {

using namespace test;

constexpr std::uint16_t kNoBlockingRuleOfRun = 0xFFFF;

/// A bank, a run over all of it, and what is known of its records by number of row.
class Bank {
public:
    Bank(std::uint64_t seed, bool severalScripts)
        : m_people(200, seed)
        , m_severalScripts(severalScripts) {
        std::vector<std::size_t> order(m_people.rows().size());
        std::iota(order.begin(), order.end(), 0U);
        m_records = table(order);
        auto run = MatchRun::make(*m_records, {}, {});
        EXPECT_TRUE(run);
        m_run = run.take();
    }

    /// Runs again under the model it has, with blocks of a few records at most.
    void limitBlocks(std::uint64_t seed) {
        Learned learned{m_run->model(), m_run->terms()};
        for (BlockLimit& limit : *learned.model.blockLimits)
            limit.records = 2 + mix(seed + limit.rule[0]) % 4;
        MatchOptions options;
        options.rules = m_run->rules();
        options.findModel = [&](const RuleSet&) -> Result<std::optional<Learned>> { return {learned}; };
        auto run = MatchRun::make(*m_records, std::move(options), {});
        EXPECT_TRUE(run);
        m_run = run.take();
    }

    std::size_t rows() const { return m_people.rows().size(); }
    const RecordTable& records() const { return *m_records; }

    /// A look-up in some of the rows, under what the run has learned.
    std::unique_ptr<Lookup> lookup(const std::vector<std::size_t>& rows) const {
        auto made = Lookup::make(table(rows), m_run->rules(), Learned{m_run->model(), m_run->terms()}, {});
        EXPECT_TRUE(made);
        return made.take();
    }

    std::vector<AskedValue> valuesOf(std::size_t row) const {
        std::vector<AskedValue> values;
        for (const auto& [column, text] : m_people.rows()[row].cells)
            values.push_back({RandomPeople::fields()[column].field, written(row, column, text)});
        return values;
    }

    /// What the run scored for the pairs of a row with some of the others, as text; the others by row.
    std::string scored(std::size_t row, const std::set<std::size_t>& others) const {
        std::vector<LookupHit> hits;
        for (const ScoredPair& pair : m_run->scored().pairs) {
            const auto left = static_cast<std::size_t>(m_records->idOf(pair.left));
            const auto right = static_cast<std::size_t>(m_records->idOf(pair.right));
            if (pair.rule == kNoBlockingRuleOfRun || (left != row && right != row)) continue;
            if (!others.contains(left == row ? right : left)) continue;
            hits.push_back({left == row ? pair.right : pair.left, pair.weight, pair.pattern, pair.rule,
                            pair.forced, pair.vetoed});
        }
        std::stable_sort(hits.begin(), hits.end(),
                         [](const LookupHit& a, const LookupHit& b) { return a.weight > b.weight; });
        return textOf(hits, *m_records);
    }

    /// For each record, from 1, which customer of the run it is.
    std::vector<std::uint32_t> customers() const {
        std::vector<std::uint32_t> customers = m_run->tree().cut(toWeight(m_run->rules().mergeLine));
        for (std::uint32_t& customer : customers) ++customer;
        return customers;
    }

    static std::string textOf(const std::vector<LookupHit>& hits, const RecordTable& records) {
        std::string text;
        for (const LookupHit& hit : hits) {
            text += std::to_string(records.idOf(hit.record)) + " " + std::to_string(hit.weight) + " " +
                    std::to_string(hit.pattern) + " " + std::to_string(hit.rule) +
                    (hit.forced ? " forced" : "") + (hit.vetoed ? " vetoed" : "") + "\n";
        }
        return text;
    }

private:
    std::string written(std::size_t row, std::uint32_t column, const std::string& text) const {
        const bool name = column == RandomPeople::Given || column == RandomPeople::Family;
        if (!m_severalScripts || !name || row % 3 != 0) return text;
        static const std::map<char, std::string> kLetters{
            {'a', "а"}, {'b', "б"}, {'d', "д"}, {'e', "е"}, {'h', "х"}, {'i', "и"},
            {'k', "к"}, {'l', "л"}, {'m', "м"}, {'n', "н"}, {'o', "о"}, {'r', "р"},
            {'s', "с"}, {'t', "т"}, {'u', "у"}, {'v', "в"}, {'w', "в"}};
        std::string other;
        for (const char c : text) {
            const auto at = kLetters.find(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
            if (at != kLetters.end()) other += at->second;
        }
        return other.empty() ? text : other;
    }

    std::unique_ptr<RecordTable> table(const std::vector<std::size_t>& rows) const {
        auto records = std::make_unique<RecordTable>(RandomPeople::fields(), RandomPeople::sources());
        records->thisYear = 2026;
        for (const std::size_t row : rows) {
            const auto& from = m_people.rows()[row];
            std::vector<std::string> texts;
            for (const auto& [column, text] : from.cells) texts.push_back(written(row, column, text));
            std::vector<RecordTable::Cell> cells;
            for (std::size_t i = 0; i < texts.size(); ++i)
                cells.push_back({from.cells[i].first, 0, texts[i]});
            records->append(from.source, from.key, 0, static_cast<std::int64_t>(row), cells);
        }
        records->finish();
        return records;
    }

    RandomPeople m_people;
    bool m_severalScripts;
    std::unique_ptr<RecordTable> m_records;
    std::unique_ptr<MatchRun> m_run;
};

/// In one script, and in two.
class LookupTest : public testing::TestWithParam<bool> {
protected:
    LookupTest()
        : m_seed(newSeed())
        , m_trace(__FILE__, __LINE__, "GOLDENROD_SEED=" + std::to_string(m_seed))
        , m_bank(m_seed, GetParam()) {
        for (std::size_t row = 0; row < m_bank.rows(); ++row) m_all.insert(row);
    }
    std::uint64_t m_seed;
    testing::ScopedTrace m_trace;
    Bank m_bank;
    std::set<std::size_t> m_all;
};

TEST_P(LookupTest, ARecordThatIsThereGetsWhatTheRunScored) {
    const auto lookup = m_bank.lookup({m_all.begin(), m_all.end()});
    std::size_t hits = 0;
    for (RecordIndex r = 0; r < m_bank.rows(); ++r) {
        const auto found = lookup->findLike(r).hits;
        const auto row = static_cast<std::size_t>(lookup->records().idOf(r));
        EXPECT_EQ(Bank::textOf(found, lookup->records()), m_bank.scored(row, m_all)) << "row " << row;
        hits += found.size();
    }
    EXPECT_GT(hits, m_bank.rows() / 2);
}

TEST_P(LookupTest, ValuesOfARecordThatIsThereGetWhatTheRunScored) {
    const auto lookup = m_bank.lookup({m_all.begin(), m_all.end()});
    for (RecordIndex r = 0; r < m_bank.rows(); ++r) {
        const auto row = static_cast<std::size_t>(lookup->records().idOf(r));
        const auto values = m_bank.valuesOf(row);
        if (values.empty()) continue;
        const auto found = lookup->find(values, {r, {}});
        ASSERT_TRUE(found);
        EXPECT_EQ(Bank::textOf(found->hits, lookup->records()), m_bank.scored(row, m_all)) << "row " << row;
    }
}

/// Values that no record has, words in a script of their own: as if the run had known them.
TEST_P(LookupTest, ARecordThatIsNotThereGetsWhatARunWithItScored) {
    std::set<std::size_t> kept;
    for (const std::size_t row : m_all) {
        if (mix(m_seed + row) % 4 != 0) kept.insert(row);
    }
    const auto lookup = m_bank.lookup({kept.begin(), kept.end()});
    const RecordTable& records = lookup->records();
    const std::string before = Bank::textOf(lookup->findLike(0).hits, records);
    std::size_t asked = 0;
    for (RecordIndex r = 0; r < m_bank.rows(); ++r) {
        const auto row = static_cast<std::size_t>(m_bank.records().idOf(r));
        const auto values = m_bank.valuesOf(row);
        if (kept.contains(row) || values.empty()) continue;
        // It stands where the run had it: before the first of those kept that came after it there.
        RecordIndex place = 0;
        for (RecordIndex b = 0; b < r; ++b) place += kept.contains(m_bank.records().idOf(b)) ? 1 : 0;
        const auto found = lookup->find(values, {{}, place, m_bank.records().sourceOf(r)});
        ASSERT_TRUE(found);
        EXPECT_EQ(Bank::textOf(found->hits, records), m_bank.scored(row, kept)) << "row " << row;
        ++asked;
    }
    EXPECT_GT(asked, 20U);
    EXPECT_EQ(Bank::textOf(lookup->findLike(0).hits, records), before);
    EXPECT_EQ(records.size(), kept.size());
}

/// A block at its limit is one too large with the record that is looked up.
TEST_P(LookupTest, ARecordThatIsNotThereCountsInItsBlocks) {
    m_bank.limitBlocks(m_seed);
    for (RecordIndex r = 0; r < 40; ++r) {
        const auto row = static_cast<std::size_t>(m_bank.records().idOf(r));
        const auto values = m_bank.valuesOf(row);
        if (values.empty()) continue;
        std::set<std::size_t> others = m_all;
        others.erase(row);
        const auto lookup = m_bank.lookup({others.begin(), others.end()});
        const auto found = lookup->find(values, {{}, r, m_bank.records().sourceOf(r)});
        ASSERT_TRUE(found);
        EXPECT_EQ(Bank::textOf(found->hits, lookup->records()), m_bank.scored(row, others)) << "row " << row;
    }
}

/// Every hit's customer, once, the best first, weighed against all its records.
TEST_P(LookupTest, FindsTheCustomersOfTheHits) {
    const auto lookup = m_bank.lookup({m_all.begin(), m_all.end()});
    const std::vector<std::uint32_t> customers = m_bank.customers();
    lookup->setCustomers(customers);
    std::size_t own = 0, first = 0;
    for (RecordIndex r = 0; r < m_bank.rows(); ++r) {
        const LookupAnswer found = lookup->findLike(r);
        std::set<std::uint32_t> ofHits, listed;
        for (const LookupHit& hit : found.hits) ofHits.insert(customers[hit.record]);
        for (std::size_t c = 0; c < found.customers.size(); ++c) {
            const LookupCustomer& customer = found.customers[c];
            EXPECT_TRUE(listed.insert(customer.customer).second);
            if (c > 0) {
                EXPECT_LE(customer.weight, found.customers[c - 1].weight);
            }
            if (customers[r] != customer.customer) continue;
            EXPECT_TRUE(customer.contradictions.empty()) << "row " << lookup->records().idOf(r);
            ++own;
            first += c == 0 ? 1 : 0;
        }
        EXPECT_EQ(listed, ofHits);
    }
    EXPECT_GT(own, 20U);
    EXPECT_GT(first * 10, own * 8);
}

TEST_P(LookupTest, SaysWhatItCannotLookFor) {
    const auto lookup = m_bank.lookup({m_all.begin(), m_all.end()});
    const std::vector<AskedValue> unknown{{"name.given", "Anna"}, {"id.tax", "7"}},
        nothing{{"name.given", ""}};
    const auto field = lookup->find(unknown);
    ASSERT_FALSE(field);
    EXPECT_EQ(field.error().code, kLookupUnknownField);
    EXPECT_EQ(field.error().arguments.front(), "id.tax");
    const auto empty = lookup->find(nothing);
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().code, kLookupEmpty);
}

INSTANTIATE_TEST_SUITE_P(Scripts, LookupTest, testing::Bool());

} // namespace
} // namespace goldenrod
