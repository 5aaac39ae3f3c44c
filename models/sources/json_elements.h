// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/row_scan.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::sources {

/// Finds the element at the beginning of `window`, which stands inside a JSON array: `scan.length` is the
/// element, `scan.extent` takes the comma and the white space behind it too, `scan.innerLineEnds` counts the
/// line ends in that. `final`: nothing follows the window. Brackets that do not match and strings that never
/// close end with the element they are in, as far as that can be told: a string ends at its line's end, and
/// where the next line begins another object, so does the element.
void scanJsonElement(std::string_view window, bool final, RowScan& scan);

/// Whether the array ends where the window begins: by a bracket behind which the document ends or goes on
/// with another member. Any other closing bracket is a stray one.
enum class JsonArrayEnd : unsigned char { No, Yes, NeedsMore };
JsonArrayEnd endsJsonArray(std::string_view window, bool final);

/// An array of objects in a JSON document.
struct JsonArrayPlace {
    std::string path;        ///< as the columns of a dialect are written; empty: the document is the array
    std::uint64_t begin = 0; ///< bytes before its first element
    std::uint64_t bytes = 0; ///< that it takes, as far as could be seen
};
/// Those that stand in the document, not in another such array; the largest first. `text` may be cut off.
std::vector<JsonArrayPlace> findJsonArrays(std::string_view text);

} // namespace goldenrod::sources
