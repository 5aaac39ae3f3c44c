// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/load_mapping.h"
#include "models/items/load_mapping_model.h"
#include "ui/widgets/panel.h"

namespace goldenrod::ui {

class ComboButton;
class DataTable;
class SectionTitle;
class TextBlock;

/// What becomes of each column, and a bar that corrects the one that is chosen: field, part of the text,
/// order of dates.
class MappingPanel : public Panel {
    Q_OBJECT
public:
    MappingPanel();
    void show(items::LoadDraft* draft);
    using Panel::show;
    DataTable* table() const { return m_table; }
    ComboButton* fieldCombo() const { return m_field; }
    ComboButton* orderCombo() const { return m_order; }
    ComboButton* partCombo() const { return m_part; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBar();
    void showColumn();
    void noteHow();
    std::size_t column() const;

    items::LoadDraft* m_draft = nullptr;
    items::LoadMappingModel m_model;
    std::vector<items::FieldChoice> m_choices;
    SectionTitle* m_title;
    DataTable* m_table;
    TextBlock* m_column = nullptr;
    ComboButton *m_kind, *m_customers, *m_field = nullptr, *m_part = nullptr, *m_order = nullptr;
    std::vector<std::string> m_customerSources;
};

} // namespace goldenrod::ui
