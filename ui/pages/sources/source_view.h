// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/quarantine_model.h"
#include "models/items/sources_model.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/values.h"

class QAction;

namespace goldenrod::ui {

class Button;
class DataTable;
class FactList;
class HexRows;
class InPageStrip;
class PageHeader;
class RawLines;
class SectionTitle;

/// One source: its loads, the ledger of the one that is chosen, its quarantine and the bytes of a row there.
class SourceView : public Panel {
    Q_OBJECT
public:
    /// `next` is the page's main action: what comes after this.
    SourceView(items::Desk& desk, QAction* next);
    /// Shows the source; `load` 0: its newest load. Answers later, in place.
    void show(const QString& source, std::int64_t load);
    using Panel::show;
    void readAgain();
    void clear();
    QString source() const { return m_source; }
    std::int64_t load() const { return m_load; }
    QList<QWidget*> panels() const;
    void focus();
    void focusQuarantine();

signals:
    void loadShown(std::int64_t load);

private:
    QWidget* makeLoads();
    QWidget* makeBottom();
    QWidget* makeQuarantine();
    void showFigures(const Result<items::SourceFigures>& figures);
    void showLoad(int row);
    void readQuarantine(std::int64_t load);
    void readBytes(int row);
    void showBytes(const items::RawRow& raw);

    items::Desk& m_desk;
    items::SourceLoadsModel m_loads;
    items::QuarantineModel m_quarantine;
    items::Latest m_latest, m_latestQuarantine, m_latestBytes;
    QString m_source;
    std::int64_t m_load = 0;
    bool m_wantsQuarantine = false;
    PageHeader* m_header;
    InPageStrip* m_failure;
    DataTable *m_table = nullptr, *m_bad = nullptr;
    SectionTitle *m_ledgerTitle = nullptr, *m_badTitle = nullptr, *m_rowTitle = nullptr;
    FactList* m_ledger = nullptr;
    RawLines* m_text = nullptr;
    HexRows* m_hex = nullptr;
    QWidget* m_bytes = nullptr;
};

} // namespace goldenrod::ui
