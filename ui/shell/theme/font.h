// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme/tokens.h"

#include <QFont>
#include <QRectF>

namespace goldenrod::ui {

/// The sizes of look.md. Sign sizes are for = ≈ ≠ ∅ in patterns and in the comparison.
enum class Type : unsigned char { Small, Work, Heading, Bytes, Sign, CompareSign, Hidden };
enum class Weight : unsigned char { Text, Label, Strong };

/// The face of a size, with tabular figures where the machine has Inter.
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

/// Makes the face "Goldenrod Text": the installed Inter with its tabular figures on by default (Qt 6.4 cannot
/// switch font features). Needs the application object. Without Inter, fonts fall back by name and only
/// figures painted by drawFigure() stay tabular.
void installTabularFont();

} // namespace goldenrod::ui
