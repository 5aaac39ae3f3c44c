// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/consolidate.h"
#include "models/jobs/import_extract.h"
#include "models/jobs/match_records.h"
#include "models/jobs/prepare_load.h"
#include "models/sample/sample_bank.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace goldenrod::ui {

inline bool goOn(const Progress&) {
    return true;
}

/// A workspace of the sample bank, loaded, matched and consolidated.
inline void makeMatchedBank(const std::filesystem::path& folder, const std::filesystem::path& file,
                            std::uint32_t customers) {
    ASSERT_TRUE(makeSampleBank(folder / "bank", {customers, 1}, goOn));
    auto workspace = Workspace::create(file, "Sample", {});
    ASSERT_TRUE(workspace);
    for (const char* name : {"core_banking.csv", "crm.csv", "digital.ndjson"}) {
        auto db = (*workspace)->reader();
        ASSERT_TRUE(db);
        auto prepared = prepareLoad({folder / "bank" / name, {}, {}, {}}, *db);
        ASSERT_TRUE(prepared);
        ASSERT_TRUE(importExtract(
            {folder / "bank" / name, prepared->source, prepared->sniffed.dialect, prepared->mapping, false},
            **workspace, goOn));
    }
    auto session = matchRecords({}, **workspace, goOn);
    ASSERT_TRUE(session);
    ASSERT_TRUE(consolidate(**workspace, &*session, goOn));
}

} // namespace goldenrod::ui
