// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/record_key_store.h"

#include "models/workspace/each_row.h"

#include <algorithm>
#include <cctype>

namespace goldenrod {

Result<std::vector<std::int64_t>> recordsByKey(Database& db, const std::string& beginning, int limit) {
    std::string upper = beginning, lower = beginning;
    for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    auto select = db.prepare("SELECT r.id FROM source s CROSS JOIN record r ON r.source_id = s.id AND "
                             "r.source_key >= ?1 AND r.source_key < ?2 WHERE s.entity = 'party' LIMIT ?3");
    if (!select) return select.error();
    std::vector<std::int64_t> all;
    for (const std::string& key : {beginning, upper, lower}) {
        const std::string end = key + "\xF4\x8F\xBF\xBF";
        (*select)->bind(1, key).bind(2, end).bind(3, limit);
        auto done = forEachRow(**select, [&](const Statement& s) {
            if (std::find(all.begin(), all.end(), s.integer(0)) == all.end()) all.push_back(s.integer(0));
        });
        if (!done) return done.error();
    }
    return all;
}

} // namespace goldenrod
