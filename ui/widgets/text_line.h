// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/styled_text.h"

#include <memory>

namespace goldenrod::ui {

enum class Align : unsigned char { Leading, Centre, Trailing };

/// One line of styled text, laid out once and painted often. Text that does not fit loses its own end, the
/// right side of a Latin value also in an Arabic window.
class TextLine {
public:
    explicit TextLine(StyledText text);
    TextLine(TextLine&&) noexcept;
    TextLine& operator=(TextLine&&) noexcept;
    ~TextLine();

    /// Shortens to `width` pixels, or lays out in full again when there is room.
    void fit(qreal width);
    bool isElided() const { return m_elided; }
    qreal width() const { return m_width; } ///< as laid out
    qreal naturalWidth() const { return m_naturalWidth; }
    /// As laid out, with isolating characters and the ellipsis.
    QString shownText() const;

    /// Paints into a line box; the baseline is that of the base font centred in it.
    void paint(QPainter& painter, const QRectF& box, Align align, Qt::LayoutDirection layout) const;
    /// Where marks are painted for the same box.
    QList<QRectF> markRects(const QRectF& box, Align align, Qt::LayoutDirection layout) const;

private:
    void layOut(qsizetype length);
    QPointF origin(const QRectF& box, Align align, Qt::LayoutDirection layout) const;

    StyledText m_text;
    std::unique_ptr<QTextLayout> m_layout;
    qreal m_width = 0, m_naturalWidth = 0;
    bool m_elided = false;
};

/// Words of ours in one line, shortened if need be.
void paintText(QPainter& painter, const QRectF& box, const QString& words, const QFont& font, Colour ink,
               Align align, Qt::LayoutDirection layout);
/// A value of the data in its own direction at the leading edge, shortened at its own end.
void paintValue(QPainter& painter, const QRectF& box, const QString& data, const QFont& font, Colour ink,
                Qt::LayoutDirection layout);
void paintSpans(QPainter& painter, const QRectF& box, const Spans& spans, const QFont& font, Colour ink,
                Align align, Qt::LayoutDirection layout);

/// Pixels of words of ours in full, rounded up.
int textWidth(const QString& words, const QFont& font);

/// A figure: never shortened, read left to right, each digit in the advance of "0" whatever the face.
void paintFigure(QPainter& painter, const QRectF& box, const QString& figure, const QFont& font, Colour ink,
                 Align align, Qt::LayoutDirection layout);
qreal figureWidth(const QString& figure, const QFont& font);

/// "+11.8", "−2.2", "0.0": a match weight in bits, always with its sign and one decimal.
QString weightText(double bits);

} // namespace goldenrod::ui
