// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/styled_text.h"

#include "ui/widgets/hidden_characters.h"
#include "ui/widgets/sign.h"

#include <QFontMetrics>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QRawFont>
#include <QRegularExpression>
#include <algorithm>

namespace goldenrod::ui {

namespace {

constexpr QChar kEllipsis(0x2026), kLeftToRightMark(0x200E);

Weight nearest(const QFont& font) {
    if (font.weight() >= fonts::kStrongWeight) return Weight::Strong;
    return font.weight() >= fonts::kLabelWeight ? Weight::Label : Weight::Text;
}

/// Left and right end of the glyphs of one run, in the coordinates of the layout.
std::pair<qreal, qreal> extent(const QGlyphRun& run) {
    const QList<quint32> glyphs = run.glyphIndexes();
    const QList<QPointF> positions = run.positions();
    const QList<QPointF> advances = run.rawFont().advancesForGlyphIndexes(glyphs);
    qreal left = 1e9, right = -1e9;
    for (qsizetype i = 0; i < positions.size(); ++i) {
        left = qMin(left, positions[i].x());
        right = qMax(right, positions[i].x() + advances[i].x());
    }
    return {left, right};
}

void paintMark(QPainter& painter, const QRectF& box, Sign sign) {
    QPainterPath ground;
    const qreal r = radii::kMark;
    ground.moveTo(box.bottomLeft());
    ground.lineTo(box.left(), box.top() + r);
    ground.quadTo(box.topLeft(), QPointF(box.left() + r, box.top()));
    ground.lineTo(box.right() - r, box.top());
    ground.quadTo(box.topRight(), QPointF(box.right(), box.top() + r));
    ground.lineTo(box.bottomRight());
    painter.fillPath(ground, colour(groundOf(sign)));
    painter.fillRect(QRectF(box.left(), box.bottom() - strokes::kMark, box.width(), strokes::kMark),
                     colour(inkOf(sign)));
}

void paintOutline(QPainter& painter, const QRectF& box) {
    painter.setPen(QPen(colour(Colour::Warning), strokes::kLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(-2.5, 0.5, 2.5, -0.5), radii::kMark, radii::kMark);
}

/// After an Arabic letter a date, a signed figure or a figure with its unit would be set from right to left.
QString withFiguresInOrder(QString words) {
    if (QGuiApplication::layoutDirection() != Qt::RightToLeft) return words;
    static const QRegularExpression figure(
        QStringLiteral("(?<![^\\s(])(?=[+\\x{2212}]\\d|\\d{4}-\\d\\d|\\d[\\d.,]* [kMGT]?B\\b)"));
    return words.replace(figure, QString(kLeftToRightMark));
}

} // namespace

Colour inkOf(Emphasis emphasis) {
    switch (emphasis) {
    case Emphasis::Muted: return Colour::Muted;
    case Emphasis::Golden: return Colour::GoldInk;
    case Emphasis::Link: return Colour::Link;
    case Emphasis::Disabled: return Colour::Disabled;
    case Emphasis::Normal:
    case Emphasis::Label:
    case Emphasis::Strong: break;
    }
    return Colour::Text;
}

Weight weightOf(Emphasis emphasis) {
    if (emphasis == Emphasis::Strong) return Weight::Strong;
    return emphasis == Emphasis::Label ? Weight::Label : Weight::Text;
}

StyledText::StyledText(const QFont& font, Colour ink)
    : m_font(font)
    , m_ink(ink)
    , m_weight(nearest(font)) {}

QTextLayout::FormatRange StyledText::range(qsizetype begin, qsizetype length, Colour ink,
                                           Weight weight) const {
    QTextLayout::FormatRange range;
    range.start = static_cast<int>(begin);
    range.length = static_cast<int>(length);
    range.format.setForeground(colour(ink));
    if (weight != m_weight) range.format.setFontWeight(ui::weightOf(weight));
    return range;
}

void StyledText::add(const QString& plain, Colour ink, Weight weight) {
    if (plain.isEmpty()) return;
    const QString words = withFiguresInOrder(plain);
    m_formats += range(m_text.size(), words.size(), ink, weight);
    m_text += words;
    ++m_pieces;
    m_onlyValue = false;
}

void StyledText::add(const QString& words) {
    add(words, m_ink, m_weight);
}

void StyledText::add(const Span& span) {
    const bool plain = span.emphasis == Emphasis::Normal;
    const Colour ink = span.tone != Sign::None ? inkOf(span.tone) : plain ? m_ink : inkOf(span.emphasis);
    const Weight weight =
        plain || weightOf(span.emphasis) == Weight::Text ? m_weight : weightOf(span.emphasis);
    if (span.isValue)
        addValue(span.text, ink, weight, {}, Sign::None);
    else
        add(span.text, ink, weight);
}

void StyledText::add(const Spans& spans) {
    for (const Span& span : spans) add(span);
}

void StyledText::addValue(const QString& data, const Marks& marks, Sign markSign) {
    addValue(data, m_ink, m_weight, marks, markSign);
}

void StyledText::addValue(const QString& data, Colour ink, Weight weight, const Marks& marks, Sign markSign) {
    if (data.isEmpty()) return;
    const Revealed shown = reveal(data);
    const QString text = isolated(shown.text);
    const auto start = static_cast<int>(m_text.size()) + 1; // after the isolating character
    m_formats += range(m_text.size(), text.size(), ink, weight);
    for (const Revealed::Name& name : shown.names) {
        QTextLayout::FormatRange small =
            range(start + name.begin - 2, name.length + 4, Colour::Warning, Weight::Strong);
        small.format.setProperty(QTextFormat::FontPixelSize, fonts::kHiddenPx);
        m_formats += small;
        m_decorations += {start + name.begin, name.length, Sign::None};
    }
    for (const Mark& mark : marks) {
        const auto size = static_cast<int>(data.size());
        const int begin = qBound(0, mark.begin, size), end = qBound(begin, mark.begin + mark.length, size);
        const int from = shown.position[begin];
        if (end > begin) m_decorations += {start + from, shown.position[end] - from, markSign};
    }
    m_text += text;
    m_valueDirection = directionOf(data);
    m_onlyValue = ++m_pieces == 1;
}

Qt::LayoutDirection StyledText::direction() const {
    if (m_direction) return *m_direction;
    return m_onlyValue ? m_valueDirection : QGuiApplication::layoutDirection();
}

void StyledText::prepare(QTextLayout& layout, qsizetype length, QTextOption::WrapMode wrap) const {
    const bool cut = length >= 0 && length < m_text.size();
    layout.setFont(m_font);
    layout.setText(cut ? m_text.left(length) + kEllipsis : m_text);
    QList<QTextLayout::FormatRange> formats;
    for (QTextLayout::FormatRange f : m_formats) {
        // The ellipsis takes the ink of the text it stands for.
        if (cut) f.length = qMin(f.length, static_cast<int>(length) + 1 - f.start);
        if (f.length > 0) formats += f;
    }
    layout.setFormats(formats);
    QTextOption option;
    option.setTextDirection(direction());
    option.setAlignment(direction() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(wrap);
    layout.setTextOption(option);
}

QList<QRectF> StyledText::rects(const Decoration& decoration, const QTextLayout& layout,
                                const QTextLine& line, QPointF origin, qreal base) const {
    const int begin = qMax(decoration.begin, line.textStart());
    // What the ellipsis hides is not drawn.
    const int shownEnd = line.textStart() + line.textLength();
    const int end = qMin(decoration.begin + decoration.length, shownEnd);
    QList<QRectF> found;
    if (end <= begin) return found;
    const QFontMetrics metrics(m_font);
    const bool name = decoration.sign == Sign::None;
    const qreal top = name ? base - 10 : base - metrics.ascent();
    const qreal bottom = name ? base + 3 : base + metrics.descent();
    for (const QGlyphRun& run : layout.glyphRuns(begin, end - begin)) {
        const auto [left, right] = extent(run);
        if (right > left)
            found += QRectF(QPointF(origin.x() + left, top), QPointF(origin.x() + right, bottom));
    }
    // Runs that touch are one mark.
    std::sort(found.begin(), found.end(),
              [](const QRectF& a, const QRectF& b) { return a.left() < b.left(); });
    for (qsizetype i = 1; i < found.size();) {
        if (found[i].left() <= found[i - 1].right() + 0.6) {
            found[i - 1].setRight(qMax(found[i - 1].right(), found[i].right()));
            found.removeAt(i);
        } else
            ++i;
    }
    return found;
}

void StyledText::paintDecorations(QPainter& painter, const QTextLayout& layout, const QTextLine& line,
                                  QPointF origin, qreal base) const {
    if (m_decorations.isEmpty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Decoration& decoration : m_decorations)
        for (const QRectF& box : rects(decoration, layout, line, origin, base)) {
            if (decoration.sign == Sign::None)
                paintOutline(painter, box);
            else
                paintMark(painter, box, decoration.sign);
        }
    painter.restore();
}

QList<QRectF> StyledText::markRects(const QTextLayout& layout, const QTextLine& line, QPointF origin,
                                    qreal base) const {
    QList<QRectF> found;
    for (const Decoration& decoration : m_decorations)
        if (decoration.sign != Sign::None) found += rects(decoration, layout, line, origin, base);
    return found;
}

} // namespace goldenrod::ui
