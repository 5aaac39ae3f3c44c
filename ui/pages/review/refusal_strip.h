// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_session.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace goldenrod::ui {

class InPageStrip;

/// Why the decision about the pair in front was not saved; the earlier decisions that it contradicts, each
/// with a way to take it back. Not there while nothing was refused.
class RefusalStrip : public QWidget {
    Q_OBJECT
public:
    /// `withdraw`: an action for each decision that can be offered; enabled while it is.
    RefusalStrip(items::ReviewSession& session, const QList<QAction*>& withdraw, QWidget* parent = nullptr);

private:
    void showRefusal();

    items::ReviewSession& m_session;
    QList<QAction*> m_withdraw;
    InPageStrip* m_strip;
    QVBoxLayout* m_against;
};

} // namespace goldenrod::ui
