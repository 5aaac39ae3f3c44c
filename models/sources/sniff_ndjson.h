// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/sample.h"
#include "models/sources/sniff.h"

#include <optional>

namespace goldenrod::sources {

/// What the first characters of a text say of JSON.
enum class JsonLook : unsigned char {
    None,
    Lines,    ///< one object a line, as far as can be seen
    Array,    ///< one array
    Document, ///< one object over several lines, or on one line that is mostly an array of objects
};
JsonLook lookForJson(const Sample& sample, const Dialect& dialect);

/// Finds the array whose elements are rows, the one of `path` where that is given, and collects the paths of
/// scalars in them. Returns the number of objects, 0 when there is no such array; adds findings.
std::size_t guessJson(const Sample& sample, const std::optional<std::string>& path, Dialect& dialect,
                      std::vector<Finding>& findings);

/// Collects the paths of scalars into `dialect.columns`. Returns the number of objects; adds a finding.
std::size_t guessNdjson(const Sample& sample, Dialect& dialect, std::vector<Finding>& findings);

} // namespace goldenrod::sources
