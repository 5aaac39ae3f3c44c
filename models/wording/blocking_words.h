// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/pair_blocking.h"

#include <QString>
#include <QStringList>

namespace goldenrod::wording {

/// Whether the run ever compared the two records, in one sentence.
QString pairedOrNot(const PairBlocking& blocking);

/// The same in a few words.
QString pairedShortly(const PairBlocking& blocking);

/// Rules that make the two candidates, and rules that lack one thing for it, a sentence each; at most so many
/// of either kind, with how many more there are.
QStringList blockingRules(const PairBlocking& blocking, int most);

} // namespace goldenrod::wording
