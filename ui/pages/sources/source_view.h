// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/sources_model.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/values.h"

class QAction;
class QStackedWidget;

namespace goldenrod::ui {

class Button;
class DataTable;
class FactList;
class InPageStrip;
class PageHeader;
class ProfilePanel;
class Prompts;
class QuarantinePanel;
class SectionTitle;
class TabStrip;

/// One source: its loads, the ledger of the one that is chosen, its quarantine and what its columns are like.
class SourceView : public Panel {
    Q_OBJECT
public:
    /// `next` is the page's main action: what comes after this.
    SourceView(items::Desk& desk, Prompts& prompts, QAction* next);
    /// Shows the source; `load` 0: its newest load. Answers later, in place.
    void show(const QString& source, std::int64_t load);
    using Panel::show;
    void readAgain();
    void clear();
    QString source() const { return m_source; }
    std::int64_t load() const { return m_load; }
    QList<QWidget*> panels() const;
    QList<QAction*> actions() const;
    void focus();
    void focusQuarantine();
    void focusProfile();
    ProfilePanel* profile() const { return m_profile; }

signals:
    void loadShown(std::int64_t load);
    void said(goldenrod::ui::Sign sign, const goldenrod::ui::Spans& words);

private:
    QWidget* makeLoads();
    QWidget* makeBottom();
    QWidget* makeAccount();
    void showFigures(const Result<items::SourceFigures>& figures);
    void showLoad(int row);
    void turnProfile();

    items::Desk& m_desk;
    items::SourceLoadsModel m_loads;
    items::Latest m_latest;
    QString m_source;
    std::int64_t m_load = 0;
    PageHeader* m_header;
    InPageStrip* m_failure;
    DataTable* m_table = nullptr;
    SectionTitle* m_ledgerTitle = nullptr;
    FactList* m_ledger = nullptr;
    QuarantinePanel* m_quarantine;
    ProfilePanel* m_profile;
    QAction* m_toProfile;
    TabStrip* m_tabs = nullptr;
    QStackedWidget* m_views = nullptr; ///< where the rows went, or what the columns are like
};

} // namespace goldenrod::ui
