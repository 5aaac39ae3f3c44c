// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/sniff.h"

#include <string_view>

namespace goldenrod::sources {

/// How the bytes of a file are to be read.
struct EncodingGuess {
    std::string encoding;
    std::uint32_t bomLength = 0;
    Finding finding;
};

/// `head` is the beginning of the file, without padding at its end when it is the `whole` file.
EncodingGuess guessEncoding(std::string_view head, bool whole);

/// The byte order mark of an encoding the user named, if it is there.
std::uint32_t bomLengthOf(std::string_view head, std::string_view encoding);

} // namespace goldenrod::sources
