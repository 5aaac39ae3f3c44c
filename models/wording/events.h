// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/event_store.h"

#include <QString>

namespace goldenrod::wording {

/// What an event says in one line, from its kind and body: "CRM load 2: 1,484 rows". Ids only, no personal
/// data.
QString eventLine(const Event& event);

} // namespace goldenrod::wording
