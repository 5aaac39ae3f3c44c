// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string_view>

namespace goldenrod {

/// Lets work on many threads report progress and learn of a stop. Threads count what they did; whichever
/// thread comes by reports it to the callback, one at a time.
class ProgressMeter {
public:
    /// The phase covers the fractions from `begin` to `end` of the job.
    ProgressMeter(const ProgressFn& callback, std::string_view phase, std::uint64_t total, double begin,
                  double end)
        : m_callback(callback)
        , m_phase(phase)
        , m_total(total)
        , m_begin(begin)
        , m_end(end) {}

    /// Counts and, now and then, reports; false once the work is to stop.
    bool advance(std::uint64_t units);
    bool stopped() const { return m_stopped.load(std::memory_order_relaxed); }

private:
    const ProgressFn& m_callback;
    std::string_view m_phase;
    std::uint64_t m_total;
    double m_begin, m_end;
    std::atomic<std::uint64_t> m_done{0};
    std::atomic<bool> m_stopped{false};
    std::mutex m_reporting;
};

/// Calls work(first, last) for parts of [0, count) of about `grain`, on all threads the program allows. The
/// parts are the same for any number of threads.
void parallelParts(std::size_t count, std::size_t grain,
                   const std::function<void(std::size_t, std::size_t)>& work);

/// Runs `work` with at most this many threads (0: as many as there are cores).
void withThreads(int threads, const std::function<void()>& work);

} // namespace goldenrod
