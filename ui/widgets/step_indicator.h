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
    /// Where there is little room: only the current step keeps its word.
    void setShort(bool isShort);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool isWorded(int step) const { return !m_short || step == m_current; }
    int stepWidth(int step) const;
    int gap() const;
    void paintStep(QPainter& painter, const QRect& box, int step) const;

    QStringList m_steps;
    int m_current = 0;
    bool m_short = false;
};

} // namespace goldenrod::ui
