// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/queue_view.h"
#include "models/workspace/workspace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kNoSuchView{"view.no_such"};    ///< name
inline constexpr ErrorCode kViewNoName{"view.no_name"};    ///< no argument
inline constexpr ErrorCode kViewExists{"view.name_taken"}; ///< name

/// A filter and order of the queue under a name, for everybody who works in the workspace. "Mine" in it is
/// whoever opens it.
struct SavedView {
    std::string name;
    QueueView view;
};
Result<std::vector<SavedView>> savedViews(Database& db); ///< by name
Result<QueueView> savedView(Database& db, const std::string& name);

/// Each is one event; gives it. Saving under a name that is there replaces that view.
Result<std::int64_t> saveView(const SavedView& view, Workspace& workspace);
Result<std::int64_t> renameView(const std::string& from, const std::string& to, Workspace& workspace);
Result<std::int64_t> removeView(const std::string& name, Workspace& workspace);

} // namespace goldenrod
