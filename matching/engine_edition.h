// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace goldenrod {

/// Of what makes up the results of the engine, in one text: its own edition and that of ICU. Runs of one
/// edition give the same for the same records, rules and model.
std::string engineEdition();

} // namespace goldenrod
