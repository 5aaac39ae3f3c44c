// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "models/workspace/clock.h"

#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace goldenrod {

using PhaseSeconds = std::vector<std::pair<std::string, double>>;

/// Learns from a job's progress how long each of its phases took, and hands the progress on.
class PhaseClock {
public:
    explicit PhaseClock(const ProgressFn& watched)
        : m_watched(watched) {}

    ProgressFn callback() {
        return [this](const Progress& progress) {
            enter(progress.phase);
            return !m_watched || m_watched(progress);
        };
    }
    /// Begins a phase that reports no progress of its own.
    void enter(std::string_view phase) {
        const std::lock_guard lock(m_mutex);
        if (!m_phases.empty() && m_phases.back().first == phase) return;
        close();
        m_phases.emplace_back(phase, 0.0);
    }
    PhaseSeconds finish() {
        const std::lock_guard lock(m_mutex);
        close();
        return m_phases;
    }

private:
    void close() {
        if (!m_phases.empty()) m_phases.back().second += m_watch.seconds();
        m_watch = Stopwatch();
    }

    const ProgressFn& m_watched;
    std::mutex m_mutex;
    Stopwatch m_watch;
    PhaseSeconds m_phases;
};

} // namespace goldenrod
