// SPDX-License-Identifier: GPL-3.0-or-later
// What the sheet of a customer is made of.
#include "ui/pages/customers/customer_sheet.h"
#include "ui/pages/customers/golden_values.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/pages/customers/timeline_view.h"
#include "ui/pages/customers/value_editor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/timeline_strip.h"

#include <QAction>
#include <QScrollArea>

namespace goldenrod::ui {

void CustomerSheet::makeActions() {
    m_records->setShortcut(Qt::Key_S);
    m_lineage->setShortcut(Qt::Key_L);
    connect(m_records, &QAction::triggered, this,
            [this] { setView(view() == Records ? Overview : Records); });
    connect(m_lineage, &QAction::triggered, this, [this] {
        const int part = qMax(0, m_values->currentPart());
        if (part < m_values->partCount()) emit lineageAsked(m_values->lines()[part].field);
    });
    m_compare->setShortcut(Qt::Key_H);
    connect(m_compare, &QAction::triggered, this, [this] {
        const auto at = static_cast<std::size_t>(qMax(0, m_recordTable->currentIndex().row()));
        if (at < m_customer.records.size())
            emit linkAsked(QStringLiteral("goldenrod:compare/%1").arg(m_customer.records[at].id));
    });
    makeValueActions();
    m_head->setGolden(true);
    m_head->setLineBelow({});
    m_head->addAction(new Button(Button::Kind::Normal, m_records));
    m_head->addAction(new Button(Button::Kind::Normal, m_lineage));
    auto* why = new Button(Button::Kind::Link, tr("Show why"));
    connect(why, &QAbstractButton::clicked, this, [this] { emit lineageAsked(m_contradicted); });
    m_warning->addAction(why);
}

void CustomerSheet::addHeadAction(QAction* action) {
    m_head->addAction(new Button(Button::Kind::Normal, action));
}

QWidget* CustomerSheet::makeValues() {
    auto* panel = new QWidget;
    auto* column = columnIn(panel);
    m_valuesTitle = new SectionTitle(tr("Golden values"));
    m_values = new GoldenValues;
    connect(m_values, &Walkable::opened, this,
            [this](int part) { emit lineageAsked(m_values->lines()[part].field); });
    m_valuesTitle->addAction(new Button(Button::Kind::Flat, m_byRule));
    m_valuesTitle->addAction(new Button(Button::Kind::Normal, m_setValue));
    m_editor = new ValueEditor(m_desk);
    connect(m_editor, &ValueEditor::closed, this, [this] { m_values->setFocus(Qt::OtherFocusReason); });
    connect(m_editor, &ValueEditor::saved, this,
            [this](const SetValueReport& report) { told(tr("Set: "), report, true); });
    connect(m_values, &Walkable::currentPartChanged, this, &CustomerSheet::updateValueActions);
    column->addWidget(m_valuesTitle);
    column->addWidget(m_editor);
    column->addWidget(scrolled(inMargins(m_values)), 1);
    return panel;
}

QWidget* CustomerSheet::makeRightSide() {
    auto* inner = new QWidget;
    auto* column = columnIn(inner);
    m_touchTitle = new SectionTitle(tr("Touchpoints"));
    m_legend = makeLegend();
    m_touchTitle->addAction(m_legend);
    m_strip = new TimelineStrip;
    connect(m_strip, &Walkable::opened, this, [this](int part) {
        setView(Timeline);
        m_timeline->choose(rowOfPart(m_timeline->channels(), m_timeline->newestYear(), part));
    });
    column->addWidget(m_touchTitle);
    column->addWidget(inMargins(m_strip));
    column->addSpacing(spaces::kUnit);
    column->addWidget(hairline());
    auto* records =
        new SectionTitle(tr("Source records"), tr("link: strongest match weight inside the cluster"));
    column->addWidget(records);
    auto* compare = new Button(Button::Kind::Flat, m_compare);
    compare->setToolTip(tr("the chosen record with any other"));
    records->addAction(compare);
    m_recordTable = new DataTable(tr("source records"));
    m_recordTable->setModel(&m_recordRows);
    m_recordTable->viewport()->installEventFilter(this);
    connect(m_recordTable, &QAbstractItemView::activated, this, [this] { setView(Records); });
    column->addWidget(tableInMargins(m_recordTable));
    column->addSpacing(spaces::kUnit);
    column->addWidget(hairline());
    column->addWidget(new SectionTitle(tr("Identity")));
    m_identity = new FactList(FactList::Kind::Facts, tr("identity"));
    connect(m_identity, &Walkable::opened, this, [this](int part) { emit linkAsked(m_identityLinks[part]); });
    column->addWidget(inMargins(m_identity));
    column->addStretch(1);
    return inner;
}

QWidget* CustomerSheet::makeOverview() {
    auto* page = new QWidget;
    auto* row = rowIn(page);
    auto* right = new Panel(Colour::Surface, Panel::Leading);
    QWidget* side = makeRightSide();
    columnIn(right)->addWidget(scrolled(side));
    row->addWidget(makeValues(), 43);
    row->addWidget(right, 57);
    return page;
}

QWidget* CustomerSheet::makeSides() {
    m_sides = new ComparisonGrid;
    m_sides->setAccessibleName(tr("source records side by side"));
    return scrolled(inMargins(m_sides), true);
}

QWidget* CustomerSheet::makeTable(DataTable*& table, const QString& name, items::CustomerTable& rows) {
    auto* page = new QWidget;
    auto* column = columnIn(page);
    column->addSpacing(spaces::kUnit);
    table = new DataTable(name);
    table->setModel(&rows);
    column->addWidget(tableInMargins(table), 1);
    return page;
}

} // namespace goldenrod::ui
