// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/group_store.h"

#include "models/workspace/each_row.h"

#include <algorithm>
#include <array>

namespace goldenrod {
namespace {

constexpr std::array<std::string_view, 5> kStates = {"drawn", "decided", "refused", "given_up", "taken_back"};
constexpr std::size_t kVersionBytes = 8; // of a hash

Result<std::vector<LikeGroup>> groupsWhere(Database& db, std::string_view condition, std::int64_t id) {
    auto select = db.prepare("SELECT g.id, g.kind, g.asked, g.size, g.sample, g.upto, g.confidence, g.seed, "
                             "g.state, coalesce(g.closed_by, 0), coalesce(g.outcome, ''), "
                             "d.undone_by IS NOT NULL FROM like_group g "
                             "LEFT JOIN decision d ON d.seq = g.closed_by WHERE " +
                             std::string(condition) + " ORDER BY g.id DESC");
    if (!select) return select.error();
    (*select)->bind(1, id);
    std::vector<LikeGroup> groups;
    auto done = forEachRow(**select, [&](Statement& s) {
        LikeGroup group;
        group.id = s.integer(0);
        group.kind =
            s.text(1) == decisionName(DecisionKind::Match) ? DecisionKind::Match : DecisionKind::NotAMatch;
        group.asked = s.text(2);
        group.size = s.integer(3);
        group.sample = s.integer(4);
        group.limit = s.real(5);
        group.confidence = s.real(6);
        group.seed = static_cast<std::uint64_t>(s.integer(7));
        group.state =
            static_cast<GroupState>(std::find(kStates.begin(), kStates.end(), s.text(8)) - kStates.begin());
        group.closedBy = s.integer(9);
        group.outcome = s.text(10);
        if (group.state == GroupState::Decided && s.integer(11) != 0) group.state = GroupState::TakenBack;
        groups.push_back(std::move(group));
    });
    if (!done) return done.error();
    return groups;
}

} // namespace

std::string_view groupStateName(GroupState state) {
    return kStates[static_cast<std::size_t>(state)];
}

Result<std::string> versionsOfPair(Database& db, std::int64_t left, std::int64_t right) {
    std::string versions;
    for (const std::int64_t id : {left, right}) {
        auto record = readRecord(db, id);
        if (!record) return record.error();
        versions += asBytes(record->hash).substr(0, kVersionBytes);
    }
    return versions;
}

Result<void> insertGroup(Database& db, const LikeGroup& group, const std::vector<LikePair>& pairs) {
    auto insert = db.prepare("INSERT INTO like_group(id, kind, asked, size, sample, upto, confidence, seed, "
                             "state) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'drawn')");
    if (!insert) return insert.error();
    (*insert)->bind(1, group.id).bind(2, decisionName(group.kind)).bind(3, group.asked);
    (*insert)->bind(4, group.size).bind(5, group.sample).bind(6, group.limit).bind(7, group.confidence);
    if (auto done = (*insert)->bind(8, group.seed).run(); !done) return done;
    auto member = db.prepare("INSERT INTO like_member(group_id, place, left_record, right_record, versions) "
                             "VALUES(?1, ?2, ?3, ?4, ?5)");
    if (!member) return member.error();
    std::int64_t place = 0;
    for (const LikePair& pair : pairs) {
        (*member)->bind(1, group.id).bind(2, place++).bind(3, pair.left).bind(4, pair.right);
        if (auto done = (*member)->bindBlob(5, pair.versions).run(); !done) return done;
    }
    return {};
}

Result<void> closeGroup(Database& db, const LikeGroup& group) {
    auto update = db.prepare("UPDATE like_group SET state = ?2, closed_by = ?3, outcome = ?4 WHERE id = ?1");
    if (!update) return update.error();
    (*update)->bind(1, group.id).bind(2, groupStateName(group.state)).bind(3, group.closedBy);
    return (*update)->bind(4, group.outcome).run();
}

Result<LikeGroup> readGroup(Database& db, std::int64_t id) {
    auto groups = groupsWhere(db, "g.id = ?1", id);
    if (!groups) return groups.error();
    if (groups->empty()) return Error{kGroupUnknown, {std::to_string(id)}};
    return std::move(groups->front());
}

Result<std::vector<LikeGroup>> readGroups(Database& db) {
    return groupsWhere(db, "g.id > ?1", 0);
}

Result<std::vector<LikePair>> readGroupPairs(Database& db, std::int64_t id, std::int64_t from,
                                             std::int64_t to) {
    auto select = db.prepare("SELECT left_record, right_record, versions FROM like_member "
                             "WHERE group_id = ?1 AND place >= ?2 AND place < ?3 ORDER BY place");
    if (!select) return select.error();
    (*select)->bind(1, id).bind(2, from).bind(3, to);
    std::vector<LikePair> pairs;
    auto done = forEachRow(**select, [&](Statement& s) {
        pairs.push_back({s.integer(0), s.integer(1), std::string(s.text(2))});
    });
    if (!done) return done.error();
    return pairs;
}

Result<std::int64_t> groupOfPair(Database& db, DecisionKind kind, std::int64_t left, std::int64_t right) {
    auto select = db.prepare("SELECT coalesce(max(g.id), 0) FROM like_member m JOIN like_group g "
                             "ON g.id = m.group_id WHERE m.left_record = ?1 AND m.right_record = ?2 AND "
                             "g.kind = ?3 AND g.state <> 'given_up'");
    if (!select) return select.error();
    (*select)->bind(1, std::min(left, right)).bind(2, std::max(left, right)).bind(3, decisionName(kind));
    auto row = (*select)->step();
    if (!row) return row.error();
    const std::int64_t id = (*select)->integer(0);
    (*select)->reset();
    return id;
}

Result<std::vector<std::int64_t>> groupEventsByPair(Database& db, std::int64_t left, std::int64_t right,
                                                    std::int64_t after) {
    auto select = db.prepare("SELECT d.seq FROM like_member m JOIN like_group g ON g.id = m.group_id "
                             "JOIN decision d ON d.seq = g.closed_by WHERE m.left_record = ?1 AND "
                             "m.right_record = ?2 AND m.place < g.sample AND g.id < ?3 AND d.seq > ?3 AND "
                             "d.undone_by IS NULL ORDER BY d.seq");
    if (!select) return select.error();
    (*select)->bind(1, std::min(left, right)).bind(2, std::max(left, right)).bind(3, after);
    return numbersOf(**select);
}

} // namespace goldenrod
