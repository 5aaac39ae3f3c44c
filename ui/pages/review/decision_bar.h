// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_session.h"
#include "models/items/steward_notice.h"
#include "ui/widgets/panel.h"

class QAction;

namespace goldenrod::ui {

class Meter;
class TextBlock;

/// What can be decided and with which key, and how far the work is.
class DecisionBar : public Panel {
    Q_OBJECT
public:
    DecisionBar(items::Desk& desk, items::ReviewSession& session, const QList<QAction*>& decisions,
                const QList<QAction*>& others, QWidget* parent = nullptr);

private:
    void showProgress();
    void showSecond();
    void showNotice();

    items::ReviewSession& m_session;
    items::StewardNotice m_notice;
    TextBlock *m_second, *m_warning, *m_pace;
    Meter* m_done;
};

} // namespace goldenrod::ui
