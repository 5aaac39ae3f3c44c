// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/parallel.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>

namespace goldenrod {

bool ProgressMeter::advance(std::uint64_t units) {
    const std::uint64_t done = m_done.fetch_add(units, std::memory_order_relaxed) + units;
    if (stopped()) return false;
    if (!m_callback) return true;
    const std::unique_lock lock(m_reporting, std::try_to_lock);
    if (!lock.owns_lock()) return !stopped();
    const double part =
        m_total == 0 ? 0.0 : std::min(1.0, static_cast<double>(done) / static_cast<double>(m_total));
    if (!m_callback({m_phase, done, m_total, m_begin + (m_end - m_begin) * part})) m_stopped = true;
    return !stopped();
}

void parallelParts(std::size_t count, std::size_t grain,
                   const std::function<void(std::size_t, std::size_t)>& work) {
    if (count == 0) return;
    const std::size_t parts = (count + grain - 1) / grain;
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, parts, 1),
                      [&](const tbb::blocked_range<std::size_t>& range) {
                          for (std::size_t p = range.begin(); p != range.end(); ++p)
                              work(p * grain, std::min(count, (p + 1) * grain));
                      });
}

void withThreads(int threads, const std::function<void()>& work) {
    if (threads <= 0) return work();
    tbb::task_arena arena(threads);
    arena.execute(work);
}

} // namespace goldenrod
