// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_table.h"
#include "models/items/customer_touchpoints.h"

#include <QWidget>

namespace goldenrod::ui {

class DataTable;
class Settings;
class TimelineStrip;

/// All touchpoints of a customer: twelve months over channels, and every one in a list. The strip follows the
/// list, and what is opened in the strip is chosen in the list.
class TimelineView : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(Settings& settings, QWidget* parent = nullptr);
    void setCustomer(const Customer& customer);
    void clear();
    /// Chooses a row of the list and gives it the keyboard; negative: nothing.
    void choose(int row);

    const QList<items::Channel>& channels() const { return m_channels; }
    /// First month of the twelve that end with the newest touchpoint.
    QDate newestYear() const { return m_newest; }
    TimelineStrip* strip() const { return m_strip; }
    DataTable* table() const { return m_table; }

private:
    void show(QDate first);
    using QWidget::show;
    void follow(int row);

    Settings& m_settings;
    items::CustomerTable m_rows;
    QList<items::Channel> m_channels;
    QDate m_first, m_newest; ///< months that the strip begins with: now, and at first
    TimelineStrip* m_strip;
    DataTable* m_table;
    bool m_remembered = false;
};

} // namespace goldenrod::ui
