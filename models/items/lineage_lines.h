// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/lineage_view.h"

namespace goldenrod::items {

/// A row of an extract as text in its encoding, the bytes of a value in it highlighted; length 0: of none.
/// Line ends are left out; a byte that cannot be decoded shows as U+FFFD.
LineageLine lineageLine(const std::string& encodingName, const RawLine& raw, std::int64_t valueOffset,
                        std::int64_t valueLength);
/// The lines around a value as text in the encoding of the extract, the value's own bytes highlighted.
QList<LineageLine> lineageLines(const Lineage& lineage);

} // namespace goldenrod::items
