// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace goldenrod::ui {

/// A share as a thin bar; the figure stands beside it in words.
class Meter : public QWidget {
    Q_OBJECT
public:
    explicit Meter(int width, QWidget* parent = nullptr);
    /// 0..1; negative when nothing is known yet (an empty bar).
    void setShare(double share);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_width;
    double m_share = 0;
};

} // namespace goldenrod::ui
