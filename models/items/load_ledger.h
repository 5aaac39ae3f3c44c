// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"
#include "models/workspace/load_store.h"

#include <vector>

namespace goldenrod::items {

/// One line of a ledger as it is shown: a label, a figure, the sign that it adds up.
struct LedgerLine {
    Spans label, figure;
    Sign sign = Sign::None;
    bool ruled = false, opensQuarantine = false;
};

/// Rows of the file, what is no record taken off, what was loaded and what went to quarantine, and the sum:
/// every row and byte in one of them. `ahead`: it is not loaded yet.
QList<LedgerLine> ledgerLines(const std::vector<LedgerEntry>& ledger, std::int64_t fileBytes, bool ahead);

std::int64_t rowsIn(const std::vector<LedgerEntry>& ledger); ///< of all entries
std::int64_t rowsOf(const std::vector<LedgerEntry>& ledger, std::string_view entry);
/// Whether the entries' bytes are those of the file.
bool reconciles(const std::vector<LedgerEntry>& ledger, std::int64_t fileBytes);

} // namespace goldenrod::items
