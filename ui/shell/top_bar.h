// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panel.h"

namespace goldenrod::ui {

class Button;
class ComboButton;
class SearchField;
class TextBlock;

/// The bar at the top, 44: mark and name, back and forward, workspace; search; running jobs and role.
class TopBar : public Panel {
    Q_OBJECT
public:
    explicit TopBar(QWidget* parent = nullptr);
    void setWorkspace(const QString& name);
    /// Who works, and who and what else can be chosen; empty: nobody.
    void setRoles(const QStringList& roles, int current);
    void setJobs(int running);
    Button* back() const { return m_back; }
    Button* forward() const { return m_forward; }
    SearchField* search() const { return m_search; }

signals:
    void roleChosen(int choice);

private:
    Button *m_back, *m_forward;
    TextBlock *m_workspace, *m_jobs;
    SearchField* m_search;
    ComboButton* m_role; ///< made last: Tab comes to it last
};

} // namespace goldenrod::ui
