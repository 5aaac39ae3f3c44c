// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>

namespace goldenrod::ui {

/// A command of `owner` with its shortcut, for its actions(), buttons and Ctrl+K. `run`: a member function of
/// the owner, or anything that can be called.
template <class Owner, class Run>
QAction* makeCommand(Owner* owner, const QString& words, const QKeySequence& keys, Run run) {
    auto* action = new QAction(words, owner);
    action->setShortcut(keys);
    QObject::connect(action, &QAction::triggered, owner, run);
    return action;
}

} // namespace goldenrod::ui
