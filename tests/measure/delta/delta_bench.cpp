// SPDX-License-Identifier: GPL-3.0-or-later
// What a delta costs beside a full run, on the records of a workspace: a full run over all but one record in
// so many learns a model; then the others come, once by a delta and once by a full run under that model. Says
// whether both gave the same, to the last bit.
//
//   goldenrod-delta-bench WORKSPACE [ONE_IN]

#include "matching/engine.h"
#include "models/jobs/record_reader.h"
#include "models/workspace/workspace.h"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace goldenrod;

namespace {

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double processor() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Wall and processor seconds of each phase, printed when the next one begins.
class Phases {
public:
    explicit Phases(const char* of)
        : m_of(of) {}
    void enter(std::string_view name) {
        if (name == m_name) return;
        if (!m_name.empty())
            std::printf("%-6s %-18s %8.2f s %8.2f cpu s\n", m_of, m_name.c_str(), now() - m_since,
                        processor() - m_processor);
        std::fflush(stdout);
        m_name = name;
        m_since = now();
        m_processor = processor();
    }
    ProgressFn callback() {
        return [this](const Progress& p) { return enter(p.phase), true; };
    }

private:
    const char* m_of;
    std::string m_name;
    double m_since = 0.0, m_processor = 0.0;
};

/// The records that are wanted, in a table of their own; ids are positions in the whole.
template <typename Wanted>
std::unique_ptr<RecordTable> some(const RecordTable& all, Wanted wanted) {
    std::vector<FieldSpec> fields;
    for (const Column& column : all.columns()) fields.push_back(column.spec);
    auto records = std::make_unique<RecordTable>(
        fields, std::vector<std::string>(all.sources().begin(), all.sources().end()));
    records->thisYear = all.thisYear;
    std::vector<RecordTable::Cell> cells;
    for (RecordIndex r = 0; r < all.size(); ++r) {
        if (!wanted(r)) continue;
        cells.clear();
        for (std::uint32_t c = 0; c < fields.size(); ++c) {
            std::uint16_t slot = 0;
            for (const ValueId v : all.columns()[c].lists.at(r)) {
                if (v != kNoValue) cells.push_back({c, slot, all.columns()[c].values.at(v)});
                ++slot;
            }
        }
        records->append(all.sourceOf(r), all.keyOf(r), all.ordinalOf(r), r, cells);
    }
    records->finish();
    return records;
}

/// Nodes of a tree by their records, since parts may stand in another order.
std::vector<std::array<std::int64_t, 5>> nodesOf(const Tree& tree) {
    std::vector<std::array<std::int64_t, 5>> nodes;
    std::vector<std::pair<std::int64_t, std::int64_t>> extent; // smallest record and how many
    const auto of = [&](std::uint32_t child) {
        return child < tree.records() ? std::pair<std::int64_t, std::int64_t>(child, 1)
                                      : extent[child - tree.records()];
    };
    for (const TreeNode& node : tree.nodes()) {
        const auto left = of(node.left), right = of(node.right);
        nodes.push_back({left.first, left.second, right.first, right.second, node.height});
        extent.emplace_back(std::min(left.first, right.first), left.second + right.second);
    }
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

bool areSame(const MatchRun& delta, const MatchRun& full) {
    const auto samePair = [](const ScoredPair& a, const ScoredPair& b) {
        return a.left == b.left && a.right == b.right && a.weight == b.weight && a.pattern == b.pattern &&
               a.rule == b.rule && a.forced == b.forced && a.vetoed == b.vetoed;
    };
    const auto& pairs = full.scored().pairs;
    const auto& own = delta.scored().pairs;
    const bool same[] = {std::equal(own.begin(), own.end(), pairs.begin(), pairs.end(), samePair),
                         delta.scored().bins == full.scored().bins,
                         delta.scored().candidates == full.scored().candidates,
                         nodesOf(delta.tree()) == nodesOf(full.tree())};
    std::printf("pairs %s, counts %s, candidates %s, tree %s\n", same[0] ? "same" : "OTHER",
                same[1] ? "same" : "OTHER", same[2] ? "same" : "OTHER", same[3] ? "same" : "OTHER");
    return same[0] && same[1] && same[2] && same[3];
}

int bench(const char* file, std::uint64_t oneIn) {
    auto workspace = Workspace::open(file, {});
    if (!workspace) return std::fprintf(stderr, "cannot open %s\n", file), 1;
    auto db = (*workspace)->reader();
    if (!db) return 1;
    auto all = readAllRecords(*db, {}, 0.0, 1.0);
    if (!all) return 1;
    const auto isNew = [&](RecordIndex r) { return mix(r) % oneIn == 0; };
    MatchOptions options;
    EarlierRun earlier;
    {
        const auto known = some(**all, [&](RecordIndex r) { return !isNew(r); });
        Phases phases("first");
        auto first = MatchRun::make(*known, {}, phases.callback());
        phases.enter("end");
        if (!first) return std::fprintf(stderr, "matching failed\n"), 1;
        options.rules = (*first)->rules();
        options.findModel = [learned = Learned{(*first)->model(), (*first)->terms()}](
                                const RuleSet&) -> Result<std::optional<Learned>> {
            return std::optional<Learned>(learned);
        };
        earlier = {(*first)->scored(), (*first)->tree().nodes(), {}, {}};
        for (RecordIndex r = 0; r < (*all)->size(); ++r) {
            if (!isNew(r)) earlier.rows.push_back(r);
        }
    }
    const std::size_t added = (*all)->size() - earlier.rows.size();
    MatchOptions since = options;
    since.findEarlier = [&](const RuleSet&, const Model&) -> Result<std::optional<EarlierRun>> {
        return std::optional<EarlierRun>(std::move(earlier));
    };
    Phases phases("delta");
    const double begin = now(), beginProcessor = processor();
    auto delta = MatchRun::make(**all, std::move(since), phases.callback());
    phases.enter("end");
    if (!delta) return std::fprintf(stderr, "the delta failed\n"), 1;
    const double seconds = now() - begin, cpu = processor() - beginProcessor;
    Phases fullPhases("full");
    const double fullBegin = now(), fullProcessor = processor();
    auto full = MatchRun::make(**all, std::move(options), fullPhases.callback());
    fullPhases.enter("end");
    if (!full) return std::fprintf(stderr, "matching failed\n"), 1;
    std::printf("%zu records, %zu of them new; %llu pairs compared of %llu\n", (*all)->size(), added,
                static_cast<unsigned long long>(*(*delta)->comparedSince()),
                static_cast<unsigned long long>((*full)->scored().candidates));
    std::printf("delta %.2f s (%.2f cpu s), full run %.2f s (%.2f cpu s)\n", seconds, cpu, now() - fullBegin,
                processor() - fullProcessor);
    return areSame(**delta, **full) ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    if (count < 2) return std::fprintf(stderr, "goldenrod-delta-bench WORKSPACE [ONE_IN]\n"), 2;
    const int oneIn = count > 2 ? std::atoi(words[2]) : 100;
    return bench(words[1], static_cast<std::uint64_t>(std::max(2, oneIn)));
}
