// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/saved_view_store.h"

#include "models/workspace/each_row.h"

namespace goldenrod {

Result<void> putSavedView(Database& db, const SavedViewRow& view) {
    auto put = db.prepare("INSERT INTO saved_view(name, seq, json) VALUES(?1, ?2, ?3) "
                          "ON CONFLICT DO UPDATE SET seq = excluded.seq, json = excluded.json");
    if (!put) return put.error();
    return (*put)->bind(1, view.name).bind(2, view.seq).bind(3, view.json).run();
}

Result<void> removeSavedView(Database& db, const std::string& name) {
    auto remove = db.prepare("DELETE FROM saved_view WHERE name = ?1");
    if (!remove) return remove.error();
    return (*remove)->bind(1, name).run();
}

Result<std::vector<SavedViewRow>> readSavedViews(Database& db) {
    auto select = db.prepare("SELECT name, json, seq FROM saved_view ORDER BY name");
    if (!select) return select.error();
    std::vector<SavedViewRow> views;
    auto done = forEachRow(**select, [&](Statement& s) {
        views.push_back({std::string(s.text(0)), std::string(s.text(1)), s.integer(2)});
    });
    if (!done) return done.error();
    return views;
}

} // namespace goldenrod
