// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/home_figures.h"

#include <QWidget>

namespace goldenrod::ui {

/// Two lines of what waits, and the button that goes there; 52 high, a hairline below.
class WaitingRow : public QWidget {
    Q_OBJECT
public:
    explicit WaitingRow(const items::Waiting& work, QWidget* parent = nullptr);

signals:
    void chosen(const QString& link);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace goldenrod::ui
