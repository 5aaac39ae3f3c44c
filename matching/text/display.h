// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace goldenrod::text {

/// Raw text fit for people: composed (NFC), without control, direction and zero-width characters (joiners
/// between letters stay), white space collapsed and trimmed. No letter is changed.
std::string cleanText(std::string_view raw);

} // namespace goldenrod::text
