// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace goldenrod::ui {

/// The ring around whatever has the keyboard: two pixels, one pixel away, above everything in its window.
/// One per window, made by the window. Views and painted widgets draw theirs inside, around a row.
class FocusRing : public QWidget {
    Q_OBJECT
public:
    explicit FocusRing(QWidget* window);
    const QWidget* target() const { return m_target; }

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow(QWidget* target);
    void watch(bool on);
    void place();
    QPointer<QWidget> m_target;
    QRect m_visible; ///< what scroll areas leave to be seen, in the window's coordinates
};

} // namespace goldenrod::ui
