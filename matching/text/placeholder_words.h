// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/text/placeholder.h"

#include <span>

namespace goldenrod::text {

/// A whole value that stands for nothing.
struct NothingWord {
    std::string_view word;
    Nothing meaning;
};
std::span<const NothingWord> nothingWords();

} // namespace goldenrod::text
