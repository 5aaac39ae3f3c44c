// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/encoding.h"
#include "models/sources/row_reader.h"

#include <memory>

namespace goldenrod::sources {

/// Reads the scalars of one JSON object into the columns named by their paths. One thread.
class NdjsonValues {
public:
    /// The encoding, which must outlive it, is that of the file.
    NdjsonValues(std::vector<std::string> columns, const Encoding& encoding);
    ~NdjsonValues();
    NdjsonValues(NdjsonValues&&) noexcept;

    /// Objects and arrays may be nested this deep.
    static constexpr std::size_t kMaxDepth = 100;

    /// Fills kind, values, unknownKeys and problem from a decoded line without NUL. Offsets count bytes as
    /// they stood in the file; texts without escapes point into `utf8`, the others live until the next call.
    /// `offset` is that of the row in the file.
    void parse(std::string_view utf8, std::uint64_t offset, Row& row);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Appends a key to a path, with a \ before the characters that have a meaning in paths.
void appendPathKey(std::string_view key, std::string& path);

} // namespace goldenrod::sources
