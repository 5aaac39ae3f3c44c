// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace goldenrod::ui {

/// Makes screen readers see a Walkable as a list of its parts. Idempotent.
void installWalkableAccessible();

} // namespace goldenrod::ui
