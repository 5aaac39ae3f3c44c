// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/lineage_view.h"

namespace goldenrod::items {

/// The lines around a value as text in the encoding of the extract, the value's own bytes highlighted. Line
/// ends are left out; a byte that cannot be decoded shows as U+FFFD.
QList<LineageLine> lineageLines(const Lineage& lineage);

} // namespace goldenrod::items
