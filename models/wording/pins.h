// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/seen_pin.h"

#include <QString>

namespace goldenrod::wording {

/// "typed by Ann Lee", "chosen by Ann Lee".
QString pinnedBy(const SeenPin& pin);
/// "for ever", "until 2027-01-31", "until the source changes"; a last day, not the first after it.
QString pinExpiry(PinExpiry expiry, std::int64_t until);
/// "typed by Ann Lee on 2026-11-22, because: “passport seen”, until 2027-01-31".
QString pinSentence(const SeenPin& pin);
QString pinState(PinState state); ///< "holds", "rests: another value was set for this field" ...

} // namespace goldenrod::wording
