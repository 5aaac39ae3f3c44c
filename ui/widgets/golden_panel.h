// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/values.h"
#include "ui/widgets/walkable.h"

namespace goldenrod::ui {

/// A golden value and where it comes from: "CRM · most complete" (source · rule).
struct GoldenValue {
    QString field;
    QString value; ///< empty: "none"
    QString provenance;
    bool opens = false; ///< opens its lineage
};

/// The golden record as it is or would be: gold ground, accent bar, values with their provenance in columns.
class GoldenPanel : public Walkable {
    Q_OBJECT
public:
    explicit GoldenPanel(QWidget* parent = nullptr);
    /// Without a title the note stands below the values.
    void setTitle(const QString& title, const Spans& note);
    void setValues(const QList<GoldenValue>& values);
    /// Relative widths of the columns, in the order of reading; by default 100, 115, 115.
    void setColumns(const QList<int>& shares);

    int partCount() const override { return static_cast<int>(m_values.size()); }
    QRect partRect(int part) const override;
    QString partText(int part) const override;
    QString partCopy(int part) const override { return m_values[part].value; }
    QString partToolTip(int part) const override;
    bool partOpens(int part) const override { return m_values[part].opens; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rows() const;
    QRect cell(int part) const;
    void paintValue(QPainter& painter, int part) const;

    QString m_title;
    Spans m_note;
    QList<GoldenValue> m_values;
    QList<int> m_shares{100, 115, 115};
};

} // namespace goldenrod::ui
