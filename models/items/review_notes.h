// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_session.h"
#include "models/items/roles.h"

#include <QList>

namespace goldenrod::items {

/// What people said of a question without deciding it, a line each; nothing when nothing was said.
QList<Spans> saidLines(const ReviewCase& view);
/// What changed under the decision that came back, a line each; nothing when it is no such question.
QList<Spans> changedLines(const ReviewCase& view);
Spans confirmedWords(const Confirmed& confirmed);

/// "Parked until 2026-12-01: A. Haddad and A. Hadad"; what follows stands behind it.
Spans markedWords(const Marked& marked);

} // namespace goldenrod::items
