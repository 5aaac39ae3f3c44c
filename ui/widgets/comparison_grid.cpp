// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/comparison_grid.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/text_line.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace goldenrod::ui {

namespace {

constexpr int kFieldColumn = widths::kFieldColumn + spaces::kUnit;
constexpr int kGroupGap = 2 * spaces::kHalf + strokes::kLine;
constexpr int kCellEnd = spaces::kUnit; // room between columns
constexpr int kNoteShare = 4;           // in a narrow grid the notes take this part of it, no more
constexpr int kLeastNote = 112;

TextLine wordLine(const QString& words, Type type, Colour ink) {
    StyledText text(face(type), ink);
    text.add(words);
    return TextLine(std::move(text));
}

TextLine valueLine(const ComparedValue& value, Sign sign) {
    StyledText text(face(Type::Work));
    if (value.text.isEmpty())
        text.add(value.absence.isEmpty() ? ComparisonGrid::tr("none") : value.absence, Colour::Missing,
                 Weight::Text);
    else
        text.addValue(value.text, value.marks, sign == Sign::Close ? Sign::Close : Sign::Differ);
    return TextLine(std::move(text));
}

TextLine secondLine(const QString& words) {
    StyledText text(face(Type::Small), Colour::Muted);
    text.addValue(words);
    return TextLine(std::move(text));
}

} // namespace

struct ComparisonGrid::RowLines {
    TextLine field, note;
    std::vector<TextLine> values, seconds;
};

ComparisonGrid::ComparisonGrid(QWidget* parent)
    : Walkable(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}
ComparisonGrid::~ComparisonGrid() = default;

void ComparisonGrid::setComparison(const Comparison& comparison) {
    m_comparison = comparison;
    QStringList names;
    for (const ComparedRecord& record : comparison.records) names += record.name;
    setAccessibleName(tr("comparison of %1").arg(names.join(QStringLiteral(", "))));
    layOut();
    partsChanged();
}

void ComparisonGrid::setSecondLines(bool shown) {
    if (shown == m_secondLines) return;
    m_secondLines = shown;
    layOut();
    partsChanged();
}

int ComparisonGrid::rowHeight(int row) const {
    const QList<ComparedValue>& values = m_comparison.rows[row].values;
    const bool two = m_secondLines && std::any_of(values.begin(), values.end(),
                                                  [](const ComparedValue& v) { return !v.second.isEmpty(); });
    return two ? heights::kCompareRowTwoLines : heights::kCompareRow;
}

int ComparisonGrid::headHeight() const {
    const bool named = std::any_of(m_comparison.records.begin(), m_comparison.records.end(),
                                   [](const ComparedRecord& record) { return !record.name.isEmpty(); });
    return named ? heights::kCompareHeader : 0;
}

void ComparisonGrid::layOut() {
    m_lines.clear();
    m_tops.clear();
    int top = headHeight();
    for (int row = 0; row < m_comparison.rows.size(); ++row) {
        const ComparisonRow& look = m_comparison.rows[row];
        StyledText note(face(Type::Small), Colour::Muted);
        note.add(look.note);
        RowLines lines{wordLine(look.field, Type::Work, Colour::Muted), TextLine(std::move(note)), {}, {}};
        for (const ComparedValue& value : look.values) {
            lines.values.push_back(valueLine(value, look.sign));
            lines.seconds.push_back(secondLine(value.second));
        }
        m_lines.push_back(std::move(lines));
        m_tops.push_back(top);
        top += rowHeight(row) + (look.closesGroup ? kGroupGap : 0);
    }
    m_tops.push_back(top);
    fitLines();
}

void ComparisonGrid::fitLines() {
    for (int row = 0; row < m_comparison.rows.size(); ++row) {
        RowLines& lines = m_lines[row];
        const QRect box = rowRect(row);
        lines.field.fit(widths::kFieldColumn);
        for (std::size_t i = 0; i < lines.values.size(); ++i) {
            const int room = column(box, static_cast<int>(i)).width();
            lines.values[i].fit(room);
            lines.seconds[i].fit(room);
        }
        if (hasNotes()) lines.note.fit(column(box, recordCount()).width());
    }
}

QRect ComparisonGrid::rowRect(int row) const {
    return {0, m_tops[row], width(), rowHeight(row)};
}

QRect ComparisonGrid::column(const QRect& row, int record) const {
    const int start = kFieldColumn + widths::kSignColumn;
    const int notes = hasNotes() ? qBound(kLeastNote, row.width() / kNoteShare, widths::kNote) : 0;
    const int room = qMax(0, row.width() - start - notes), count = recordCount();
    const int from = record < count ? start + room * record / count : start + room;
    const int to = record < count ? start + room * (record + 1) / count : row.width();
    return placed(QRect(from, row.top(), qMax(0, to - from - kCellEnd), row.height()), row,
                  layoutDirection());
}

QRect ComparisonGrid::partRect(int part) const {
    return column(rowRect(rowOf(part)), recordOf(part)).adjusted(-4, 0, 4, 0);
}

QString ComparisonGrid::partText(int part) const {
    const ComparisonRow& row = m_comparison.rows[rowOf(part)];
    const ComparedValue& value = row.values.value(recordOf(part));
    const QString shown = value.text.isEmpty() ? tr("none") : value.text;
    QStringList words{row.field, m_comparison.records.value(recordOf(part)).name, shown};
    if (m_secondLines) words += value.second;
    words += {spoken(row.sign), plainText(row.note)};
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QString ComparisonGrid::partCopy(int part) const {
    return m_comparison.rows[rowOf(part)].values.value(recordOf(part)).text;
}

QString ComparisonGrid::partToolTip(int part) const {
    const RowLines& lines = m_lines[rowOf(part)];
    const auto record = static_cast<std::size_t>(recordOf(part));
    const bool hidden =
        record < lines.values.size() && (lines.values[record].isElided() || lines.seconds[record].isElided());
    return hidden ? partCopy(part) : QString();
}

QList<QRectF> ComparisonGrid::markRects(int part) const {
    const RowLines& lines = m_lines[rowOf(part)];
    const auto record = static_cast<std::size_t>(recordOf(part));
    if (record >= lines.values.size()) return {};
    return lines.values[record].markRects(column(rowRect(rowOf(part)), recordOf(part)), Align::Leading,
                                          layoutDirection());
}

QSize ComparisonGrid::sizeHint() const {
    const int values = recordCount() * widths::kNote;
    return {kFieldColumn + widths::kSignColumn + values + widths::kNote,
            m_tops.empty() ? headHeight() : m_tops.back()};
}

QSize ComparisonGrid::minimumSizeHint() const {
    return {kFieldColumn + widths::kSignColumn + recordCount() * widths::kFieldColumn, sizeHint().height()};
}

void ComparisonGrid::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange) layOut();
    Walkable::changeEvent(event);
}

void ComparisonGrid::resizeEvent(QResizeEvent*) {
    if (!m_lines.empty()) fitLines();
}

void ComparisonGrid::paintHead(QPainter& painter) const {
    const QRect head(0, 2, width(), heights::kCompareHeader - 2);
    for (int i = 0; i < m_comparison.records.size(); ++i) {
        const ComparedRecord& record = m_comparison.records[i];
        const QRect box = column(head, i);
        StyledText name(face(Type::Work, Weight::Strong));
        // An en space between letter and name.
        name.add(record.letter + QChar(0x2002));
        name.addValue(record.name);
        name.setDirection(layoutDirection());
        TextLine title(std::move(name));
        title.fit(box.width());
        title.paint(painter, QRect(box.left(), 2, box.width(), fonts::kWorkLine), Align::Leading,
                    layoutDirection());
        paintSpans(painter, QRect(box.left(), 2 + fonts::kWorkLine, box.width(), fonts::kSmallLine),
                   record.note, face(Type::Small), Colour::Muted, Align::Leading, layoutDirection());
    }
    const QRect note = column(head, recordCount());
    if (hasNotes())
        paintText(painter, QRect(note.left(), 2 + fonts::kWorkLine, note.width(), fonts::kSmallLine),
                  m_comparison.noteTitle, face(Type::Small), Colour::Muted, Align::Leading,
                  layoutDirection());
}

void ComparisonGrid::paintCell(QPainter& painter, int row, int record) const {
    const RowLines& lines = m_lines[row];
    const auto i = static_cast<std::size_t>(record);
    if (i >= lines.values.size()) return;
    QRect box = column(rowRect(row), record);
    if (box.height() == heights::kCompareRowTwoLines) {
        const QRect below(box.left(), box.top() + spaces::kHalf + fonts::kWorkLine, box.width(),
                          fonts::kSmallLine);
        lines.seconds[i].paint(painter, below, Align::Leading, layoutDirection());
        box = QRect(box.left(), box.top() + spaces::kHalf, box.width(), fonts::kWorkLine);
    }
    lines.values[i].paint(painter, box, Align::Leading, layoutDirection());
}

void ComparisonGrid::paintRow(QPainter& painter, int row) const {
    const ComparisonRow& look = m_comparison.rows[row];
    const QRect box = rowRect(row);
    // Field, sign and note stand on the line of the values.
    QRect line = box;
    if (box.height() == heights::kCompareRowTwoLines)
        line = QRect(0, box.top() + spaces::kHalf, width(), fonts::kWorkLine);
    const auto at = [&](int from, int width) {
        return placed(QRect(from, line.top(), width, line.height()), line, layoutDirection());
    };
    m_lines[row].field.paint(painter, at(0, widths::kFieldColumn), Align::Leading, layoutDirection());
    paintSign(painter, at(kFieldColumn, widths::kCompareSign), look.sign, Type::CompareSign);
    for (int record = 0; record < recordCount(); ++record) paintCell(painter, row, record);
    if (hasNotes()) {
        QRect note = column(line, recordCount());
        m_lines[row].note.paint(painter, note, Align::Leading, layoutDirection());
    }
    if (look.closesGroup) paintHairline(painter, 0, width(), box.bottom() + 1 + spaces::kHalf);
}

void ComparisonGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (headHeight() > 0) paintHead(painter);
    for (int row = 0; row < m_comparison.rows.size(); ++row) paintRow(painter, row);
    paintCursor(painter);
}

} // namespace goldenrod::ui
