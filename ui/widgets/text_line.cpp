// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_line.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <cmath>

namespace goldenrod::ui {

namespace {

constexpr qreal kWide = 1e6;
constexpr qreal kSlack = 0.5; // rounding of subpixel widths is not a reason to shorten

QList<qsizetype> graphemeEnds(const QString& text) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    QList<qsizetype> ends{0};
    while (finder.toNextBoundary() > 0) ends += finder.position();
    return ends;
}

/// Whether the face itself gives every digit one advance; asked once a face and size.
bool isTabular(const QFont& font) {
    static QHash<QString, bool> known;
    const QString key = font.key();
    const auto found = known.constFind(key);
    if (found != known.cend()) return *found;
    const QFontMetricsF metrics(font);
    const qreal one = metrics.horizontalAdvance(QStringLiteral("1111"));
    const qreal zero = metrics.horizontalAdvance(QStringLiteral("0000"));
    return *known.insert(key, std::abs(one - zero) < 0.01);
}

qreal startOf(const QRectF& box, qreal width, Align align, Qt::LayoutDirection layout) {
    if (align == Align::Centre) return box.left() + (box.width() - width) / 2;
    const bool left = (align == Align::Leading) == (layout == Qt::LeftToRight);
    return left ? box.left() : box.right() - width;
}

} // namespace

TextLine::TextLine(StyledText text)
    : m_text(std::move(text))
    , m_layout(std::make_unique<QTextLayout>()) {
    layOut(-1);
    m_naturalWidth = m_width;
}
TextLine::TextLine(TextLine&&) noexcept = default;
TextLine& TextLine::operator=(TextLine&&) noexcept = default;
TextLine::~TextLine() = default;

void TextLine::layOut(qsizetype length) {
    m_text.prepare(*m_layout, length);
    m_layout->beginLayout();
    QTextLine line = m_layout->createLine();
    if (line.isValid()) line.setLineWidth(kWide);
    m_layout->endLayout();
    m_width = line.isValid() ? line.naturalTextWidth() : 0;
    // Right-to-left paragraphs are laid out against the far edge: lay them out at their own width.
    if (line.isValid() && m_text.direction() == Qt::RightToLeft) {
        m_layout->beginLayout();
        line = m_layout->createLine();
        line.setLineWidth(m_width);
        m_layout->endLayout();
    }
    m_elided = length >= 0;
}

void TextLine::fit(qreal width) {
    if (m_naturalWidth <= width + kSlack) {
        if (m_elided) layOut(-1);
        return;
    }
    const QList<qsizetype> ends = graphemeEnds(m_text.text());
    qsizetype low = 0, high = ends.size() - 1; // as many graphemes as fit
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        layOut(ends[middle]);
        if (m_width <= width + kSlack)
            low = middle;
        else
            high = middle - 1;
    }
    layOut(ends[low]);
}

QString TextLine::shownText() const {
    return m_layout->text();
}

QPointF TextLine::origin(const QRectF& box, Align align, Qt::LayoutDirection layout) const {
    const qreal x = startOf(box, m_width, align, layout);
    const qreal ascent = m_layout->lineCount() > 0 ? m_layout->lineAt(0).ascent() : 0;
    return {x, baseline(box, m_text.font()) - ascent};
}

void TextLine::paint(QPainter& painter, const QRectF& box, Align align, Qt::LayoutDirection layout) const {
    if (m_text.isEmpty()) return;
    const QPointF at = origin(box, align, layout);
    m_text.paintDecorations(painter, *m_layout, m_layout->lineAt(0), at, baseline(box, m_text.font()));
    m_layout->draw(&painter, at);
}

QList<QRectF> TextLine::markRects(const QRectF& box, Align align, Qt::LayoutDirection layout) const {
    if (m_text.isEmpty()) return {};
    return m_text.markRects(*m_layout, m_layout->lineAt(0), origin(box, align, layout),
                            baseline(box, m_text.font()));
}

void paintText(QPainter& painter, const QRectF& box, const QString& words, const QFont& font, Colour ink,
               Align align, Qt::LayoutDirection layout) {
    StyledText text(font, ink);
    text.add(words);
    TextLine line(std::move(text));
    line.fit(box.width());
    line.paint(painter, box, align, layout);
}

void paintValue(QPainter& painter, const QRectF& box, const QString& data, const QFont& font, Colour ink,
                Qt::LayoutDirection layout) {
    StyledText text(font, ink);
    text.addValue(data);
    TextLine line(std::move(text));
    line.fit(box.width());
    line.paint(painter, box, Align::Leading, layout);
}

void paintSpans(QPainter& painter, const QRectF& box, const Spans& spans, const QFont& font, Colour ink,
                Align align, Qt::LayoutDirection layout) {
    StyledText text(font, ink);
    text.add(spans);
    text.setDirection(layout);
    TextLine line(std::move(text));
    line.fit(box.width());
    line.paint(painter, box, align, layout);
}

int textWidth(const QString& words, const QFont& font) {
    StyledText text(font);
    text.add(words);
    return static_cast<int>(std::ceil(TextLine(std::move(text)).naturalWidth()));
}

qreal figureWidth(const QString& figure, const QFont& font) {
    const QFontMetricsF metrics(font);
    if (isTabular(font)) return metrics.horizontalAdvance(figure);
    const qreal digit = metrics.horizontalAdvance(QStringLiteral("0"));
    qreal width = 0;
    for (QChar c : figure) width += c.isDigit() ? digit : metrics.horizontalAdvance(QString(c));
    return width;
}

void paintFigure(QPainter& painter, const QRectF& box, const QString& figure, const QFont& font, Colour ink,
                 Align align, Qt::LayoutDirection layout) {
    const QFontMetricsF metrics(font);
    const qreal y = baseline(box, font);
    qreal x = startOf(box, figureWidth(figure, font), align, layout);
    painter.setFont(font);
    painter.setPen(colour(ink));
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(Qt::LeftToRight);
    if (isTabular(font)) {
        painter.drawText(QPointF(x, y), figure);
    } else {
        const qreal digit = metrics.horizontalAdvance(QStringLiteral("0"));
        for (QChar c : figure) {
            const qreal own = metrics.horizontalAdvance(QString(c));
            const qreal cell = c.isDigit() ? digit : own;
            painter.drawText(QPointF(x + (cell - own) / 2, y), QString(c));
            x += cell;
        }
    }
    painter.setLayoutDirection(before);
}

QString weightText(double bits) {
    QString figure = QString::number(std::abs(bits), 'f', 1);
    if (figure == QLatin1String("0.0")) return figure;
    return (bits > 0 ? u'+' : u'−') + figure;
}

} // namespace goldenrod::ui
