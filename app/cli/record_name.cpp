// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/record_name.h"

#include "models/jobs/consolidate.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/record_store.h"

namespace goldenrod::cli {

Result<std::int64_t> findRecordByName(Database& db, const std::string& name) {
    // A source's name may itself hold a colon, so every split is tried.
    for (std::size_t colon = name.find(':'); colon != std::string::npos; colon = name.find(':', colon + 1)) {
        auto found = findRecord(db, name.substr(0, colon), name.substr(colon + 1));
        if (!found) return found.error();
        if (*found) return **found;
    }
    return Error{kNoSuchRecord, {name}};
}

Result<std::string> findCustomerByName(Database& db, const std::string& name) {
    if (name.starts_with("G") && name.find(':') == std::string::npos) return name;
    auto record = findRecordByName(db, name);
    if (!record) return record.error();
    auto golden = goldenOf(db, *record);
    if (!golden) return golden.error();
    if (*golden == 0) return Error{kNoRun};
    return goldenIdOf(db, *golden);
}

} // namespace goldenrod::cli
