// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/row_reader.h"
#include "models/sources/utf8.h"
#include "tests/fuzz/require.h"

#include <sys/mman.h>
#include <unistd.h>

#include <string>

namespace goldenrod::fuzz {

/// A file in memory with the content of the input; always the same one.
class MemoryFile {
public:
    MemoryFile()
        : m_open(::memfd_create("extract", 0)) {
        require(m_open >= 0, "a file in memory can be made");
    }
    ~MemoryFile() { ::close(m_open); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string write(std::string_view content) const {
        const auto size = static_cast<ssize_t>(content.size());
        require(::ftruncate(m_open, 0) == 0 && ::pwrite(m_open, content.data(), content.size(), 0) == size,
                "the input can be written down");
        return "/proc/self/fd/" + std::to_string(m_open);
    }

private:
    int m_open;
};

inline void requireSame(const sources::Row& row, const sources::Row& again, std::string_view about) {
    using sources::RowKind;
    require((row.kind == RowKind::RepeatedHeader ? RowKind::Record : row.kind) == again.kind,
            "a stored row is what it was", about);
    require(row.values.size() == again.values.size() && row.unknownKeys == again.unknownKeys,
            "a stored row has the values it had", about);
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        const sources::Value &a = row.values[i], &b = again.values[i];
        require(a.text == b.text && a.offset == b.offset && a.length == b.length && a.present == b.present,
                "a stored value is what it was", about);
    }
    if (row.kind == RowKind::Bad)
        require(row.problem.code == again.problem.code && row.problem.arguments == again.problem.arguments,
                "a stored row is refused for the same reason", about);
}

inline void requireSound(const sources::Row& row, const sources::Dialect& dialect, std::string_view about) {
    if (row.kind != sources::RowKind::Record) return;
    require(dialect.columns.empty() || row.values.size() == dialect.columns.size(),
            "a record has a value for each column", about);
    sources::Utf8Step step;
    for (const sources::Value& value : row.values) {
        require(std::uint64_t{value.offset} + value.length <= row.length, "a value stands in its row", about);
        require(sources::findInvalidUtf8(value.text, step) == std::string_view::npos, "a value is UTF-8",
                about);
    }
}

/// Reads an extract: every byte is in exactly one row, and the stored bytes of a row say again what they
/// said.
inline void requireReadable(const std::string& path, const sources::Dialect& dialect,
                            std::string_view about) {
    using sources::RowKind;
    auto reader = sources::RowReader::open(path, dialect);
    if (!reader) return;
    std::string content;
    reader->onBytes([&](std::string_view chunk) { content += chunk; });
    sources::RowParser parser(dialect);
    sources::Row row, again;
    std::uint64_t offset = 0;
    for (;;) {
        auto more = reader->next(row);
        require(static_cast<bool>(more), "a file that does not change can be read", about);
        if (!*more) break;
        require(row.offset == offset && row.extent > 0 && row.length <= row.extent,
                "a row begins where the one before it ends", about);
        offset += row.extent;
        requireSound(row, dialect, about);
        const bool isParsed = row.kind == RowKind::Record || row.kind == RowKind::Bad ||
                              row.kind == RowKind::Blank || row.kind == RowKind::RepeatedHeader;
        if (!isParsed || row.length > sources::kShownOfLongRow) continue;
        const std::string bytes(row.bytes); // of just that size
        parser.parse(bytes, row.offset, row.line, again);
        requireSame(row, again, about);
    }
    require(offset == reader->fileSize() && content.size() == offset, "every byte is in one row", about);
}

} // namespace goldenrod::fuzz
