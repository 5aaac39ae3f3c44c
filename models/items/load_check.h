// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/mapping.h"
#include "models/sources/row_reader.h"
#include "models/workspace/load_store.h"
#include "models/workspace/quarantine_store.h"

#include <atomic>
#include <filesystem>
#include <vector>

namespace goldenrod::items {

/// What a load would find: every row counted, none stored.
struct LoadCheck {
    std::vector<LedgerEntry> ledger;
    std::vector<QuarantineRow> quarantined; ///< the first of them
    std::int64_t bytes = 0;

    std::int64_t rowsOf(std::string_view entry) const;
};

/// Reads the whole file as a load would. `stop` ends it early with kCancelled.
Result<LoadCheck> checkLoad(const std::filesystem::path& file, const sources::Dialect& dialect,
                            const sources::Mapping& mapping, const std::atomic<bool>& stop);

} // namespace goldenrod::items
