// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QStringView>
#include <optional>

namespace goldenrod::ui {

/// The path of an SVG "d" attribute: M L H V C S A Z in both cases (SVG 1.1, chapter 8; arcs by its
/// appendix F.6). Nothing when a command or number is not understood.
std::optional<QPainterPath> parseSvgPath(QStringView d);

} // namespace goldenrod::ui
