// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"
#include "models/workspace/golden_codec.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

/// A golden record as it stands.
struct GoldenRow {
    std::int64_t number = 0;
    std::string gid;
    std::vector<StoredGoldenValue> values;
    std::int64_t since = 0;      ///< event of this version
    std::int64_t records = 0;    ///< how many it is made of
    bool live = false;           ///< has members; otherwise retired
    std::int64_t forwardsTo = 0; ///< number of the record that took over; 0: none
};

/// A record's place.
struct MembershipRow {
    std::int64_t recordId = 0, golden = 0, since = 0;
};
struct FounderRow {
    std::int64_t recordId = 0, golden = 0;
};

// Reading
Result<GoldenRow> readGolden(Database& db, std::int64_t number);
Result<std::int64_t> findGolden(Database& db, const std::string& gid); ///< 0: unknown
Result<std::string> goldenIdOf(Database& db, std::int64_t number);
Result<std::vector<std::int64_t>> readMembers(Database& db, std::int64_t golden); ///< record ids, ascending
Result<std::int64_t> goldenOf(Database& db, std::int64_t recordId);               ///< 0: none
Result<std::int64_t> countGolden(Database& db);                                   ///< live ones
Result<std::int64_t> countGoldenOfSeveral(Database& db); ///< live ones of more than one record
/// What became of golden records after an event: each is counted once.
struct GoldenChanges {
    std::int64_t added = 0, changed = 0, merged = 0, retired = 0, unchanged = 0;
};
Result<GoldenChanges> goldenChangesSince(Database& db, std::int64_t seq);
Result<std::vector<std::int64_t>> liveGoldens(Database& db); ///< numbers, ascending
/// A golden record in force, its values as packGolden() made them.
struct PackedGoldenRow {
    std::int64_t number = 0;
    std::string gid, packed;
};
/// By number. `each` returns false to stop.
Result<void> forEachGoldenInForce(Database& db, const std::function<bool(PackedGoldenRow)>& each);
/// A record and the golden record it belongs to.
struct CrosswalkRow {
    std::int64_t golden = 0, sourceId = 0, ordinal = 0;
    std::string key;
};
/// By golden record.
Result<void> forEachCrosswalkRow(Database& db, const std::function<void(CrosswalkRow)>& each);
/// Live golden records with all words of the query in their values, at most `limit`; numbers ascending.
Result<std::vector<std::int64_t>> searchGoldens(Database& db, const std::string& query, int limit);
/// Live golden records of records whose source key begins so, in either case of its letters; at most `limit`.
Result<std::vector<std::int64_t>> goldensByKey(Database& db, const std::string& beginning, int limit);
Result<std::vector<MembershipRow>> readMemberships(Database& db, std::span<const std::int64_t> recordIds);
Result<void> forEachMembership(Database& db, const std::function<void(const MembershipRow&)>& each);
Result<void> forEachFounder(Database& db, const std::function<void(const FounderRow&)>& each);
/// Golden numbers founded by any of the records.
Result<std::vector<FounderRow>> readFounders(Database& db, std::span<const std::int64_t> recordIds);
Result<std::int64_t> nextGoldenNumber(Database& db);
struct ForwardingRow {
    std::int64_t retired = 0, target = 0, opened = 0;
};
Result<std::vector<ForwardingRow>> openForwardings(Database& db, std::int64_t target = 0); ///< 0: all

/// One version of a golden record with the events between which it was in force (until 0: now).
struct GoldenVersionRow {
    std::int64_t since = 0, until = 0, runId = 0;
    std::vector<StoredGoldenValue> values;
};
Result<std::vector<GoldenVersionRow>> readGoldenVersions(Database& db, std::int64_t golden);

/// A record's stay in a golden record, between events (until 0: now).
struct StayRow {
    std::int64_t recordId = 0, since = 0, until = 0;
};
Result<std::vector<StayRow>> readStays(Database& db, std::int64_t golden);

/// The values of a golden record as they are written: packed, and as search looks for them.
struct PackedGolden {
    std::string packed, search;
};

/// Writes what changes in one transaction: memberships, golden versions, forwarding, search. Statements are
/// compiled once, so it serves one customer and a million alike.
class GoldenWriter {
public:
    /// `seq`: the event that causes the changes. `prefix`: of golden ids.
    GoldenWriter(Database& db, std::int64_t seq, std::int64_t runId, std::string prefix);

    /// Touches no connection: for any thread.
    PackedGolden pack(std::int64_t golden, const std::vector<StoredGoldenValue>& values) const;

    Result<void> found(std::int64_t number, std::int64_t founder);
    /// Records that belonged nowhere belong to their golden records from now on; in any order.
    Result<void> join(std::vector<MembershipRow> rows);
    /// The record belongs to `golden` instead of `before` from now on.
    Result<void> move(std::int64_t recordId, std::int64_t before, std::int64_t since, std::int64_t golden);
    /// The values of a golden record that never had any.
    Result<void> addValues(std::int64_t golden, const PackedGolden& values);
    /// New values; nothing is written when they are those in force.
    Result<bool> setValues(std::int64_t golden, const PackedGolden& values);
    /// No members left: ends the version in force and leaves the search.
    Result<void> retire(std::int64_t golden);
    /// Where a retired golden record forwards to from now on; 0: nowhere, it lives.
    Result<void> forward(std::int64_t golden, std::int64_t target);

private:
    /// A statement of this writer, compiled when first asked for.
    struct Kept {
        const char* sql;
        Statement* statement = nullptr;
    };
    Result<Statement*> ready(Kept& kept);
    Result<void> insertMember(std::int64_t recordId, std::int64_t golden);
    Result<void> endVersion(std::int64_t golden, std::string& packed);
    Result<void> leaveSearch(std::int64_t golden, const std::string& packed);

    Database& m_db;
    std::int64_t m_seq, m_runId;
    std::string m_prefix;
    Kept m_found, m_member, m_version, m_search;
};

} // namespace goldenrod
