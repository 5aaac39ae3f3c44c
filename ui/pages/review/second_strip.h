// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_session.h"

#include <QWidget>

class QVBoxLayout;

namespace goldenrod::ui {

/// What others, or this person, decided about the question in front before it is in force: above the
/// records, and nothing when nobody did.
class SecondStrip : public QWidget {
    Q_OBJECT
public:
    explicit SecondStrip(items::ReviewSession& session, QWidget* parent = nullptr);

private:
    void showLook();

    items::ReviewSession& m_session;
    QVBoxLayout* m_rows;
};

} // namespace goldenrod::ui
