// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "models/workspace/workspace.h"

#include <QFlags>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <vector>

namespace goldenrod::items {

/// What a piece of work may have changed, so that whoever shows it reads again.
enum class Change : unsigned {
    Loads = 1,
    Customers = 2,
    Questions = 4,
    Releases = 8,
    Quality = 16,
    All = 31
};
Q_DECLARE_FLAGS(Changes, Change)

/// Makes older answers worthless: of several readings begun with one Latest, only the newest one answers.
class Latest {
public:
    int begin() { return ++*m_current; }
    void drop() { ++*m_current; }
    std::function<bool()> check(int mine) const {
        return [current = m_current, mine] { return *current == mine; };
    }

private:
    std::shared_ptr<int> m_current = std::make_shared<int>(0);
};

/// The workspace that the window has open, and the threads that work on it. Work is a plain function of
/// values; it runs off the GUI thread and its result comes back into the GUI thread, unless `context` is gone
/// or the workspace was closed meanwhile. Lives in the GUI thread; owned by main().
///  - read: questions, several at a time, each with a reader connection of its own;
///  - save: short changes such as decisions, one after the other in the order asked;
///  - run:  long jobs, one at a time, with progress and cancel.
class Desk : public QObject {
    Q_OBJECT
public:
    explicit Desk(QObject* parent = nullptr);
    ~Desk() override;

    /// Opens, or makes, a workspace in place of the one that is open; opened() or the error follows.
    void open(const std::filesystem::path& path, QObject* context, std::function<void(Result<void>)> done);
    void create(const std::filesystem::path& path, const std::string& name, QObject* context,
                std::function<void(Result<void>)> done);
    /// Stops what runs, waits for it (a second at most) and lets the file go.
    void close();

    bool isOpen() const { return m_workspace != nullptr; }
    Workspace& workspace() const { return *m_workspace; }

    /// Another person works from now on: what is saved or run is signed by them. What was asked before is
    /// done, and signed, as it was asked. personChanged() or the error follows; a wrong passphrase is one.
    void signIn(const std::string& name, const std::string& passphrase, QObject* context,
                std::function<void(Result<void>)> done);
    /// Where the keys of persons lie.
    std::filesystem::path keyFolder() const;
    /// Work that needs no workspace and takes a while, such as a passphrase; `work` is Result<T>().
    template <class Work, class Done>
    void think(QObject* context, Work work, Done done) {
        using R = std::invoke_result_t<Work>;
        post(m_readers, context, {}, [work = std::move(work), done = std::move(done)]() -> Answer {
            auto result = std::make_shared<R>(work());
            return [done, result] { done(std::move(*result)); };
        });
    }
    /// For a page of rows by id, under a millisecond, in the GUI thread; null when it cannot be opened.
    Database* rows();

    /// `work` is Result<T>(Database&), `done` takes Result<T>.
    template <class Work, class Done>
    void read(QObject* context, Work work, Done done) {
        using R = std::invoke_result_t<Work, Database&>;
        post(m_readers, context, {}, [this, work = std::move(work), done = std::move(done)]() -> Answer {
            auto result = std::make_shared<R>(withReader<R>(work));
            return [done, result] { done(std::move(*result)); };
        });
    }
    /// As above; answers only when no newer reading was begun with `latest`.
    template <class Work, class Done>
    void read(Latest& latest, QObject* context, Work work, Done done) {
        auto isNewest = latest.check(latest.begin());
        read(context, std::move(work), [isNewest = std::move(isNewest), done = std::move(done)](auto result) {
            if (isNewest()) done(std::move(result));
        });
    }
    /// `work` is Result<T>(Workspace&); `changes` are announced when it succeeds, before `done`.
    template <class Work, class Done>
    void save(Changes changes, QObject* context, Work work, Done done) {
        using R = std::invoke_result_t<Work, Workspace&>;
        post(m_savers, context, {},
             [this, changes, workspace = m_workspace, work = std::move(work),
              done = std::move(done)]() -> Answer {
                 auto result = std::make_shared<R>(work(*workspace));
                 return finish(changes, result, done);
             });
    }
    /// `work` is Result<T>(Workspace&, const ProgressFn&). `what` is shown beside its progress. Gives the id
    /// of the job.
    template <class Work, class Done>
    int run(const QString& what, Changes changes, QObject* context, Work work, Done done) {
        using R = std::invoke_result_t<Work, Workspace&, const ProgressFn&>;
        const int job = beginJob(what);
        auto stop = m_stops.back().stop;
        post(m_runners, context, job,
             [this, job, stop, changes, workspace = m_workspace, work = std::move(work),
              done = std::move(done)]() -> Answer {
                 auto result = std::make_shared<R>(stop->load() ? R(Error{kCancelled})
                                                                : work(*workspace, progressOf(job, stop)));
                 return finish(changes, result, done);
             });
        return job;
    }
    void cancel(int job);
    bool isRunning() const { return !m_stops.empty(); }
    /// Anything was asked that is not answered yet.
    bool isBusy() const { return m_asked->load() > 0; }

    /// Somebody else changed the workspace: a verb of goldenrod-cli that was handed over.
    void announce(Changes changes) { emit changed(changes); }

signals:
    void opened();
    void personChanged();
    void closing(); ///< let go of everything that belongs to the workspace
    void changed(goldenrod::items::Changes changes);
    void jobBegan(int job, const QString& what);
    void jobMoved(int job, double share, const QString& phase); ///< share 0 to 1, negative while unknown
    void jobEnded(int job);

private:
    using Answer = std::function<void()>;
    struct Stop {
        int job;
        std::shared_ptr<std::atomic<bool>> stop;
    };

    void post(QThreadPool& pool, QObject* context, std::optional<int> job, std::function<Answer()> work);
    void take(std::unique_ptr<Workspace> workspace);
    int beginJob(const QString& what);
    void endJob(int job);
    ProgressFn progressOf(int job, std::shared_ptr<std::atomic<bool>> stop);
    void makeWorkspace(std::function<Result<std::unique_ptr<Workspace>>()> make, QObject* context,
                       std::function<void(Result<void>)> done);

    template <class R, class Done>
    Answer finish(Changes changes, std::shared_ptr<R> result, Done done) {
        return [this, changes, result, done] {
            if (*result && changes) emit changed(changes);
            done(std::move(*result));
        };
    }
    template <class R, class Work>
    R withReader(const Work& work) {
        auto reader = borrow();
        if (!reader) return R(reader.error());
        R result = work(**reader);
        giveBack(reader.take());
        return result;
    }
    Result<std::unique_ptr<Database>> borrow();
    void giveBack(std::unique_ptr<Database> reader);

    std::shared_ptr<Workspace> m_workspace; ///< as the person who works now
    std::optional<Identity> m_person;       ///< who signed in; nobody: the login's own person
    int m_generation = 0;                   ///< of the workspace: answers about an older one are dropped
    std::unique_ptr<Database> m_rows;
    std::mutex m_mutex; ///< guards m_idle
    std::vector<std::unique_ptr<Database>> m_idle;
    QThreadPool m_readers, m_savers, m_runners;
    std::vector<Stop> m_stops;
    int m_nextJob = 1;
    std::shared_ptr<std::atomic<int>> m_asked = std::make_shared<std::atomic<int>>(0);
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

} // namespace goldenrod::items
