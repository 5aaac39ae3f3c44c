// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_table.h"
#include "models/items/desk.h"
#include "models/items/profile_view.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/values.h"

class QAction;
class QStackedWidget;

namespace goldenrod::ui {

class DataTable;
class FactList;
class SectionTitle;

/// What the columns of a load are like, and what became of them since the extract before. The profile is made
/// the first time that somebody looks, in the background, and kept.
class ProfilePanel : public Panel {
    Q_OBJECT
public:
    explicit ProfilePanel(items::Desk& desk);
    void setLoad(std::int64_t load);
    void clear();
    QList<QAction*> actions() const { return {m_make}; }
    QList<QWidget*> panels() const;
    DataTable* table() const { return m_table; }

signals:
    void said(goldenrod::ui::Sign sign, const goldenrod::ui::Spans& words);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeDetails();
    void read();
    void make();
    void take(const Result<KeptProfiles>& profiles);
    void showColumn(int row);

    items::Desk& m_desk;
    items::Latest m_latest;
    KeptProfiles m_profiles;
    items::CustomerTable m_rows;
    std::int64_t m_load = 0; ///< 0: none
    int m_job = 0;           ///< that makes its profile; 0: none
    bool m_isRead = false;
    QAction* m_make;
    SectionTitle *m_title, *m_columnTitle;
    DataTable* m_table;
    QWidget* m_details;
    FactList *m_facts, *m_values, *m_patterns;
};

} // namespace goldenrod::ui
