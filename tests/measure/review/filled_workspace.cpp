// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/measure/review/filled_workspace.h"

#include "matching/score/exact_math.h"
#include "models/jobs/consolidate.h"
#include "models/jobs/import_extract.h"
#include "models/jobs/match_records.h"
#include "models/jobs/prepare_load.h"
#include "models/jobs/run_report.h"
#include "models/sample/sample_bank.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/run_store.h"

#include <algorithm>
#include <cstdio>
#include <unordered_map>
#include <unordered_set>

namespace goldenrod::measure {
namespace {

constexpr const char* kExtracts[] = {"core_banking.csv", "crm.csv",        "cards.tsv",
                                     "loans.txt",        "digital.ndjson", "call_centre.csv"};
constexpr std::int64_t kBatch = 50'000;
constexpr Weight kLowEnd = 400'000'000; ///< a tenth of a bit

Result<void> makeBank(const std::filesystem::path& file, std::uint32_t customers) {
    std::printf("making the sample bank of %u customers ...\n", customers);
    const std::filesystem::path folder = file.string() + ".bank";
    if (auto made = makeSampleBank(folder, {customers, 1}, {}); !made) return made.error();
    auto workspace = Workspace::create(file, "bank", {});
    if (!workspace) return workspace.error();
    for (const char* name : kExtracts) {
        auto db = (*workspace)->reader();
        if (!db) return db.error();
        auto ready = prepareLoad({folder / name, {}, {}, {}}, *db);
        if (!ready) return ready.error();
        auto loaded = importExtract(
            {folder / name, ready->source, ready->sniffed.dialect, ready->mapping, false}, **workspace, {});
        if (!loaded) return loaded.error();
    }
    auto session = matchRecords({}, **workspace, {});
    if (!session) return session.error();
    auto consolidated = consolidate(**workspace, &*session, {});
    if (!consolidated) return consolidated.error();
    std::filesystem::remove_all(folder);
    return {};
}

/// Customers that hang together with others by a pair that the product may ask about.
std::unordered_set<std::int64_t> linkedCustomers(const std::vector<QuestionRow>& rows, Weight review,
                                                 std::unordered_map<std::int64_t, std::int64_t>& customerOf) {
    std::unordered_set<std::int64_t> linked;
    for (const QuestionRow& row : rows) {
        const std::int64_t a = customerOf[row.leftRecord], b = customerOf[row.rightRecord];
        if (row.weight >= review && a != b) linked.insert({a, b});
    }
    return linked;
}

/// A question about each pair inside a customer that nothing links to others: no decision about a question of
/// the product reaches these, which the tree would not ask. They stand at the lower end of the weights.
Result<std::vector<QuestionRow>> questionsToFillWith(Database& db) {
    auto run = runInForce(db);
    if (!run) return run.error();
    auto rules = rulesOfRun(db, *run);
    if (!rules) return rules.error();
    auto tree = readTree(db, *run);
    if (!tree) return tree.error();
    std::unordered_map<std::int64_t, std::int64_t> customerOf;
    auto read = forEachMembership(
        db, [&](const MembershipRow& row) { customerOf.emplace(row.recordId, row.golden); });
    if (!read) return read.error();
    std::vector<QuestionRow> rows;
    PairReader pairs(db, *run);
    for (const std::int64_t record : tree->recordIds) {
        auto of = pairs.pairsOf(record);
        if (!of) return of.error();
        for (const StoredPair& pair : **of) {
            if (pair.other < record) continue;
            QuestionRow row;
            row.leftRecord = record;
            row.rightRecord = pair.other;
            row.left = {record};
            row.right = {pair.other};
            row.weight = pair.weight;
            row.pattern = pair.pattern;
            row.rule = pair.rule;
            row.asked = record % 97 + 1; // not all of one age
            rows.push_back(std::move(row));
        }
    }
    const Weight review = toWeight(rules->reviewLine);
    const auto linked = linkedCustomers(rows, review, customerOf);
    std::erase_if(rows, [&](const QuestionRow& row) {
        const std::int64_t a = customerOf[row.leftRecord];
        return a != customerOf[row.rightRecord] || linked.contains(a);
    });
    for (QuestionRow& row : rows) row.height = review + std::abs(row.weight) % kLowEnd;
    return rows;
}

Result<void> fill(Workspace& workspace, std::int64_t questions) {
    auto db = workspace.reader();
    if (!db) return db.error();
    auto open = countQuestions(*db, QuestionFilter::Open);
    if (!open) return open.error();
    if (*open >= questions) return {};
    auto rows = questionsToFillWith(*db);
    if (!rows) return rows.error();
    if (rows->empty()) return Error{kNoRun};
    std::printf("writing %lld questions over %zu pairs ...\n", static_cast<long long>(questions - *open),
                rows->size());
    for (std::int64_t written = *open; written < questions;) {
        const std::int64_t end = std::min(questions, written + kBatch);
        auto saved = workspace.writer().transact([&](Database& writer) -> Result<void> {
            for (; written < end; ++written) {
                const auto at = static_cast<std::size_t>(written);
                QuestionRow row = (*rows)[at % rows->size()];
                row.height += static_cast<Weight>(at / rows->size()); // a pair's questions stand apart
                if (auto done = insertQuestion(writer, row); !done) return done;
            }
            return {};
        });
        if (!saved) return saved;
    }
    return workspace.writer().checkpoint();
}

} // namespace

Result<void> fillWorkspace(const std::filesystem::path& file, std::int64_t questions,
                           std::uint32_t customers) {
    if (!std::filesystem::exists(file)) {
        if (auto made = makeBank(file, customers); !made) return made;
    }
    auto workspace = Workspace::open(file, {});
    if (!workspace) return workspace.error();
    return fill(**workspace, questions);
}

} // namespace goldenrod::measure
