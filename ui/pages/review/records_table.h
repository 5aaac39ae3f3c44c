// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_table.h"

#include <QWidget>

namespace goldenrod::ui {

class DataTable;
class TextBlock;

/// Records as rows and fields as columns, where there are too many to stand side by side. The names of the
/// records stay in sight.
class RecordsTable : public QWidget {
    Q_OBJECT
public:
    explicit RecordsTable(QWidget* parent = nullptr);
    /// `most`: no higher than so, it scrolls inside.
    void setRecords(const items::SeenTable& records, int most);
    DataTable* table() const { return m_table; }

signals:
    void opened(const QString& link);

private:
    items::CustomerTable m_rows;
    TextBlock* m_caption;
    DataTable* m_table;
};

} // namespace goldenrod::ui
