// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_session.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/values.h"

class QAction;
class QVBoxLayout;

namespace goldenrod::ui {

/// What is to be known about the question in front before its values: what changed under a decision that
/// came back, and what people said of it. Takes no room when there is nothing.
class CaseNotes : public Panel {
    Q_OBJECT
public:
    /// `confirm` says that the decision in front holds on other values.
    CaseNotes(items::ReviewSession& session, QAction* confirm, QWidget* parent = nullptr);

private:
    void showCase();
    void addChanges(const QList<Spans>& changes);

    items::ReviewSession& m_session;
    QVBoxLayout* m_column;
    QAction* m_confirm;
    QList<Spans> m_lines, m_changes;
};

} // namespace goldenrod::ui
