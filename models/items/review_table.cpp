// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_table.h"

#include "models/items/seen_values.h"
#include "models/wording/terms.h"

#include <algorithm>

namespace goldenrod::items {
namespace {

/// A field of all records on its way to becoming a column.
struct Column {
    QString name;
    QList<TableCell> cells;
    bool differs = false;
};

TableCell cellOf(const std::string& field, const SeenRecord& first, const SeenRecord& record, SeenLine line) {
    const auto ours = valuesOf(record, field), firsts = valuesOf(first, field);
    SeenText text = textOf(ours), reference = textOf(firsts);
    TableCell cell;
    if (text.text.isEmpty()) {
        cell.sign = Sign::Missing;
        return cell;
    }
    const auto a = formsOf(firsts), b = formsOf(ours);
    const bool same = text.text == reference.text || share(a, b);
    if (&first != &record && !same && !reference.text.isEmpty())
        cell.sign = cell.markSign = nearly(a, b) ? Sign::Close : Sign::Differ;
    const QString instead = lineOf(text, line);
    cell.text = instead.isEmpty() ? text.text : instead;
    if (cell.sign != Sign::None && instead.isEmpty()) cell.marks = marksOf(field, reference, text).second;
    return cell;
}

QList<Column> columnsOf(const ReviewCase& view, const std::vector<const SeenRecord*>& records,
                        const SeenChoice& choice) {
    QList<Column> columns;
    const SeenRecord& first = *records.front();
    for (const std::string& field : fieldsInOrder(view, records, choice.fields)) {
        Column column{wording::fieldName(field), {}};
        for (const SeenRecord* record : records) {
            column.cells += cellOf(field, first, *record, choice.line);
            column.differs |= column.cells.last().sign != Sign::None;
        }
        columns += column;
    }
    for (const ChildRow& child : childRows(records, choice.fields)) {
        Column column{child.name, {}};
        for (const QString& text : child.texts) {
            column.cells += TableCell{.text = text, .sign = text.isEmpty() ? Sign::Missing : Sign::None};
            column.differs |= text != child.texts.front();
        }
        columns += column;
    }
    return columns;
}

/// So long that most texts are shown whole; one long one does not make a column wide.
int usualLength(const Column& column) {
    std::vector<qsizetype> lengths{column.name.size()};
    for (const TableCell& cell : column.cells) lengths.push_back(cell.text.size());
    const auto at = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 9 / 10);
    std::nth_element(lengths.begin(), at, lengths.end());
    return static_cast<int>(std::max(*at, column.name.size()));
}

} // namespace

SeenTable tableOfRecords(const ReviewCase& view, const SeenChoice& choice) {
    SeenTable table;
    std::vector<const SeenRecord*> records;
    for (const auto* side : {&view.left, &view.right}) {
        const QString letter = side == &view.left ? QStringLiteral("A") : QStringLiteral("B");
        for (std::size_t i = 0; i < side->size(); ++i) {
            const SeenRecord& record = (*side)[i];
            TableRow row;
            row.name = (i == 0 ? letter : letter + QString::number(i + 1)) + QChar(0x2002) +
                       QString::fromStdString(record.source + " " + record.key);
            if (!record.gid.empty())
                row.link = QStringLiteral("goldenrod:customer/") + QString::fromStdString(record.gid);
            table.rows += row;
            records.push_back(&record);
        }
    }
    for (const Column& column : columnsOf(view, records, choice)) {
        if (choice.onlyDifferences && !column.differs) continue;
        table.columns += TableColumn{column.name};
        table.letters += usualLength(column);
        for (qsizetype row = 0; row < table.rows.size(); ++row) table.rows[row].cells += column.cells[row];
    }
    return table;
}

} // namespace goldenrod::items
