// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_table.h"
#include "models/jobs/agreement.h"
#include "models/jobs/policy.h"
#include "models/jobs/steward_watch.h"
#include "ui/shell/page.h"

#include <QPointer>

namespace goldenrod::ui {

class Button;
class DataTable;
class InPageStrip;
class PolicyForm;
class SectionTitle;

/// Who decides here, under which policy, and how good the review is. Opened from the role, and by its link.
class PersonsPage : public Page {
    Q_OBJECT
public:
    explicit PersonsPage(items::Desk& desk);

    QString id() const override { return QStringLiteral("persons"); }
    QString title() const override { return tr("Persons and policy"); }
    Icon icon() const override { return Icon::Review; }
    QWidget* widget() override;
    bool open(const Link& link) override;
    QList<QAction*> actions() const override { return {m_save, m_back, m_undo}; }
    QList<QWidget*> panels() const override;
    void focus() override;

    PolicyForm* form() const { return m_form; }
    DataTable* agreement() const { return m_agreement; }
    DataTable* stewards() const { return m_stewards; }

protected:
    void read() override;

private:
    struct Standing {
        Policy policy;
        Agreement agreement;
        std::vector<StewardWatch> stewards;
    };
    static Result<Standing> readStanding(Database& db);
    void build();
    QWidget* makeTables();
    void take(const Result<Standing>& standing);
    void showEdited();
    void save(const Policy& policy, bool isUndo);

    items::Desk& m_desk;
    items::Latest m_reading;
    QAction *m_save, *m_back, *m_undo;
    Policy m_inForce, m_before; ///< before: that undo sets again
    items::CustomerTable m_agreementRows, m_stewardRows;
    QPointer<QWidget> m_page;
    PolicyForm* m_form = nullptr;
    InPageStrip* m_notice = nullptr;
    SectionTitle* m_agreementTitle = nullptr;
    DataTable *m_agreement = nullptr, *m_stewards = nullptr;
};

} // namespace goldenrod::ui
