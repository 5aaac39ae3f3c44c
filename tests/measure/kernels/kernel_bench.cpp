// SPDX-License-Identifier: GPL-3.0-or-later
// Nanoseconds per pair of the string kernels on one core, and their results; kernels.py compares them with
// others.
//
//   goldenrod-kernel-bench PAIRS ROUNDS     PAIRS: a file with two texts a line, separated by a tab

#include "matching/compare/edit_distance.h"
#include "matching/compare/jaro.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

using namespace goldenrod;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs readPairs(const char* file) {
    Pairs pairs;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const std::size_t tab = line.find('\t');
        if (tab != std::string::npos) pairs.emplace_back(line.substr(0, tab), line.substr(tab + 1));
    }
    return pairs;
}

/// The quickest of some rounds over all pairs, and the sum of the results, so that nothing is left out.
template <typename Kernel>
void measure(const char* name, const Pairs& pairs, int rounds, Kernel kernel) {
    double best = 1e300;
    double sum = 0.0;
    for (int round = 0; round < rounds; ++round) {
        sum = 0.0;
        const auto begin = std::chrono::steady_clock::now();
        for (const auto& [a, b] : pairs) sum += static_cast<double>(kernel(a, b));
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        best = std::min(best, took.count());
    }
    std::printf("%s %.2f %.9f\n", name, 1e9 * best / static_cast<double>(pairs.size()), sum);
}

} // namespace

int main(int count, char** words) {
    if (count < 3) return std::fprintf(stderr, "goldenrod-kernel-bench PAIRS ROUNDS\n"), 2;
    const Pairs pairs = readPairs(words[1]);
    if (pairs.empty()) return std::fprintf(stderr, "no pairs in %s\n", words[1]), 1;
    const int rounds = std::max(1, std::atoi(words[2]));
    const auto jaroWinkler = [](const auto& a, const auto& b) { return compare::jaroWinkler(a, b); };
    const auto levenshtein = [](const auto& a, const auto& b) { return compare::levenshtein(a, b); };
    const auto damerau = [](const auto& a, const auto& b) { return compare::damerauLevenshtein(a, b); };
    measure("jaro_winkler", pairs, rounds, jaroWinkler);
    measure("levenshtein", pairs, rounds, levenshtein);
    measure("damerau_levenshtein", pairs, rounds, damerau);
}
