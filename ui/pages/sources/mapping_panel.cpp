// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/mapping_panel.h"

#include "models/wording/messages.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/text_block.h"

#include <algorithm>

namespace goldenrod::ui {
namespace {

constexpr int kSample = 112, kStanding = 32, kNameColumn = 132, kFieldWidth = 168, kRoomForSamples = 620;

} // namespace

MappingPanel::MappingPanel()
    : Panel(Colour::Surface)
    , m_title(new SectionTitle(tr("Map")))
    , m_table(new DataTable(tr("mapping")))
    , m_kind(new ComboButton)
    , m_customers(new ComboButton) {
    auto* column = columnIn(this);
    m_title->addAction(m_kind);
    m_title->addAction(m_customers);
    column->addWidget(m_title);
    auto* frame = new QWidget;
    rowIn(frame, spaces::kUnit, spaces::kUnit)->addWidget(m_table);
    column->addWidget(frame, 1);
    column->addWidget(makeBar());
    m_table->setModel(&m_model);
    m_table->setColumnWidths({kNameColumn, kSample, kFieldWidth, 0, kStanding});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MappingPanel::showColumn);
    connect(m_table, &DataTable::activated, this, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    connect(m_kind, &ComboButton::chosen, this, [this](int kind) {
        if (m_draft) m_draft->setEntity(static_cast<sources::Entity>(kind));
    });
    connect(m_customers, &ComboButton::chosen, this, [this](int at) {
        if (m_draft) m_draft->setPartySource(m_customerSources[static_cast<std::size_t>(at)]);
    });
}

void MappingPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    // The preview above shows the values too; the reason stands nowhere else.
    m_table->setColumnHidden(items::LoadMappingModel::Sample, width() < kRoomForSamples);
}

QWidget* MappingPanel::makeBar() {
    auto* bar = new Panel(Colour::Raised, Panel::Top);
    bar->setFixedHeight(heights::kToolbar);
    auto* row = rowIn(bar, spaces::kMargin, spaces::kMargin, spaces::kUnit);
    m_column = new TextBlock(Type::Bytes);
    m_column->setMaximumWidth(kNameColumn);
    m_field = new ComboButton;
    m_part = new ComboButton;
    m_order = new ComboButton;
    row->addWidget(m_column);
    row->addWidget(new TextBlock(tr("becomes"), Type::Small, Colour::Muted));
    row->addWidget(m_field);
    row->addWidget(m_part);
    row->addWidget(m_order);
    row->addStretch(1);
    connect(m_field, &ComboButton::chosen, this, [this](int choice) {
        if (m_draft) m_draft->choose(column(), m_choices[static_cast<std::size_t>(choice)].id);
    });
    connect(m_part, &ComboButton::chosen, this, [this](int part) {
        if (m_draft) m_draft->setPart(column(), static_cast<sources::Part>(part));
    });
    connect(m_order, &ComboButton::chosen, this, [this](int order) {
        if (m_draft) m_draft->setDateOrder(column(), static_cast<text::DateOrder>(order));
    });
    return bar;
}

std::size_t MappingPanel::column() const {
    return static_cast<std::size_t>(std::max(0, m_table->currentIndex().row()));
}

void MappingPanel::show(items::LoadDraft* draft) {
    m_draft = draft;
    if (draft == nullptr || draft->state() == items::LoadDraft::State::Failed) return;
    m_model.show(*draft);
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    const sources::Mapping& mapping = draft->mapping();
    m_kind->setChoices(tr("rows are"), {tr("customers"), tr("touchpoints"), tr("holdings")},
                       static_cast<int>(mapping.entity));
    const bool children = mapping.entity != sources::Entity::Party;
    m_customers->setVisible(children);
    if (children) {
        m_customerSources = {std::string()};
        QStringList words{tr("keys of its own")};
        for (const SourceRow& source : draft->sources()) {
            if (source.entity != "party") continue;
            m_customerSources.push_back(source.name);
            words += tr("keys of %1").arg(wording::isolated(QString::fromStdString(source.name)));
        }
        const auto at = std::find(m_customerSources.begin(), m_customerSources.end(), mapping.partySource);
        m_customers->setChoices(
            tr("customer keys"), words,
            at == m_customerSources.end() ? 0 : static_cast<int>(at - m_customerSources.begin()));
    }
    noteHow();
    showColumn();
}

void MappingPanel::noteHow() {
    const PreparedLoad& load = m_draft->prepared();
    QString note =
        load.mappingKnown
            ? tr("as in the last load of %1").arg(wording::isolated(QString::fromStdString(load.source)))
            : tr("proposed from names and contents");
    if (const int doubtful = m_model.doubtful(); doubtful > 0)
        note = tr("%1, %2 to look at").arg(note).arg(doubtful);
    if (load.mapping.entity == sources::Entity::Party && load.mapping.keyColumn.empty())
        note = tr("%1; no source key: rows are known by their content").arg(note);
    m_title->setNote(note);
}

void MappingPanel::showColumn() {
    const bool there = m_draft && column() < m_draft->mapping().columns.size();
    for (QWidget* part :
         {static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_part), static_cast<QWidget*>(m_order)})
        part->setEnabled(there && m_draft->state() == items::LoadDraft::State::Ready);
    if (!there) return;
    const sources::Mapping& mapping = m_draft->mapping();
    const std::string& name = mapping.columns[column()].column;
    m_column->setValue(QString::fromStdString(name));
    m_choices = items::fieldChoices(mapping.entity, name, column());
    const std::string now = items::choiceOf(mapping, column());
    const auto is = [&](const items::FieldChoice& choice) { return choice.id == now; };
    if (std::none_of(m_choices.begin(), m_choices.end(), is))
        m_choices.push_back({now, items::targetInWords(mapping, column())});
    QStringList words;
    for (const items::FieldChoice& choice : m_choices) words += choice.words;
    const auto at = std::find_if(m_choices.begin(), m_choices.end(), is);
    m_field->setChoices(tr("field"), words, static_cast<int>(at - m_choices.begin()));
    m_part->setVisible(items::takesPart(mapping, column()));
    m_part->setChoices(tr("part"), items::partChoices(), static_cast<int>(items::partOf(mapping, column())));
    m_order->setVisible(items::isDated(mapping, column()));
    m_order->setChoices(tr("order of dates"), items::dateOrderChoices(),
                        static_cast<int>(items::dateOrderOf(mapping, column())));
}

} // namespace goldenrod::ui
