// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/reading_grid.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_block.h"

#include <QGridLayout>
#include <QPainter>

namespace goldenrod::ui {
namespace {

constexpr int kRow = heights::kLedgerRow, kAspect = 116, kReadAs = 190, kOther = 190;
enum GridColumn { AspectColumn, ReadColumn, WhyColumn, OtherColumn };

TextBlock* cell(const QString& words, Colour ink, Type type = Type::Work) {
    auto* block = new TextBlock(words, type, ink);
    block->setFixedHeight(kRow);
    return block;
}

} // namespace

ReadingGrid::ReadingGrid(QWidget* parent)
    : QWidget(parent) {
    makeGrid();
    setAccessibleName(tr("what was found, and why"));
}

void ReadingGrid::makeGrid() {
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(spaces::kMargin, 0, spaces::kMargin, 0);
    m_grid->setHorizontalSpacing(spaces::kUnit);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(AspectColumn, kAspect);
    m_grid->setColumnMinimumWidth(ReadColumn, kReadAs);
    m_grid->setColumnMinimumWidth(OtherColumn, kOther);
    m_grid->setColumnStretch(WhyColumn, 1);
}

void ReadingGrid::clear() {
    m_fields.clear();
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ReadingGrid::addHeader() {
    m_grid->addWidget(cell(QString(), Colour::Muted, Type::Small), 0, AspectColumn);
    m_grid->addWidget(cell(tr("read as"), Colour::Muted, Type::Small), 0, ReadColumn);
    m_grid->addWidget(cell(tr("why"), Colour::Muted, Type::Small), 0, WhyColumn);
    m_grid->addWidget(cell(tr("other reading"), Colour::Muted, Type::Small), 0, OtherColumn);
}

QWidget* ReadingGrid::makeField(const items::ReadingRow& row) {
    if (row.choices.isEmpty()) return cell(row.readAs, Colour::Text);
    auto* field = new ComboButton(ComboButton::Kind::Link);
    field->setChoices(row.name, row.choices, row.current);
    m_fields.emplace_back(row.aspect, field);
    // Later: the answer rebuilds the very field that asks.
    connect(
        field, &ComboButton::chosen, this,
        [this, aspect = row.aspect, values = row.values](int choice) {
            emit corrected(aspect, values[static_cast<std::size_t>(choice)]);
        },
        Qt::QueuedConnection);
    auto* frame = new QWidget;
    frame->setFixedHeight(kRow);
    auto* line = rowIn(frame, 0, 0, spaces::kHalf);
    line->addWidget(field);
    if (!row.certain) {
        auto* mark = new TextBlock(Type::Work);
        mark->setSpans({signSpan(Sign::Warning)});
        line->addWidget(mark);
    }
    line->addStretch(1);
    return frame;
}

void ReadingGrid::addRow(const items::ReadingRow& row) {
    const int at = m_grid->rowCount();
    m_grid->addWidget(cell(row.name, Colour::Text), at, AspectColumn);
    m_grid->addWidget(makeField(row), at, ReadColumn);
    m_grid->addWidget(cell(row.why, Colour::Text), at, WhyColumn);
    m_grid->addWidget(cell(row.other, row.certain ? Colour::Muted : Colour::Warning), at, OtherColumn);
}

void ReadingGrid::setRows(const std::vector<items::ReadingRow>& rows) {
    const auto same = [](const items::ReadingRow& a, const items::ReadingRow& b) {
        return a.aspect == b.aspect && a.readAs == b.readAs && a.why == b.why && a.other == b.other &&
               a.certain == b.certain && a.choices == b.choices;
    };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), same)) return;
    std::string focused;
    for (const auto& [aspect, field] : m_fields)
        if (field->hasFocus()) focused = aspect;
    m_rows = rows;
    clear();
    delete m_grid; // rows of a grid layout never go away
    makeGrid();
    addHeader();
    for (const items::ReadingRow& row : m_rows) addRow(row);
    if (ComboButton* again = focused.empty() ? nullptr : field(focused)) again->setFocus();
    setFixedHeight(static_cast<int>(m_rows.size() + 1) * kRow);
}

QWidget* ReadingGrid::firstField() const {
    return m_fields.empty() ? nullptr : static_cast<QWidget*>(m_fields.front().second);
}

ComboButton* ReadingGrid::field(const std::string& aspect) const {
    for (const auto& [name, field] : m_fields)
        if (name == aspect) return field;
    return nullptr;
}

void ReadingGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int row = 1; row <= static_cast<int>(m_rows.size()); ++row)
        paintHairline(painter, spaces::kUnit, width() - spaces::kUnit, row * kRow - 1);
}

} // namespace goldenrod::ui
