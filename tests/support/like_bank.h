// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <filesystem>
#include <memory>

namespace goldenrod::test {

/// A copy, in the folder, of a matched bank in which nothing is merged by itself: its merge line lies above
/// every weight, so that all that would be one customer is asked about, some hundreds of questions.
std::unique_ptr<Workspace> likeBank(const std::filesystem::path& folder);

} // namespace goldenrod::test
