// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/job_bar.h"

#include <QObject>
#include <functional>
#include <vector>

namespace goldenrod::ui {

/// How long a job still takes, from its recent speed: a mean of the rate that forgets with a time constant
/// of eight seconds. Says nothing in the first second, and less and less when a job stands still.
class TimeLeft {
public:
    void update(double share, qint64 milliseconds);
    std::optional<qint64> seconds(qint64 milliseconds) const;

private:
    double m_share = 0, m_rate = 0; ///< share a millisecond
    qint64 m_start = -1, m_last = 0;
};

using JobId = int;

/// The running jobs as the window shows them. The jobs themselves run elsewhere and report through queued
/// calls; GUI thread only.
class JobTracker : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<qint64()>; ///< milliseconds, never backwards

    explicit JobTracker(QObject* parent = nullptr, Clock clock = {});
    /// `cancel` asks the job to stop; it still ends by end().
    JobId begin(const QString& what, std::function<void()> cancel);
    /// 0..1; negative while the whole is unknown. Unknown ids (a job that has ended) are ignored.
    void progress(JobId job, double share);
    void end(JobId job);
    void cancel(JobId job);

    int count() const { return static_cast<int>(m_jobs.size()); }
    /// The job nearest to its end, the one the bottom bar shows.
    std::optional<JobId> nearest() const;
    JobLook look(JobId job) const;

signals:
    void changed();

private:
    struct Job {
        JobId id;
        QString what;
        std::function<void()> cancel;
        double share = -1;
        bool stopping = false;
        TimeLeft left = {};
    };
    Job* find(JobId job);
    std::vector<Job> m_jobs;
    Clock m_clock;
    JobId m_next = 1;
};

} // namespace goldenrod::ui
