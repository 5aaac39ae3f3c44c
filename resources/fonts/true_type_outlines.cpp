// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/fonts/true_type_outlines.h"

#include "resources/fonts/open_type.h"

#include <QPainterPath>
#include <QRawFont>
#include <cmath>

namespace goldenrod::fonts {

namespace {

struct Dot {
    int x, y;
    bool onCurve;
};
using Contour = QList<Dot>;

constexpr qreal kTolerance = 1; // font unit

// Flags of a simple glyph ("glyf", OpenType 1.9).
enum : uchar { kOnCurve = 1, kShortX = 2, kShortY = 4, kPositiveOrSameX = 16, kPositiveOrSameY = 32 };

Dot dot(QPointF p, bool onCurve) {
    return {qRound(p.x()), qRound(-p.y()), onCurve};
}

void addCubic(Contour& contour, QPointF p0, QPointF c1, QPointF c2, QPointF p3) {
    const QPointF bend = p3 - 3 * c2 + 3 * c1 - p0;
    const qreal error = std::sqrt(3.0) / 36 * std::hypot(bend.x(), bend.y());
    const int parts = qMax(1, static_cast<int>(std::ceil(std::cbrt(error / kTolerance))));
    const auto at = [&](qreal t) {
        const qreal u = 1 - t;
        return u * u * u * p0 + 3 * u * u * t * c1 + 3 * u * t * t * c2 + t * t * t * p3;
    };
    const auto slope = [&](qreal t) {
        const qreal u = 1 - t;
        return 3 * (u * u * (c1 - p0) + 2 * u * t * (c2 - c1) + t * t * (p3 - c2));
    };
    for (int i = 0; i < parts; ++i) {
        const qreal t0 = qreal(i) / parts, t1 = qreal(i + 1) / parts, h = t1 - t0;
        // The control point is the mean of where both end tangents put it.
        const QPointF control = (at(t0) + at(t1)) / 2 + (slope(t0) - slope(t1)) * (h / 4);
        contour += dot(control, false);
        contour += dot(at(t1), true);
    }
}

QList<Contour> contoursOf(const QPainterPath& path) {
    QList<Contour> contours;
    QPointF last;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement: contours += Contour{dot(element, true)}; break;
        case QPainterPath::LineToElement: contours.last() += dot(element, true); break;
        case QPainterPath::CurveToElement:
            addCubic(contours.last(), last, element, path.elementAt(i + 1), path.elementAt(i + 2));
            i += 2;
            break;
        case QPainterPath::CurveToDataElement: break;
        }
        last = path.elementAt(i);
    }
    for (Contour& contour : contours)
        if (contour.size() > 1 && contour.first().x == contour.last().x &&
            contour.first().y == contour.last().y)
            contour.removeLast();
    contours.removeIf([](const Contour& c) { return c.size() < 3; });
    return contours;
}

/// One delta and the flags that say how it is written.
uchar writeDelta(QByteArray& out, int delta, uchar shortFlag, uchar sameFlag) {
    if (delta == 0) return sameFlag;
    if (std::abs(delta) > 255) {
        append16(out, delta);
        return 0;
    }
    out.append(static_cast<char>(std::abs(delta)));
    return static_cast<uchar>(shortFlag | (delta > 0 ? sameFlag : 0));
}

struct Extent {
    int left = 0, bottom = 0, right = 0, top = 0;
};

Extent extentOf(const QList<Contour>& contours) {
    Extent e{32767, 32767, -32768, -32768};
    for (const Contour& contour : contours)
        for (const Dot& d : contour) {
            e.left = qMin(e.left, d.x), e.right = qMax(e.right, d.x);
            e.bottom = qMin(e.bottom, d.y), e.top = qMax(e.top, d.y);
        }
    return contours.isEmpty() ? Extent{} : e;
}

QByteArray encode(const QList<Contour>& contours, const Extent& extent) {
    QByteArray glyph, flags, xs, ys;
    for (int value :
         {static_cast<int>(contours.size()), extent.left, extent.bottom, extent.right, extent.top})
        append16(glyph, value);
    int points = 0, x = 0, y = 0;
    for (const Contour& contour : contours) {
        append16(glyph, (points += static_cast<int>(contour.size())) - 1);
        for (const Dot& d : contour) {
            uchar flag = d.onCurve ? kOnCurve : 0;
            flag |= writeDelta(xs, d.x - x, kShortX, kPositiveOrSameX);
            flag |= writeDelta(ys, d.y - y, kShortY, kPositiveOrSameY);
            flags.append(static_cast<char>(flag));
            x = d.x, y = d.y;
        }
    }
    append16(glyph, 0); // no instructions
    glyph += flags + xs + ys;
    while (glyph.size() % 4 != 0) glyph.append('\0');
    return glyph;
}

} // namespace

Outlines toQuadratic(const QRawFont& face) {
    const int glyphs = read16(face.fontTable("maxp"), 4);
    const QByteArray metrics = face.fontTable("hmtx");
    const int full = read16(face.fontTable("hhea"), 34); // the others share the last advance
    Outlines out;
    int mostPoints = 0, mostContours = 0;
    for (int glyph = 0; glyph < glyphs; ++glyph) {
        const QList<Contour> contours = contoursOf(face.pathForGlyph(static_cast<quint32>(glyph)));
        const Extent extent = extentOf(contours);
        int points = 0;
        for (const Contour& contour : contours) points += static_cast<int>(contour.size());
        mostPoints = qMax(mostPoints, points);
        mostContours = qMax(mostContours, static_cast<int>(contours.size()));
        append32(out.loca, out.glyf.size());
        if (!contours.isEmpty()) out.glyf += encode(contours, extent);
        // The bearing must be the outline's own left side, or rasterisers shift the glyph.
        if (glyph < full) append16(out.hmtx, read16(metrics, 4 * qsizetype{glyph}));
        append16(out.hmtx, extent.left);
    }
    append32(out.loca, out.glyf.size());
    append32(out.maxp, 0x00010000);
    for (int value : {glyphs, mostPoints, mostContours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0})
        append16(out.maxp, value);
    return out;
}

} // namespace goldenrod::fonts
