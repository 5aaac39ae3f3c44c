// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "models/workspace/event_store.h"
#include "models/workspace/load_store.h"
#include "models/workspace/workspace.h"

#include <string>
#include <vector>

namespace goldenrod {

/// One thing that does not add up.
struct VerifyFault {
    std::string code; ///< "verify.file_bytes", "verify.ledger", "verify.decision" ...; wording names it
    std::vector<std::string> arguments;
};

struct VerifyReport {
    ChainReport chain;
    std::int64_t loads = 0, bytes = 0; ///< extracts whose stored bytes were hashed again
    std::int64_t records = 0;          ///< record versions whose values were read and hashed again
    std::int64_t decisions = 0;        ///< compared with their events
    std::int64_t goldenRecords = 0;    ///< consolidated again and compared; 0 while newer loads wait
    std::vector<VerifyFault> faults;
    bool sound() const { return !chain.fault && faults.empty(); }
};

/// Recomputes what can be recomputed: SQLite's own check, the event chain with its signatures, each extract's
/// stored bytes against its hash and ledger, each record version against its bytes, each decision against its
/// event, each golden record against its members. What it cannot prove: loss of events after the last
/// checkpoint kept outside, the PC's clock, who held a key.
Result<VerifyReport> verifyWorkspace(Workspace& workspace, const ProgressFn& progress);

} // namespace goldenrod
