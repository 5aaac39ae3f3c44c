// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/persons/persons_page.h"

#include "models/items/agreement_tables.h"
#include "models/wording/messages.h"
#include "models/workspace/clock.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/pages/persons/policy_form.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/strip.h"

#include <QAction>

namespace goldenrod::ui {
namespace {

constexpr int kForm = 576, kFigure = 72, kWide = 84, kInterval = 128;

} // namespace

PersonsPage::PersonsPage(items::Desk& desk)
    : m_desk(desk)
    , m_save(new QAction(tr("Save policy"), this))
    , m_back(new QAction(tr("As it is in force"), this))
    , m_undo(new QAction(tr("Undo"), this)) {
    m_save->setShortcut(QKeyCombination(Qt::CTRL, Qt::Key_S));
    m_back->setShortcut(Qt::Key_Escape);
    m_undo->setShortcut(QKeyCombination(Qt::CTRL, Qt::Key_Z));
    m_undo->setEnabled(false);
    connect(m_save, &QAction::triggered, this, [this] {
        if (const auto policy = m_form->policy()) save(*policy, false);
    });
    connect(m_back, &QAction::triggered, this, [this] { m_form->setPolicy(m_inForce); });
    connect(m_undo, &QAction::triggered, this, [this] { save(m_before, true); });
    listenTo(m_desk);
    connect(&m_desk, &items::Desk::closing, this, [this] {
        m_reading.drop();
        m_undo->setEnabled(false);
        m_inForce = m_before = {};
        m_agreementRows.clear();
        m_stewardRows.clear();
    });
}

QWidget* PersonsPage::widget() {
    if (!m_page) build();
    return m_page;
}

void PersonsPage::build() {
    m_page = new Panel(Colour::Surface);
    auto* column = columnIn(m_page);
    auto* head = new PageHeader(title());
    head->addAction(new Button(Button::Kind::Flat, m_back));
    head->addAction(new Button(Button::Kind::Primary, m_save));
    m_notice = new InPageStrip(Sign::Differ, {});
    m_notice->hide();
    column->addWidget(head);
    column->addWidget(m_notice);
    auto* below = new QWidget;
    auto* row = rowIn(below);
    m_form = new PolicyForm;
    m_form->setFixedWidth(kForm);
    row->addWidget(m_form);
    row->addWidget(makeTables(), 1);
    column->addWidget(below, 1);
    connect(m_form, &PolicyForm::edited, this, &PersonsPage::showEdited);
    m_form->setPolicy(m_inForce);
}

QWidget* PersonsPage::makeTables() {
    auto* tables = new Panel(Colour::Surface, Panel::Leading);
    auto* column = columnIn(tables);
    column->addWidget(new SectionTitle(tr("Pace and agreement"), tr("of each person")));
    m_stewards = new DataTable(tr("pace and agreement of each person"));
    m_stewards->setModel(&m_stewardRows);
    column->addWidget(tableInMargins(m_stewards), 1);
    m_agreementTitle = new SectionTitle(tr("Agreement"));
    column->addWidget(m_agreementTitle);
    m_agreement = new DataTable(tr("agreement of two persons"));
    m_agreement->setModel(&m_agreementRows);
    column->addWidget(tableInMargins(m_agreement), 2);
    return tables;
}

bool PersonsPage::open(const Link& link) {
    if (!link.path.isEmpty() || !m_desk.isOpen()) return false;
    widget();
    takeStale();
    read();
    return true;
}

QList<QWidget*> PersonsPage::panels() const {
    return {m_form->first(), m_stewards, m_agreement};
}

void PersonsPage::focus() {
    m_form->first()->setFocus(Qt::OtherFocusReason);
}

Result<PersonsPage::Standing> PersonsPage::readStanding(Database& db) {
    Standing standing;
    auto policy = policyInForce(db);
    if (!policy) return policy.error();
    standing.policy = policy.take();
    auto agreement = readAgreement(db);
    if (!agreement) return agreement.error();
    standing.agreement = agreement.take();
    auto stewards = watchStewards(db, nowMicroseconds());
    if (!stewards) return stewards.error();
    standing.stewards = stewards.take();
    return standing;
}

void PersonsPage::read() {
    if (!m_page || !m_desk.isOpen()) return;
    m_desk.read(m_reading, this, readStanding, [this](const Result<Standing>& standing) { take(standing); });
}

void PersonsPage::take(const Result<Standing>& standing) {
    if (!standing) {
        m_notice->setSentence(Sign::Differ, {plain(wording::sentence(standing.error()))});
        m_notice->show();
        return;
    }
    // What was typed and not saved stays.
    const bool untouched = m_form->policy() == m_inForce;
    m_inForce = standing->policy;
    if (untouched) m_form->setPolicy(m_inForce);
    const items::RecordTableLook stewards = items::stewardTable(standing->stewards);
    m_stewardRows.setTable(stewards.columns, stewards.rows);
    m_stewards->setColumnWidths({0, kFigure, kWide, kWide, 200});
    const items::RecordTableLook agreement = items::agreementTable(standing->agreement);
    m_agreementRows.setTable(agreement.columns, agreement.rows);
    m_agreement->setColumnWidths({0, kFigure, kFigure, kFigure, kInterval});
    m_agreementTitle->setNote(items::agreementNote(standing->agreement));
    showEdited();
}

void PersonsPage::showEdited() {
    const QString fault = m_form->fault();
    const auto policy = m_form->policy();
    const bool differs = !policy || !(*policy == m_inForce);
    m_save->setEnabled(policy && differs && m_desk.isOpen());
    m_back->setEnabled(differs);
    m_notice->setVisible(differs);
    if (!fault.isEmpty())
        m_notice->setSentence(Sign::Differ,
                              {plain(tr("%1 The policy in force holds until it is mended.").arg(fault))});
    else
        m_notice->setSentence(
            Sign::Warning, {plain(tr("Not saved yet: the policy in force holds. What waits already goes on "
                                     "waiting."))});
}

void PersonsPage::save(const Policy& policy, bool isUndo) {
    m_save->setEnabled(false);
    m_desk.save(
        items::Change::Questions, this,
        [policy](Workspace& workspace) { return setPolicy(policy, workspace); },
        [this, policy, isUndo](const Result<std::int64_t>& event) {
            if (!event) {
                showEdited();
                emit said({Sign::Differ, {plain(wording::sentence(event.error()))}});
                return;
            }
            m_before = std::exchange(m_inForce, policy);
            m_undo->setEnabled(!isUndo);
            m_form->setPolicy(policy);
            emit said({Sign::Agree,
                       {plain(isUndo ? tr("The policy of before is in force again (event %1).").arg(*event)
                                     : tr("The policy is in force (event %1).").arg(*event))},
                       isUndo ? nullptr : m_undo});
        });
}

} // namespace goldenrod::ui
