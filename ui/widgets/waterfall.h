// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/values.h"
#include "ui/widgets/walkable.h"

#include <optional>

namespace goldenrod::ui {

/// One addend of a match weight. Prior and term frequency have no sign: their bar is neutral.
struct WaterfallRow {
    Spans label; ///< data in it as value()
    Sign sign = Sign::None;
    double bits = 0;
    QString behind = {}; ///< in words, where the bits come from: tooltip, and said with the row
};

/// From the prior to the match weight, row by row: each bar begins where the last one ended, a zero line
/// through all rows, the sum with its tick below. Opens the row behind a figure. Lanes are a numeric axis
/// and are never mirrored.
class Waterfall : public Walkable {
    Q_OBJECT
public:
    explicit Waterfall(QWidget* parent = nullptr);
    /// The total is the sum of the rows; `totalLabel` names it ("match weight").
    void setRows(const QList<WaterfallRow>& rows, const QString& totalLabel);
    /// Ends of the lane in bits; by default what the rows need. Pages set one range for all pairs.
    void setRange(double low, double high);
    /// Rows open what is behind them: opened(row). Off by default.
    void setOpens(bool opens) { m_opens = opens; }
    double total() const;
    /// The bar of a row in widget coordinates, as painted.
    QRectF barRect(int row) const;

    int partCount() const override { return static_cast<int>(m_rows.size()); }
    QRect partRect(int part) const override;
    QString partText(int part) const override;
    QString partToolTip(int part) const override;
    bool partOpens(int) const override { return m_opens; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect lane() const;
    qreal x(double bits) const;
    double before(int row) const;
    void paintRow(QPainter& painter, int row) const;
    void paintTotal(QPainter& painter) const;

    QList<WaterfallRow> m_rows;
    QString m_totalLabel;
    std::optional<std::pair<double, double>> m_range;
    std::pair<double, double> m_ends{-1, 1};
    bool m_opens = false;
};

} // namespace goldenrod::ui
