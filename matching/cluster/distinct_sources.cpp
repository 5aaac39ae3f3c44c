// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/cluster/distinct_sources.h"

#include "matching/evaluate/intervals.h"

#include <algorithm>
#include <tuple>

namespace goldenrod {
namespace {

constexpr double kStrongBits = 12.0;
constexpr std::uint64_t kFewest = 50;
constexpr double kMostTwice = 0.03, kTooMany = 3.0;

/// A strong match of a record in another source.
struct Match {
    RecordIndex record;
    std::uint32_t source; ///< of the other
    Weight weight;
    RecordIndex other;
};

std::vector<Match> strongMatches(const RecordTable& records, std::span<const ScoredPair> pairs) {
    const Weight strong = toWeight(kStrongBits);
    std::vector<Match> matches;
    for (const ScoredPair& pair : pairs) {
        const std::uint32_t left = records.sourceOf(pair.left), right = records.sourceOf(pair.right);
        if (pair.weight < strong || pair.vetoed || left == right) continue;
        matches.push_back({pair.left, right, pair.weight, pair.right});
        matches.push_back({pair.right, left, pair.weight, pair.left});
    }
    return matches;
}

bool isDistinct(const SourceReport& report) {
    if (report.matched < kFewest) return false;
    const auto matched = static_cast<double>(report.matched);
    const double explained = wilson(report.twice, report.matched).high * static_cast<double>(report.records);
    return static_cast<double>(report.twice) <= kMostTwice * matched &&
           static_cast<double>(report.claimed) > kTooMany * explained;
}

} // namespace

std::vector<SourceReport> noticeDistinctSources(const RecordTable& records, std::size_t count,
                                                std::span<const ScoredPair> pairs,
                                                std::span<const Weight> ownPriors, Weight mergeLine) {
    std::vector<SourceReport> reports(records.sources().size());
    for (std::uint32_t s = 0; s < reports.size(); ++s) reports[s].source = s;
    if (reports.size() < 2) return reports;
    for (RecordIndex r = 0; r < count; ++r) ++reports[records.sourceOf(r)].records;
    for (const ScoredPair& pair : pairs) {
        const std::uint32_t source = records.sourceOf(pair.left);
        if (source != records.sourceOf(pair.right)) continue;
        const Weight prior = ownPriors.empty() ? 0 : ownPriors[source];
        if (pair.weight - prior >= mergeLine) ++reports[source].claimed;
    }

    std::vector<Match> matches = strongMatches(records, pairs);
    std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        return std::tie(a.record, a.source, b.weight, a.other) <
               std::tie(b.record, b.source, a.weight, b.other);
    });
    const auto best = std::unique(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        return a.record == b.record && a.source == b.source;
    });
    // Who is named as the best match, and by records of which source.
    std::vector<std::pair<RecordIndex, std::uint32_t>> named;
    for (auto match = matches.begin(); match != best; ++match)
        named.emplace_back(match->other, records.sourceOf(match->record));
    std::sort(named.begin(), named.end());
    for (std::size_t begin = 0, end = 0; begin < named.size(); begin = end) {
        while (end < named.size() && named[end] == named[begin]) ++end;
        SourceReport& report = reports[named[begin].second];
        ++report.matched;
        report.twice += end - begin > 1 ? 1 : 0;
    }
    for (SourceReport& report : reports) report.distinct = isDistinct(report);
    return reports;
}

DistinctSources::DistinctSources(const RecordTable& records, std::span<const std::string> names)
    : m_records(records)
    , m_distinct(records.sources().size(), false) {
    for (std::uint32_t s = 0; s < m_distinct.size(); ++s) {
        if (std::find(names.begin(), names.end(), records.sources()[s]) != names.end())
            m_distinct[s] = m_any = true;
    }
}

} // namespace goldenrod
