// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_table.h"
#include "ui/pages/review/review_keys.h"
#include "ui/shell/page.h"

#include <QPointer>

namespace goldenrod::ui {

class DataTable;
class Prompts;

/// Every command of Review with its key; Enter changes one. Opened by its link.
class KeysPage : public Page {
    Q_OBJECT
public:
    KeysPage(ReviewKeys& keys, Prompts& prompts);

    QString id() const override { return QStringLiteral("keys"); }
    QString title() const override { return tr("Keys of Review"); }
    Icon icon() const override { return Icon::Review; }
    QWidget* widget() override;
    bool open(const Link& link) override;
    QList<QAction*> actions() const override { return {m_change, m_reset, m_leave}; }
    QList<QWidget*> panels() const override;
    void focus() override;

    DataTable* table() const { return m_table; }

private:
    void build();
    void showKeys();
    void change(int row);
    void reset();

    ReviewKeys& m_keys;
    Prompts& m_prompts;
    QAction *m_change, *m_reset, *m_leave;
    items::CustomerTable m_rows;
    QPointer<QWidget> m_page;
    DataTable* m_table = nullptr;
};

} // namespace goldenrod::ui
