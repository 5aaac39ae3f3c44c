// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/desk.h"

#include "models/wording/terms.h"
#include "models/workspace/persons.h"

#include <algorithm>
#include <chrono>

namespace goldenrod::items {
namespace {

constexpr int kReaders = 2;
constexpr auto kProgressPause = std::chrono::milliseconds(60);

} // namespace

Desk::Desk(QObject* parent)
    : QObject(parent) {
    m_readers.setMaxThreadCount(kReaders);
    // What a thread makes once, such as transliterators, costs a quarter of a second: readers stay.
    m_readers.setExpiryTimeout(-1);
    m_savers.setMaxThreadCount(1);
    m_runners.setMaxThreadCount(1);
}

Desk::~Desk() {
    close();
}

void Desk::open(const std::filesystem::path& path, QObject* context, std::function<void(Result<void>)> done) {
    Workspace::Options options;
    options.person = m_person;
    makeWorkspace([path, options] { return Workspace::open(path, options); }, context, std::move(done));
}

void Desk::create(const std::filesystem::path& path, const std::string& name, QObject* context,
                  std::function<void(Result<void>)> done) {
    Workspace::Options options;
    options.person = m_person;
    makeWorkspace([path, name, options] { return Workspace::create(path, name, options); }, context,
                  std::move(done));
}

void Desk::makeWorkspace(std::function<Result<std::unique_ptr<Workspace>>()> make, QObject* context,
                         std::function<void(Result<void>)> done) {
    post(m_runners, context, {}, [this, make = std::move(make), done = std::move(done)]() -> Answer {
        auto made = std::make_shared<Result<std::unique_ptr<Workspace>>>(make());
        return [this, made, done] {
            if (*made) take(made->take());
            done(*made ? Result<void>() : Result<void>(made->error()));
        };
    });
}

void Desk::take(std::unique_ptr<Workspace> workspace) {
    close();
    m_workspace = std::move(workspace);
    emit opened();
}

std::filesystem::path Desk::keyFolder() const {
    return m_workspace ? m_workspace->identityFolder() : identityFolder();
}

void Desk::signIn(const std::string& name, const std::string& passphrase, QObject* context,
                  std::function<void(Result<void>)> done) {
    think(
        context, [folder = keyFolder(), name, passphrase] { return openPerson(folder, name, passphrase); },
        [this, done = std::move(done)](Result<Identity> person) {
            if (!person) return done(person.error());
            m_person = person.take();
            if (m_workspace) m_workspace = m_workspace->as(*m_person);
            emit personChanged();
            done({});
        });
}

void Desk::close() {
    if (!m_workspace) return;
    emit closing();
    ++m_generation;
    for (const Stop& running : m_stops) running.stop->store(true);
    m_readers.waitForDone();
    m_savers.waitForDone();
    m_runners.waitForDone();
    m_rows.reset();
    m_idle.clear();
    m_workspace.reset();
}

Database* Desk::rows() {
    if (!m_rows && m_workspace) {
        if (auto reader = m_workspace->reader()) m_rows = std::make_unique<Database>(reader.take());
    }
    return m_rows.get();
}

void Desk::post(QThreadPool& pool, QObject* context, std::optional<int> job, std::function<Answer()> work) {
    // Counted until it is answered, or dropped unanswered.
    ++*m_asked;
    const std::shared_ptr<void> asked(nullptr, [count = m_asked](void*) { --*count; });
    pool.start([this, job, asked, generation = m_generation, context = QPointer<QObject>(context),
                work = std::move(work)] {
        Answer answer = work();
        QMetaObject::invokeMethod(
            this,
            [this, job, asked, generation, context, answer = std::move(answer)] {
                if (job) endJob(*job);
                if (context && generation == m_generation) answer();
            },
            Qt::QueuedConnection);
    });
}

int Desk::beginJob(const QString& what) {
    const int job = m_nextJob++;
    m_stops.push_back({job, std::make_shared<std::atomic<bool>>(false)});
    emit jobBegan(job, what);
    return job;
}

void Desk::endJob(int job) {
    std::erase_if(m_stops, [job](const Stop& s) { return s.job == job; });
    emit jobEnded(job);
}

void Desk::cancel(int job) {
    for (const Stop& running : m_stops)
        if (running.job == job) running.stop->store(true);
}

ProgressFn Desk::progressOf(int job, std::shared_ptr<std::atomic<bool>> stop) {
    using Clock = std::chrono::steady_clock;
    return [this, job, stop = std::move(stop),
            last = std::make_shared<Clock::time_point>()](const Progress& progress) {
        if (const auto now = Clock::now(); now - *last >= kProgressPause) {
            *last = now;
            QMetaObject::invokeMethod(
                this,
                [this, job, share = progress.fraction, phase = std::string(progress.phase)] {
                    emit jobMoved(job, share, wording::phaseName(phase));
                },
                Qt::QueuedConnection);
        }
        return !stop->load();
    };
}

Result<std::unique_ptr<Database>> Desk::borrow() {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            auto reader = std::move(m_idle.back());
            m_idle.pop_back();
            return reader;
        }
    }
    auto reader = m_workspace->reader();
    if (!reader) return reader.error();
    return std::make_unique<Database>(reader.take());
}

void Desk::giveBack(std::unique_ptr<Database> reader) {
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(reader));
}

} // namespace goldenrod::items
