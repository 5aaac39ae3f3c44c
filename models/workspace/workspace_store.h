// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <string>

namespace goldenrod {

/// Facts of the workspace as a whole: name, origin, prefix of its golden ids.
struct WorkspaceFacts {
    std::string name;
    std::string origin;       ///< 16 random bytes of this copy
    std::string goldenPrefix; ///< empty in the first copy
};

Result<void> writeFacts(Database& db, const WorkspaceFacts& facts);
Result<WorkspaceFacts> readFacts(Database& db);

/// Removes loads and runs that never became complete, with everything that belongs to them.
Result<void> removeUnfinished(Database& db);

/// Fails with kDamaged when SQLite finds the file inconsistent.
Result<void> quickCheck(Database& db);
Result<void> integrityCheck(Database& db);

} // namespace goldenrod
