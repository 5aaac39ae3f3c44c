// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/sample.h"
#include "models/sources/sniff.h"

namespace goldenrod::sources {

/// What the first characters of a text say of JSON.
enum class JsonLook : unsigned char {
    None,
    Lines,    ///< one object a line, as far as can be seen
    Array,    ///< one array over all lines
    Document, ///< one object over several lines
};
JsonLook lookForJson(const Sample& sample, const Dialect& dialect);

/// Collects the paths of scalars into `dialect.columns`. Returns the number of objects; adds a finding.
std::size_t guessNdjson(const Sample& sample, Dialect& dialect, std::vector<Finding>& findings);

} // namespace goldenrod::sources
