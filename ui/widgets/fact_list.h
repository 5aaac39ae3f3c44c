// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/values.h"
#include "ui/widgets/walkable.h"

#include "ui/shell/theme/tokens.h"

namespace goldenrod::ui {

/// One row of a FactList.
struct Fact {
    Spans label;
    Spans value;            ///< data as value(), figures as they stand
    Spans outcome = {};     ///< third column, small and muted: "merges"
    Sign sign = Sign::None; ///< before the label (ledgers) or the value (facts)
    bool opens = false;     ///< Enter and click open what is behind it
    bool ruled = false;     ///< a hairline above: a sum
};

/// Rows of label and value. Facts: muted label, value beside it. Ledger: label in text, figure at the end.
class FactList : public Walkable {
    Q_OBJECT
public:
    enum class Kind : unsigned char { Facts, Ledger };

    /// `name` is what screen readers call it: "ledger".
    FactList(Kind kind, const QString& name, QWidget* parent = nullptr);
    void setFacts(const QList<Fact>& facts);
    /// Of the label column of Facts; 0 takes the widest label and 8.
    void setLabelWidth(int pixels);
    void setRowHeight(int pixels);
    void setHairlines(bool between);
    /// Of the third column of a Ledger.
    void setOutcomeWidth(int pixels);

    int partCount() const override { return static_cast<int>(m_facts.size()); }
    QRect partRect(int part) const override;
    QString partText(int part) const override;
    QString partCopy(int part) const override;
    QString partToolTip(int part) const override;
    bool partOpens(int part) const override { return m_facts[part].opens; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int labelWidth() const;
    int signWidth() const;
    QRect valueRect(int part) const;
    void paintFact(QPainter& painter, int part) const;

    Kind m_kind;
    QList<Fact> m_facts;
    int m_labelWidth = 0, m_rowHeight = heights::kFactRow, m_outcomeWidth = 60;
    bool m_hairlines = false;
};

} // namespace goldenrod::ui
