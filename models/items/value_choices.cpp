// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/value_choices.h"

#include "models/items/customer_words.h"
#include "models/wording/messages.h"
#include "models/wording/terms.h"

namespace goldenrod::items {
namespace {

Span shown(const std::string& value) {
    if (value.empty()) return {Customers::tr("none"), Emphasis::Muted};
    return {utf16(value), Emphasis::Normal, Sign::None, true};
}

} // namespace

QList<ValueChoice> valueChoices(const Customer& customer, const QString& field) {
    SetValueRequest request;
    request.gid = customer.golden.gid;
    request.field = field.toStdString();
    QList<ValueChoice> choices;
    if (const StoredGoldenValue* golden = findValue(customer.golden.values, request.field)) {
        request.way = ValueWay::AsItStands;
        choices += {Customers::tr("%1 · as it stands").arg(utf16(golden->display)), request};
    }
    request.way = ValueWay::OfRecord;
    for (const SeenRecord& record : customer.records) {
        for (const SeenValue& value : record.values) {
            if (value.field != request.field || value.form.empty()) continue;
            request.recordId = record.id;
            request.slot = value.slot;
            request.seen = record.version;
            choices += {QStringLiteral("%1 · %2 %3")
                            .arg(utf16(value.display), utf16(record.source), utf16(record.key)),
                        request};
        }
    }
    request = {};
    request.gid = customer.golden.gid;
    request.field = field.toStdString();
    choices += {Customers::tr("another value, typed"), request};
    return choices;
}

int firstChoice(const Customer& customer, const QString& field, const QList<ValueChoice>& choices,
                std::int64_t recordId) {
    for (qsizetype at = 0; recordId != 0 && at < choices.size(); ++at)
        if (choices[at].request.recordId == recordId) return static_cast<int>(at);
    const StoredGoldenValue* golden = findValue(customer.golden.values, field.toStdString());
    int at = 0;
    for (const ValueChoice& choice : choices) {
        if (choice.request.way == ValueWay::Typed) return at;
        if (choice.request.way == ValueWay::OfRecord && golden != nullptr) {
            for (const SeenRecord& record : customer.records) {
                if (record.id != choice.request.recordId) continue;
                for (const SeenValue& value : record.values) {
                    if (value.field == choice.request.field && value.slot == choice.request.slot &&
                        value.form != golden->form)
                        return at;
                }
            }
        }
        ++at;
    }
    return 0;
}

Spans effectWords(const ValueEffect& effect) {
    if (effect.changes.empty()) return {{Customers::tr("the value stays as it is")}};
    Spans words;
    for (const FieldChange& change : effect.changes) {
        if (!words.isEmpty()) words += {QStringLiteral(" · ")};
        words += {wording::fieldName(change.field) + QStringLiteral(": "), Emphasis::Muted};
        words += shown(change.before);
        words += {wording::becomes()};
        words += shown(change.after);
    }
    return words;
}

} // namespace goldenrod::items
