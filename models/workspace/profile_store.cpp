// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/profile_store.h"

#include "models/workspace/each_row.h"

namespace goldenrod {

Result<void> saveProfile(Database& db, const ProfileRow& row) {
    auto save = db.prepare("INSERT OR REPLACE INTO load_profile(load_id, rows, seconds, columns) "
                           "VALUES(?1, ?2, ?3, ?4)");
    if (!save) return save.error();
    return (*save)->bind(1, row.loadId).bind(2, row.rows).bind(3, row.seconds).bind(4, row.columns).run();
}

Result<std::optional<ProfileRow>> readProfile(Database& db, std::int64_t loadId) {
    auto select = db.prepare("SELECT rows, seconds, columns FROM load_profile WHERE load_id = ?1");
    if (!select) return select.error();
    (*select)->bind(1, loadId);
    std::optional<ProfileRow> found;
    auto done = forEachRow(**select, [&](const Statement& s) {
        found = ProfileRow{loadId, s.integer(0), s.real(1), std::string(s.text(2))};
    });
    if (!done) return done.error();
    return found;
}

} // namespace goldenrod
