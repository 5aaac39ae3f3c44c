// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/sniff.h"
#include "tests/fuzz/extract_input.h"

// Any file as an extract: it is refused for a reason, or what was found reads it.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace goldenrod;
    static const fuzz::MemoryFile file;
    const std::string_view text = fuzz::textOf(data, size);
    const std::string path = file.write(text);
    const auto sniffed = sources::sniff(path);
    if (!sniffed) {
        fuzz::require(!sniffed.error().code.id().empty(), "a reason", text);
        return 0;
    }
    const sources::Dialect& dialect = sniffed->dialect;
    const auto again = sources::Dialect::fromJson(dialect.toJson());
    fuzz::require(again && *again == dialect, "what was found reads back equal", dialect.toJson());
    for (const auto& row : sniffed->preview)
        fuzz::require(row.size() == dialect.columns.size(), "a shown row has a value for each column", text);
    fuzz::requireReadable(path, dialect, text);
    return 0;
}
