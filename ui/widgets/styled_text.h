// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/values.h"

#include <QTextLayout>
#include <optional>

class QPainter;

namespace goldenrod::ui {

/// Words and data of one line or paragraph with their inks, difference marks and visible hidden characters:
/// format ranges over one text, so that Arabic keeps its joins. Colours are those of the theme in force when
/// it was built; owners build anew after a theme change.
class StyledText {
public:
    explicit StyledText(const QFont& font, Colour ink = Colour::Text);

    /// Words; dates, signed figures and figures with units in them keep their order beside Arabic.
    void add(const QString& plain, Colour ink, Weight weight);
    void add(const QString& words);
    void add(const Span& span);
    void add(const Spans& spans);
    /// Data, isolated; marks are ranges of `data`, in the ground and ink of `markSign`.
    void addValue(const QString& data, const Marks& marks = {}, Sign markSign = Sign::None);
    void addValue(const QString& data, Colour ink, Weight weight, const Marks& marks, Sign markSign);
    /// Of the paragraph; by default that of a single value, else that of the window.
    void setDirection(Qt::LayoutDirection direction) { m_direction = direction; }

    const QFont& font() const { return m_font; }
    bool isEmpty() const { return m_text.isEmpty(); }
    const QString& text() const { return m_text; }
    Qt::LayoutDirection direction() const;

    /// Sets text, font and formats, cut to `length` units with an ellipsis when not negative.
    void prepare(QTextLayout& layout, qsizetype length = -1,
                 QTextOption::WrapMode wrap = QTextOption::NoWrap) const;
    /// Grounds and underlines of marks, outlines of hidden names. `origin` is where the layout is drawn,
    /// `base` the baseline of `line` in the same coordinates.
    void paintDecorations(QPainter& painter, const QTextLayout& layout, const QTextLine& line, QPointF origin,
                          qreal base) const;
    /// The rectangles of the marks in `line`, as painted.
    QList<QRectF> markRects(const QTextLayout& layout, const QTextLine& line, QPointF origin,
                            qreal base) const;

private:
    struct Decoration {
        int begin, length;
        Sign sign; ///< None: the outline of a hidden character
    };
    QTextLayout::FormatRange range(qsizetype begin, qsizetype length, Colour ink, Weight weight) const;
    QList<QRectF> rects(const Decoration& decoration, const QTextLayout& layout, const QTextLine& line,
                        QPointF origin, qreal base) const;

    QFont m_font;
    Colour m_ink;
    Weight m_weight;
    QString m_text;
    QList<QTextLayout::FormatRange> m_formats;
    QList<Decoration> m_decorations;
    std::optional<Qt::LayoutDirection> m_direction;
    int m_pieces = 0;
    Qt::LayoutDirection m_valueDirection = Qt::LeftToRight;
    bool m_onlyValue = false;
};

/// Ink and weight of an emphasis.
Colour inkOf(Emphasis emphasis);
Weight weightOf(Emphasis emphasis);

} // namespace goldenrod::ui
