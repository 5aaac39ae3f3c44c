// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QRawFont;

namespace goldenrod::ui {

inline constexpr QLatin1String kTabularFamily{"Goldenrod Text"};

/// A copy of the face, in memory only, that is named kTabularFamily and in which the feature "tnum" is
/// registered as "rclt" (required contextual alternates), which every shaper applies without being asked.
/// Tables and records: OpenType specification 1.9, "Organization of an OpenType font", "GSUB", "name".
/// Empty when the face has no tabular figures or is damaged.
QByteArray withTabularFigures(const QRawFont& face);

} // namespace goldenrod::ui
