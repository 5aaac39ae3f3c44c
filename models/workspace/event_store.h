// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"
#include "models/workspace/identity.h"

#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

/// What an event says, before it has its place in history.
struct EventDraft {
    std::string kind;    ///< "decision.match", "load.completed", "run.completed", "release.published" ...
    std::string subject; ///< internal ids only ("load:3", "record:17,record:99")
    std::string body;    ///< JSON; personal data only here
};

/// One event as stored.
struct Event {
    std::int64_t seq = 0, at = 0;
    std::string actor; ///< name of the person
    std::string kind, subject, body;
    bool bodyErased = false;
};

/// Where history first does not add up.
struct ChainFault {
    std::int64_t seq = 0;
    std::string reason; ///< "hash", "previous", "body", "signature", "gap", "checkpoint"
};

struct ChainReport {
    std::int64_t events = 0;
    std::int64_t erasedBodies = 0;
    std::string head; ///< hex of the last hash
    std::optional<ChainFault> fault;
};

/// The hash-chained, signed, append-only history. All calls run inside the caller's transaction or on a
/// reader.
///   hash      = SHA-256("goldenrod-event-1" ‖ prev ‖ fields), each field with its length in 8 bytes in
///   front:
///               seq, origin, origin_seq, at (numbers as 8 bytes big-endian), the actor's public key, kind,
///               subject, body_hash; prev of the first event is 32 zero bytes
///   body_hash = SHA-256(salt ‖ body)
///   signature = Ed25519 of the hash by the actor
class EventStore {
public:
    EventStore(Database& db, const Identity& identity)
        : m_db(db)
        , m_identity(identity) {}

    /// Appends and returns the sequence number. `at` in microseconds UTC; 0: now.
    Result<std::int64_t> append(const EventDraft& draft, std::int64_t at = 0);

    /// Row id of the identity's person, added when the workspace does not know the key yet.
    Result<std::int64_t> person();

private:
    Database& m_db;
    const Identity& m_identity;
};

/// Row id of the person with this public key; 0: the workspace does not know the key.
Result<std::int64_t> personOfKey(Database& db, const PublicKey& publicKey);

/// Row id of the person who made an event; 0: there is no such event.
Result<std::int64_t> personOfEvent(Database& db, std::int64_t seq);

/// Newest first, at most `limit`, with seq below `before` (0: from the newest).
Result<std::vector<Event>> readEvents(Database& db, std::int64_t before, int limit);
Result<Event> readEvent(Database& db, std::int64_t seq);
/// Events of decisions and of their undoing, oldest first.
Result<std::vector<Event>> decisionEvents(Database& db);

/// Events whose kind begins with the word and a dot, oldest first.
Result<std::vector<Event>> eventsOfKind(Database& db, const std::string& word);

/// Events of golden values that people set, oldest first.
Result<std::vector<Event>> valueEvents(Database& db);

/// Recomputes the whole chain, and compares it with what was marked when releases were published. After
/// `verified`, an earlier report of this chain, only what was appended since is recomputed, provided that the
/// chain still leads through its head; a report with a fault, or of nothing, is no such start.
Result<ChainReport> verifyChain(Database& db, const ChainReport& verified = {});

/// The last hash of the chain as stored, 32 bytes; zeros when there is no event.
Result<std::string> headHash(Database& db);

/// When an event happened, microseconds; 0 when there is no such event.
Result<std::int64_t> instantOf(Database& db, std::int64_t seq);

/// The newest sequence number; 0 when there is none.
Result<std::int64_t> eventHead(Database& db);

} // namespace goldenrod
