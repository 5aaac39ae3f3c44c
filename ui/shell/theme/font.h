// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme/tokens.h"

#include <QFont>
#include <QLatin1String>
#include <QRectF>

namespace goldenrod::ui {

/// The sizes of look.md. Sign sizes are for = ≈ ≠ ∅ in patterns and in the comparison.
enum class Type : unsigned char { Small, Work, Heading, Bytes, Sign, CompareSign, Hidden };
enum class Weight : unsigned char { Text, Label, Strong };

inline constexpr QLatin1String kTextFace{"Goldenrod Text"};

/// The face of a size, with tabular figures.
QFont face(Type type, Weight weight = Weight::Text);
QFont::Weight weightOf(Weight weight);

/// Where the baseline stands in a line box of this rectangle: the face's own ascent and descent, centred.
/// Fallback faces (Arabic, Chinese) never move it, so rows stay in rhythm.
qreal baseline(const QRectF& line, const QFont& font);
/// Ascent plus descent of the face, rounded as rows are.
int contentHeight(const QFont& font);

enum class Script : unsigned char { Latin, Arabic };
/// Arabic is set one pixel larger in rows of the same height.
void setScript(Script script);
Script script();

/// Loads the face built into the program (see resources/fonts). Needs the application object. In a build
/// without it, fonts fall back by name and only figures painted by paintFigure() stay tabular.
void installTextFaces();

} // namespace goldenrod::ui
