// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/database.h"

#include "models/workspace/workspace_file.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <unordered_map>

namespace goldenrod {
namespace {

Error errorOf(sqlite3* db, int code) {
    const std::string said = db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    switch (code & 0xff) {
    case SQLITE_FULL: return {kDiskFull, {}, said};
    case SQLITE_READONLY: return {kReadOnly, {}, said};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {kBusy, {}, said};
    case SQLITE_CORRUPT: return {kDamaged, {}, said};
    case SQLITE_NOTADB: return {kNotAWorkspace, {}, said};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return {kIoFailed, {}, said};
    case SQLITE_INTERRUPT: return {kCancelled, {}, said};
    default: return {kSqlFailed, {}, said};
    }
}

int flagsOf(Database::Mode mode) {
    const int common =
        SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE;
    switch (mode) {
    case Database::Mode::Create: return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Mode::Write: return common | SQLITE_OPEN_READWRITE;
    case Database::Mode::Read: return common | SQLITE_OPEN_READONLY;
    }
    return common | SQLITE_OPEN_READONLY;
}

/// Before the first connection: counting what SQLite allocates takes a lock at every allocation.
void configureOnce() {
    static const int kConfigured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)kConfigured; // refused when something else has started SQLite, which does no harm
}

void harden(sqlite3* db) {
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(db, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 256 << 20);
}

/// VACUUM INTO leaves this to the caller: file and folder to the disk.
Result<void> syncFile(const std::filesystem::path& path) {
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    for (const std::filesystem::path& each : {path, folder}) {
        const int fd = ::open(each.c_str(), O_RDONLY | O_CLOEXEC);
        const bool synced = fd >= 0 && ::fsync(fd) == 0;
        const int failed = errno;
        if (fd >= 0) ::close(fd);
        if (!synced) return Error{kIoFailed, {path.string()}, std::strerror(failed)};
    }
    return {};
}

constexpr const char* kSettings = "PRAGMA foreign_keys=ON;"
                                  "PRAGMA recursive_triggers=ON;"
                                  "PRAGMA cell_size_check=ON;"
                                  "PRAGMA secure_delete=ON;"
                                  "PRAGMA temp_store=MEMORY;"
                                  "PRAGMA mmap_size=0;"
                                  "PRAGMA busy_timeout=5000;"
                                  "PRAGMA synchronous=FULL;"
                                  "PRAGMA cache_size=-65536;";

} // namespace

struct Database::Handle {
    sqlite3* db = nullptr;
    std::unordered_map<std::string, std::unique_ptr<Statement>> statements;
    ~Handle() {
        statements.clear();
        sqlite3_close_v2(db);
    }
};

Database::Database(std::unique_ptr<Handle> handle)
    : m_handle(std::move(handle)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::filesystem::path& path, Mode mode, const char* vfs) {
    configureOnce();
    auto handle = std::make_unique<Handle>();
    const int code = sqlite3_open_v2(path.c_str(), &handle->db, flagsOf(mode), vfs);
    if (code != SQLITE_OK) {
        Error error = errorOf(handle->db, code);
        error.arguments = {path.string()};
        return error;
    }
    harden(handle->db);
    Database db(std::move(handle));
    if (auto set = db.execute(kSettings); !set) return set.error();
    // Only the writer checkpoints: two connections doing it can corrupt a WAL database before SQLite 3.51.3.
    if (mode == Mode::Read) {
        if (auto set = db.execute("PRAGMA wal_autocheckpoint=0; PRAGMA query_only=ON;"); !set)
            return set.error();
    }
    return db;
}

Result<void> Database::execute(const char* sql) {
    const int code = sqlite3_exec(m_handle->db, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return errorOf(m_handle->db, code);
    return {};
}

Result<Statement*> Database::prepare(std::string_view sql) {
    auto& kept = m_handle->statements[std::string(sql)];
    if (kept) {
        kept->reset();
        return kept.get();
    }
    sqlite3_stmt* compiled = nullptr;
    const int code = sqlite3_prepare_v3(m_handle->db, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &compiled, nullptr);
    if (code != SQLITE_OK) {
        m_handle->statements.erase(std::string(sql));
        return errorOf(m_handle->db, code);
    }
    kept = std::make_unique<Statement>(m_handle->db, compiled);
    return kept.get();
}

Result<std::int64_t> Database::scalar(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement) return statement.error();
    auto row = (*statement)->step();
    if (!row) return row.error();
    const std::int64_t value = *row ? (*statement)->integer(0) : 0;
    (*statement)->reset();
    return value;
}

std::int64_t Database::lastInsertId() const {
    return sqlite3_last_insert_rowid(m_handle->db);
}
std::int64_t Database::changedRows() const {
    return sqlite3_changes64(m_handle->db);
}
void Database::interrupt() {
    sqlite3_interrupt(m_handle->db);
}
Error Database::lastError() const {
    return errorOf(m_handle->db, sqlite3_extended_errcode(m_handle->db));
}

Result<void> Database::copyTo(const std::filesystem::path& target) {
    if (auto made = createWorkspaceFile(target); !made) return made;
    // VACUUM INTO attaches its target and writes there, which a reader may not do otherwise.
    auto queryOnly = scalar("PRAGMA query_only");
    if (!queryOnly) return queryOnly.error();
    (void)execute("PRAGMA query_only=OFF");
    sqlite3_limit(m_handle->db, SQLITE_LIMIT_ATTACHED, 1);
    auto statement = prepare("VACUUM INTO ?1");
    Result<void> done = statement ? (*statement)->bind(1, std::string_view(target.native())).run()
                                  : Result<void>(statement.error());
    sqlite3_limit(m_handle->db, SQLITE_LIMIT_ATTACHED, 0);
    if (*queryOnly != 0) (void)execute("PRAGMA query_only=ON");
    if (done) done = syncFile(target);
    if (!done) ::unlink(target.c_str());
    return done;
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int index, std::int64_t value) {
    sqlite3_bind_int64(m_statement, index, value);
    return *this;
}
Statement& Statement::bind(int index, double value) {
    sqlite3_bind_double(m_statement, index, value);
    return *this;
}
Statement& Statement::bind(int index, std::string_view text) {
    const char* data = text.data() != nullptr ? text.data() : "";
    sqlite3_bind_text64(m_statement, index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}
Statement& Statement::bindBlob(int index, std::string_view bytes) {
    const char* data = bytes.data() != nullptr ? bytes.data() : "";
    sqlite3_bind_blob64(m_statement, index, data, bytes.size(), SQLITE_STATIC);
    return *this;
}
Statement& Statement::bindNull(int index) {
    sqlite3_bind_null(m_statement, index);
    return *this;
}

Result<bool> Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    Error error = errorOf(m_db, code);
    reset();
    return error;
}

Result<void> Statement::run() {
    for (;;) {
        auto row = step();
        if (!row) return row.error();
        if (!*row) return {};
    }
}

void Statement::reset() {
    sqlite3_reset(m_statement);
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}
bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}
std::string_view Statement::text(int column) const {
    const void* data = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return {static_cast<const char*>(data), static_cast<std::size_t>(data != nullptr ? size : 0)};
}

Result<Snapshot> Snapshot::begin(Database& db) {
    if (auto begun = db.execute("BEGIN"); !begun) return begun.error();
    return Snapshot(db);
}

Snapshot::~Snapshot() {
    if (m_db != nullptr) (void)m_db->execute("COMMIT");
}

Result<Transaction> Transaction::begin(Database& db) {
    if (auto begun = db.execute("BEGIN IMMEDIATE"); !begun) return begun.error();
    return Transaction(db);
}
Transaction::Transaction(Transaction&& other) noexcept
    : m_db(std::exchange(other.m_db, nullptr)) {}
Transaction::~Transaction() {
    if (m_db != nullptr) (void)m_db->execute("ROLLBACK");
}

Result<void> Transaction::commit() {
    auto done = m_db->execute("COMMIT");
    if (!done) (void)m_db->execute("ROLLBACK");
    m_db = nullptr;
    return done;
}

} // namespace goldenrod
