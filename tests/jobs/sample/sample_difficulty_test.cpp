// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jobs/sample/sample_files.h"

#include <gtest/gtest.h>
#include <map>
#include <numeric>

namespace goldenrod {
namespace {

using namespace sample_test;

/// Groups of records by exact keys, joined through any chain of them.
class Groups {
public:
    explicit Groups(std::size_t records)
        : m_parent(records) {
        std::iota(m_parent.begin(), m_parent.end(), 0u);
    }
    std::size_t of(std::size_t record) {
        while (m_parent[record] != record) record = m_parent[record] = m_parent[m_parent[record]];
        return record;
    }
    /// Joins all that have the same key; the empty key joins nothing.
    template <typename Key>
    void join(const std::vector<Record>& records, Key&& key) {
        std::map<std::string, std::size_t> first;
        for (std::size_t i = 0; i < records.size(); ++i) {
            const std::string value = key(records[i]);
            if (value.empty()) continue;
            m_parent[of(i)] = of(first.emplace(value, i).first->second);
        }
    }

private:
    std::vector<std::size_t> m_parent;
};

double pairsIn(std::size_t n) {
    return static_cast<double>(n) * static_cast<double>(n - 1) / 2;
}

double pairwiseF1(const std::vector<Record>& records, Groups& groups) {
    std::map<std::string, std::size_t> truth;
    std::map<std::size_t, std::size_t> found;
    std::map<std::pair<std::size_t, std::string>, std::size_t> both;
    for (std::size_t i = 0; i < records.size(); ++i) {
        ++truth[records[i].party];
        ++found[groups.of(i)];
        ++both[{groups.of(i), records[i].party}];
    }
    double truePairs = 0, foundPairs = 0, rightPairs = 0;
    for (const auto& [key, n] : truth) truePairs += pairsIn(n);
    for (const auto& [key, n] : found) foundPairs += pairsIn(n);
    for (const auto& [key, n] : both) rightPairs += pairsIn(n);
    return 2 * rightPairs / (truePairs + foundPairs);
}

std::string nameAndBirth(const Record& r) {
    if (r.birth.empty() || r.birth == "1900-01-01") return {};
    return r.given + '|' + r.family + '|' + r.birth;
}
std::string email(const Record& r) {
    return r.email == "noemail@example.com" ? std::string() : r.email;
}
std::string phone(const Record& r) {
    return r.phone == "9999999999" ? std::string() : r.phone;
}
std::string nationalId(const Record& r) {
    return r.nationalId;
}

// Exact keys are the rule of thumb that a matcher has to beat. They get every help here: dates, phones and
// ids in one writing, default values left out.
TEST(SampleDifficulty, ExactKeysAreNotEnough) {
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
        const Bank bank({2000, seed});
        std::vector<Record> records = bank.records();
        std::erase_if(records, [](const Record& r) { return r.isCompany(); });
        Groups all(records.size());
        for (const auto key : {nameAndBirth, email, phone, nationalId}) {
            Groups alone(records.size());
            alone.join(records, key);
            EXPECT_LT(pairwiseF1(records, alone), 0.70) << "seed " << seed;
            all.join(records, key);
        }
        const double f1 = pairwiseF1(records, all);
        std::cout << "union of exact keys, seed " << seed << ": pairwise F1 " << f1 << '\n';
        EXPECT_GT(f1, 0.79) << "seed " << seed;
        EXPECT_LT(f1, 0.88) << "seed " << seed;
    }
}

} // namespace
} // namespace goldenrod
