// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/walkable.h"

namespace goldenrod::ui {

/// One line of an extract, decoded, with the place it stands in the file.
struct RawLine {
    qulonglong line = 0;   ///< from 1
    qulonglong offset = 0; ///< byte of its first character
    QString text;
    int highlightBegin = 0, highlightLength = 0; ///< UTF-16 units; the value in question
};

/// Lines of the extract with number and byte offset, the value in question on yellow. Never mirrored: bytes
/// stand in the order of the file. Ctrl+C takes the highlighted value, or the line.
class RawLines : public Walkable {
    Q_OBJECT
public:
    explicit RawLines(QWidget* parent = nullptr);
    void setLines(const QList<RawLine>& lines);

    int partCount() const override { return static_cast<int>(m_lines.size()); }
    QRect partRect(int part) const override;
    QString partText(int part) const override;
    QString partCopy(int part) const override;
    QString partToolTip(int part) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintLine(QPainter& painter, int part) const;
    QList<RawLine> m_lines;
};

/// Bytes of the extract as 16 hexadecimal values a row, 8 where there is little room, with the same
/// characters beside them.
class HexRows : public Walkable {
    Q_OBJECT
public:
    explicit HexRows(QWidget* parent = nullptr);
    /// `start` is the file offset of the first byte; the highlight is counted from there.
    int perRow() const { return m_perRow; }
    void setBytes(const QByteArray& bytes, qulonglong start, int highlightBegin, int highlightLength);

    int partCount() const override;
    QRect partRect(int part) const override;
    QString partText(int part) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintRow(QPainter& painter, int row) const;
    bool isHighlighted(int byte) const;

    QByteArray m_bytes;
    qulonglong m_start = 0;
    int m_highlightBegin = 0, m_highlightLength = 0;
    int m_perRow = 16;
};

} // namespace goldenrod::ui
