// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/event_store.h"

#include "matching/sha256.h"
#include "models/workspace/clock.h"
#include "models/workspace/each_row.h"

#include <sodium.h>

namespace goldenrod {
namespace {

constexpr std::string_view kFormat = "goldenrod-event-1";
constexpr std::size_t kSaltBytes = 16;

struct Link {
    std::int64_t seq = 0, originSeq = 0, at = 0;
    std::string_view origin, publicKey, kind, subject, bodyHash, prev;
};

Hash hashOf(const Link& link) {
    Sha256 hash;
    hash.add(kFormat).add(link.prev);
    hash.addNumber(link.seq).addField(link.origin).addNumber(link.originSeq).addNumber(link.at);
    hash.addField(link.publicKey).addField(link.kind).addField(link.subject).addField(link.bodyHash);
    return hash.finish();
}

struct Tail {
    std::int64_t seq = 0, originSeq = 0;
    std::string hash = std::string(32, '\0'), origin;
};

Result<Tail> readTail(Database& db) {
    Tail tail;
    auto origin = db.prepare("SELECT value FROM workspace WHERE key = 'origin'");
    if (!origin) return origin.error();
    auto row = (*origin)->step();
    if (!row) return row.error();
    if (*row) tail.origin = (*origin)->text(0);
    (*origin)->reset();

    auto last = db.prepare("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");
    if (!last) return last.error();
    row = (*last)->step();
    if (!row) return row.error();
    if (*row) {
        tail.seq = (*last)->integer(0);
        tail.hash = (*last)->text(1);
    }
    (*last)->reset();

    auto own = db.prepare("SELECT coalesce(max(origin_seq), 0) FROM event WHERE origin = ?1");
    if (!own) return own.error();
    (*own)->bindBlob(1, tail.origin);
    row = (*own)->step();
    if (!row) return row.error();
    tail.originSeq = (*own)->integer(0);
    (*own)->reset();
    return tail;
}

constexpr const char* kEventColumns =
    "SELECT e.seq, e.at, p.name, e.kind, e.subject, b.body FROM event e JOIN person p ON p.id = e.actor "
    "LEFT JOIN event_body b ON b.seq = e.seq ";

Result<std::vector<Event>> eventsOf(Statement& s) {
    std::vector<Event> events;
    for (;;) {
        auto row = s.step();
        if (!row) return row.error();
        if (!*row) return events;
        events.push_back({s.integer(0), s.integer(1), std::string(s.text(2)), std::string(s.text(3)),
                          std::string(s.text(4)), std::string(s.text(5)), s.isNull(5)});
    }
}

/// Follows the chain event by event.
class ChainWalk {
public:
    /// Goes on behind the head of an earlier report. False when the chain does not lead there any more.
    Result<bool> beginAfter(Database& db, const ChainReport& verified) {
        if (verified.fault || verified.events == 0) return true;
        auto select = db.prepare("SELECT hash FROM event WHERE seq = ?1");
        if (!select) return select.error();
        auto row = (*select)->bind(1, verified.events).step();
        if (!row) return row.error();
        m_report = verified;
        if (*row) m_prev = (*select)->text(0);
        const bool leads = *row && toHex(m_prev) == verified.head;
        (*select)->reset();
        if (!leads) m_report.fault = ChainFault{verified.events, *row ? "hash" : "gap"};
        return leads;
    }
    /// The next row of verifyChain(); false: it does not follow, and report() says why.
    bool take(const Statement& s) {
        const bool erased = s.isNull(12);
        if (const std::string reason = faultOf(s, erased); !reason.empty()) {
            m_report.fault = ChainFault{s.integer(0), reason};
            return false;
        }
        ++m_report.events;
        m_report.erasedBodies += erased ? 1 : 0;
        m_prev = s.text(9);
        return true;
    }
    ChainReport report() const {
        ChainReport report = m_report;
        report.head = toHex(m_prev);
        return report;
    }

private:
    std::string faultOf(const Statement& s, bool erased) const {
        const Link link{s.integer(0), s.integer(2), s.integer(3), s.text(1), s.text(4),
                        s.text(5),    s.text(6),    s.text(7),    s.text(8)};
        const Hash hash = hashOf(link);
        std::string reason;
        if (link.seq != m_report.events + 1)
            reason = "gap";
        else if (link.prev != m_prev)
            reason = "previous";
        else if (s.text(9) != asBytes(hash))
            reason = "hash";
        else if (!verifySignature(asBytes(hash), s.text(10), link.publicKey))
            reason = "signature";
        else if (!erased && asBytes(Sha256().add(s.text(11)).add(s.text(12)).finish()) != link.bodyHash)
            reason = "body";
        return reason;
    }

    ChainReport m_report;
    std::string m_prev = std::string(32, '\0');
};

/// The first mark of a release that the chain does not lead to, or that nobody known signed.
Result<std::optional<ChainFault>> checkpointFault(Database& db) {
    auto select = db.prepare("SELECT c.seq, c.head, c.signature, p.public_key, e.hash FROM checkpoint c "
                             "LEFT JOIN person p ON p.id = c.signer LEFT JOIN event e ON e.seq = c.seq "
                             "ORDER BY c.seq");
    if (!select) return select.error();
    Statement& s = **select;
    for (;;) {
        auto row = s.step();
        if (!row) return row.error();
        if (!*row) return std::optional<ChainFault>();
        if (s.text(1) == s.text(4) && verifySignature(s.text(1), s.text(2), s.text(3))) continue;
        const ChainFault fault{s.integer(0), "checkpoint"};
        s.reset();
        return std::optional<ChainFault>(fault);
    }
}

} // namespace

Result<std::int64_t> EventStore::person() {
    auto known = personOfKey(m_db, m_identity.publicKey);
    if (!known || *known != 0) return known;
    auto insert =
        m_db.prepare("INSERT INTO person(name, login, public_key, created_at) VALUES(?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    (*insert)->bind(1, m_identity.name).bind(2, m_identity.login);
    auto done = (*insert)->bindBlob(3, asBytes(m_identity.publicKey)).bind(4, nowMicroseconds()).run();
    if (!done) return done.error();
    return m_db.lastInsertId();
}

Result<std::int64_t> EventStore::append(const EventDraft& draft, std::int64_t at) {
    auto actor = person();
    if (!actor) return actor.error();
    auto tail = readTail(m_db);
    if (!tail) return tail.error();

    std::string salt(kSaltBytes, '\0');
    randombytes_buf(salt.data(), salt.size());
    const Hash bodyHash = Sha256().add(salt).add(draft.body).finish();
    const Link link{tail->seq + 1,
                    tail->originSeq + 1,
                    at != 0 ? at : nowMicroseconds(),
                    tail->origin,
                    asBytes(m_identity.publicKey),
                    draft.kind,
                    draft.subject,
                    asBytes(bodyHash),
                    tail->hash};
    const Hash hash = hashOf(link);
    const auto signature = m_identity.sign(asBytes(hash));

    auto insert = m_db.prepare(
        "INSERT INTO event(seq, origin, origin_seq, at, actor, kind, subject, body_hash, prev, hash, "
        "signature) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    if (!insert) return insert.error();
    (*insert)
        ->bind(1, link.seq)
        .bindBlob(2, link.origin)
        .bind(3, link.originSeq)
        .bind(4, link.at)
        .bind(5, *actor);
    (*insert)->bind(6, link.kind).bind(7, link.subject).bindBlob(8, link.bodyHash).bindBlob(9, link.prev);
    (*insert)->bindBlob(10, asBytes(hash));
    (*insert)->bindBlob(11, {reinterpret_cast<const char*>(signature.data()), signature.size()});
    if (auto done = (*insert)->run(); !done) return done.error();

    auto body = m_db.prepare("INSERT INTO event_body(seq, salt, body) VALUES(?1, ?2, ?3)");
    if (!body) return body.error();
    if (auto done = (*body)->bind(1, link.seq).bindBlob(2, salt).bind(3, draft.body).run(); !done)
        return done.error();
    return link.seq;
}

Result<std::int64_t> personOfKey(Database& db, const PublicKey& publicKey) {
    auto select = db.prepare("SELECT id FROM person WHERE public_key = ?1");
    if (!select) return select.error();
    auto row = (*select)->bindBlob(1, asBytes(publicKey)).step();
    if (!row) return row.error();
    const std::int64_t id = *row ? (*select)->integer(0) : 0;
    (*select)->reset();
    return id;
}

Result<std::int64_t> personOfEvent(Database& db, std::int64_t seq) {
    auto select = db.prepare("SELECT actor FROM event WHERE seq = ?1");
    if (!select) return select.error();
    (*select)->bind(1, seq);
    auto persons = numbersOf(**select);
    if (!persons) return persons.error();
    return persons->empty() ? 0 : persons->front();
}

Result<std::vector<Event>> readEvents(Database& db, std::int64_t before, int limit) {
    auto select =
        db.prepare(std::string(kEventColumns) + "WHERE ?1 = 0 OR e.seq < ?1 ORDER BY e.seq DESC LIMIT ?2");
    if (!select) return select.error();
    (*select)->bind(1, before).bind(2, limit);
    return eventsOf(**select);
}

Result<std::vector<Event>> decisionEvents(Database& db) {
    auto select = db.prepare(std::string(kEventColumns) +
                             "WHERE e.kind >= 'decision.' AND e.kind < 'decision/' ORDER BY e.seq");
    if (!select) return select.error();
    return eventsOf(**select);
}

Result<std::vector<Event>> eventsOfKind(Database& db, const std::string& word) {
    auto select =
        db.prepare(std::string(kEventColumns) + "WHERE e.kind >= ?1 AND e.kind < ?2 ORDER BY e.seq");
    if (!select) return select.error();
    const std::string from = word + ".", to = word + "/"; // the character after the dot
    (*select)->bind(1, from).bind(2, to);
    return eventsOf(**select);
}

Result<std::vector<Event>> valueEvents(Database& db) {
    auto select = db.prepare(std::string(kEventColumns) +
                             "WHERE e.kind >= 'golden.' AND e.kind < 'golden/' ORDER BY e.seq");
    if (!select) return select.error();
    return eventsOf(**select);
}

Result<Event> readEvent(Database& db, std::int64_t seq) {
    auto events = readEvents(db, seq + 1, 1);
    if (!events) return events.error();
    if (events->empty() || events->front().seq != seq) return Error{kSqlFailed, {}, "no such event"};
    return events->front();
}

Result<ChainReport> verifyChain(Database& db, const ChainReport& verified) {
    ChainWalk walk;
    auto begun = walk.beginAfter(db, verified);
    if (!begun) return begun.error();
    if (!*begun) return walk.report();
    auto select = db.prepare(
        "SELECT e.seq, e.origin, e.origin_seq, e.at, p.public_key, e.kind, e.subject, e.body_hash, e.prev, "
        "e.hash, e.signature, b.salt, b.body FROM event e LEFT JOIN person p ON p.id = e.actor "
        "LEFT JOIN event_body b ON b.seq = e.seq WHERE e.seq > ?1 ORDER BY e.seq");
    if (!select) return select.error();
    Statement& s = **select;
    s.bind(1, walk.report().events);
    for (;;) {
        auto row = s.step();
        if (!row) return row.error();
        if (!*row) break;
        if (walk.take(s)) continue;
        s.reset();
        return walk.report();
    }
    ChainReport report = walk.report();
    auto fault = checkpointFault(db);
    if (!fault) return fault.error();
    report.fault = fault.take();
    return report;
}

Result<std::string> headHash(Database& db) {
    auto tail = readTail(db);
    if (!tail) return tail.error();
    return tail->hash;
}

Result<std::int64_t> instantOf(Database& db, std::int64_t seq) {
    auto select = db.prepare("SELECT at FROM event WHERE seq = ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, seq).step();
    if (!row) return row.error();
    const std::int64_t at = *row ? (*select)->integer(0) : 0;
    (*select)->reset();
    return at;
}

Result<std::int64_t> eventHead(Database& db) {
    return db.scalar("SELECT coalesce(max(seq), 0) FROM event");
}

} // namespace goldenrod
