// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/group_session.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace goldenrod::ui {

class InPageStrip;

/// What is being decided together, over the pair in front: which questions, how far the sample is read, and
/// at the end the risk in a sentence and the one action. Not there while no group is open.
class GroupStrip : public QWidget {
    Q_OBJECT
public:
    struct Ways {
        QAction *match, *notAMatch; ///< what all of them would be
        QAction* finish;            ///< decides the rest, or closes a group with too many errors
        QAction* leave;
    };
    GroupStrip(items::GroupSession& group, const Ways& ways, QWidget* parent = nullptr);

private:
    void showStage();
    void offer(const QList<QWidget*>& buttons);
    QWidget* finishButton();

    items::GroupSession& m_group;
    Ways m_ways;
    InPageStrip *m_strip, *m_title;
    QWidget* m_bar;
    QHBoxLayout* m_buttons;
};

} // namespace goldenrod::ui
