// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/graded_run.h"

#include "models/jobs/read_truth.h"
#include "models/workspace/golden_store.h"

#include <unordered_map>

namespace goldenrod {
namespace {

/// The customer of every record, named by its smallest record.
Result<std::vector<RecordIndex>> customersOf(const RecordTable& records, Workspace& workspace) {
    auto db = workspace.reader();
    if (!db) return db.error();
    std::unordered_map<std::int64_t, std::int64_t> goldenOf;
    auto read =
        forEachMembership(*db, [&](const MembershipRow& row) { goldenOf[row.recordId] = row.golden; });
    if (!read) return read.error();
    std::unordered_map<std::int64_t, RecordIndex> first;
    std::vector<RecordIndex> groups(records.size());
    for (RecordIndex r = 0; r < groups.size(); ++r)
        groups[r] = first.emplace(goldenOf[records.idOf(r)], r).first->second;
    return groups;
}

ExampleRecord exampleOf(const RecordTable& records, RecordIndex record) {
    ExampleRecord example{
        records.sources()[records.sourceOf(record)], std::string(records.keyOf(record)), {}};
    for (const Column& column : records.columns()) {
        for (const ValueId value : column.lists.at(record)) {
            if (value == kNoValue) continue;
            example.values.emplace_back(column.spec.field, std::string(column.values.at(value)));
        }
    }
    return example;
}

ShownError shown(const MatchRun& run, const KindOfError& kind) {
    ShownError error{kind.fault, kind.pairs, {}, {}};
    const auto& comparisons = run.rules().comparisons;
    for (std::size_t c = 0; c < comparisons.size(); ++c) {
        const int level = levelOf(kind.pattern, c);
        error.levels.emplace_back(comparisons[c].id,
                                  level == 0 ? ""
                                             : comparisons[c].levels[static_cast<std::size_t>(level) - 1].id);
    }
    for (const WrongPair& pair : kind.examples) {
        error.examples.push_back(
            {exampleOf(run.records(), pair.left), exampleOf(run.records(), pair.right), toBits(pair.weight)});
    }
    return error;
}

void showErrors(const MatchRun& run, GradedRun& graded) {
    for (const KindOfError& kind : graded.evaluation.errors.kinds) {
        graded.faults[faultName(kind.fault)] += kind.pairs;
        std::vector<ShownError>& list = isFalseMatch(kind.fault) ? graded.falseMatches : graded.missed;
        if (list.size() < kKindsShown) list.push_back(shown(run, kind));
    }
}

} // namespace

Result<GradedRun> gradeRun(const std::filesystem::path& truth, const MatchSession& session,
                           Workspace& workspace) {
    auto read = readTruth(truth, *session.records);
    if (!read) return read.error();
    auto groups = customersOf(*session.records, workspace);
    if (!groups) return groups.error();
    GradedRun graded;
    graded.evaluation = evaluate(*session.run, read->truth, groups.take(), {});
    graded.kind = read->truth.kind();
    graded.unnamed = read->truth.unnamed();
    graded.unknownRows = read->unknownRows;
    graded.sources.assign(session.records->sources().begin(), session.records->sources().end());
    graded.mergeLine = session.run->rules().mergeLine;
    graded.reviewLine = session.run->rules().reviewLine;
    showErrors(*session.run, graded);
    return graded;
}

} // namespace goldenrod
