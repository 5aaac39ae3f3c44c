// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluate/errors.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace goldenrod {
namespace {

class Explaining {
public:
    Explaining(const std::function<PairView(RecordIndex, RecordIndex)>& view, const ErrorOptions& options)
        : m_view(view)
        , m_options(options) {}

    /// False when enough was seen.
    bool add(RecordIndex left, RecordIndex right, bool match) {
        std::uint64_t& seen = match ? m_errors.missedPairs : m_errors.falsePairs;
        if (seen == m_options.mostPairs) {
            m_errors.all = false;
            return false;
        }
        ++seen;
        const PairView pair = m_view(left, right);
        KindOfError& kind = m_kinds[{faultOf(pair, match), pair.pattern}];
        ++kind.pairs;
        if (kind.examples.size() < m_options.examples) kind.examples.push_back({left, right, pair.weight});
        return true;
    }

    Errors take() {
        for (auto& [key, kind] : m_kinds) {
            kind.fault = key.first;
            kind.pattern = key.second;
            m_errors.kinds.push_back(std::move(kind));
        }
        std::stable_sort(m_errors.kinds.begin(), m_errors.kinds.end(),
                         [](const KindOfError& a, const KindOfError& b) { return a.pairs > b.pairs; });
        return std::move(m_errors);
    }

private:
    Fault faultOf(const PairView& pair, bool match) const {
        const bool heavy = pair.weight >= m_options.mergeLine;
        if (!match) return heavy && pair.candidate ? Fault::WeighedHigh : Fault::Carried;
        if (!pair.candidate) return Fault::Blocked;
        if (!pair.kept) return Fault::Floored;
        return heavy ? Fault::KeptApart : Fault::WeighedLow;
    }

    const std::function<PairView(RecordIndex, RecordIndex)>& m_view;
    const ErrorOptions& m_options;
    Errors m_errors;
    std::map<std::pair<Fault, Pattern>, KindOfError> m_kinds;
};

/// Calls each(left, right) for the pairs within groups until it says false.
void forEachPairInside(std::span<const RecordIndex> groups,
                       const std::function<bool(RecordIndex, RecordIndex)>& each) {
    std::vector<RecordIndex> order(groups.size());
    std::iota(order.begin(), order.end(), RecordIndex{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](RecordIndex a, RecordIndex b) { return groups[a] < groups[b]; });
    for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
        while (last < order.size() && groups[order[last]] == groups[order[first]]) ++last;
        for (std::size_t i = first; i < last; ++i) {
            for (std::size_t j = i + 1; j < last; ++j) {
                if (!each(order[i], order[j])) return;
            }
        }
    }
}

} // namespace

std::string_view faultName(Fault fault) {
    switch (fault) {
    case Fault::WeighedHigh: return "weighed_high";
    case Fault::Carried: return "carried";
    case Fault::Blocked: return "blocked";
    case Fault::Floored: return "floored";
    case Fault::WeighedLow: return "weighed_low";
    case Fault::KeptApart: return "kept_apart";
    }
    return "";
}

Errors explainErrors(const Truth& truth, std::span<const RecordIndex> groups,
                     const std::function<PairView(RecordIndex, RecordIndex)>& view,
                     const ErrorOptions& options) {
    Explaining explaining(view, options);
    forEachPairInside(groups, [&](RecordIndex a, RecordIndex b) {
        return !truth.judges(a, b) || truth.same(a, b) || explaining.add(a, b, false);
    });
    bool more = true;
    truth.forEachMatch([&](RecordIndex a, RecordIndex b) {
        if (more && groups[a] != groups[b]) more = explaining.add(a, b, true);
    });
    return explaining.take();
}

} // namespace goldenrod
