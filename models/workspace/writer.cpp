// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/writer.h"

namespace goldenrod {
namespace {

constexpr std::size_t kBulkRows = 50'000;
constexpr std::size_t kQueuedPieces = 8;

} // namespace

Writer::Writer(Database db)
    : m_db(std::move(db))
    , m_thread([this] { loop(); }) {}

Writer::~Writer() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

Result<void> Writer::transact(Work work) {
    return submit(Kind::Transact, 0, std::move(work));
}
Result<void> Writer::flush() {
    return submit(Kind::Flush, 0, {});
}

Result<void> Writer::append(std::size_t rows, Work work) {
    std::unique_lock lock(m_mutex);
    m_room.wait(lock, [this] { return m_bulk.size() < kQueuedPieces || m_bulkFailure; });
    if (m_bulkFailure) return *m_bulkFailure;
    m_bulk.push_back({Kind::Append, rows, std::move(work), {}});
    lock.unlock();
    m_wake.notify_one();
    return {};
}

Result<void> Writer::checkpoint() {
    return submit(Kind::Direct, 0, [](Database& db) -> Result<void> {
        auto busy = db.scalar("PRAGMA wal_checkpoint(TRUNCATE)");
        if (!busy) return busy.error();
        return {};
    });
}

Result<void> Writer::giveUp() {
    return submit(Kind::Direct, 0, [](Database& db) { return db.execute("PRAGMA synchronous=OFF"); });
}

Result<void> Writer::submit(Kind kind, std::size_t rows, Work work) {
    Task task{kind, rows, std::move(work), {}};
    auto done = task.done.get_future();
    {
        const std::lock_guard lock(m_mutex);
        (kind == Kind::Flush ? m_bulk : m_urgent).push_back(std::move(task));
    }
    m_wake.notify_one();
    return done.get();
}

void Writer::loop() {
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_stopping || !m_urgent.empty() || !m_bulk.empty(); });
        if (m_urgent.empty() && m_bulk.empty()) break;
        auto& queue = m_urgent.empty() ? m_bulk : m_urgent;
        Task task = std::move(queue.front());
        queue.pop_front();
        lock.unlock();
        m_room.notify_one();
        task.done.set_value(perform(task));
    }
    (void)endBulk();
}

Result<void> Writer::perform(Task& task) {
    if (task.kind == Kind::Append || task.kind == Kind::Flush) return performBulk(task);
    (void)endBulk(); // a failure is the bulk writer's, who hears of it at the next append or flush
    if (task.kind == Kind::Direct) return task.work(m_db);
    auto transaction = Transaction::begin(m_db);
    if (!transaction) return transaction.error();
    if (auto done = task.work(m_db); !done) return done;
    return transaction->commit();
}

Result<void> Writer::performBulk(Task& task) {
    Result<void> done;
    if (task.kind == Kind::Append) {
        const std::lock_guard lock(m_mutex);
        if (m_bulkFailure) return *m_bulkFailure;
    }
    if (task.kind == Kind::Flush) {
        (void)endBulk();
        const std::lock_guard lock(m_mutex);
        if (m_bulkFailure) done = *m_bulkFailure;
        m_bulkFailure.reset();
        return done;
    }
    if (!m_bulkOpen) {
        done = m_db.execute("BEGIN IMMEDIATE");
        m_bulkOpen = static_cast<bool>(done);
    }
    if (done) done = task.work(m_db);
    if (done) {
        m_bulkRows += task.rows;
        return m_bulkRows >= kBulkRows ? endBulk() : done;
    }
    if (m_bulkOpen) (void)m_db.execute("ROLLBACK");
    m_bulkOpen = false;
    m_bulkRows = 0;
    const std::lock_guard lock(m_mutex);
    m_bulkFailure = done.error();
    m_room.notify_all();
    return done;
}

Result<void> Writer::endBulk() {
    if (!m_bulkOpen) return {};
    m_bulkOpen = false;
    m_bulkRows = 0;
    auto done = m_db.execute("COMMIT");
    if (!done) {
        (void)m_db.execute("ROLLBACK");
        const std::lock_guard lock(m_mutex);
        m_bulkFailure = done.error();
        m_room.notify_all();
    }
    return done;
}

} // namespace goldenrod
