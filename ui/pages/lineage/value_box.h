// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme/theme.h"

#include <QWidget>

namespace goldenrod::ui {

/// The box at the head of a step of lineage: gold for the golden value, plain for the steps behind it.
class ValueBox : public QWidget {
    Q_OBJECT
public:
    ValueBox(bool golden, QWidget* content, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_golden;
};

/// The number and title of a step, and an arrow to the next one.
class StepTitle : public QWidget {
    Q_OBJECT
public:
    StepTitle(int number, const QString& title, bool arrow, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_number, m_title;
    bool m_arrow;
};

} // namespace goldenrod::ui
