// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_session.h"
#include "ui/widgets/strip.h"

class QAction;

namespace goldenrod::ui {

/// Above two records that no question is about: whether the match ever paired them, and the way back.
class BesideStrip : public InPageStrip {
    Q_OBJECT
public:
    BesideStrip(items::ReviewSession& session, QAction* toQueue, QWidget* parent = nullptr);

private:
    void showPlace();

    items::ReviewSession& m_session;
};

} // namespace goldenrod::ui
