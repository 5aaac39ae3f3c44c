// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/encoding.h"
#include "models/sources/input_file.h"

namespace goldenrod::sources {

/// Where the rows of a file end and what follows them.
struct FileTail {
    std::uint64_t trailerStart = 0; ///< equals paddingStart when there is no trailer
    std::uint64_t paddingStart = 0; ///< equals the file's size when there is no padding
};

/// Looks from the end of the file: padding is what begins with a NUL or Ctrl-Z behind which only those and
/// line ends follow; a trailer is the last line before it that is not blank, if it is shorter than 64 KiB.
Result<FileTail> readFileTail(const InputFile& file, const Dialect& dialect, const Encoding& encoding);

} // namespace goldenrod::sources
