// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_view.h"
#include "models/quality/issues.h"

#include <vector>

namespace goldenrod::items {

/// A row for each issue: what fails where, until when it is to be mended, how it stands. `today` in ISO: what
/// is due before it carries a sign.
RecordTableLook issueTable(const std::vector<SeenIssue>& issues, const std::string& today);
/// More about one, in a line: severity, who opened it when, who mends it, the cause.
Spans issueNote(const SeenIssue& issue);
bool isOverdue(const SeenIssue& issue, const std::string& today);

} // namespace goldenrod::items
