// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace goldenrod {

/// How far a long piece of work has come.
struct Progress {
    std::string_view phase;  ///< stable identifier, such as "load.read" or "match.score"; wording names it
    std::uint64_t done = 0;  ///< units of the phase
    std::uint64_t total = 0; ///< 0 when it cannot be known
    double fraction = 0.0;   ///< of the whole job, 0 to 1, never falling
};

/// Called from the thread that works, at least every 200 ms; return false to stop, and the work ends with
/// kCancelled within a second, having changed nothing. An empty function means: nobody is watching.
using ProgressFn = std::function<bool(const Progress&)>;

/// Progress of a part of the work, as that of the whole between two fractions. `whole` must outlive it.
inline ProgressFn part(const ProgressFn& whole, double begin, double end) {
    if (!whole) return {};
    return [&whole, begin, end](const Progress& p) {
        return whole({p.phase, p.done, p.total, begin + (end - begin) * p.fraction});
    };
}

} // namespace goldenrod
