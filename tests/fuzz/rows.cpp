// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/extract_input.h"

// A line that says how to read, then what is read so: whatever the two have to do with each other.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace goldenrod;
    static const fuzz::MemoryFile file;
    const std::string_view text = fuzz::textOf(data, size);
    const std::size_t end = std::min(text.find('\n'), text.size());
    auto dialect = sources::Dialect::fromJson(text.substr(0, end));
    if (!dialect) return 0;
    const auto again = sources::Dialect::fromJson(dialect->toJson());
    fuzz::require(again && *again == *dialect, "what is written reads back equal", dialect->toJson());
    if (end + 1 >= text.size()) return 0;
    fuzz::requireReadable(file.write(text.substr(end + 1)), *dialect, text);
    return 0;
}
