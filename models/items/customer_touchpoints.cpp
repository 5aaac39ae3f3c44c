// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/customer_touchpoints.h"
#include "models/items/customer_words.h"

#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <algorithm>
#include <array>
#include <map>

namespace goldenrod::items {
namespace {

/// Beginnings of names of channels at which people meet, talk or send paper; every other is digital.
constexpr std::array kInPerson = {"branch", "call", "phone",   "tele",   "post",   "mail",  "letter",
                                  "visit",  "atm",  "agent",   "kiosk",  "meet",   "event", "fax",
                                  "store",  "shop", "counter", "person", "contact"};
constexpr int kMonths = 12;

bool isInPerson(const std::string& channel) {
    QString name = utf16(channel).toLower();
    return std::any_of(kInPerson.begin(), kInPerson.end(),
                       [&](const char* begin) { return name.startsWith(QLatin1String(begin)); });
}

ContactKind kindOf(const CustomerTouchpoint& touchpoint) {
    const QString said = utf16(touchpoint.row.kind + " " + touchpoint.subject).toLower();
    if (said.contains(QLatin1String("complain"))) return ContactKind::Complaint;
    return isInPerson(touchpoint.row.channel) ? ContactKind::InPerson : ContactKind::Digital;
}

QDateTime instant(std::int64_t microseconds) {
    return QDateTime::fromMSecsSinceEpoch(microseconds / 1000);
}

QString wordsOf(const CustomerTouchpoint& touchpoint) {
    QStringList parts;
    for (const std::string* part : {&touchpoint.row.kind, &touchpoint.subject, &touchpoint.outcome})
        if (!part->empty()) parts += utf16(*part);
    return parts.join(QStringLiteral(" · "));
}

TableCell cell(const std::string& text) {
    return {.text = utf16(text), .sign = text.empty() ? Sign::Missing : Sign::None};
}

} // namespace

QList<Channel> channels(const Customer& customer) {
    std::map<std::pair<bool, std::string>, QList<Contact>> byChannel;
    for (std::size_t i = 0; i < customer.touchpoints.size(); ++i) {
        const CustomerTouchpoint& touchpoint = customer.touchpoints[i];
        if (!touchpoint.row.at) continue;
        byChannel[{isInPerson(touchpoint.row.channel), touchpoint.row.channel}] +=
            {static_cast<int>(i), instant(*touchpoint.row.at), kindOf(touchpoint), wordsOf(touchpoint)};
    }
    QList<Channel> found;
    for (auto& [key, contacts] : byChannel) {
        std::sort(contacts.begin(), contacts.end(),
                  [](const Contact& a, const Contact& b) { return a.when < b.when; });
        found += {wording::channelName(key.second), contacts};
    }
    return found;
}

RecordTableLook touchpointTable(const Customer& customer) {
    std::map<std::int64_t, QString> names;
    for (const SeenRecord& record : customer.records)
        names[record.id] = utf16(record.source + " " + record.key);
    RecordTableLook look;
    look.columns = {{Customers::tr("when"), Content::Exact},
                    {Customers::tr("channel")},
                    {Customers::tr("kind")},
                    {Customers::tr("subject")},
                    {Customers::tr("outcome")},
                    {Customers::tr("by the record")}};
    for (const CustomerTouchpoint& touchpoint : customer.touchpoints) {
        TableRow row;
        row.cells += touchpoint.row.at ? TableCell{wording::dateTime(*touchpoint.row.at), Content::Exact}
                                       : TableCell{Customers::tr("undated"), Content::Exact, Emphasis::Muted};
        row.cells += {wording::channelName(touchpoint.row.channel)};
        TableCell kind = cell(touchpoint.row.kind);
        if (kindOf(touchpoint) == ContactKind::Complaint) kind.sign = Sign::Warning;
        row.cells += kind;
        row.cells += cell(touchpoint.subject);
        row.cells += cell(touchpoint.outcome);
        row.cells += {names[touchpoint.row.recordId]};
        look.rows += row;
    }
    return look;
}

Spans touchpointNote(const Customer& customer) {
    if (customer.touchpoints.empty())
        return {{Customers::tr("none attached to these records"), Emphasis::Muted}};
    const auto count = static_cast<int>(customer.touchpoints.size());
    Spans note{{count == 1 ? Customers::tr("1 in all") : Customers::tr("%n in all", nullptr, count),
                Emphasis::Muted}};
    const CustomerTouchpoint& last = customer.touchpoints.front();
    if (last.row.at) {
        note += {Customers::tr(", last "), Emphasis::Muted};
        note += {wording::date(*last.row.at), Emphasis::Muted, Sign::None, true};
        note += {Customers::tr(", ") + wording::channelName(last.row.channel), Emphasis::Muted};
    }
    return note;
}

QDate yearAround(const QDateTime& when) {
    const QDate day = when.date();
    return QDate(day.year(), day.month(), 1).addMonths(1 - kMonths);
}

RecordTableLook historyTable(const std::vector<CustomerChange>& history) {
    RecordTableLook look;
    look.columns = {{Customers::tr("when"), Content::Exact},
                    {Customers::tr("by")},
                    {Customers::tr("event")},
                    {Customers::tr("what changed")}};
    const auto add = [&look](const CustomerChange& change, const Spans& what) {
        TableRow row;
        row.cells += {wording::dateTime(change.at), Content::Exact};
        row.cells += {utf16(change.actor)};
        row.cells += {wording::eventKind(change.kind)};
        row.cells += TableCell{.spans = what};
        look.rows += row;
    };
    const auto data = [](const std::string& text) {
        return text.empty() ? Span{Customers::tr("none"), Emphasis::Muted}
                            : Span{utf16(text), Emphasis::Normal, Sign::None, true};
    };
    for (const CustomerChange& change : history) {
        if (change.founded)
            add(change, {{Customers::tr("the golden record began, with %n values", nullptr,
                                        static_cast<int>(change.values))}});
        for (const FieldChange& field : change.fields)
            add(change, {{wording::fieldName(field.field) + u' ', Emphasis::Muted},
                         data(field.before),
                         {QStringLiteral(" → ")},
                         data(field.after)});
        for (const NamedRecord& record : change.joined)
            add(change,
                {data(record.source + " " + record.key), {Customers::tr(" joined"), Emphasis::Muted}});
        for (const NamedRecord& record : change.left)
            add(change, {data(record.source + " " + record.key), {Customers::tr(" left"), Emphasis::Muted}});
        for (const std::string& gid : change.forwardedHere)
            add(change, {data(gid), {Customers::tr(" was retired and forwards here"), Emphasis::Muted}});
    }
    return look;
}

} // namespace goldenrod::items
