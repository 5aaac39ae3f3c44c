// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "matching/result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kSampleFolderNotEmpty{"sample.folder_not_empty"}; ///< path
inline constexpr ErrorCode kSampleNotAFolder{"sample.not_a_folder"};         ///< path
inline constexpr ErrorCode kSampleWriteFailed{"sample.write_failed"}; ///< path; detail: the system's words
inline constexpr ErrorCode kSampleCustomers{"sample.customers"};      ///< asked for, least, most

inline constexpr std::uint32_t kMostSampleCustomers = 1'000'000;

/// What the sample bank shall be. The same options give the same bytes on every machine.
struct SampleOptions {
    std::uint32_t customers = 2000; ///< persons, 1 to kMostSampleCustomers; companies come beside them
    std::uint64_t seed = 1;
    bool flat = false; ///< also all records about persons in one table, flat.csv
};

/// A file that was written.
struct SampleFile {
    std::filesystem::path path; ///< relative to the bank's folder
    std::uint64_t rows = 0;     ///< without a header
    std::uint64_t bytes = 0;
};

/// How often a rate of the error model (models/sample/rates.h) applied and struck.
struct SampleErrorCount {
    std::string_view source; ///< "core_banking", "crm", "cards" ...
    std::string_view error;  ///< "missing.email" ...
    std::uint64_t exposed = 0, struck = 0;
};

struct SampleReport {
    std::uint32_t persons = 0, companies = 0;
    std::uint64_t records = 0; ///< over all extracts
    std::uint64_t touchpoints = 0;
    std::vector<SampleFile> files; ///< in the order they were finished
    std::vector<SampleErrorCount> errors;
};

/// Writes a small invented bank with known truth into `dir`, which must be absent (its parent must exist) or
/// empty: core_banking.csv, crm.csv, cards.tsv, loans.txt, digital.ndjson, call_centre.csv, touchpoints.csv,
/// holdings.csv, transactions.csv, consents.csv, and apart from them, in truth/, what the product never
/// reads: truth.csv (which person or company each record is about), persons.csv and companies.csv (their true
/// present values, and whom they are easily taken for). With `flat` also flat.csv and truth/flat_truth.csv.
/// The folders get mode 0700, the files 0600. On failure and when stopped nothing is left behind. Phases:
/// "sample.people", "sample.records", "sample.touchpoints", "sample.truth".
Result<SampleReport> makeSampleBank(const std::filesystem::path& dir, const SampleOptions& options,
                                    const ProgressFn& progress);

} // namespace goldenrod
