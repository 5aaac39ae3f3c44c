// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/load_reading.h"

#include <QWidget>

class QGridLayout;

namespace goldenrod::ui {

class ComboButton;

/// How a file was read and why, a row for each finding; what was read can be chosen otherwise in place.
class ReadingGrid : public QWidget {
    Q_OBJECT
public:
    explicit ReadingGrid(QWidget* parent = nullptr);
    void setRows(const std::vector<items::ReadingRow>& rows);
    /// Gives the keyboard to the first correction.
    QWidget* firstField() const;
    ComboButton* field(const std::string& aspect) const; ///< null: nothing to correct

signals:
    void corrected(const std::string& aspect, const std::string& value);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makeGrid();
    void addHeader();
    void addRow(const items::ReadingRow& row);
    void clear();
    QWidget* makeField(const items::ReadingRow& row);

    QGridLayout* m_grid = nullptr;
    std::vector<items::ReadingRow> m_rows;
    std::vector<std::pair<std::string, ComboButton*>> m_fields;
};

} // namespace goldenrod::ui
