// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace goldenrod::ui {

/// Where a load stands: Read, Map, Check, Load. Steps behind carry a tick, the current one is semi-bold,
/// those ahead are muted.
class StepIndicator : public QWidget {
    Q_OBJECT
public:
    explicit StepIndicator(const QStringList& steps, QWidget* parent = nullptr);
    /// From 0; the number of steps says that all are done.
    void setCurrent(int step);
    int current() const { return m_current; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int stepWidth(int step) const;
    void paintStep(QPainter& painter, const QRect& box, int step) const;

    QStringList m_steps;
    int m_current = 0;
};

} // namespace goldenrod::ui
