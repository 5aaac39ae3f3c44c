// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/failing_rows_model.h"
#include "ui/widgets/panel.h"

class QAction;

namespace goldenrod::ui {

class DataTable;
class RawLines;
class SectionTitle;

/// The records that fail a rule, and the row of the chosen one as it was delivered.
class RowsPanel : public Panel {
    Q_OBJECT
public:
    /// `action` stands beside the title.
    RowsPanel(items::Desk& desk, QAction* action);
    void show(const QualityRule& rule, const QString& note, const QualityCheckRow& check,
              const std::vector<std::int64_t>& records);
    using Panel::show;
    void clear(const QString& note = {});
    DataTable* table() const { return m_table; }
    RawLines* bytes() const { return m_bytes; }

signals:
    /// Enter on a record: its golden record; empty when it belongs to none yet.
    void opened(const QString& gid);

private:
    void showBytes(int row);

    items::FailingRowsModel m_rows;
    SectionTitle* m_title;
    DataTable* m_table;
    RawLines* m_bytes;
};

} // namespace goldenrod::ui
