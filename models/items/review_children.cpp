// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/seen_values.h"

#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QCoreApplication>

#include <algorithm>

namespace goldenrod::items {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Review", text);
}

constexpr std::size_t kMostContacts = 5, kMostHoldings = 5;

/// "2026-11-03, branch"; with the kind when there is room for it: "2026-11-03, branch, visit".
QString contactOf(const TouchpointRow& contact, bool withKind) {
    QStringList parts{contact.at ? wording::date(*contact.at) : tr(QT_TRANSLATE_NOOP("Review", "undated")),
                      wording::channelName(contact.channel)};
    if (withKind && !contact.kind.empty()) parts << QString::fromStdString(contact.kind);
    return parts.join(tr(QT_TRANSLATE_NOOP("Review", ", ")));
}

/// "12: app 7, branch 5"
QString contactsOf(const SeenContacts& contacts) {
    std::int64_t all = 0;
    QStringList channels;
    for (const ChannelCount& channel : contacts.channels) {
        all += channel.touchpoints;
        channels << wording::channelName(channel.channel) + u' ' + wording::count(channel.touchpoints);
    }
    if (all == 0) return {};
    if (channels.size() == 1) return channels.front();
    return tr(QT_TRANSLATE_NOOP("Review", "%1: %2"))
        .arg(wording::count(all), channels.join(tr(QT_TRANSLATE_NOOP("Review", ", "))));
}

QString productOf(const Holding& held) {
    const std::string& name = held.product.empty() ? held.account : held.product;
    return name.empty() ? tr(QT_TRANSLATE_NOOP("Review", "holding")) : QString::fromStdString(name);
}

/// "debit card 2, loan, 1 closed"
QString holdingsOf(const std::vector<HoldingRow>& holdings) {
    std::vector<std::pair<QString, std::int64_t>> open; // in their order
    std::int64_t closed = 0;
    for (const HoldingRow& row : holdings) {
        const Holding& held = row.holding;
        if (!held.isOpen()) {
            ++closed;
            continue;
        }
        const QString product = productOf(held);
        const auto at =
            std::find_if(open.begin(), open.end(), [&](const auto& each) { return each.first == product; });
        if (at != open.end())
            ++at->second;
        else
            open.emplace_back(product, 1);
    }
    QStringList parts;
    for (const auto& [product, count] : open)
        parts << (count == 1 ? product : product + u' ' + wording::count(count));
    if (closed > 0) parts << tr(QT_TRANSLATE_NOOP("Review", "%1 closed")).arg(wording::count(closed));
    return parts.join(tr(QT_TRANSLATE_NOOP("Review", ", ")));
}

/// "current account, 12,300.00 AED, since 2013-06-19"
QString holdingOf(const Holding& held) {
    QStringList parts{productOf(held)};
    if (held.balance) parts << wording::amount(*held.balance, held.currency);
    if (!held.closed.empty())
        parts << tr(QT_TRANSLATE_NOOP("Review", "closed %1")).arg(QString::fromStdString(held.closed));
    else if (!held.opened.empty())
        parts << tr(QT_TRANSLATE_NOOP("Review", "since %1")).arg(QString::fromStdString(held.opened));
    return parts.join(tr(QT_TRANSLATE_NOOP("Review", ", ")));
}

/// Without the marks that set a text apart from its surroundings: a cell stands alone, and shows them.
QString bare(QString text) {
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

template <typename TextOf>
void addRow(const QString& name, const std::vector<const SeenRecord*>& records, TextOf textOf,
            QList<ChildRow>& rows) {
    ChildRow row{name, {}};
    for (const SeenRecord* record : records) row.texts << bare(textOf(*record));
    const bool any =
        std::any_of(row.texts.begin(), row.texts.end(), [](const QString& t) { return !t.isEmpty(); });
    if (any) rows += row;
}

} // namespace

QList<ChildRow> childRows(const std::vector<const SeenRecord*>& records, SeenFields which) {
    QList<ChildRow> rows;
    const bool all = which == SeenFields::All;
    addRow(
        tr(QT_TRANSLATE_NOOP("Review", "holdings")), records,
        [](const SeenRecord& record) { return holdingsOf(record.holdings); }, rows);
    for (std::size_t i = 0; i < (all ? kMostHoldings : 0); ++i) {
        addRow(
            tr(QT_TRANSLATE_NOOP("Review", "holding %1")).arg(i + 1), records,
            [&](const SeenRecord& record) {
                return i < record.holdings.size() ? holdingOf(record.holdings[i].holding) : QString();
            },
            rows);
    }
    addRow(
        tr(QT_TRANSLATE_NOOP("Review", "contacts")), records,
        [](const SeenRecord& record) { return contactsOf(record.contacts); }, rows);
    for (std::size_t i = 0; i < (all ? kMostContacts : 1); ++i) {
        const QString name = i == 0 ? tr(QT_TRANSLATE_NOOP("Review", "last contact"))
                                    : tr(QT_TRANSLATE_NOOP("Review", "contact %1")).arg(i + 1);
        addRow(
            name, records,
            [&](const SeenRecord& record) {
                const auto& latest = record.contacts.latest;
                return i < latest.size() ? contactOf(latest[i], all) : QString();
            },
            rows);
    }
    return rows;
}

} // namespace goldenrod::items
