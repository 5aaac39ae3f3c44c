// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/schema.h"

#include <array>
#include <string>

namespace goldenrod {
namespace {

// Instants are microseconds UTC, dates ISO text with their precision, weights match weights in 2^-32 bit,
// "since" and "until" sequence numbers of events. Raw text never stands in a column: it is read again from
// the stored bytes of the extract (raw_block) at the place that the record version names.
// Tables WITHOUT ROWID declare their key first: SQLite 3.40 finds NULLs in sound rows of others.
constexpr const char* kFirstSchema = R"sql(
CREATE TABLE workspace (
    key   TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- People and history -----------------------------------------------------------------------------------------
CREATE TABLE person (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    login      TEXT NOT NULL,
    public_key BLOB NOT NULL UNIQUE,          -- Ed25519
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE event (
    seq        INTEGER PRIMARY KEY,
    origin     BLOB NOT NULL,
    origin_seq INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    actor      INTEGER NOT NULL REFERENCES person(id),
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL,                 -- internal ids only, never personal data
    body_hash  BLOB NOT NULL,
    prev       BLOB NOT NULL,
    hash       BLOB NOT NULL,
    signature  BLOB NOT NULL,
    UNIQUE (origin, origin_seq)
) STRICT;
CREATE TABLE event_body (
    seq  INTEGER PRIMARY KEY REFERENCES event(seq),
    salt BLOB NOT NULL,
    body TEXT NOT NULL                        -- JSON; the only place of personal data in history; erasable
) STRICT;
CREATE TABLE checkpoint (
    seq       INTEGER PRIMARY KEY REFERENCES event(seq),
    head      BLOB NOT NULL,
    at        INTEGER NOT NULL,
    signer    INTEGER NOT NULL REFERENCES person(id),
    signature BLOB NOT NULL
) STRICT;
CREATE TRIGGER event_is_append_only_u BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_is_append_only_d BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_body_is_fixed BEFORE UPDATE ON event_body BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

-- Ingest -----------------------------------------------------------------------------------------------------
CREATE TABLE source (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE COLLATE NOCASE,
    entity     TEXT NOT NULL CHECK (entity IN ('party', 'touchpoint')),
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE mapping (
    id         INTEGER PRIMARY KEY,
    source_id  INTEGER NOT NULL REFERENCES source(id),
    json       TEXT NOT NULL,
    hash       BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (source_id, hash)
) STRICT;
CREATE TABLE load (
    id          INTEGER PRIMARY KEY,
    source_id   INTEGER NOT NULL REFERENCES source(id),
    ordinal     INTEGER NOT NULL,             -- 1, 2, 3 ... within the source
    mapping_id  INTEGER NOT NULL REFERENCES mapping(id),
    file_name   TEXT NOT NULL,
    file_size   INTEGER NOT NULL,
    file_hash   BLOB,                         -- SHA-256, known when complete
    dialect     TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('loading', 'complete')),
    started_at  INTEGER NOT NULL,
    finished_at INTEGER,
    rows_digest BLOB,                         -- SHA-256 over the hashes of its record versions, in order
    UNIQUE (source_id, ordinal)
) STRICT;
CREATE TABLE ledger (
    load_id INTEGER NOT NULL REFERENCES load(id) ON DELETE CASCADE,
    entry   TEXT NOT NULL,                    -- loaded, quarantined, blank, header, preamble, trailer ...
    rows    INTEGER NOT NULL,
    bytes   INTEGER NOT NULL,
    PRIMARY KEY (load_id, entry)
) STRICT, WITHOUT ROWID;
CREATE TABLE raw_block (                      -- the extract's bytes as delivered, 256 KiB each
    id    INTEGER PRIMARY KEY,                -- load_id * 2^24 + number of the block
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE quarantine (
    id        INTEGER PRIMARY KEY,
    load_id   INTEGER NOT NULL REFERENCES load(id) ON DELETE CASCADE,
    line      INTEGER NOT NULL,
    offset    INTEGER NOT NULL,
    length    INTEGER NOT NULL,
    reason    TEXT NOT NULL,
    arguments TEXT NOT NULL,                  -- JSON array
    status    TEXT NOT NULL DEFAULT 'open'
) STRICT;
CREATE INDEX quarantine_by_load ON quarantine(load_id);

CREATE TABLE record (
    id         INTEGER PRIMARY KEY,
    source_id  INTEGER NOT NULL REFERENCES source(id),
    source_key TEXT NOT NULL,
    role       TEXT NOT NULL DEFAULT '',
    ordinal    INTEGER NOT NULL DEFAULT 0,    -- keeps repeated keys apart
    UNIQUE (source_id, source_key, role, ordinal)
) STRICT;
CREATE TABLE record_version (
    id         INTEGER PRIMARY KEY,
    record_id  INTEGER NOT NULL REFERENCES record(id),
    load_id    INTEGER NOT NULL REFERENCES load(id),
    line       INTEGER NOT NULL,
    offset     INTEGER NOT NULL,
    length     INTEGER NOT NULL,
    hash       BLOB NOT NULL,                 -- first 16 bytes of SHA-256 over its values
    until_load INTEGER                        -- the load that brought the next version or missed it
) STRICT;
CREATE INDEX record_version_by_record ON record_version(record_id);
CREATE INDEX record_version_by_load ON record_version(load_id);
CREATE TRIGGER record_version_is_fixed BEFORE UPDATE OF record_id, load_id, line, offset, length, hash ON record_version
    BEGIN SELECT RAISE(ABORT, 'record versions never change'); END;

CREATE TABLE touchpoint (
    id        INTEGER PRIMARY KEY,
    load_id   INTEGER NOT NULL REFERENCES load(id),
    record_id INTEGER REFERENCES record(id),  -- null: not attached yet
    party_source TEXT,                        -- what it would attach by; kept only while not attached
    party_key TEXT,
    at        INTEGER,
    channel   TEXT NOT NULL,
    kind      TEXT NOT NULL,
    line      INTEGER NOT NULL,
    offset    INTEGER NOT NULL,
    length    INTEGER NOT NULL
) STRICT;
CREATE INDEX touchpoint_by_record ON touchpoint(record_id, at);
CREATE INDEX touchpoint_by_load ON touchpoint(load_id);
CREATE INDEX touchpoint_waiting ON touchpoint(party_source, party_key) WHERE record_id IS NULL;

-- Rules and models -------------------------------------------------------------------------------------------
CREATE TABLE rules (
    id         INTEGER PRIMARY KEY,
    hash       BLOB NOT NULL UNIQUE,
    json       TEXT NOT NULL,
    author     INTEGER NOT NULL REFERENCES person(id),
    proposed   INTEGER NOT NULL,              -- 1: made by the program from fields and data
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE model (
    id         INTEGER PRIMARY KEY,
    rules_id   INTEGER NOT NULL REFERENCES rules(id),
    hash       BLOB NOT NULL,
    json       TEXT NOT NULL,                 -- without the term frequencies, with their digest
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE model_term (
    model_id INTEGER NOT NULL REFERENCES model(id) ON DELETE CASCADE,
    space    INTEGER NOT NULL,                -- index into the model's list of term spaces
    value    TEXT NOT NULL,
    count    INTEGER NOT NULL,
    PRIMARY KEY (model_id, space, value)
) STRICT, WITHOUT ROWID;

-- Runs -------------------------------------------------------------------------------------------------------
CREATE TABLE run (
    id           INTEGER PRIMARY KEY,
    rules_id     INTEGER NOT NULL REFERENCES rules(id),
    model_id     INTEGER NOT NULL REFERENCES model(id),
    state        TEXT NOT NULL CHECK (state IN ('running', 'complete')),
    started_at   INTEGER NOT NULL,
    finished_at  INTEGER,
    event_head   INTEGER NOT NULL,            -- decisions up to here are in it
    input_digest BLOB NOT NULL,
    report       TEXT NOT NULL                -- JSON: versions, seed, counts, seconds per phase
) STRICT;
CREATE TABLE run_block (                      -- packed results, see models/workspace/run_store.h
    run_id  INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    kind    TEXT NOT NULL CHECK (kind IN ('record', 'pair', 'tree', 'bin')),
    first   INTEGER NOT NULL,
    bytes   BLOB NOT NULL,
    PRIMARY KEY (run_id, kind, first)
) STRICT;

-- Decisions and entities -------------------------------------------------------------------------------------
CREATE TABLE decision (
    seq          INTEGER PRIMARY KEY REFERENCES event(seq),
    kind         TEXT NOT NULL CHECK (kind IN ('match', 'not_match', 'unsure')),
    left_record  INTEGER NOT NULL REFERENCES record(id),
    right_record INTEGER NOT NULL REFERENCES record(id),
    weight       INTEGER,                     -- of the question when it was answered
    undone_by    INTEGER REFERENCES event(seq)
) STRICT;
CREATE TABLE decision_member (
    seq       INTEGER NOT NULL REFERENCES decision(seq),
    side      INTEGER NOT NULL,               -- 0 left, 1 right
    record_id INTEGER NOT NULL REFERENCES record(id),
    hash      BLOB NOT NULL,                  -- of the record version that was looked at
    PRIMARY KEY (seq, side, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_member_by_record ON decision_member(record_id);

CREATE TABLE golden (
    number      INTEGER PRIMARY KEY,
    gid         TEXT NOT NULL,                -- ends in the number
    founder     INTEGER NOT NULL UNIQUE REFERENCES record(id),
    created     INTEGER NOT NULL              -- event
) STRICT;
CREATE TABLE membership (
    record_id INTEGER PRIMARY KEY REFERENCES record(id),
    golden    INTEGER NOT NULL REFERENCES golden(number),
    since     INTEGER NOT NULL
) STRICT;
CREATE INDEX membership_by_golden ON membership(golden);
-- Without rowid, the key's columns must come first: SQLite's checks before 3.41 take others for NULL.
CREATE TABLE membership_history (
    record_id INTEGER NOT NULL,
    until     INTEGER NOT NULL,
    golden    INTEGER NOT NULL,
    since     INTEGER NOT NULL,
    PRIMARY KEY (record_id, until)
) STRICT, WITHOUT ROWID;
CREATE TABLE golden_version (
    golden INTEGER NOT NULL REFERENCES golden(number),
    since  INTEGER NOT NULL,
    until  INTEGER,                           -- null: in force
    run_id INTEGER NOT NULL REFERENCES run(id),
    packed BLOB NOT NULL,                     -- values, winners, rules; see models/workspace/golden_codec.h
    PRIMARY KEY (golden, since)
) STRICT, WITHOUT ROWID;
CREATE TABLE forwarding (
    retired INTEGER NOT NULL REFERENCES golden(number),
    opened  INTEGER NOT NULL,
    target  INTEGER NOT NULL REFERENCES golden(number),
    closed  INTEGER,
    PRIMARY KEY (retired, opened)
) STRICT, WITHOUT ROWID;
CREATE INDEX forwarding_by_target ON forwarding(target);

CREATE TABLE question (
    id           INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: somebody may still look at it
    left_record  INTEGER NOT NULL,            -- the strongest pair stands in front
    right_record INTEGER NOT NULL,
    left_size    INTEGER NOT NULL,
    right_size   INTEGER NOT NULL,
    height       INTEGER NOT NULL,            -- of the tree's node: mean weight between the groups
    weight       INTEGER NOT NULL,            -- of the pair in front
    pattern      INTEGER NOT NULL,
    members      BLOB NOT NULL,               -- packed record ids, left group then right group
    answered_by  INTEGER                      -- event of an "unsure" decision; other answers remove the row
) STRICT;
CREATE INDEX question_by_height ON question(height DESC, id);
CREATE TABLE question_member (
    record_id   INTEGER NOT NULL,
    question_id INTEGER NOT NULL,
    PRIMARY KEY (record_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE golden_search USING fts5(content, tokenize = "unicode61 remove_diacritics 2", detail = none, content = '', columnsize = 0);

CREATE TABLE release (
    id       INTEGER PRIMARY KEY,
    seq      INTEGER NOT NULL REFERENCES event(seq),
    at       INTEGER NOT NULL,
    folder   TEXT NOT NULL,
    manifest TEXT NOT NULL
) STRICT;
)sql";

// The queue of a million questions: everything that it is filtered and put in order by stands in one index,
// and how many are open is kept by pattern and sources. Questions that are not asked any more leave a line.
constexpr const char* kQueueSchema = R"sql(
ALTER TABLE question ADD COLUMN source_a INTEGER;  -- of the pair in front, the lower one first
ALTER TABLE question ADD COLUMN source_b INTEGER;
ALTER TABLE question ADD COLUMN rule INTEGER;      -- by which the pair in front was found; see run_store.h
ALTER TABLE question ADD COLUMN asked INTEGER;     -- event since which the pair in front is asked about
UPDATE question SET
    source_a = (SELECT min(source_id) FROM record WHERE id IN (left_record, right_record)),
    source_b = (SELECT max(source_id) FROM record WHERE id IN (left_record, right_record)),
    asked = (SELECT coalesce(max(seq), 0) FROM event WHERE kind = 'run.consolidated');
DELETE FROM question_member WHERE question_id NOT IN (SELECT id FROM question);
DROP INDEX question_by_height;
CREATE INDEX question_in_queue ON question(answered_by, height, pattern, source_a, source_b, left_size, right_size,
                                           rule, asked);
CREATE TABLE question_tally (
    pattern  INTEGER NOT NULL,
    source_a INTEGER NOT NULL,
    source_b INTEGER NOT NULL,
    open     INTEGER NOT NULL,
    unsure   INTEGER NOT NULL,
    PRIMARY KEY (pattern, source_a, source_b)
) STRICT, WITHOUT ROWID;
INSERT INTO question_tally SELECT pattern, source_a, source_b, sum(answered_by IS NULL), count(answered_by)
    FROM question GROUP BY pattern, source_a, source_b;
CREATE TABLE question_settled (
    id           INTEGER PRIMARY KEY,         -- that the question had
    seq          INTEGER NOT NULL,            -- event by which it left the queue
    left_record  INTEGER NOT NULL,
    right_record INTEGER NOT NULL,
    height       INTEGER NOT NULL,
    members      BLOB NOT NULL,
    asked        INTEGER NOT NULL
) STRICT;
CREATE INDEX question_settled_by_event ON question_settled(seq);
CREATE INDEX question_settled_by_pair ON question_settled(left_record, right_record);
)sql";

// Golden values that a person set. Rows without a rowid declare their key first.
constexpr const char* kPinSchema = R"sql(
CREATE TABLE golden_pin (
    seq          INTEGER PRIMARY KEY REFERENCES event(seq),
    golden       INTEGER NOT NULL REFERENCES golden(number),
    kind         TEXT NOT NULL CHECK (kind IN ('typed', 'chosen', 'by_rule')),
    record_id    INTEGER NOT NULL,            -- whose value was chosen; 0: typed, or by rule
    expiry       TEXT NOT NULL CHECK (expiry IN ('never', 'date', 'source_change')),
    until_at     INTEGER NOT NULL,            -- the first instant at which it holds no more; 0: no date
    watched      INTEGER NOT NULL,            -- record whose change ends it; 0: any that gives a value
    watched_hash BLOB NOT NULL,               -- of its version when it was set
    undone_by    INTEGER REFERENCES event(seq),
    ended_by     INTEGER REFERENCES event(seq)
) STRICT;
CREATE INDEX golden_pin_by_golden ON golden_pin(golden);
CREATE TABLE golden_pin_field (
    seq          INTEGER NOT NULL REFERENCES golden_pin(seq),
    place        INTEGER NOT NULL,
    field        TEXT NOT NULL,
    display      TEXT NOT NULL,               -- empty: no value
    form         TEXT NOT NULL,
    slot         INTEGER NOT NULL,
    watched_form TEXT NOT NULL,               -- that the watched record gave when it was set
    PRIMARY KEY (seq, place)
) STRICT, WITHOUT ROWID;
)sql";

// What people do to whole customers stands beside other decisions, under the kind that it is most like; its
// groups are the sides of its members, as many as it has.
constexpr const char* kClusterSchema = R"sql(
ALTER TABLE decision ADD COLUMN change TEXT CHECK (change IN ('split', 'merge', 'move', 'lock'));
CREATE INDEX decision_locks ON decision(seq) WHERE change = 'lock' AND undone_by IS NULL;
)sql";

// Groups of like pairs. The decisions of one stand under one event: part n has the sides 2n and 2n + 1. Whom
// a pair was drawn with is kept by its records, the smaller id first, since questions are numbered anew.
constexpr const char* kGroupSchema = R"sql(
ALTER TABLE decision ADD COLUMN parts INTEGER;   -- null: one decision
CREATE TABLE decision_part (
    seq          INTEGER NOT NULL REFERENCES decision(seq),
    part         INTEGER NOT NULL,            -- from 1
    left_record  INTEGER NOT NULL REFERENCES record(id),
    right_record INTEGER NOT NULL REFERENCES record(id),
    weight       INTEGER NOT NULL,
    PRIMARY KEY (seq, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE like_group (
    id         INTEGER PRIMARY KEY REFERENCES event(seq), -- by which it was drawn
    kind       TEXT NOT NULL CHECK (kind IN ('match', 'not_match')),
    asked      TEXT NOT NULL,                 -- JSON: which questions these are
    size       INTEGER NOT NULL,
    sample     INTEGER NOT NULL,
    upto       REAL NOT NULL,                 -- share of errors in the rest that is put up with
    confidence REAL NOT NULL,
    seed       INTEGER NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('drawn', 'decided', 'refused', 'given_up')),
    closed_by  INTEGER REFERENCES event(seq),
    outcome    TEXT                           -- JSON, when it was closed: what was read, the risk stated
) STRICT;
CREATE TABLE like_member (
    group_id     INTEGER NOT NULL REFERENCES like_group(id),
    place        INTEGER NOT NULL,            -- in the order of the draw, from 0
    left_record  INTEGER NOT NULL,
    right_record INTEGER NOT NULL,
    versions     BLOB NOT NULL,               -- the first 8 bytes of the hash of each record's version
    PRIMARY KEY (group_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX like_member_by_pair ON like_member(left_record, right_record);
)sql";

// What people say of a question without deciding it: of its pair in front, because numbers of questions last
// no longer than a run. The newest of a kind that is not undone holds.
constexpr const char* kWorkflowSchema = R"sql(
CREATE TABLE question_mark (
    seq          INTEGER PRIMARY KEY REFERENCES event(seq),
    kind         TEXT NOT NULL CHECK (kind IN ('park', 'assign', 'priority', 'due', 'comment')),
    left_record  INTEGER NOT NULL,            -- the lower number first
    right_record INTEGER NOT NULL,
    value        INTEGER NOT NULL,            -- see question_mark_store.h
    undone_by    INTEGER REFERENCES event(seq)
) STRICT;
CREATE INDEX question_mark_by_pair ON question_mark(left_record, right_record);
CREATE INDEX question_mark_undone ON question_mark(undone_by) WHERE undone_by IS NOT NULL;
CREATE TABLE decision_confirmed (             -- looked at again when values had changed
    seq       INTEGER PRIMARY KEY REFERENCES event(seq),
    decision  INTEGER NOT NULL REFERENCES decision(seq),
    undone_by INTEGER REFERENCES event(seq)
) STRICT;
CREATE INDEX decision_confirmed_by_decision ON decision_confirmed(decision);
CREATE TABLE decision_confirmed_member (
    seq       INTEGER NOT NULL REFERENCES decision_confirmed(seq),
    record_id INTEGER NOT NULL,
    hash      BLOB NOT NULL,                  -- of the version that was looked at
    PRIMARY KEY (seq, record_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE decision_changed (               -- decisions on other values than those in force
    decision INTEGER PRIMARY KEY REFERENCES decision(seq),
    seq      INTEGER NOT NULL                 -- event since which
) STRICT;
CREATE TABLE saved_view (
    name TEXT PRIMARY KEY,
    seq  INTEGER NOT NULL REFERENCES event(seq),
    json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// What waits for a second person. Few rows are open at a time; those stand in proposal_record as well.
constexpr const char* kFourEyesSchema = R"sql(
CREATE TABLE policy (
    seq  INTEGER PRIMARY KEY REFERENCES event(seq),
    body TEXT NOT NULL                        -- canonical JSON; the newest is in force
) STRICT;
CREATE TABLE proposal (
    seq          INTEGER PRIMARY KEY REFERENCES event(seq),
    first        INTEGER NOT NULL,            -- event of the first proposal about the same
    kind         TEXT NOT NULL,               -- of the decision; 'against': that it be not made
    asked        INTEGER NOT NULL,            -- 1: answers a question of the queue
    left_record  INTEGER NOT NULL,
    right_record INTEGER NOT NULL,
    weight       INTEGER NOT NULL,
    members      BLOB NOT NULL,               -- packed groups: records with the hashes of their versions
    around       BLOB NOT NULL,               -- SHA-256 of the customers of its records; empty for a question
    ended_by     INTEGER REFERENCES event(seq),
    ending       TEXT CHECK (ending IN ('approved', 'overruled', 'replaced', 'withdrawn', 'rejected', 'lapsed'))
) STRICT;
CREATE INDEX proposal_ended ON proposal(ended_by);
CREATE TABLE proposal_record (
    record_id INTEGER NOT NULL,
    seq       INTEGER NOT NULL REFERENCES proposal(seq),
    PRIMARY KEY (record_id, seq)
) STRICT, WITHOUT ROWID;
)sql";

// Decided pairs that another person judges blind. The state follows from what the events say; it is kept so
// that the queue need not ask them.
constexpr const char* kControlSchema = R"sql(
CREATE TABLE control_sample (
    decision INTEGER PRIMARY KEY REFERENCES decision(seq),
    person   INTEGER NOT NULL REFERENCES person(id),      -- who decided
    state    TEXT NOT NULL CHECK (state IN ('waiting', 'agreed', 'disagreed', 'settled'))
) STRICT;
CREATE INDEX control_sample_open ON control_sample(state) WHERE state IN ('waiting', 'disagreed');
CREATE TABLE second_opinion (
    seq       INTEGER PRIMARY KEY REFERENCES event(seq),
    decision  INTEGER NOT NULL REFERENCES control_sample(decision),
    kind      TEXT NOT NULL CHECK (kind IN ('match', 'not_match', 'unsure')),
    blind     INTEGER NOT NULL,                           -- 1: given without seeing what others said
    undone_by INTEGER REFERENCES event(seq)
) STRICT;
CREATE INDEX second_opinion_by_decision ON second_opinion(decision);
CREATE INDEX second_opinion_undone ON second_opinion(undone_by) WHERE undone_by IS NOT NULL;
)sql";

// Accounts and other contracts of customers. A later load of the same source says anew what it names.
constexpr const char* kHoldingSchema = R"sql(
ALTER TABLE source ADD COLUMN rows_are TEXT NOT NULL DEFAULT 'party'
    CHECK (rows_are IN ('party', 'touchpoint', 'holding'));
UPDATE source SET rows_are = entity;
ALTER TABLE source DROP COLUMN entity;
ALTER TABLE source RENAME COLUMN rows_are TO entity;
CREATE TABLE holding (
    id         INTEGER PRIMARY KEY,
    load_id    INTEGER NOT NULL REFERENCES load(id),
    until_load INTEGER REFERENCES load(id),   -- null: in force
    record_id  INTEGER REFERENCES record(id), -- null: not attached yet
    party_source TEXT,                        -- what it would attach by; kept only while not attached
    party_key  TEXT,
    account    TEXT NOT NULL,
    product    TEXT NOT NULL,
    status     TEXT NOT NULL,
    role       TEXT NOT NULL,
    opened     TEXT NOT NULL,                 -- ISO dates; empty: none delivered
    closed     TEXT NOT NULL,
    balance    INTEGER,                       -- thousandths
    currency   TEXT NOT NULL,
    line       INTEGER NOT NULL,
    offset     INTEGER NOT NULL,
    length     INTEGER NOT NULL
) STRICT;
CREATE INDEX holding_by_record ON holding(record_id, until_load);
CREATE INDEX holding_open ON holding(id, currency) WHERE until_load IS NULL AND closed = '' AND balance IS NOT NULL;
CREATE INDEX holding_by_load ON holding(load_id);
CREATE INDEX holding_ended_by_load ON holding(until_load) WHERE until_load IS NOT NULL;
CREATE INDEX holding_waiting ON holding(party_source, party_key) WHERE record_id IS NULL;
)sql";

// The first questions of the queue are found from the middle of the heights outwards, by number of records.
constexpr const char* kFirstOfQueueSchema = R"sql(
DROP INDEX question_in_queue;
ALTER TABLE question ADD COLUMN records INTEGER NOT NULL DEFAULT 0;
UPDATE question SET records = left_size + right_size;
ALTER TABLE question DROP COLUMN left_size;
ALTER TABLE question DROP COLUMN right_size;
CREATE INDEX question_in_queue ON question(answered_by, records, height, pattern, source_a, source_b, rule, asked);
)sql";

// Rows in quarantine are worked off: corrected, which is a load of its own, or discarded.
constexpr const char* kQuarantineSchema = R"sql(
ALTER TABLE load ADD COLUMN corrects INTEGER REFERENCES load(id); -- null: an extract
ALTER TABLE quarantine ADD COLUMN seq INTEGER;    -- event by which it was corrected or discarded; null: open
ALTER TABLE quarantine ADD COLUMN correction INTEGER REFERENCES load(id); -- that holds it as it was corrected
ALTER TABLE quarantine ADD COLUMN correction_line INTEGER;
CREATE INDEX quarantine_by_correction ON quarantine(correction, correction_line) WHERE correction IS NOT NULL;
CREATE INDEX quarantine_open ON quarantine(load_id, reason) WHERE status = 'open';
)sql";

// How good the data is: what each check found, by rule, field and source.
constexpr const char* kQualitySchema = R"sql(
CREATE TABLE quality_rules (
    seq  INTEGER PRIMARY KEY REFERENCES event(seq),
    json TEXT NOT NULL                        -- the newest are in force; empty: those that come with the program
) STRICT;
CREATE TABLE quality_check (
    id        INTEGER PRIMARY KEY,
    at        INTEGER NOT NULL,
    last_load INTEGER NOT NULL,               -- newest load and run that it saw; 0: none
    run       INTEGER NOT NULL,
    customers INTEGER NOT NULL,               -- newest event by which a record came to its customer
    rules     TEXT NOT NULL,                  -- canonical JSON of those it judged by
    records   INTEGER NOT NULL,
    took      INTEGER NOT NULL                -- microseconds
) STRICT;
CREATE TABLE quality_result (
    id        INTEGER PRIMARY KEY,
    check_id  INTEGER NOT NULL REFERENCES quality_check(id) ON DELETE CASCADE,
    source_id INTEGER NOT NULL REFERENCES source(id),
    dimension TEXT NOT NULL,
    field     TEXT NOT NULL,                  -- empty: of records as a whole
    rule      TEXT NOT NULL,                  -- empty: all of the dimension at once
    judged    INTEGER NOT NULL,
    failed    INTEGER NOT NULL,
    records   BLOB                            -- packed ids of those that fail; null: of an earlier check
) STRICT;
CREATE INDEX quality_result_by_check ON quality_result(check_id, dimension, field, rule);
CREATE INDEX quality_result_listed ON quality_result(id) WHERE records IS NOT NULL;
)sql";

// Faults in the data that somebody is to mend. 0 stands for "none": the rows follow from events.
constexpr const char* kIssueSchema = R"sql(
CREATE TABLE quality_issue (
    seq          INTEGER PRIMARY KEY REFERENCES event(seq),
    rule         TEXT NOT NULL,
    source_id    INTEGER NOT NULL,            -- 0: all
    check_id     INTEGER NOT NULL,
    failed       INTEGER NOT NULL,
    severity     INTEGER NOT NULL,
    due          TEXT NOT NULL,
    owner        INTEGER NOT NULL,
    cause        INTEGER NOT NULL,            -- event whose body says it
    closed_by    INTEGER NOT NULL,            -- event; 0: open
    closed_check INTEGER NOT NULL             -- in which nothing failed any more
) STRICT;
CREATE INDEX quality_issue_open ON quality_issue(due) WHERE closed_by = 0;
)sql";

// What was found in the columns of a load: a cache, the bytes of the load say the same.
constexpr const char* kProfileSchema = R"sql(
CREATE TABLE load_profile (
    load_id INTEGER PRIMARY KEY REFERENCES load(id),
    rows    INTEGER NOT NULL,
    seconds REAL NOT NULL,
    columns TEXT NOT NULL                     -- JSON, see profileText()
) STRICT;
)sql";

constexpr std::array kMigrations = {
    Migration{1, kFirstSchema},       Migration{2, kQueueSchema},    Migration{3, kPinSchema},
    Migration{4, kClusterSchema}, //
    Migration{5, kGroupSchema},       Migration{6, kWorkflowSchema}, Migration{7, kFourEyesSchema},
    Migration{8, kControlSchema},     Migration{9, kHoldingSchema},  Migration{10, kFirstOfQueueSchema},
    Migration{11, kQuarantineSchema}, Migration{12, kQualitySchema}, Migration{13, kIssueSchema},
    Migration{14, kProfileSchema},
};

} // namespace

std::span<const Migration> migrations() {
    return kMigrations;
}
std::int32_t schemaVersion() {
    return kMigrations.back().version;
}

Result<void> migrate(Database& db, std::span<const Migration> steps) {
    auto transaction = Transaction::begin(db);
    if (!transaction) return transaction.error();
    auto version = db.scalar("PRAGMA user_version");
    if (!version) return version.error();
    for (const Migration& step : steps) {
        if (step.version <= *version) continue;
        if (auto done = db.execute(step.sql); !done) return done.error();
        const std::string mark = "PRAGMA user_version=" + std::to_string(step.version);
        if (auto done = db.execute(mark.c_str()); !done) return done.error();
    }
    return transaction->commit();
}

} // namespace goldenrod
