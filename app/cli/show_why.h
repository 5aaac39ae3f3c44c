// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

#include "matching/score/explain.h"
#include "models/jobs/review_case.h"

namespace goldenrod::cli {

/// The waterfall of a pair in lines: prior, each comparison, rarity apart, other explanations, weight; then
/// in words.
void showWhy(Session& session, const Explanation& why);
/// A question side by side.
void showCase(Session& session, const ReviewCase& view);

} // namespace goldenrod::cli
