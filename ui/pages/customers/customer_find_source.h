// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_list_model.h"
#include "models/items/desk.h"
#include "models/jobs/customer_search.h"
#include "ui/shell/finder.h"
#include "ui/shell/link.h"

namespace goldenrod::ui {

/// Customers in the window's search: the first few that have all words typed.
class CustomerFindSource : public FindSource {
    Q_OBJECT
public:
    explicit CustomerFindSource(items::Desk& desk, QObject* parent = nullptr);
    QString title() const override { return tr("Customers"); }
    void find(const QString& words) override;

signals:
    void chosen(const goldenrod::ui::Link& link);

private:
    items::Desk& m_desk;
    items::Latest m_latest;
};

} // namespace goldenrod::ui
