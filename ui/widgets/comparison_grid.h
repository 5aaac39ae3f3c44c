// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/values.h"
#include "ui/widgets/walkable.h"

#include <memory>
#include <vector>

namespace goldenrod::ui {

/// One record's value of a field.
struct ComparedValue {
    QString text;         ///< as delivered; empty: missing
    Marks marks = {};     ///< what has no equal on the other side
    QString second = {};  ///< standardised or transliterated value, for the second line
    QString absence = {}; ///< word for a missing value; "none" by default
};

/// One field of the records side by side. The sign gives the marks their colour.
struct ComparisonRow {
    QString field;
    Sign sign = Sign::None;
    QList<ComparedValue> values;
    Spans note = {};          ///< in words: "initial agrees"
    bool closesGroup = false; ///< a hairline after it
};

/// The head of a column: "A", "CRM 10231", "changed 2026-09-14".
struct ComparedRecord {
    QString letter, name;
    Spans note;
};

struct Comparison {
    QList<ComparedRecord> records; ///< two or more; from three on the notes give their room to the values
    QList<ComparisonRow> rows;
    QString noteTitle; ///< head of the notes: "comparison"
};

/// Two or more records side by side, field by field, differences marked to the character. Parts are the
/// values, row by row.
class ComparisonGrid : public Walkable {
    Q_OBJECT
public:
    explicit ComparisonGrid(QWidget* parent = nullptr);
    ~ComparisonGrid() override;

    void setComparison(const Comparison& comparison);
    /// Shows the second line where there is one; rows without keep their height.
    void setSecondLines(bool shown);
    /// Values open what is behind them: opened(part). Off by default.
    void setOpens(bool opens) { m_opens = opens; }

    int rowOf(int part) const { return part / recordCount(); }
    int recordOf(int part) const { return part % recordCount(); }
    /// Where the marks of a value are painted.
    QList<QRectF> markRects(int part) const;

    int partCount() const override { return static_cast<int>(m_comparison.rows.size()) * recordCount(); }
    QRect partRect(int part) const override;
    QString partText(int part) const override;
    QString partCopy(int part) const override;
    QString partToolTip(int part) const override;
    bool partOpens(int) const override { return m_opens; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct RowLines;
    int recordCount() const { return qMax(1, static_cast<int>(m_comparison.records.size())); }
    bool hasNotes() const { return recordCount() <= 2; }
    int headHeight() const; ///< none when no record has a name
    int rowHeight(int row) const;
    QRect rowRect(int row) const;
    QRect column(const QRect& row, int record) const; ///< of a value; `recordCount()` is the note
    void layOut();
    void fitLines();
    void paintHead(QPainter& painter) const;
    void paintRow(QPainter& painter, int row) const;
    void paintCell(QPainter& painter, int row, int record) const;

    Comparison m_comparison;
    std::vector<RowLines> m_lines;
    std::vector<int> m_tops;
    bool m_secondLines = true, m_opens = false;
};

} // namespace goldenrod::ui
