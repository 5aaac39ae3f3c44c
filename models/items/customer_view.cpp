// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/customer_view.h"
#include "models/items/customer_words.h"

#include "matching/rules/fields.h"
#include "models/jobs/control_blind.h"
#include "models/jobs/customer_search.h"
#include "models/wording/numbers.h"
#include "models/wording/pins.h"
#include "models/wording/terms.h"

#include <algorithm>
#include <array>

namespace goldenrod::items {
namespace {

/// Fields in which two records of one person cannot differ by choice.
constexpr std::array kIdentifying = {"birth.date",  "death.date", "id.national",     "id.tax",
                                     "id.passport", "id.driving", "id.registration", "founding.date"};

Span plain(const QString& text) {
    return {text};
}
Span dataSpan(const QString& text, Emphasis emphasis = Emphasis::Normal) {
    return {text, emphasis, Sign::None, true};
}
Span separator() {
    return plain(QStringLiteral("  ·  "));
}

struct Counts {
    qsizetype equal = 0, close = 0, differ = 0;
};

Counts countsOf(const Customer& customer, const StoredGoldenValue& golden) {
    Counts counts;
    for (const SeenRecord& record : customer.records) {
        switch (standingOf(record, golden)) {
        case ValueStanding::Equal: ++counts.equal; break;
        case ValueStanding::Close: ++counts.close; break;
        case ValueStanding::Differ: ++counts.differ; break;
        case ValueStanding::Missing: break;
        }
    }
    return counts;
}

Spans standing(const Customer& customer, const StoredGoldenValue& golden) {
    const Counts counts = countsOf(customer, golden);
    Spans spans;
    const auto add = [&spans](const QString& figure, Sign sign, const QString& glyph) {
        if (!spans.isEmpty()) spans += plain(QStringLiteral(" · "));
        spans += plain(figure);
        if (sign != Sign::None) spans += {QStringLiteral(" ") + glyph, Emphasis::Strong, sign};
    };
    const qsizetype records = static_cast<qsizetype>(customer.records.size());
    if (counts.close + counts.differ == 0) {
        const QString share = Customers::tr("%1 of %2").arg(counts.equal).arg(records);
        add(share, counts.equal > 1 ? Sign::Agree : Sign::None, QStringLiteral("="));
        return spans;
    }
    add(QString::number(counts.equal), Sign::Agree, QStringLiteral("="));
    if (counts.close > 0) add(QString::number(counts.close), Sign::Close, QStringLiteral("≈"));
    if (counts.differ > 0) add(QString::number(counts.differ), Sign::Differ, QStringLiteral("≠"));
    return spans;
}

const SeenPin* pinOf(const Customer& customer, const StoredGoldenValue& value) {
    const auto at = std::find_if(customer.pins.begin(), customer.pins.end(),
                                 [&value](const SeenPin& pin) { return pin.pin.seq == value.pin; });
    return value.pin != 0 && at != customer.pins.end() ? &*at : nullptr;
}

QString sourceOf(const Customer& customer, std::int64_t recordId) {
    const auto at = std::find_if(customer.records.begin(), customer.records.end(),
                                 [recordId](const SeenRecord& r) { return r.id == recordId; });
    return at != customer.records.end() ? utf16(at->source) : QString();
}

} // namespace

Result<CustomerFile> readCustomerFile(Database& db, const std::string& gid, const PublicKey& reader) {
    auto number = findGolden(db, gid);
    if (!number) return number.error();
    if (*number == 0) return Error{kUnknownGolden, {gid}};
    auto living = livingGolden(db, *number);
    if (!living) return living.error();
    CustomerFile file;
    std::string shown = gid;
    if (*living != 0 && *living != *number) {
        auto target = readGolden(db, *living);
        if (!target) return target.error();
        shown = target->gid;
        file.asked = gid;
    }
    auto customer = readCustomer(db, shown);
    if (!customer) return customer.error();
    file.customer = customer.take();
    auto history = readCustomerHistory(db, shown);
    if (!history) return history.error();
    file.history = history.take();
    if (auto hidden = hideSamples(db, reader, file.history); !hidden) return hidden.error();
    return file;
}

QList<GoldenLine> goldenLines(const Customer& customer) {
    QList<GoldenLine> lines;
    std::string_view group;
    for (const StoredGoldenValue& value : customer.golden.values) {
        const std::string_view own = fieldGroup(value.field);
        const QString source = sourceOf(customer, value.winner);
        GoldenLine line;
        line.field = utf16(value.field);
        line.label = wording::fieldName(value.field);
        line.value = utf16(value.display);
        line.provenance = QStringLiteral("%1 · %2").arg(source, wording::criterionName(value.criterion));
        if (const SeenPin* pin = pinOf(customer, value)) {
            line.provenance =
                Customers::tr("pinned %1").arg(wording::pinExpiry(pin->pin.expiry, pin->pin.until));
            line.setBy = wording::pinSentence(*pin);
        }
        line.standing = standing(customer, value);
        line.opensGroup = !lines.isEmpty() && own != group;
        group = own;
        lines += line;
    }
    return lines;
}

Spans headLine(const Customer& customer) {
    Spans line{{utf16(customer.golden.gid), Emphasis::Golden, Sign::None, true}};
    const int records = static_cast<int>(customer.records.size());
    line += separator();
    line += plain(records == 1 ? Customers::tr("golden record of 1 source record")
                               : QCoreApplication::translate(
                                     "Customers", "golden record of %n source records", nullptr, records));
    if (records > 1) {
        line += separator();
        line += plain(Customers::tr("weakest link") + u' ');
        line += dataSpan(wording::weight(customer.weakestLink));
    }
    if (const StoredGoldenValue* city = findValue(customer.golden.values, "address.city")) {
        line += separator();
        line += dataSpan(utf16(city->display));
    }
    return line;
}

QList<Contradiction> contradictions(const Customer& customer) {
    QList<Contradiction> found;
    for (const char* field : kIdentifying) {
        const StoredGoldenValue* golden = findValue(customer.golden.values, field);
        if (golden == nullptr) continue;
        const auto odd =
            std::find_if(customer.records.begin(), customer.records.end(), [golden](const SeenRecord& r) {
                return standingOf(r, *golden) == ValueStanding::Differ;
            });
        if (odd == customer.records.end()) continue;
        const Counts counts = countsOf(customer, *golden);
        Spans sentence{dataSpan(utf16(odd->source + " " + odd->key)), plain(Customers::tr(" gives ")),
                       dataSpan(utf16(closestValue(*odd, *golden)->display)),
                       plain(Customers::tr(" as “%1”").arg(wording::fieldName(field)))};
        if (counts.differ > 1) sentence += plain(Customers::tr(", %1 more differ").arg(counts.differ - 1));
        sentence += plain(counts.equal == 1
                              ? Customers::tr(". The golden value, from one record, is ")
                              : Customers::tr(". The golden value, from %1 records, is ").arg(counts.equal));
        sentence += dataSpan(utf16(golden->display));
        sentence += plain(QStringLiteral("."));
        found += {QString::fromLatin1(field), sentence};
    }
    return found;
}

QList<IdentityLine> identityLines(const CustomerFile& file) {
    const Customer& customer = file.customer;
    QList<IdentityLine> lines;
    lines +=
        {Customers::tr("golden id"), {{utf16(customer.golden.gid), Emphasis::Golden, Sign::None, true}}, {}};
    if (!customer.forwardsTo.empty())
        lines += {Customers::tr("forwards to"),
                  {dataSpan(utf16(customer.forwardsTo), Emphasis::Link)},
                  QStringLiteral("goldenrod:customer/") + utf16(customer.forwardsTo)};
    QStringList here;
    for (const std::string& gid : customer.forwardedFrom) here += utf16(gid);
    lines += {Customers::tr("forwards here"),
              here.isEmpty() ? Spans{{Customers::tr("no other id"), Emphasis::Muted}}
                             : Spans{dataSpan(here.join(QStringLiteral(", ")))},
              {}};
    if (!file.history.empty()) {
        lines += {Customers::tr("since"), {dataSpan(wording::dateTime(file.history.back().at))}, {}};
        lines += {Customers::tr("last change"),
                  {dataSpan(wording::dateTime(file.history.front().at)), plain(Customers::tr(", ")),
                   plain(wording::eventKind(file.history.front().kind))},
                  {}};
    }
    for (const SeenPin& pin : customer.pins) {
        if (pin.state != PinState::Rests) continue;
        for (const PinnedField& value : pin.pin.fields) {
            if (value.display.empty()) continue;
            lines += {Customers::tr("set, but rests"),
                      {plain(wording::fieldName(value.field) + QStringLiteral(": ")),
                       dataSpan(utf16(value.display)), separator(), plain(wording::pinSentence(pin))},
                      {}};
        }
    }
    return lines;
}

Spans forwardingSentence(const CustomerFile& file) {
    if (!file.asked.empty())
        return {dataSpan(utf16(file.asked)), plain(Customers::tr(" was retired and forwards to ")),
                dataSpan(utf16(file.customer.golden.gid)), plain(Customers::tr(", which is shown here."))};
    return {
        dataSpan(utf16(file.customer.golden.gid)),
        plain(Customers::tr(" has no source records any more and forwards nowhere. Its history is kept."))};
}

} // namespace goldenrod::items
