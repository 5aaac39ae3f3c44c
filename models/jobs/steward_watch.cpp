// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/steward_watch.h"

#include "models/jobs/agreement.h"
#include "models/workspace/control_store.h"
#include "models/workspace/question_mark_store.h"

#include <algorithm>
#include <limits>
#include <map>

namespace goldenrod {
namespace {

constexpr double kTail = 0.025; // on either side
constexpr double kMicroseconds = 1e6;

/// The ratio of rates for a share of the judgements that fell into the last hour.
double ratioOf(double share, double recentSeconds, double beforeSeconds) {
    if (share >= 1.0) return std::numeric_limits<double>::infinity();
    return share / (1.0 - share) * beforeSeconds / recentSeconds;
}

} // namespace

Pace paceOf(const std::vector<std::int64_t>& times, std::int64_t now) {
    Pace pace;
    for (std::size_t i = 1; i < times.size(); ++i) {
        const std::int64_t interval = times[i] - times[i - 1];
        if (interval < 0 || interval > kWorkingPause) continue;
        const bool recent = times[i] > now - kLastHour;
        ++(recent ? pace.recent : pace.before);
        (recent ? pace.recentSeconds : pace.beforeSeconds) += static_cast<double>(interval) / kMicroseconds;
    }
    if (pace.recentSeconds <= 0.0 || pace.beforeSeconds <= 0.0) return pace;
    const auto hits = static_cast<std::uint64_t>(pace.recent);
    const auto draws = static_cast<std::uint64_t>(pace.recent + pace.before);
    const auto ratio = [&](double share) { return ratioOf(share, pace.recentSeconds, pace.beforeSeconds); };
    pace.ratio = ratio(static_cast<double>(hits) / static_cast<double>(draws));
    pace.interval = {ratio(clopperPearsonLower(hits, draws, kTail)),
                     ratio(clopperPearsonUpper(hits, draws, kTail))};
    return pace;
}

Result<std::vector<StewardWatch>> watchStewards(Database& db, std::int64_t now) {
    std::map<std::int64_t, std::vector<std::int64_t>> times;
    auto read = forEachJudgementSince(db, now - kUsualSpan, [&](std::int64_t at, std::int64_t person) {
        if (at <= now) times[person].push_back(at);
    });
    if (!read) return read.error();
    auto pairs = readJudgedTwice(db);
    if (!pairs) return pairs.error();
    std::map<std::int64_t, std::vector<JudgedTwice>> together;
    for (auto pair = pairs->rbegin(); pair != pairs->rend(); ++pair) {
        if (!pair->blind) continue;
        for (const std::int64_t person : {pair->first, pair->second})
            if (together[person].size() < kNewestJudged) together[person].push_back(*pair);
    }
    auto known = knownPersons(db);
    if (!known) return known.error();
    std::vector<StewardWatch> all;
    for (const KnownPerson& person : *known) {
        if (!times.contains(person.id) && !together.contains(person.id)) continue;
        auto& own = times[person.id];
        std::sort(own.begin(), own.end());
        all.push_back(
            {person.id, person.name, person.publicKey, paceOf(own, now), kappaOf(together[person.id])});
    }
    return all;
}

} // namespace goldenrod
