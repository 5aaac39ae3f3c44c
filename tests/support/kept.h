// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace goldenrod::test {

/// A folder that is made once for all processes of this very build of the program, whichever comes first, and
/// never changed: for what takes long to make and many tests copy. It lies beside the program, in kept/, and
/// goes when the next build makes its own. `make` gets an empty folder, which is put in place when it
/// returns; when it is killed, the next process begins anew.
std::filesystem::path kept(const std::string& name,
                           const std::function<void(const std::filesystem::path& folder)>& make);

} // namespace goldenrod::test
