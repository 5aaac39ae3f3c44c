// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bank.h"

#include "models/jobs/consolidate.h"
#include "models/jobs/match_records.h"
#include "models/jobs/review_queue.h"
#include "models/sample/sample_bank.h"
#include "tests/support/kept.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace goldenrod::test {
namespace {

/// Stops the process: without its fixture no test of the file says anything.
template <typename T>
T must(Result<T> result, const char* what) {
    if (result) return result.take();
    ADD_FAILURE() << what << ": " << result.error().code.id() << " " << result.error().detail;
    std::abort();
}

/// A workspace of the bank at the stage.
std::filesystem::path prepared(Stage stage, std::uint32_t customers) {
    const std::string name =
        "workspace-" + std::to_string(customers) + "-" + std::to_string(static_cast<int>(stage));
    return kept(name, [&](const std::filesystem::path& folder) {
        if (stage == Stage::Loaded) return loadBank(*makeWorkspace(folder), sampleBank(customers));
        auto workspace = bankWorkspace(folder, Stage::Loaded, customers);
        const MatchSession session = must(matchRecords({}, *workspace, {}), "match");
        if (stage == Stage::Consolidated) must(consolidate(*workspace, &session, {}), "consolidate");
    });
}

} // namespace

std::filesystem::path sampleBank(std::uint32_t customers) {
    return kept("bank-" + std::to_string(customers),
                [&](const std::filesystem::path& folder) {
                    must(makeSampleBank(folder / "bank", {customers, 1}, {}), "sample bank");
                }) /
           "bank";
}

const std::vector<std::string>& extracts() {
    static const std::vector<std::string> names{"core_banking.csv", "crm.csv",        "cards.tsv",
                                                "loans.txt",        "digital.ndjson", "call_centre.csv",
                                                "touchpoints.csv"};
    return names;
}

Workspace::Options optionsOf(const std::filesystem::path& folder) {
    return {folder / "identity", nullptr};
}

std::unique_ptr<Workspace> makeWorkspace(const std::filesystem::path& folder, const std::string& name) {
    return must(Workspace::create(folder / (name + ".goldenrod"), name, optionsOf(folder)), "new workspace");
}

std::unique_ptr<Workspace> openWorkspace(const std::filesystem::path& file) {
    return must(Workspace::open(file, optionsOf(file.parent_path())), "open workspace");
}

Result<ImportRequest> requestFor(const Workspace& workspace, const std::filesystem::path& file,
                                 const std::string& source, const std::string& keyColumn) {
    auto db = workspace.reader();
    if (!db) return db.error();
    auto ready = prepareLoad({file, source, keyColumn, {}}, *db);
    if (!ready) return ready.error();
    return ImportRequest{file, ready->source, ready->sniffed.dialect, ready->mapping, false};
}

Result<ImportReport> load(Workspace& workspace, const std::filesystem::path& file, const std::string& source,
                          const ProgressFn& progress) {
    auto request = requestFor(workspace, file, source);
    if (!request) return request.error();
    return importExtract(*request, workspace, progress);
}

void loadBank(Workspace& workspace, const std::filesystem::path& bank) {
    for (const std::string& name : extracts()) must(load(workspace, bank / name), name.c_str());
}

std::unique_ptr<Workspace> bankWorkspace(const std::filesystem::path& folder, Stage stage,
                                         std::uint32_t customers) {
    std::filesystem::copy(prepared(stage, customers), folder, std::filesystem::copy_options::recursive);
    return openWorkspace(folder / "bank.goldenrod");
}

QuestionRow firstQuestion(Workspace& workspace) {
    auto db = workspace.reader();
    const auto ids = reviewQueue(*db, QuestionFilter::Open, QuestionOrder::MostUseful).take();
    return readQuestion(*db, ids.at(0)).take();
}

ProgressFn stopAfter(int calls) {
    return [calls](const Progress&) mutable { return calls-- > 0; };
}

} // namespace goldenrod::test
