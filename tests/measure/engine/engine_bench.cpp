// SPDX-License-Identifier: GPL-3.0-or-later
// Seconds, processor seconds and peak memory of every phase of the engine on the records of a workspace, and
// a fingerprint of everything it makes, to the last bit: what must not change when it gets faster.
//
//   goldenrod-engine-bench WORKSPACE [THREADS]

#include "matching/engine.h"
#include "matching/sha256.h"
#include "models/jobs/record_reader.h"
#include "models/workspace/workspace.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace goldenrod;

namespace {

double wallSeconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double processorSeconds(const rusage& usage) {
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// What a phase cost; a phase ends when the next one reports.
class Phases {
public:
    void enter(std::string_view name) {
        if (name == m_name) return;
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        const double wall = wallSeconds();
        const double processor = processorSeconds(usage);
        if (!m_name.empty())
            std::printf("%-18s %8.2f s %8.2f cpu s   peak %6ld MiB\n", m_name.c_str(), wall - m_wall,
                        processor - m_processor, usage.ru_maxrss / 1024);
        std::fflush(stdout);
        m_name = name;
        m_wall = wall;
        m_processor = processor;
    }

private:
    std::string m_name;
    double m_wall = 0.0, m_processor = 0.0;
};

class Fingerprint {
public:
    template <typename T>
    void add(T value) {
        static_assert(std::has_unique_object_representations_v<T>);
        m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
        if (m_bytes.size() > (1U << 20)) close();
    }
    void addText(std::string_view text) {
        m_bytes += text;
        close();
    }
    std::string text() {
        close();
        return m_hash.substr(0, 16);
    }

private:
    void close() {
        m_hash = toHex(sha256(m_hash + m_bytes));
        m_bytes.clear();
    }
    std::string m_bytes, m_hash;
};

void printFingerprints(const MatchRun& run) {
    Fingerprint pairs, bins, tree, model;
    for (const ScoredPair& pair : run.scored().pairs) {
        pairs.add(pair.left);
        pairs.add(pair.right);
        pairs.add(pair.weight);
        pairs.add(pair.pattern);
        pairs.add(pair.rule);
        pairs.add(static_cast<std::uint8_t>(pair.forced * 2 + pair.vetoed));
    }
    for (const auto& [bin, count] : run.scored().bins) {
        bins.add(bin.pattern);
        bins.add(bin.bits);
        bins.add(count);
    }
    for (const std::uint64_t count : run.scored().newPairs) bins.add(count);
    for (const TreeNode& node : run.tree().nodes()) {
        tree.add(node.left);
        tree.add(node.right);
        tree.add(node.height);
    }
    model.addText(run.model().toJson());
    model.addText(run.rules().toJson());
    std::printf("pairs %s  bins %s  tree %s  model %s\n", pairs.text().c_str(), bins.text().c_str(),
                tree.text().c_str(), model.text().c_str());
}

int bench(const char* file, int threads) {
    auto workspace = Workspace::open(file, {});
    if (!workspace) return std::fprintf(stderr, "cannot open %s\n", file), 1;
    auto db = (*workspace)->reader();
    if (!db) return 1;
    Phases phases;
    const ProgressFn progress = [&](const Progress& p) { return phases.enter(p.phase), true; };
    phases.enter("match.read");
    auto records = readAllRecords(*db, {}, 0.0, 1.0);
    if (!records) return std::fprintf(stderr, "cannot read the records\n"), 1;
    MatchOptions options;
    options.threads = threads;
    phases.enter("match.standardise");
    const double begin = wallSeconds();
    auto run = MatchRun::make(**records, std::move(options), progress);
    const double seconds = wallSeconds() - begin;
    if (!run) return std::fprintf(stderr, "matching failed\n"), 1;
    phases.enter("end");
    const ScoredPairs& scored = (*run)->scored();
    std::printf("engine %.2f s, %zu records, %llu pairs scored, %zu kept, %zu bins, %u iterations\n", seconds,
                (*records)->size(), static_cast<unsigned long long>(scored.candidates), scored.pairs.size(),
                scored.bins.size(), (*run)->model().iterations);
    printFingerprints(**run);
    return 0;
}

} // namespace

int main(int count, char** words) {
    if (count < 2) return std::fprintf(stderr, "goldenrod-engine-bench WORKSPACE [THREADS]\n"), 2;
    return bench(words[1], count > 2 ? std::atoi(words[2]) : 0);
}
