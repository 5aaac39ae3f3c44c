// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/import_extract.h"
#include "models/jobs/prepare_load.h"
#include "models/workspace/question_store.h"
#include "models/workspace/workspace.h"
#include "tests/support/temp_folder.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace goldenrod::test {

/// Customers of the sample bank that most tests share: enough for a few questions to wait.
inline constexpr std::uint32_t kBankCustomers = 250;

/// Folder of the sample bank with so many customers; kept(), so not to be written to.
std::filesystem::path sampleBank(std::uint32_t customers);
/// Names of its extracts, in the order they are loaded.
const std::vector<std::string>& extracts();

/// A new workspace in the folder; its identity lives beside it.
std::unique_ptr<Workspace> makeWorkspace(const std::filesystem::path& folder,
                                         const std::string& name = "bank");
std::unique_ptr<Workspace> openWorkspace(const std::filesystem::path& file);
Workspace::Options optionsOf(const std::filesystem::path& folder);

/// What `load` would do with the file: sniffed, mapped, ready to import.
Result<ImportRequest> requestFor(const Workspace& workspace, const std::filesystem::path& file,
                                 const std::string& source = {}, const std::string& keyColumn = {});
Result<ImportReport> load(Workspace& workspace, const std::filesystem::path& file,
                          const std::string& source = {}, const ProgressFn& progress = {});
/// Loads all extracts of a bank.
void loadBank(Workspace& workspace, const std::filesystem::path& bank);

enum class Stage { Loaded, Matched, Consolidated };
/// A copy, in the folder, of a workspace that was brought to the stage once with the sample bank of so many
/// customers; see kept().
std::unique_ptr<Workspace> bankWorkspace(const std::filesystem::path& folder, Stage stage,
                                         std::uint32_t customers = kBankCustomers);

/// The question that waits first.
QuestionRow firstQuestion(Workspace& workspace);

/// A day in microseconds.
inline constexpr std::int64_t kDay = 86'400'000'000;

/// Lets the job go on for so many progress calls, then stops it.
ProgressFn stopAfter(int calls);

} // namespace goldenrod::test
