// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_pace.h"

namespace goldenrod::items {
namespace {

constexpr std::int64_t kPause = 180'000'000; // microseconds
constexpr int kEnough = 5;

} // namespace

std::optional<double> secondsEach(std::span<const std::int64_t> times) {
    std::int64_t sum = 0;
    int intervals = 0;
    for (std::size_t i = 1; i < times.size(); ++i) {
        const std::int64_t interval = times[i] - times[i - 1];
        if (interval < 0 || interval > kPause) continue;
        sum += interval;
        ++intervals;
    }
    if (intervals < kEnough) return {};
    return static_cast<double>(sum) / 1e6 / intervals;
}

} // namespace goldenrod::items
