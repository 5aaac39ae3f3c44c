// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace goldenrod::ui::gallery {

/// Every part in the theme in force, laid out like one half of the design's parts picture, 780 × 930.
QWidget* makePartsBoard();
/// Parts of other pages: bytes, hexadecimal rows, touchpoints, steps, tabs, tables with patterns.
QWidget* makeOtherParts();

} // namespace goldenrod::ui::gallery
