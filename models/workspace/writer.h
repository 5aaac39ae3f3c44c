// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

namespace goldenrod {

/// The one connection that writes, on its own thread. Any thread may hand it work. Decisions go before bulk
/// writes: an open bulk transaction is committed first, which is harmless because bulk rows belong to a load
/// or run that is not complete yet.
class Writer {
public:
    using Work = std::function<Result<void>(Database&)>;

    explicit Writer(Database db);
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Runs the work in a transaction of its own and waits; after success it is on disk. On failure nothing
    /// of it remains.
    Result<void> transact(Work work);

    /// Queues the work for the shared bulk transaction, which is begun when needed and committed after about
    /// 50,000 rows (as `rows` add up), by flush(), or when a decision comes. Waits only while eight pieces
    /// are queued. Keep a piece under 20 ms. After a failure every append() and the next flush() return it.
    Result<void> append(std::size_t rows, Work work);
    /// Waits until everything appended is on disk, or returns the first failure since the last flush().
    Result<void> flush();

    /// Moves the log into the file and empties it. Only this connection ever does so.
    Result<void> checkpoint();
    /// From now on nothing need reach the disk.
    Result<void> giveUp();

private:
    enum class Kind { Transact, Append, Flush, Direct };
    struct Task {
        Kind kind;
        std::size_t rows;
        Work work;
        std::promise<Result<void>> done;
    };
    Result<void> submit(Kind kind, std::size_t rows, Work work);
    void loop();
    Result<void> perform(Task& task);
    Result<void> performBulk(Task& task);
    Result<void> endBulk();

    Database m_db;
    std::size_t m_bulkRows = 0;
    bool m_bulkOpen = false;
    std::optional<Error> m_bulkFailure; ///< guarded by m_mutex
    std::mutex m_mutex;
    std::condition_variable m_wake, m_room;
    std::deque<Task> m_urgent, m_bulk;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace goldenrod
