// SPDX-License-Identifier: GPL-3.0-or-later
// Seconds to make a look-up over the records of a workspace that was matched, and milliseconds of single
// look-ups: of records spread evenly over the workspace, as if each came anew and was not there yet.
//
//   goldenrod-lookup-bench WORKSPACE [LOOKUPS]

#include "matching/lookup/lookup.h"
#include "models/jobs/record_reader.h"
#include "models/workspace/rules_store.h"
#include "models/workspace/run_store.h"
#include "models/workspace/workspace.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace goldenrod;

namespace {

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Prints the seconds of each phase when the next one begins.
class Phases {
public:
    void enter(std::string_view name) {
        if (name == m_name) return;
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        if (!m_name.empty())
            std::printf("%-18s %8.2f s   peak %6ld MiB\n", m_name.c_str(), now() - m_since,
                        usage.ru_maxrss / 1024);
        std::fflush(stdout);
        m_name = name;
        m_since = now();
    }

private:
    std::string m_name;
    double m_since = 0.0;
};

Result<std::unique_ptr<Lookup>> make(Database& db, Phases& phases) {
    auto run = runInForce(db);
    if (!run) return run.error();
    auto row = readRun(db, *run);
    if (!row) return row.error();
    phases.enter("read");
    auto records = readAllRecords(db, {}, 0.0, 1.0);
    if (!records) return records.error();
    phases.enter("model");
    auto rules = readRuleSet(db, row->rulesId);
    if (!rules) return rules.error();
    auto model = readModel(db, row->modelId);
    if (!model) return model.error();
    auto terms = readTerms(db, row->modelId);
    if (!terms) return terms.error();
    return Lookup::make(records.take(), rules.take(), Learned{model.take(), terms.take()},
                        [&](const Progress& p) { return phases.enter(p.phase), true; });
}

std::vector<AskedValue> valuesOf(const RecordTable& records, RecordIndex record) {
    std::vector<AskedValue> values;
    for (const Column& column : records.columns()) {
        for (const ValueId v : column.lists.at(record)) {
            if (v != kNoValue) values.push_back({column.spec.field, std::string(column.values.at(v))});
        }
    }
    return values;
}

void print(const char* what, std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const auto at = [&](double part) {
        return values[std::min(values.size() - 1,
                               static_cast<std::size_t>(part * static_cast<double>(values.size())))];
    };
    std::printf("%-24s median %8.3f   90%% %8.3f   99%% %8.3f   most %8.3f\n", what, at(0.5), at(0.9),
                at(0.99), values.back());
}

int bench(const char* file, std::size_t count) {
    auto workspace = Workspace::open(file, {});
    if (!workspace) return std::fprintf(stderr, "cannot open %s\n", file), 1;
    auto db = (*workspace)->reader();
    if (!db) return 1;
    Phases phases;
    const double begin = now();
    auto lookup = make(*db, phases);
    if (!lookup) return std::fprintf(stderr, "%s\n", std::string(lookup.error().code.id()).c_str()), 1;
    phases.enter("end");
    Lookup& in = **lookup;
    std::printf("made in %.2f s over %zu records, index %zu MiB\n", now() - begin, in.records().size(),
                in.indexBytes() >> 20U);
    std::vector<double> milliseconds, candidates, hits;
    for (std::size_t i = 0; i < count; ++i) {
        const auto record = static_cast<RecordIndex>(i * in.records().size() / count);
        const auto values = valuesOf(in.records(), record);
        const double since = now();
        auto found = in.find(values, {record, {}});
        if (!found) continue;
        milliseconds.push_back((now() - since) * 1000.0);
        candidates.push_back(static_cast<double>(in.lastCandidates()));
        hits.push_back(static_cast<double>(found->hits.size()));
    }
    if (milliseconds.empty()) return std::fprintf(stderr, "nothing to look for\n"), 1;
    print("milliseconds", milliseconds);
    print("candidates", candidates);
    print("at or above the floor", hits);
    return 0;
}

} // namespace

int main(int count, char** words) {
    if (count < 2) return std::fprintf(stderr, "goldenrod-lookup-bench WORKSPACE [LOOKUPS]\n"), 2;
    const int lookups = count > 2 ? std::atoi(words[2]) : 1000;
    return bench(words[1], static_cast<std::size_t>(std::max(1, lookups)));
}
