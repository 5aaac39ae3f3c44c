// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/record_search.h"

#include "models/jobs/customer_search.h"
#include "models/jobs/review_queue.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/record_key_store.h"
#include "models/workspace/record_store.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr std::size_t kShortestKey = 2;

/// Records in the order they were found, each once, up to a limit.
struct Found {
    std::size_t limit;
    std::vector<std::int64_t> ids = {};
    bool isFull() const { return ids.size() >= limit; }
    void add(std::int64_t id) {
        if (!isFull() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
};

std::string trimmed(const std::string& words) {
    const auto first = words.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return words.substr(first, words.find_last_not_of(" \t\r\n") - first + 1);
}

/// Names of sources and keys may themselves hold a space or a colon, so every split is tried.
Result<void> addNamed(Database& db, const std::string& query, Found& found) {
    for (std::size_t at = query.find_first_of(" :"); at != std::string::npos;
         at = query.find_first_of(" :", at + 1)) {
        auto record = findRecord(db, query.substr(0, at), query.substr(at + 1));
        if (!record) return record.error();
        if (*record) found.add(**record);
    }
    return {};
}

Result<RecordHit> hitOf(Database& db, QueueReader& names, std::int64_t id) {
    RecordHit hit;
    hit.id = id;
    auto record = readRecord(db, id);
    if (!record) return record.error();
    hit.key = record->key;
    if (auto done = names.readName(id, hit.name, hit.source); !done) return done.error();
    auto golden = goldenOf(db, id);
    if (!golden) return golden.error();
    if (*golden == 0) return hit;
    auto gid = goldenIdOf(db, *golden);
    if (!gid) return gid.error();
    hit.gid = gid.take();
    return hit;
}

} // namespace

Result<std::vector<RecordHit>> searchRecords(Database& db, const std::string& words, int limit) {
    const std::string query = trimmed(words);
    std::vector<RecordHit> hits;
    Found found{static_cast<std::size_t>(std::max(0, limit))};
    if (query.empty()) return hits;
    if (auto done = addNamed(db, query, found); !done) return done.error();
    if (query.size() >= kShortestKey && query.find(' ') == std::string::npos) {
        auto keys = recordsByKey(db, query, limit);
        if (!keys) return keys.error();
        for (const std::int64_t id : *keys) found.add(id);
    }
    auto customers =
        found.isFull() ? Result<CustomerHits>(CustomerHits{}) : searchCustomers(db, query, limit);
    if (!customers) return customers.error();
    for (const std::int64_t golden : customers->numbers) {
        if (found.isFull()) break;
        auto members = readMembers(db, golden);
        if (!members) return members.error();
        for (const std::int64_t id : *members) found.add(id);
    }
    QueueReader names(db);
    for (const std::int64_t id : found.ids) {
        auto hit = hitOf(db, names, id);
        if (!hit) return hit.error();
        hits.push_back(hit.take());
    }
    return hits;
}

Result<RecordHit> readRecordHit(Database& db, std::int64_t recordId) {
    QueueReader names(db);
    return hitOf(db, names, recordId);
}

} // namespace goldenrod
