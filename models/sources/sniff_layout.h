// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/sample.h"
#include "models/sources/sniff.h"

namespace goldenrod::sources {

/// Finds preamble, header, columns and trailer of delimited text whose characters stand in `dialect`; adds
/// what was found to `findings`. Returns the number of columns, which may be above kMaxColumns (`dialect` has
/// none then).
std::size_t guessLayout(const Sample& sample, const SniffOptions& options, Dialect& dialect,
                        std::vector<Finding>& findings);

/// Names made unique without regard to case, blank ones numbered; `changed` gets those that were changed.
std::vector<std::string> uniqueNames(const std::vector<std::string>& names, std::size_t count,
                                     std::vector<std::string>& changed);

/// How much the first row looks like the names of columns.
struct HeaderVerdict {
    bool header = true;
    bool certain = false;
    std::string evidence; ///< code
    std::vector<std::string> arguments;
};
HeaderVerdict judgeHeader(const std::vector<std::string>& first,
                          const std::vector<std::vector<std::string>>& rows);

/// Whether the last row is a trailer.
struct TrailerVerdict {
    bool trailer = false;
    bool certain = false;
    std::string text;     ///< as it stands
    std::string count;    ///< the number in it that equals the number of records, else the first
    bool counted = false; ///< it equals
};
TrailerVerdict judgeTrailer(const std::vector<std::string>& fields, std::size_t columns,
                            const std::size_t* records);

} // namespace goldenrod::sources
