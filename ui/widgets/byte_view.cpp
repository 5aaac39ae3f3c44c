// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/byte_view.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/text_line.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <cmath>

namespace goldenrod::ui {

namespace {

constexpr int kRow = heights::kByteRow;
constexpr int kPerRow = 16;
constexpr int kHexGap = 16;
constexpr int kTop = 2; // ground of the value: the row less two on each side

/// What stands for bytes that print nothing.
QString printable(const QString& text) {
    QString shown = text;
    for (QChar& c : shown)
        if (!c.isPrint()) c = u'·';
    return shown;
}

bool isRightToLeft(QChar c) {
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

/// Each word written from right to left stands for itself, so that the fields of a row keep the order of the
/// file: a delimiter or a date between two Arabic values would else turn round with them.
QString inFileOrder(const QString& text) {
    QString shown;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && (isRightToLeft(text[end]) || text[end].isMark())) ++end;
        if (end == i) {
            shown += text[i++];
            continue;
        }
        while (end < text.size() && text[end] == u' ' && end + 1 < text.size() &&
               isRightToLeft(text[end + 1]))
            for (++end; end < text.size() && (isRightToLeft(text[end]) || text[end].isMark());) ++end;
        shown += QChar(0x2068) + text.mid(i, end - i) + QChar(0x2069);
        i = end;
    }
    return shown;
}

void paintBytes(QPainter& painter, const QRectF& box, const QString& text, Colour ink,
                Weight weight = Weight::Text) {
    const QFont letters = face(Type::Bytes, weight);
    painter.setFont(letters);
    painter.setPen(colour(ink));
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.drawText(QPointF(box.left(), baseline(box, letters)), inFileOrder(text));
}

qreal bytesWidth(const QString& text) {
    return QFontMetricsF(face(Type::Bytes)).horizontalAdvance(inFileOrder(text));
}

/// Text with a part on the golden ground, in heavier ink.
void paintHighlighted(QPainter& painter, const QRectF& box, const QString& before, const QString& value,
                      const QString& after, Colour ink) {
    const qreal from = bytesWidth(before), to = bytesWidth(before + value);
    paintBytes(painter, box, before, ink);
    if (!value.isEmpty()) {
        painter.fillRect(QRectF(box.left() + from, box.top() + kTop, to - from, box.height() - 2 * kTop - 1),
                         colour(Colour::Accent));
        paintBytes(painter, box.adjusted(from, 0, 0, 0), value, Colour::OnAccent, Weight::Strong);
    }
    paintBytes(painter, box.adjusted(to, 0, 0, 0), after, ink);
}

} // namespace

RawLines::RawLines(QWidget* parent)
    : Walkable(parent) {
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("lines of the extract"));
}

void RawLines::setLines(const QList<RawLine>& lines) {
    m_lines = lines;
    partsChanged();
}

QRect RawLines::partRect(int part) const {
    return {0, part * kRow, width(), kRow};
}

QString RawLines::partText(int part) const {
    const RawLine& line = m_lines[part];
    return tr("line %1, byte %2: %3").arg(line.line).arg(line.offset).arg(line.text);
}

QString RawLines::partCopy(int part) const {
    const RawLine& line = m_lines[part];
    return line.highlightLength > 0 ? line.text.mid(line.highlightBegin, line.highlightLength) : line.text;
}

QString RawLines::partToolTip(int part) const {
    const int room = width() - widths::kLineNumber - widths::kByteOffset - spaces::kUnit;
    return bytesWidth(printable(m_lines[part].text)) > room ? m_lines[part].text : QString();
}

QSize RawLines::sizeHint() const {
    return {widths::kSearch, partCount() * kRow};
}

void RawLines::paintLine(QPainter& painter, int part) const {
    const RawLine& line = m_lines[part];
    const QRect row = partRect(part);
    if (line.highlightLength > 0) painter.fillRect(row, colour(Colour::Hover));
    const QLocale plain = QLocale::c();
    QLocale grouped = plain;
    grouped.setNumberOptions(QLocale::DefaultNumberOptions);
    const auto figure = [&](qulonglong number, int from, int width) {
        const QString text = grouped.toString(number);
        paintBytes(painter, QRectF(from + width - spaces::kUnit - bytesWidth(text), row.top(), width, kRow),
                   text, Colour::Muted);
    };
    figure(line.line, 0, widths::kLineNumber);
    figure(line.offset, widths::kLineNumber, widths::kByteOffset);
    const QRectF box(widths::kLineNumber + widths::kByteOffset + spaces::kUnit, row.top(), row.width(), kRow);
    const QString text = printable(line.text);
    paintHighlighted(painter, box, text.left(line.highlightBegin),
                     text.mid(line.highlightBegin, line.highlightLength),
                     text.mid(line.highlightBegin + line.highlightLength), Colour::Text);
}

void RawLines::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int part = 0; part < partCount(); ++part) paintLine(painter, part);
    paintCursor(painter);
}

namespace {
/// Of a row's bytes, two digits and a gap each, and the gap to their characters.
qreal hexWidth(int perRow) {
    return bytesWidth(QString(qsizetype{perRow} * 3, u'0')) + kHexGap;
}
} // namespace

HexRows::HexRows(QWidget* parent)
    : Walkable(parent) {
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("bytes of the extract"));
}

void HexRows::setBytes(const QByteArray& bytes, qulonglong start, int highlightBegin, int highlightLength) {
    m_bytes = bytes;
    m_start = start;
    m_highlightBegin = highlightBegin;
    m_highlightLength = highlightLength;
    partsChanged();
}

int HexRows::partCount() const {
    return static_cast<int>((m_bytes.size() + m_perRow - 1) / m_perRow);
}
QRect HexRows::partRect(int part) const {
    return {0, part * kRow, width(), kRow};
}

QString HexRows::partText(int part) const {
    const QByteArray row = m_bytes.mid(qsizetype{part} * m_perRow, m_perRow);
    return tr("byte %1: %2")
        .arg(m_start + static_cast<qulonglong>(part * m_perRow))
        .arg(QString::fromLatin1(row.toHex(' ')));
}

void HexRows::resizeEvent(QResizeEvent* event) {
    Walkable::resizeEvent(event);
    const qreal whole = widths::kHexOffset + kHexGap + hexWidth(kPerRow) + widths::kHexText;
    const int perRow = width() < whole ? kPerRow / 2 : kPerRow;
    if (perRow == m_perRow) return;
    m_perRow = perRow;
    partsChanged();
}

QSize HexRows::sizeHint() const {
    return {widths::kSearch, partCount() * kRow};
}

bool HexRows::isHighlighted(int byte) const {
    return byte >= m_highlightBegin && byte < m_highlightBegin + m_highlightLength;
}

void HexRows::paintRow(QPainter& painter, int row) const {
    const QByteArray bytes = m_bytes.mid(qsizetype{row} * m_perRow, m_perRow);
    const QRect box = partRect(row);
    const QString address =
        QStringLiteral("%1").arg(m_start + static_cast<qulonglong>(row * m_perRow), 8, 16, QLatin1Char('0'));
    paintBytes(painter, QRectF(widths::kHexOffset - bytesWidth(address), box.top(), widths::kHexOffset, kRow),
               address, Colour::Muted);

    // Three runs each: before, inside and after the value; eight bytes and a wider gap make a half row.
    QString hex[3], characters[3];
    int run = 0;
    for (int i = 0; i < bytes.size(); ++i) {
        const bool inside = isHighlighted(row * m_perRow + i);
        const int next = inside ? 1 : run == 1 || row * m_perRow + i >= m_highlightBegin ? 2 : 0;
        const QString gap = i == 0 ? QString() : QString(i == m_perRow / 2 ? 2 : 1, u' ');
        // A gap between two bytes of the value belongs to it.
        (inside && run == 1 ? hex[1] : run == 1 ? hex[2] : hex[run]) += gap;
        run = next;
        const auto byte = static_cast<uchar>(bytes[i]);
        hex[run] += QStringLiteral("%1").arg(uint{byte}, 2, 16, QLatin1Char('0'));
        characters[run] += byte >= 0x20 && byte < 0x7F ? QChar(byte) : QChar(u'·');
    }
    const QRectF hexBox(widths::kHexOffset + kHexGap, box.top(), box.width(), kRow);
    paintHighlighted(painter, hexBox, hex[0], hex[1], hex[2], Colour::Text);
    // Half a row is read more easily when its characters stand close by.
    const qreal from =
        m_perRow == kPerRow ? box.width() - widths::kHexText : hexBox.left() + hexWidth(m_perRow);
    const QRectF textBox(from, box.top(), widths::kHexText, kRow);
    paintHighlighted(painter, textBox, characters[0], characters[1], characters[2], Colour::Muted);
}

void HexRows::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int row = 0; row < partCount(); ++row) paintRow(painter, row);
    paintCursor(painter);
}

} // namespace goldenrod::ui
