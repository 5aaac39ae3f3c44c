// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "models/jobs/review_queue.h"

namespace goldenrod::cli {

/// Says by which decision a question left the queue, and whether it is asked again.
void showSettled(Session& session, const SettledBy& by);

} // namespace goldenrod::cli
