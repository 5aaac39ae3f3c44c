// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/alignment.h"
#include "matching/rules/fields.h"
#include "models/items/customer_view.h"
#include "models/items/customer_words.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <algorithm>
#include <array>
#include <set>

namespace goldenrod::items {
namespace {

constexpr std::array kNameFields = {"name.full", "name.family", "name.given", "name.middle", "org.name"};
/// Columns beside the name: the first two that any record gives.
constexpr std::array kTelling = {"birth.date",      "phone",          "email",
                                 "id.national",     "founding.date",  "id.tax",
                                 "id.registration", "address.street", "address.city"};
constexpr std::size_t kTellingColumns = 2;

/// Marks are bytes of UTF-8; widgets count UTF-16 units.
Marks marksIn(const std::string& text, const std::string& other) {
    Marks marks;
    for (const compare::Mark& mark : compare::align(text, other).left) {
        const auto units = [&text](std::size_t bytes) {
            return static_cast<int>(QString::fromUtf8(text.data(), static_cast<qsizetype>(bytes)).size());
        };
        const int begin = units(mark.begin);
        marks += {begin, units(std::size_t{mark.begin} + mark.length) - begin};
    }
    return marks;
}

Sign signOf(ValueStanding standing) {
    switch (standing) {
    case ValueStanding::Equal: return Sign::Agree;
    case ValueStanding::Close: return Sign::Close;
    case ValueStanding::Differ: return Sign::Differ;
    case ValueStanding::Missing: return Sign::Missing;
    }
    return Sign::None;
}

QString nameAsDelivered(const SeenRecord& record) {
    QStringList parts;
    for (const char* field : kNameFields) {
        for (const SeenValue& value : record.values) {
            if (value.field == field && !value.raw.empty()) parts += utf16(value.raw);
        }
    }
    return parts.join(u' ');
}

TableCell cellOf(const SeenRecord& record, const StoredGoldenValue& golden) {
    const SeenValue* value = closestValue(record, golden);
    if (value == nullptr) return {.text = {}, .emphasis = Emphasis::Muted, .sign = Sign::Missing};
    const ValueStanding standing = standingOf(record, golden);
    TableCell cell;
    const bool date = semanticType(golden.field) == SemanticType::Date && !value->display.empty();
    const std::string& shown = date ? value->display : value->raw;
    cell.text = utf16(shown);
    if (standing == ValueStanding::Close || standing == ValueStanding::Differ) {
        cell.sign = cell.markSign = signOf(standing);
        if (date) cell.marks = marksIn(shown, golden.display);
    }
    return cell;
}

std::vector<const StoredGoldenValue*> tellingFields(const Customer& customer) {
    std::vector<const StoredGoldenValue*> fields;
    for (const char* field : kTelling) {
        const StoredGoldenValue* value = findValue(customer.golden.values, field);
        if (value != nullptr && fields.size() < kTellingColumns) fields.push_back(value);
    }
    return fields;
}

TableCell linkCell(const Customer& customer, std::size_t record) {
    if (customer.records.size() < 2 || record >= customer.links.size())
        return {Customers::tr("alone"), Content::Figure, Emphasis::Muted};
    return {wording::weight(customer.links[record]), Content::Figure};
}

/// The sign of a row: the worst any record stands to the golden value.
Sign worst(const Customer& customer, const StoredGoldenValue& golden) {
    Sign sign = Sign::Missing;
    std::size_t filled = 0;
    ValueStanding furthest = ValueStanding::Equal;
    for (const SeenRecord& record : customer.records) {
        const ValueStanding standing = standingOf(record, golden);
        if (standing == ValueStanding::Missing) continue;
        ++filled;
        furthest = std::max(furthest, standing);
    }
    if (filled > 1 || furthest != ValueStanding::Equal) sign = signOf(furthest);
    return sign;
}

SideRow sideRow(const Customer& customer, const StoredGoldenValue& golden) {
    SideRow row{wording::fieldName(golden.field), worst(customer, golden), {}, false};
    for (const SeenRecord& record : customer.records) {
        const SeenValue* value = closestValue(record, golden);
        if (value == nullptr) {
            row.values += SideRow::Value{};
            continue;
        }
        SideRow::Value shown{utf16(value->raw), {}, {}};
        if (value->display != value->raw) shown.display = utf16(value->display);
        const ValueStanding standing = standingOf(record, golden);
        if (standing == ValueStanding::Close || standing == ValueStanding::Differ)
            shown.marks = value->display.empty() ? Marks{} : marksIn(value->raw, golden.display);
        row.values += shown;
    }
    return row;
}

} // namespace

RecordTableLook recordTable(const Customer& customer) {
    const auto telling = tellingFields(customer);
    RecordTableLook look;
    look.columns = {{Customers::tr("source record")}, {Customers::tr("name as delivered")}};
    for (const StoredGoldenValue* field : telling) {
        const QString label = wording::fieldName(field->field);
        look.columns +=
            {semanticType(field->field) == SemanticType::Date ? label
                                                              : Customers::tr("%1 as delivered").arg(label)};
    }
    look.columns += {Customers::tr("changed"), Content::Exact};
    look.columns += {Customers::tr("link"), Content::Figure};
    for (std::size_t i = 0; i < customer.records.size(); ++i) {
        const SeenRecord& record = customer.records[i];
        TableRow row;
        row.cells += {utf16(record.source + " " + record.key)};
        const QString name = nameAsDelivered(record);
        row.cells += TableCell{.text = name, .sign = name.isEmpty() ? Sign::Missing : Sign::None};
        for (const StoredGoldenValue* field : telling) row.cells += cellOf(record, *field);
        row.cells += record.changed.empty()
                         ? TableCell{Customers::tr("undated"), Content::Exact, Emphasis::Muted}
                         : TableCell{utf16(record.changed), Content::Exact};
        row.cells += linkCell(customer, i);
        look.rows += row;
    }
    return look;
}

SideBySide sideBySide(const Customer& customer) {
    SideBySide side;
    for (std::size_t i = 0; i < customer.records.size(); ++i) {
        const SeenRecord& record = customer.records[i];
        Spans note{{record.changed.empty() ? Customers::tr("undated")
                                           : Customers::tr("changed %1").arg(utf16(record.changed))}};
        if (customer.records.size() > 1) note += {QStringLiteral(" · ") + wording::weight(customer.links[i])};
        side.records += {utf16(record.source + " " + record.key), note};
    }
    std::string_view group;
    for (const StoredGoldenValue& golden : customer.golden.values) {
        const std::string_view own = fieldGroup(golden.field);
        if (!side.rows.isEmpty() && own != group) side.rows.last().closesGroup = true;
        group = own;
        side.rows += sideRow(customer, golden);
    }
    return side;
}

} // namespace goldenrod::items
