// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/customer_find_source.h"

namespace goldenrod::ui {

namespace {

constexpr int kShown = 6;

using Rows = std::vector<items::CustomerRow>;

Result<Rows> findRows(Database& db, const std::string& words) {
    auto hits = searchCustomers(db, words, kShown);
    if (!hits) return hits.error();
    Rows rows;
    for (const std::int64_t number : hits->numbers) {
        if (auto row = items::readCustomerRow(db, number)) rows.push_back(std::move(*row));
    }
    return rows;
}

} // namespace

CustomerFindSource::CustomerFindSource(items::Desk& desk, QObject* parent)
    : FindSource(parent)
    , m_desk(desk) {}

void CustomerFindSource::find(const QString& words) {
    if (words.trimmed().isEmpty() || !m_desk.isOpen()) {
        m_latest.drop();
        emit found(words, {});
        return;
    }
    m_desk.read(
        m_latest, this, [text = words.toStdString()](Database& db) { return findRows(db, text); },
        [this, words](const Result<Rows>& rows) {
            QList<Found> findings;
            for (const items::CustomerRow& row : rows ? *rows : Rows{})
                findings += Found{row.name,
                                  row.note,
                                  Icon::Customers,
                                  {},
                                  true,
                                  [this, gid = row.gid] {
                                      emit chosen({QStringLiteral("customer"), gid}); }};
            emit found(words, findings);
        });
}

} // namespace goldenrod::ui
