// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bank.h"

#include "models/jobs/consolidate.h"
#include "models/jobs/match_records.h"
#include "models/sample/sample_bank.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

namespace goldenrod::test {
namespace {

struct KeptBank {
    TempFolder folder;
    std::filesystem::path dir = folder / "bank";
};

/// Stops the process: without its fixture no test of the file says anything.
template <typename T>
T must(Result<T> result, const char* what) {
    if (result) return result.take();
    ADD_FAILURE() << what << ": " << result.error().code.id() << " " << result.error().detail;
    std::abort();
}

std::filesystem::path prepared(Stage stage, std::uint32_t customers) {
    static TempFolder folder;
    static std::map<std::pair<Stage, std::uint32_t>, std::filesystem::path> kept;
    auto& file = kept[{stage, customers}];
    if (!file.empty()) return file;
    const std::string name = std::to_string(customers) + "-" + std::to_string(static_cast<int>(stage));
    std::filesystem::create_directory(folder / name);
    {
        auto workspace = makeWorkspace(folder / name);
        loadBank(*workspace, sampleBank(customers));
        if (stage != Stage::Loaded) {
            const MatchSession session = must(matchRecords({}, *workspace, {}), "match");
            if (stage == Stage::Consolidated) must(consolidate(*workspace, &session, {}), "consolidate");
        }
    }
    return file = folder / name / "bank.goldenrod";
}

} // namespace

const std::filesystem::path& sampleBank(std::uint32_t customers) {
    static std::map<std::uint32_t, KeptBank> kept;
    const auto [bank, fresh] = kept.try_emplace(customers);
    if (fresh) must(makeSampleBank(bank->second.dir, {customers, 1}, {}), "sample bank");
    return bank->second.dir;
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
    const std::filesystem::path file = prepared(stage, customers);
    std::filesystem::copy_file(file, folder / "bank.goldenrod");
    std::filesystem::copy(file.parent_path() / "identity", folder / "identity");
    return openWorkspace(folder / "bank.goldenrod");
}

ProgressFn stopAfter(int calls) {
    return [calls](const Progress&) mutable { return calls-- > 0; };
}

} // namespace goldenrod::test
