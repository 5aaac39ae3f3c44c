// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/walkable.h"

#include <QStringList>

namespace goldenrod::ui {

/// One figure of a heat grid.
struct HeatCell {
    QString figure; ///< empty: nothing to say, shown as ∅
    QString words;  ///< what it counts, in full: tooltip, and said with the cell
    int heat = 0;   ///< 0 to 3; the warmest carries a sign as well
};

/// Figures by row and column on a ground that is the warmer the worse they are. Parts are the cells, row by
/// row; each with a figure opens what is behind it.
class HeatGrid : public Walkable {
    Q_OBJECT
public:
    explicit HeatGrid(const QString& name, QWidget* parent = nullptr);
    /// `rows`: as many lists of cells as names, each as long as `columns`.
    void setGrid(const QStringList& columns, const QStringList& names, const QList<QList<HeatCell>>& rows);
    int rowOf(int part) const { return part / columnCount(); }
    int columnOf(int part) const { return part % columnCount(); }
    const HeatCell& cell(int part) const { return m_rows[rowOf(part)][columnOf(part)]; }
    /// The part that is looked at, framed; -1: none.
    void setChosen(int part);

    int partCount() const override { return static_cast<int>(m_rows.size() * m_columns.size()); }
    QRect partRect(int part) const override;
    QString partText(int part) const override;
    QString partCopy(int part) const override { return cell(part).figure; }
    QString partToolTip(int part) const override { return cell(part).words; }
    bool partOpens(int part) const override { return !cell(part).figure.isEmpty(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int columnCount() const { return qMax(1, static_cast<int>(m_columns.size())); }
    int nameWidth() const;
    void paintCell(QPainter& painter, int part) const;

    QStringList m_columns, m_names;
    QList<QList<HeatCell>> m_rows;
    int m_chosen = -1;
};

/// What the grounds mean: "99 and above", "97 to 99" ... and ∅.
class HeatLegend : public QWidget {
    Q_OBJECT
public:
    /// `words`: of heat 0 to 3; `none`: of ∅.
    HeatLegend(const QStringList& words, const QString& none, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_words;
};

} // namespace goldenrod::ui
