// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gallery/table_sample.h"

#include "tests/gui/gallery/sample_data.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/data_table.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QHoverEvent>

namespace goldenrod::ui::gallery {

CellModel::CellModel(QList<Column> columns, QList<QList<Cell>> rows, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
    , m_rows(std::move(rows)) {}

int CellModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int CellModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CellModel::data(const QModelIndex& index, int role) const {
    const Cell& cell = m_rows[index.row()][index.column()];
    if (role == items::ContentRole) return QVariant::fromValue(m_columns[index.column()].content);
    return cell.value(role);
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole) return m_columns[section].name;
    if (role == items::ContentRole) return QVariant::fromValue(m_columns[section].content);
    return {};
}

CellModel::Cell cell(const QString& text, Emphasis emphasis) {
    return {{Qt::DisplayRole, text}, {items::EmphasisRole, QVariant::fromValue(emphasis)}};
}

QWidget* makeRowSample() {
    auto* table = new DataTable("source records");
    const auto row = [](const QString& record, const QString& born, const QString& state,
                        const QString& weight) {
        return QList<CellModel::Cell>{cell(record), cell(born), cell(state, Emphasis::Muted), cell(weight)};
    };
    table->setModel(new CellModel(
        {{"record", Content::Exact}, {"born", Content::Exact}, {"state"}, {"weight", Content::Figure}},
        {row("Core 0041-7723", "1986-07-14", "row", "+31.6"),
         row("CRM 20418", "1986-07-14", "under the pointer", "+28.0"),
         row("Cards 88-311", "1986-07-14", "selected", "+24.9"),
         row("Loans 5-3107", "1968-07-14", "selected, has the keyboard", "+17.2")},
        table));
    table->horizontalHeader()->hide();
    table->setColumnWidths({150, 100, 0, 70});
    table->setSelectionMode(QAbstractItemView::MultiSelection);
    table->selectRow(2);
    table->selectRow(3);
    table->selectionModel()->setCurrentIndex(table->model()->index(3, 0), QItemSelectionModel::NoUpdate);
    const QPointF second(10, 1.5 * heights::kTableRow);
    QHoverEvent pointer(QEvent::HoverMove, second, second, QPointF());
    QCoreApplication::sendEvent(table->viewport(), &pointer);
    table->setFixedHeight(4 * heights::kTableRow);
    return table;
}

QWidget* makePatternTable() {
    auto* table = new DataTable("agreement patterns");
    const auto row = [](const QString& pattern, const QString& weight, const QString& pairs, Sign tone,
                        const QString& outcome) {
        CellModel::Cell signs{{items::SignsRole, QVariant::fromValue(signsOf(pattern))}};
        CellModel::Cell end = cell(outcome);
        end.insert(items::ToneRole, QVariant::fromValue(tone));
        return QList<CellModel::Cell>{signs, cell(weight), cell(pairs), end};
    };
    CellModel::Cell changed = cell("1968-07-14");
    changed.insert(items::MarksRole, QVariant::fromValue(Marks{{0, 4}}));
    changed.insert(items::MarkSignRole, QVariant::fromValue(Sign::Differ));
    changed.insert(items::SignRole, QVariant::fromValue(Sign::Differ));
    CellModel::Cell none;
    none.insert(items::SignRole, QVariant::fromValue(Sign::Missing));
    CellModel::Cell chip;
    chip.insert(items::ProvenanceRole, "CRM · most recent");
    table->setModel(new CellModel(
        {{"pattern", Content::Pattern},
         {"median weight", Content::Figure},
         {"pairs", Content::Figure},
         {"outcome"}},
        {row("≈≈==∅≈=", "+24.3", "38,402", Sign::Agree, "linked"),
         row("===∅≠∅∅", "+13.3", "918", Sign::Agree, "now linked"),
         row("=≈==∅≈≠", "+11.8", "1,205", Sign::Close, "review"),
         {changed, cell("−3.1"), cell("48,150"), none},
         {none, cell("0.0"), cell("0"), cell("<b>not markup</b> & a long text that is shortened at its end")},
         {none, cell("0.0"), cell("0"), chip}},
        table));
    table->setColumnWidths({180, 110, 90, 0});
    table->setFixedHeight(table->contentHeight());
    return table;
}

} // namespace goldenrod::ui::gallery
