// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_view.h"
#include "ui/widgets/walkable.h"

namespace goldenrod::ui {

/// The values of a golden record, one a row: field, value, provenance, how the source records stand to it.
/// Groups of fields are parted by air. Parts are the rows; Enter and click open the lineage of one.
class GoldenValues : public Walkable {
    Q_OBJECT
public:
    explicit GoldenValues(QWidget* parent = nullptr);
    void setLines(const QList<items::GoldenLine>& lines);
    const QList<items::GoldenLine>& lines() const { return m_lines; }

    int partCount() const override { return static_cast<int>(m_lines.size()); }
    QRect partRect(int part) const override;
    QString partText(int part) const override;
    QString partCopy(int part) const override { return m_lines[part].value; }
    QString partToolTip(int part) const override;
    bool partOpens(int) const override { return true; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Columns {
        QRect field, value, provenance, standing;
    };
    Columns columns(int part) const;
    int standingWidth() const;
    int provenanceWidth() const;
    void paintLine(QPainter& painter, int part) const;

    QList<items::GoldenLine> m_lines;
    QList<int> m_tops;
};

} // namespace goldenrod::ui
