// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/graded_run.h"

#include "models/jobs/consolidate.h"
#include "models/jobs/read_truth.h"
#include "models/jobs/record_reader.h"
#include "models/jobs/true_persons.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/rules_store.h"
#include "models/workspace/run_store.h"

#include <numeric>
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

/// The records of each group of the numbering that have true values.
std::vector<GradedCustomer> customersToGrade(std::span<const std::uint32_t> groups,
                                             const std::vector<std::uint32_t>& truthOf,
                                             const std::vector<TrueValues>& values) {
    std::unordered_map<std::uint32_t, std::size_t> places;
    std::vector<GradedCustomer> customers;
    for (RecordIndex r = 0; r < groups.size(); ++r) {
        const std::uint32_t person = truthOf[groups[r]];
        if (person >= values.size() || values[person].empty()) continue;
        const auto [at, added] = places.emplace(groups[r], customers.size());
        if (added) customers.push_back({{}, &values[person]});
        customers[at->second].records.push_back(r);
    }
    return customers;
}

/// Who most records of each cluster are; of equal ones the person of the first record.
std::vector<std::uint32_t> personsOfClusters(std::span<const std::uint32_t> clusters, const Truth& truth) {
    std::unordered_map<std::uint64_t, std::uint32_t> records;
    std::vector<std::uint32_t> person(clusters.size(), Truth::kUnnamed), most(clusters.size(), 0);
    for (RecordIndex r = 0; r < clusters.size(); ++r)
        ++records[std::uint64_t{clusters[r]} << 32 | truth.groups()[r]];
    for (RecordIndex r = 0; r < clusters.size(); ++r) {
        const std::uint32_t own = records[std::uint64_t{clusters[r]} << 32 | truth.groups()[r]];
        if (own <= most[clusters[r]]) continue;
        most[clusters[r]] = own;
        person[clusters[r]] = truth.groups()[r];
    }
    return person;
}

Result<void> gradeGoldenValues(const MatchRun& run, const Truth& truth, std::span<const RecordIndex> clusters,
                               const TruePersons& persons, GradedRun& graded) {
    std::vector<std::uint32_t> itself(truth.records() + persons.values.size());
    std::iota(itself.begin(), itself.end(), 0U);
    const auto real = customersToGrade(truth.groups(), itself, persons.values);
    const auto found = customersToGrade(clusters, personsOfClusters(clusters, truth), persons.values);
    for (const char* by : {"rules", "most_frequent", "most_recent", "longest"}) {
        const bool asItIs = std::string_view(by) == "rules";
        const RuleSet rules = asItIs ? run.rules() : withCriterionAlone(run.rules(), run.records(), by);
        auto consolidator = Consolidator::make(rules, run.records(), run.standardised());
        if (!consolidator) return consolidator.error();
        graded.golden.push_back({by, gradeGolden(*consolidator, real)});
        if (asItIs) graded.goldenAsFound.push_back({by, gradeGolden(*consolidator, found)});
    }
    return {};
}

} // namespace

Result<GradedRun> gradeRun(const GradeRequest& request, const MatchSession& session, Workspace& workspace) {
    auto read = readTruth(request.truth, *session.records);
    if (!read) return read.error();
    auto groups = customersOf(*session.records, workspace);
    if (!groups) return groups.error();
    GradedRun graded;
    graded.evaluation = evaluate(*session.run, read->truth, *groups, {});
    graded.kind = read->truth.kind();
    graded.unnamed = read->truth.unnamed();
    graded.unknownRows = read->unknownRows;
    graded.sources.assign(session.records->sources().begin(), session.records->sources().end());
    graded.mergeLine = session.run->rules().mergeLine;
    graded.reviewLine = session.run->rules().reviewLine;
    showErrors(*session.run, graded);
    if (request.persons.empty() || read->truth.kind() != Truth::Kind::Groups) return graded;
    auto persons = readTruePersons(request.persons, read->customers);
    if (!persons) return persons.error();
    graded.lookAlikes = gradeLookAlikes(read->truth, *groups, persons->lookAlikes);
    auto golden = gradeGoldenValues(*session.run, read->truth, *groups, *persons, graded);
    if (!golden) return golden.error();
    return graded;
}

Result<GradedRun> gradeWorkspace(const GradeRequest& request, Workspace& workspace,
                                 const ProgressFn& progress) {
    constexpr double kRead = 0.2;
    auto db = workspace.reader();
    if (!db) return db.error();
    auto inForce = runInForce(*db);
    if (!inForce) return inForce.error();
    if (*inForce == 0) return Error{kNoRun};
    auto row = readRun(*db, *inForce);
    if (!row) return row.error();
    MatchSession session;
    auto records = readAllRecords(*db, progress, 0.0, kRead);
    if (!records) return records.error();
    session.records = records.take();
    auto rules = readRuleSet(*db, row->rulesId);
    if (!rules) return rules.error();
    auto decisions = decisionsFor(*db, *session.records);
    if (!decisions) return decisions.error();
    MatchOptions options;
    options.rules = rules.take();
    options.decisions = decisions.take();
    options.threads = request.threads;
    options.findModel = [&](const RuleSet&) -> Result<std::optional<Learned>> {
        auto learned = readLearned(*db, row->modelId);
        if (!learned) return learned.error();
        return std::optional<Learned>(learned.take());
    };
    auto run = MatchRun::make(*session.records, std::move(options), part(progress, kRead, 1.0));
    if (!run) return run.error();
    session.run = run.take();
    return gradeRun(request, session, workspace);
}

} // namespace goldenrod
