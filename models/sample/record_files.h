// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/dealings.h"
#include "models/sample/plan.h"
#include "models/sample/sample_bank.h"
#include "models/sample/sample_folder.h"

#include <deque>

namespace goldenrod::sample {

/// The files beside the extracts that get rows with every record, whichever system's: whose record it is,
/// what its customer has and agreed to, and, where it is asked for, the flat table with its truth.
class RecordFiles {
public:
    /// Makes the files, and the folder of the truth. `folder` lives longer.
    Result<void> open(SampleFolder& folder, const SampleOptions& options);
    /// Adds a record that is in this row of its extract.
    Result<void> add(const System& system, std::uint32_t row, std::string_view key,
                     const PlannedRecord& planned, const Captured& record);
    /// Closes the files and adds them to the report.
    Result<void> close(SampleReport& report);

private:
    enum : std::size_t { kTruth, kHoldings, kTransactions, kConsents, kFlat, kFlatTruth };
    struct Open {
        const char* name;
        OutputFile file;
        std::uint64_t rows = 0;
    };
    std::string& text(std::size_t file) { return m_files[file].file.buffer(); }

    std::deque<Open> m_files; ///< the flat ones only where asked for
    std::optional<Dealings> m_dealings;
};

} // namespace goldenrod::sample
