// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_block.h"

#include "ui/widgets/hidden_characters.h"
#include "ui/widgets/text_line.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

namespace goldenrod::ui {

/// A single shortened line, or a paragraph broken at the width it was last asked for.
class TextBlock::StyledLines {
public:
    explicit StyledLines(const StyledText& text)
        : m_text(text)
        , m_line(text) {}

    TextLine& line() { return m_line; }
    const QTextLayout& wrapped(qreal width) {
        if (width == m_width) return m_paragraph;
        m_width = width;
        m_text.prepare(m_paragraph, -1, QTextOption::WordWrap);
        m_paragraph.beginLayout();
        while (true) {
            QTextLine line = m_paragraph.createLine();
            if (!line.isValid()) break;
            line.setLineWidth(width);
        }
        m_paragraph.endLayout();
        return m_paragraph;
    }
    void paintParagraph(QPainter& painter, const QRectF& box, int lineHeight) {
        const QTextLayout& layout = wrapped(box.width());
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            const QRectF row(box.left(), box.top() + qreal(i) * lineHeight, box.width(), lineHeight);
            const qreal base = baseline(row, m_text.font());
            const QPointF at(box.left(), base - line.ascent() - line.y());
            m_text.paintDecorations(painter, layout, line, at, base);
            line.draw(&painter, at);
        }
    }

private:
    StyledText m_text;
    TextLine m_line;
    QTextLayout m_paragraph;
    qreal m_width = -1;
};

TextBlock::TextBlock(Type type, Lines lines, QWidget* parent)
    : QWidget(parent)
    , m_type(type)
    , m_lines(lines) {
    QSizePolicy policy(QSizePolicy::Preferred,
                       lines == Lines::One ? QSizePolicy::Fixed : QSizePolicy::Minimum);
    policy.setHeightForWidth(lines == Lines::Wrapped);
    setSizePolicy(policy);
    rebuild();
}

TextBlock::TextBlock(const QString& words, Type type, Colour ink, Weight weight, QWidget* parent)
    : TextBlock(type, Lines::One, parent) {
    m_ink = ink;
    m_weight = weight;
    setWords(words);
}

TextBlock::~TextBlock() = default;

void TextBlock::setWords(const QString& words) {
    setSpans(words.isEmpty() ? Spans{} : Spans{plain(words)});
}
void TextBlock::setValue(const QString& shown) {
    setSpans(shown.isEmpty() ? Spans{} : Spans{value(shown)});
}

void TextBlock::setSpans(const Spans& spans) {
    if (spans == m_spans && m_laidOut) return;
    m_spans = spans;
    setAccessibleName(plainText());
    rebuild();
}

void TextBlock::setInk(Colour ink) {
    m_ink = ink;
    rebuild();
}

void TextBlock::setWeight(Weight weight) {
    m_weight = weight;
    rebuild();
}

void TextBlock::setTrailing(bool trailing) {
    m_trailing = trailing;
    update();
}

void TextBlock::setLineHeight(int pixels) {
    m_lineHeight = pixels;
    updateGeometry();
}

void TextBlock::setExact(bool exact) {
    m_exact = exact;
    updateGeometry();
}

QString TextBlock::plainText() const {
    return ui::plainText(m_spans);
}

void TextBlock::rebuild() {
    StyledText text(face(m_type, m_weight), m_ink);
    text.add(m_spans);
    if (m_lines == Lines::Wrapped) text.setDirection(layoutDirection());
    m_laidOut = std::make_unique<StyledLines>(text);
    if (m_lines == Lines::One) m_laidOut->line().fit(width());
    updateGeometry();
    update();
}

int TextBlock::lineHeight() const {
    if (m_lineHeight > 0) return m_lineHeight;
    if (m_type == Type::Small) return fonts::kSmallLine;
    return m_type == Type::Heading ? fonts::kHeadingLine : fonts::kWorkLine;
}

QSize TextBlock::sizeHint() const {
    return {static_cast<int>(std::ceil(m_laidOut->line().naturalWidth())), lineHeight()};
}

QSize TextBlock::minimumSizeHint() const {
    return m_exact ? sizeHint() : QSize(0, lineHeight());
}

bool TextBlock::hasHeightForWidth() const {
    return m_lines == Lines::Wrapped;
}

int TextBlock::heightForWidth(int width) const {
    return m_lines == Lines::One ? lineHeight() : m_laidOut->wrapped(width).lineCount() * lineHeight();
}

void TextBlock::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange ||
        event->type() == QEvent::FontChange)
        rebuild();
    QWidget::changeEvent(event);
}

bool TextBlock::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_lines == Lines::One && m_laidOut->line().isElided()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainToolTip(plainText()), this);
        return true;
    }
    return QWidget::event(event);
}

void TextBlock::resizeEvent(QResizeEvent*) {
    if (m_lines == Lines::One) m_laidOut->line().fit(width());
}

void TextBlock::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_lines == Lines::Wrapped) return m_laidOut->paintParagraph(painter, rect(), lineHeight());
    m_laidOut->line().paint(painter, rect(), m_trailing ? Align::Trailing : Align::Leading,
                            layoutDirection());
}

} // namespace goldenrod::ui
