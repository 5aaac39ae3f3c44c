// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/customer_list_model.h"
#include "models/items/customer_words.h"

#include "models/items/desk.h"
#include "models/wording/messages.h"
#include "models/workspace/golden_store.h"

#include <array>

namespace goldenrod::items {
namespace {

/// What tells two customers of one name apart, in this order; the first two that there are.
constexpr std::array kTelling = {"birth.date", "address.city", "founding.date", "id.registration",
                                 "email",      "phone",        "id.national"};
constexpr int kMostTelling = 2;

} // namespace

QString recordCount(std::int64_t records) {
    return records == 1 ? Customers::tr("1 record")
                        : Customers::tr("%n records", nullptr, static_cast<int>(records));
}

std::optional<CustomerRow> readCustomerRow(Database& db, std::int64_t number) {
    auto golden = readGolden(db, number);
    if (!golden) return {};
    CustomerRow row;
    row.gid = QString::fromStdString(golden->gid);
    row.name = QString::fromStdString(goldenName(golden->values));
    row.records = golden->records;
    QStringList note{row.gid};
    for (const char* field : kTelling) {
        if (note.size() > kMostTelling) break;
        if (const StoredGoldenValue* value = findValue(golden->values, field))
            note += wording::isolated(value->display);
    }
    row.note = note.join(QStringLiteral(" · "));
    return row;
}

CustomerListModel::CustomerListModel(Desk& desk, QObject* parent)
    : PagedModel(parent)
    , m_desk(desk) {}

int CustomerListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 1;
}

void CustomerListModel::readRows(std::size_t first, std::size_t count) const {
    Database* db = m_desk.rows();
    if (db == nullptr) return;
    for (std::size_t i = first; i < first + count; ++i)
        m_rows.put(ids()[i], readCustomerRow(*db, ids()[i]).value_or(CustomerRow()));
}

QVariant CustomerListModel::cell(int row, int, int role) const {
    const CustomerRow* customer = m_rows.find(idAt(row));
    if (customer == nullptr || customer->gid.isEmpty()) return role == BusyRole ? QVariant(true) : QVariant();
    switch (role) {
    case Qt::DisplayRole: return customer->name;
    case SecondLineRole: return customer->note;
    case FigureRole: return recordCount(customer->records);
    case LinkRole: return QStringLiteral("goldenrod:customer/%1").arg(customer->gid);
    case IdRole: return customer->gid;
    case SortRole: return static_cast<qlonglong>(idAt(row));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3")
            .arg(wording::isolated(customer->name), customer->note, recordCount(customer->records));
    default: return {};
    }
}

QVariant CustomerListModel::header(int, int role) const {
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    return Customers::tr("customer");
}

} // namespace goldenrod::items
