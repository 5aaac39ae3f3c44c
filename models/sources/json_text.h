// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace goldenrod::sources {

/// RFC 8259, section 6.
bool isJsonNumber(std::string_view text);

/// What the escapes of a JSON string (with its quotes) stand for that no value may hold.
struct JsonEscapes {
    enum Problem : unsigned char { None, Nul, LoneSurrogate } problem = None;
    std::size_t at = 0; ///< of the backslash
};
/// Escapes must be well-formed otherwise, which the parser has seen to.
JsonEscapes checkJsonEscapes(std::string_view raw);

/// The string with its quotes whose opening quote stands before `afterQuote`; it is known to be closed.
std::string_view jsonStringAt(const char* afterQuote);

} // namespace goldenrod::sources
