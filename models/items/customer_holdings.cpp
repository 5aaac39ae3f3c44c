// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/customer_holdings.h"

#include "models/items/customer_words.h"
#include "models/wording/numbers.h"

#include <algorithm>
#include <map>

namespace goldenrod::items {
namespace {

TableCell cell(const std::string& text, Content content, Emphasis emphasis) {
    return {.text = utf16(text),
            .content = content,
            .emphasis = emphasis,
            .sign = text.empty() ? Sign::Missing : Sign::None};
}

TableRow rowOf(const Holding& held) {
    const Emphasis emphasis = held.isOpen() ? Emphasis::Normal : Emphasis::Muted;
    TableRow row;
    row.cells += cell(held.product, Content::Text, emphasis);
    row.cells += cell(held.account, Content::Exact, emphasis);
    row.cells += cell(held.opened, Content::Exact, emphasis);
    row.cells += held.isOpen() ? TableCell{Customers::tr("open"), Content::Exact, Emphasis::Muted}
                               : cell(held.closed, Content::Exact, emphasis);
    row.cells += held.balance
                     ? TableCell{wording::amount(*held.balance, held.currency), Content::Figure, emphasis}
                     : cell({}, Content::Figure, emphasis);
    return row;
}

/// A further column, where any of them says something there.
void addWhereKnown(const QString& title, std::string Holding::*text, const std::vector<HoldingRow>& all,
                   RecordTableLook& look) {
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](const HoldingRow& row) { return !(row.holding.*text).empty(); });
    if (!known) return;
    look.columns += {title};
    for (std::size_t i = 0; i < all.size(); ++i)
        look.rows[static_cast<qsizetype>(i)].cells +=
            cell(all[i].holding.*text, Content::Text, Emphasis::Normal);
}

} // namespace

RecordTableLook holdingTable(const Customer& customer) {
    std::map<std::int64_t, QString> names;
    for (const SeenRecord& record : customer.records)
        names[record.id] = utf16(record.source + " " + record.key);
    RecordTableLook look;
    look.columns = {{Customers::tr("product")},
                    {Customers::tr("account"), Content::Exact},
                    {Customers::tr("opened"), Content::Exact},
                    {Customers::tr("closed"), Content::Exact},
                    {Customers::tr("balance"), Content::Figure},
                    {Customers::tr("by the record")}};
    for (const HoldingRow& held : customer.holdings) {
        TableRow row = rowOf(held.holding);
        row.cells += {names[held.recordId]};
        look.rows += row;
    }
    // Few sources say these.
    addWhereKnown(Customers::tr("role"), &Holding::role, customer.holdings, look);
    addWhereKnown(Customers::tr("status"), &Holding::status, customer.holdings, look);
    return look;
}

} // namespace goldenrod::items
