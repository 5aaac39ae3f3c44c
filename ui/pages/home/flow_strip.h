// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/home_figures.h"

#include <QWidget>

namespace goldenrod::ui {

/// From rows to golden records, in steps with an arrow between: name, figure, its parts, and what adds up.
class FlowStrip : public QWidget {
    Q_OBJECT
public:
    explicit FlowStrip(QWidget* parent = nullptr);
    void setSteps(const std::vector<items::FlowStep>& steps);
    /// Bars in place of figures that are not read yet.
    void setBusy(int steps);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect stepRect(int step) const;
    void paintStep(QPainter& painter, const QRect& rect, const items::FlowStep& step) const;
    std::vector<items::FlowStep> m_steps;
    int m_busy = 0;
};

} // namespace goldenrod::ui
