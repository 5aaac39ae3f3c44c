// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_session.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace goldenrod::ui {

class InPageStrip;

/// Why the decision about the pair in front was not saved, and what can be done about it by one key: the
/// earlier decisions that it contradicts, each with a way to take it back, or the reasons to choose from. Not
/// there while nothing was refused.
class RefusalStrip : public QWidget {
    Q_OBJECT
public:
    /// `choices`: an action for each thing that can be offered; enabled, and called by its words, while it
    /// is.
    /// `leave` lets everything be as it was.
    RefusalStrip(items::ReviewSession& session, const QList<QAction*>& choices, QAction* leave,
                 QWidget* parent = nullptr);

private:
    void showRefusal();
    void offerUndoing(const items::Refusal& refusal);
    void offerReasons();
    void offerLater(const items::Refusal& refusal);
    void addRows(const QList<QWidget*>& buttons);
    QAction* offer(qsizetype choice, const QString& words);

    items::ReviewSession& m_session;
    QList<QAction*> m_choices;
    QAction* m_leave;
    InPageStrip* m_strip;
    QVBoxLayout* m_offers;
};

} // namespace goldenrod::ui
