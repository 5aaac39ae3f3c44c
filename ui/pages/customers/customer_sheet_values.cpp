// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sets of the golden values.
#include "models/wording/messages.h"
#include "ui/pages/customers/customer_sheet.h"
#include "ui/pages/customers/golden_values.h"
#include "ui/pages/customers/value_editor.h"
#include "ui/widgets/tab_strip.h"

#include <QAction>

#include <algorithm>

namespace goldenrod::ui {

void CustomerSheet::makeValueActions() {
    m_setValue->setShortcut(Qt::Key_E);
    m_byRule->setShortcut(Qt::Key_B);
    m_undo->setShortcut(Qt::Key_Z);
    connect(m_setValue, &QAction::triggered, this, &CustomerSheet::setValue);
    connect(m_byRule, &QAction::triggered, this, &CustomerSheet::giveBack);
    connect(m_undo, &QAction::triggered, this, &CustomerSheet::undoValue);
}

int CustomerSheet::chosenValue() const {
    const int part = qMax(0, m_values->currentPart());
    return part < m_values->partCount() ? part : -1;
}

void CustomerSheet::updateValueActions() {
    const int part = chosenValue();
    const bool mine = m_lineage->isEnabled() && part >= 0 && m_customer.golden.live;
    m_setValue->setEnabled(mine);
    m_byRule->setEnabled(mine && !m_values->lines()[part].setBy.isEmpty());
    m_undo->setEnabled(m_lineage->isEnabled() && m_undoable != 0);
}

void CustomerSheet::setValue() {
    const int part = chosenValue();
    if (part < 0) return;
    m_tabs->setCurrent(Overview);
    m_values->setCurrentPart(part);
    const items::GoldenLine& line = m_values->lines()[part];
    m_editor->open(m_customer, {line.field, line.label});
}

void CustomerSheet::openSetting(const QString& gid, const QString& field) {
    open(gid);
    m_setAsked = field;
}

void CustomerSheet::setAskedValue() {
    const QString field = std::exchange(m_setAsked, {});
    const auto& lines = m_values->lines();
    const auto at = std::find_if(lines.begin(), lines.end(),
                                 [&field](const items::GoldenLine& line) { return line.field == field; });
    if (at == lines.end()) return;
    m_values->setCurrentPart(static_cast<int>(at - lines.begin()));
    setValue();
}

bool CustomerSheet::closeEditor() {
    if (!m_editor->isOpen()) return false;
    m_editor->close();
    return true;
}

void CustomerSheet::giveBack() {
    const int part = chosenValue();
    if (part < 0) return;
    m_editor->close();
    m_desk.save(
        items::Change::Customers | items::Change::Questions, this,
        [gid = m_gid.toStdString(), field = m_values->lines()[part].field.toStdString()](
            Workspace& workspace) { return backToRule(gid, field, workspace); },
        [this](const Result<SetValueReport>& report) {
            if (report)
                told(tr("Back to rule: "), *report, true);
            else
                emit said({Sign::Differ, {plain(wording::sentence(report.error()))}});
        });
}

void CustomerSheet::undoValue() {
    const qint64 event = std::exchange(m_undoable, 0);
    updateValueActions();
    if (event == 0) return;
    m_desk.save(
        items::Change::Customers | items::Change::Questions, this,
        [event](Workspace& workspace) { return goldenrod::undoValue(event, workspace); },
        [this](const Result<SetValueReport>& report) {
            if (report)
                told(tr("Taken back: "), *report, false);
            else
                emit said({Sign::Differ, {plain(wording::sentence(report.error()))}});
        });
}

void CustomerSheet::told(const QString& what, const SetValueReport& report, bool undoable) {
    m_undoable = undoable ? report.seq : 0;
    updateValueActions();
    emit said(
        {Sign::Agree, Spans{plain(what)} + items::effectWords(report.effect), undoable ? m_undo : nullptr});
}

} // namespace goldenrod::ui
