// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/customer_search.h"

#include "matching/text/unicode.h"
#include "models/workspace/golden_store.h"

#include <algorithm>
#include <cctype>
#include <unordered_set>

namespace goldenrod {
namespace {

constexpr std::size_t kShortestKey = 3;
constexpr std::size_t kMostRanked = 200; ///< hits whose names are looked at
constexpr int kLongestForwarding = 64;

std::string trimmed(const std::string& words) {
    const auto first = words.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return words.substr(first, words.find_last_not_of(" \t\r\n") - first + 1);
}

std::string upper(std::string text) {
    for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

/// Every word of the query begins a word of the name.
bool isInName(const std::string& name, const std::string& query) {
    std::string nameStorage, queryStorage;
    const std::string foldedName = text::fold(name), foldedQuery = text::fold(query);
    const auto have = text::splitWords(foldedName, nameStorage);
    const auto wanted = text::splitWords(foldedQuery, queryStorage);
    return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
        return std::any_of(have.begin(), have.end(),
                           [&](std::string_view part) { return part.starts_with(word); });
    });
}

/// Numbers named by an id: a golden id, or the beginning of a source's key.
Result<std::vector<std::int64_t>> byId(Database& db, const std::string& word, int limit) {
    if (word.size() < kShortestKey || word.find(' ') != std::string::npos) return std::vector<std::int64_t>();
    std::vector<std::int64_t> found;
    auto number = findGolden(db, upper(word));
    if (!number) return number.error();
    if (*number != 0) {
        auto living = livingGolden(db, *number);
        if (!living) return living.error();
        if (*living != 0) found.push_back(*living);
    }
    auto keys = goldensByKey(db, word, limit);
    if (!keys) return keys.error();
    found.insert(found.end(), keys->begin(), keys->end());
    return found;
}

/// Customers whose name has the words come first, each part in the order of ids.
Result<void> rank(Database& db, const std::string& query, std::vector<std::int64_t>& numbers) {
    std::unordered_set<std::int64_t> named;
    for (const std::int64_t number : numbers) {
        auto golden = readGolden(db, number);
        if (!golden) return golden.error();
        if (isInName(goldenName(golden->values), query)) named.insert(number);
    }
    std::stable_partition(numbers.begin(), numbers.end(),
                          [&](std::int64_t number) { return named.contains(number); });
    return {};
}

} // namespace

Result<std::int64_t> livingGolden(Database& db, std::int64_t number) {
    for (int step = 0; number != 0 && step < kLongestForwarding; ++step) {
        auto golden = readGolden(db, number);
        if (!golden) return golden.error();
        if (golden->live) return number;
        number = golden->forwardsTo;
    }
    return std::int64_t{0};
}

Result<CustomerHits> searchCustomers(Database& db, const std::string& words, int limit) {
    const std::string query = trimmed(words);
    if (query.empty()) {
        auto all = liveGoldens(db);
        if (!all) return all.error();
        return CustomerHits{all.take(), false};
    }
    auto ids = byId(db, query, limit);
    if (!ids) return ids.error();
    auto found = searchGoldens(db, query, limit + 1);
    if (!found) return found.error();
    if (found->size() <= kMostRanked) {
        if (auto done = rank(db, query, *found); !done) return done.error();
    }
    CustomerHits hits;
    std::unordered_set<std::int64_t> seen;
    for (const auto* part : {&*ids, &*found}) {
        for (const std::int64_t number : *part) {
            if (seen.insert(number).second) hits.numbers.push_back(number);
        }
    }
    hits.more = hits.numbers.size() > static_cast<std::size_t>(limit);
    if (hits.more) hits.numbers.resize(static_cast<std::size_t>(limit));
    return hits;
}

} // namespace goldenrod
