// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QKeyEvent;
class QWidget;

namespace goldenrod::ui {

/// Lets shortcuts of Latin letters and digits work while the keyboard is set to another script. Decision: a
/// layout that gives Latin letters (also Dvorak or AZERTY) is taken at its word; under any other the key is
/// known by its place, as on a US keyboard, because the hints on screen and on most keycaps show that letter.
/// The place is the native scan code (X11 and Wayland), or else the letter's place on the Arabic keyboard.
/// Shortcuts are those of QActions on widgets of the active window; text fields keep the letters typed
/// into them. One filter on the application.
class LatinShortcuts : public QObject {
    Q_OBJECT
public:
    explicit LatinShortcuts(QObject* parent = nullptr);

    /// The key of the Latin letter at the place of a key that gave another script; Key_unknown otherwise.
    static Qt::Key latinKey(const QKeyEvent& event);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static QAction* actionFor(const QKeySequence& keys, const QWidget* focus, const QWidget* window);
};

} // namespace goldenrod::ui
