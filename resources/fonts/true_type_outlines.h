// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QRawFont;

namespace goldenrod::fonts {

/// The glyphs of a face as quadratic outlines, with the tables that describe them.
struct Outlines {
    QByteArray glyf, loca, maxp, hmtx;
};

/// Converts cubic outlines; no point is moved by more than one unit. `face` must have one pixel a unit.
/// A cubic split into n equal parts differs from n quadratics by at most √3/36 · |p3 - 3 c2 + 3 c1 - p0| / n³
/// (the remainder of degree reduction).
Outlines toQuadratic(const QRawFont& face);

} // namespace goldenrod::fonts
