// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_tracker.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace goldenrod::ui {

namespace {

constexpr double kMemory = 8000;     // milliseconds the mean rate remembers
constexpr qint64 kFirstGuess = 1000; // before that, start-up costs would pass for speed
constexpr double kPatience = 2000;   // reports may be this far apart without the job standing still

JobTracker::Clock steadyClock() {
    auto timer = std::make_shared<QElapsedTimer>();
    timer->start();
    return [timer] { return timer->elapsed(); };
}

} // namespace

void TimeLeft::update(double share, qint64 milliseconds) {
    if (m_start < 0 || share < m_share) { // the first report, or a new stage that counts anew
        m_start = m_last = milliseconds;
        m_share = share;
        m_rate = 0;
        return;
    }
    const auto passed = static_cast<double>(milliseconds - m_last);
    if (passed <= 0) {
        m_share = share;
        return;
    }
    const double rate = (share - m_share) / passed;
    const double keep = m_rate > 0 ? std::exp(-passed / kMemory) : 0;
    m_rate = keep * m_rate + (1 - keep) * rate;
    m_share = share;
    m_last = milliseconds;
}

std::optional<qint64> TimeLeft::seconds(qint64 milliseconds) const {
    if (m_start < 0 || milliseconds - m_start < kFirstGuess || m_rate <= 0) return {};
    const auto idle = static_cast<double>(milliseconds - m_last);
    const double rate = m_rate * std::exp(-std::max(0.0, idle - kPatience) / kMemory);
    const double left = (1 - m_share) / rate - std::min(idle, kPatience);
    return static_cast<qint64>(std::ceil(std::max(0.0, left) / 1000));
}

JobTracker::JobTracker(QObject* parent, Clock clock)
    : QObject(parent)
    , m_clock(clock ? std::move(clock) : steadyClock()) {}

JobTracker::Job* JobTracker::find(JobId job) {
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [job](const Job& j) { return j.id == job; });
    return found == m_jobs.end() ? nullptr : &*found;
}

JobId JobTracker::begin(const QString& what, std::function<void()> cancel) {
    m_jobs.push_back({m_next, what, std::move(cancel)});
    emit changed();
    return m_next++;
}

void JobTracker::progress(JobId job, double share) {
    Job* found = find(job);
    if (!found) return;
    found->share = std::min(share, 1.0);
    if (share >= 0) found->left.update(found->share, m_clock());
    emit changed();
}

void JobTracker::end(JobId job) {
    const auto removed =
        std::remove_if(m_jobs.begin(), m_jobs.end(), [job](const Job& j) { return j.id == job; });
    if (removed == m_jobs.end()) return;
    m_jobs.erase(removed, m_jobs.end());
    emit changed();
}

void JobTracker::cancel(JobId job) {
    Job* found = find(job);
    if (!found || found->stopping) return;
    found->stopping = true;
    const std::function<void()> stop = found->cancel; // it may end the job, and with it `found`
    emit changed();
    if (stop) stop();
}

std::optional<JobId> JobTracker::nearest() const {
    const qint64 now = m_clock();
    const auto left = [now](const Job& job) {
        return job.left.seconds(now).value_or(std::numeric_limits<qint64>::max());
    };
    const auto nearest = std::min_element(m_jobs.begin(), m_jobs.end(), [&](const Job& a, const Job& b) {
        return left(a) != left(b) ? left(a) < left(b) : a.share > b.share;
    });
    return nearest == m_jobs.end() ? std::nullopt : std::optional(nearest->id);
}

JobLook JobTracker::look(JobId job) const {
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [job](const Job& j) { return j.id == job; });
    if (found == m_jobs.end()) return {};
    return {found->what, found->share, found->left.seconds(m_clock()), found->stopping};
}

} // namespace goldenrod::ui
