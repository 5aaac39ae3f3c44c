// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/release_store.h"

namespace goldenrod {

Result<std::int64_t> nextRelease(Database& db) {
    return db.scalar("SELECT coalesce(max(id), 0) + 1 FROM release");
}

Result<void> insertRelease(Database& db, const ReleaseRow& release) {
    auto insert = db.prepare("INSERT INTO release(id, seq, at, folder, manifest) VALUES(?1, ?2, ?3, ?4, ?5)");
    if (!insert) return insert.error();
    (*insert)
        ->bind(1, release.id)
        .bind(2, release.seq)
        .bind(3, release.at)
        .bind(4, release.folder)
        .bind(5, release.manifest);
    return (*insert)->run();
}

Result<std::vector<ReleaseRow>> readReleases(Database& db) {
    auto select = db.prepare("SELECT id, seq, at, folder, manifest FROM release ORDER BY id DESC");
    if (!select) return select.error();
    Statement& s = **select;
    std::vector<ReleaseRow> releases;
    for (;;) {
        auto row = s.step();
        if (!row) return row.error();
        if (!*row) return releases;
        releases.push_back(
            {s.integer(0), s.integer(1), s.integer(2), std::string(s.text(3)), std::string(s.text(4))});
    }
}

Result<void> insertCheckpoint(Database& db, std::int64_t seq, std::string_view head, std::int64_t at,
                              std::int64_t signer, std::string_view signature) {
    auto insert =
        db.prepare("INSERT INTO checkpoint(seq, head, at, signer, signature) VALUES(?1, ?2, ?3, ?4, ?5)");
    if (!insert) return insert.error();
    return (*insert)->bind(1, seq).bindBlob(2, head).bind(3, at).bind(4, signer).bindBlob(5, signature).run();
}

} // namespace goldenrod
