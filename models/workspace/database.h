// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace goldenrod {

inline constexpr ErrorCode kSqlFailed{"workspace.sql_failed"};          ///< detail: what SQLite said
inline constexpr ErrorCode kDiskFull{"workspace.disk_full"};            ///< no argument
inline constexpr ErrorCode kReadOnly{"workspace.read_only"};            ///< no argument
inline constexpr ErrorCode kBusy{"workspace.busy"};                     ///< another program holds the file
inline constexpr ErrorCode kIoFailed{"workspace.io_failed"};            ///< detail: what the system said
inline constexpr ErrorCode kDamaged{"workspace.damaged"};               ///< detail: what was found
inline constexpr ErrorCode kNotAWorkspace{"workspace.not_a_workspace"}; ///< path

class Statement;

/// One connection to a workspace file. Not shared between threads.
class Database {
public:
    enum class Mode { Create, Write, Read };

    /// Opens with the settings of workspace.md ("SQLite, used with care"). `vfs` names a SQLite VFS for
    /// tests.
    static Result<Database> open(const std::filesystem::path& path, Mode mode, const char* vfs = nullptr);
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Runs one or more statements without values or rows.
    Result<void> execute(const char* sql);
    /// A compiled statement; kept and reused for the same text. The pointer lives as long as the connection.
    Result<Statement*> prepare(std::string_view sql);
    /// First column of the first row as an integer; 0 when there is no row.
    Result<std::int64_t> scalar(std::string_view sql);

    std::int64_t lastInsertId() const;
    std::int64_t changedRows() const;
    /// Stops the statement that runs; the only call allowed from another thread.
    void interrupt();
    /// Writes the whole content into a new file (0600) by VACUUM INTO; it is on disk after this, in DELETE
    /// journal mode. On failure there is no file.
    Result<void> copyTo(const std::filesystem::path& target);
    Error lastError() const;

private:
    struct Handle;
    explicit Database(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

/// A compiled statement with bound values. Bind, step while step() gives true, then it resets by itself when
/// it has ended; call reset() to leave early. Texts and blobs read live until the next step or reset.
class Statement {
public:
    explicit Statement(sqlite3* db, sqlite3_stmt* statement)
        : m_db(db)
        , m_statement(statement) {}
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, int value) { return bind(index, static_cast<std::int64_t>(value)); }
    Statement& bind(int index, std::uint64_t value) { return bind(index, static_cast<std::int64_t>(value)); }
    Statement& bind(int index, std::uint32_t value) { return bind(index, static_cast<std::int64_t>(value)); }
    Statement& bind(int index, double value);
    Statement& bind(int index, std::string_view text); ///< the text must live until the statement has ended
    Statement& bind(int index, const char* text) { return bind(index, std::string_view(text)); }
    Statement& bindBlob(int index, std::string_view bytes); ///< as above
    Statement& bindNull(int index);

    /// True: a row is there. False: ended (and reset).
    Result<bool> step();
    /// Steps to the end; for statements without rows.
    Result<void> run();
    void reset();

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const; ///< also for blobs
    bool isNull(int column) const;

private:
    sqlite3* m_db;
    sqlite3_stmt* m_statement;
};

/// BEGIN IMMEDIATE ... COMMIT; rolls back when it goes out of scope uncommitted.
class Transaction {
public:
    static Result<Transaction> begin(Database& db);
    Transaction(Transaction&&) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    /// After this the content is on disk. On failure it was rolled back.
    Result<void> commit();

private:
    explicit Transaction(Database& db)
        : m_db(&db) {}
    Database* m_db;
};

/// While it lives, the connection sees the file as it is now, whatever is written meanwhile. For readers.
class Snapshot {
public:
    static Result<Snapshot> begin(Database& db);
    Snapshot(Snapshot&& other) noexcept
        : m_db(std::exchange(other.m_db, nullptr)) {}
    Snapshot& operator=(Snapshot&&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Database& db)
        : m_db(&db) {}
    Database* m_db;
};

} // namespace goldenrod
