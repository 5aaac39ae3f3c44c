// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace goldenrod {

/// A view of the queue that somebody gave a name.
struct SavedViewRow {
    std::string name, json;
    std::int64_t seq = 0; ///< event by which it became so
    friend bool operator==(const SavedViewRow&, const SavedViewRow&) = default;
};

/// In place of one of this name.
Result<void> putSavedView(Database& db, const SavedViewRow& view);
Result<void> removeSavedView(Database& db, const std::string& name);
/// By name.
Result<std::vector<SavedViewRow>> readSavedViews(Database& db);

} // namespace goldenrod
