// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace goldenrod::items {

/// Mean seconds between decisions made at these instants (microseconds, oldest first). Pauses of more than
/// three minutes are no work and do not count; with fewer than five intervals there is nothing to tell.
std::optional<double> secondsEach(std::span<const std::int64_t> times);

} // namespace goldenrod::items
