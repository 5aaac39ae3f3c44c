// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/load_mapping.h"

#include "matching/rules/fields.h"
#include "models/sources/column_names.h"
#include "models/wording/messages.h"
#include "models/wording/terms.h"

#include <QCoreApplication>

#include <algorithm>

namespace goldenrod::items {
namespace {

using sources::Mapping;
using sources::Part;
using sources::Target;

QString tr(const char* text) {
    return QCoreApplication::translate("LoadMapping", text);
}

bool isDate(std::string_view field) {
    const SemanticType type = semanticType(field);
    return type == SemanticType::Date || type == SemanticType::Instant;
}

bool isSplit(const std::vector<Target>& targets) {
    return targets.size() > 1 && targets.front().field == "name.family" &&
           targets.front().part == Part::BeforeComma;
}

/// The first slot in which no other column has this field.
std::uint16_t freeSlot(const Mapping& mapping, std::size_t column, const std::string& field) {
    for (std::uint16_t slot = 0;; ++slot) {
        bool taken = false;
        for (std::size_t i = 0; i < mapping.columns.size() && !taken; ++i) {
            if (i == column) continue;
            const auto& targets = mapping.columns[i].targets;
            taken = std::any_of(targets.begin(), targets.end(),
                                [&](const Target& t) { return t.field == field && t.slot == slot; });
        }
        if (!taken) return slot;
    }
}

Target targetOf(const Mapping& mapping, std::size_t column, const std::string& field,
                Part part = Part::Whole) {
    Target target;
    target.field = field;
    target.part = part;
    target.slot = freeSlot(mapping, column, field);
    return target;
}

QString kindInWords(const std::string& kind, const QString& field) {
    if (kind.empty()) return field;
    return tr("%1, %2").arg(field, wording::isolated(kind));
}

} // namespace

std::vector<FieldChoice> fieldChoices(sources::Entity entity, const std::string& column, std::size_t index) {
    std::vector<FieldChoice> choices{{std::string(kLeftOut), tr("left out")}};
    if (entity == sources::Entity::Party) {
        choices.push_back({std::string(kSourceKeyChoice), tr("source key")});
        choices.push_back({std::string(kSplitName), tr("SURNAME, GIVEN MIDDLE: split")});
    } else {
        for (const FieldInfo& info :
             entity == sources::Entity::Holding ? holdingFields() : touchpointFields())
            choices.push_back({std::string(info.id), wording::fieldName(info.id)});
    }
    for (const FieldInfo& info : partyFields())
        choices.push_back({std::string(info.id), wording::fieldName(info.id)});
    const std::string own = sources::freeAttributeName(column, index);
    choices.push_back({own, tr("own attribute %1").arg(wording::isolated(own.substr(2)))});
    return choices;
}

std::string choiceOf(const Mapping& mapping, std::size_t column) {
    const auto& mapped = mapping.columns[column];
    if (mapping.entity == sources::Entity::Party && !mapping.keyColumn.empty() &&
        mapped.column == mapping.keyColumn)
        return std::string(kSourceKeyChoice);
    if (mapped.targets.empty()) return std::string(kLeftOut);
    return isSplit(mapped.targets) ? std::string(kSplitName) : mapped.targets.front().field;
}

void choose(Mapping& mapping, std::size_t column, const std::string& choice) {
    auto& mapped = mapping.columns[column];
    const text::DateOrder order = dateOrderOf(mapping, column);
    if (mapping.keyColumn == mapped.column) mapping.keyColumn.clear();
    mapped.targets.clear();
    if (choice == kLeftOut) return;
    if (choice == kSourceKeyChoice) {
        mapping.keyColumn = mapped.column;
        return;
    }
    if (choice == kSplitName) {
        mapped.targets = {targetOf(mapping, column, "name.family", Part::BeforeComma),
                          targetOf(mapping, column, "name.given", Part::AfterComma),
                          targetOf(mapping, column, "name.middle", Part::AfterCommaRest)};
        return;
    }
    mapped.targets = {targetOf(mapping, column, choice)};
    if (isDate(choice)) mapped.targets.front().dateOrder = order;
}

bool isDated(const Mapping& mapping, std::size_t column) {
    const auto& targets = mapping.columns[column].targets;
    return std::any_of(targets.begin(), targets.end(), [](const Target& t) {
        return isDate(t.field) || t.dateOrder != text::DateOrder::Unknown;
    });
}

void setDateOrder(Mapping& mapping, std::size_t column, text::DateOrder order) {
    for (Target& target : mapping.columns[column].targets) target.dateOrder = order;
}

text::DateOrder dateOrderOf(const Mapping& mapping, std::size_t column) {
    const auto& targets = mapping.columns[column].targets;
    return targets.empty() ? text::DateOrder::Unknown : targets.front().dateOrder;
}

bool takesPart(const Mapping& mapping, std::size_t column) {
    return mapping.columns[column].targets.size() == 1;
}

Part partOf(const Mapping& mapping, std::size_t column) {
    const auto& targets = mapping.columns[column].targets;
    return targets.empty() ? Part::Whole : targets.front().part;
}

void setPart(Mapping& mapping, std::size_t column, Part part) {
    if (takesPart(mapping, column)) mapping.columns[column].targets.front().part = part;
}

QString targetInWords(const Mapping& mapping, std::size_t column) {
    const std::string choice = choiceOf(mapping, column);
    if (choice == kSourceKeyChoice) return tr("source key");
    if (choice == kLeftOut) return tr("left out");
    const auto& targets = mapping.columns[column].targets;
    QStringList names;
    for (const Target& target : targets) {
        QString name = kindInWords(target.kind, wording::fieldName(target.field));
        if (target.dateOrder != text::DateOrder::Unknown)
            name = tr("%1, %2").arg(name, dateOrderChoices()[static_cast<int>(target.dateOrder)]);
        else if (targets.size() == 1 && target.part != Part::Whole)
            name = tr("%1, %2").arg(name, partChoices()[static_cast<int>(target.part)]);
        names += name;
    }
    return names.join(QStringLiteral(" · "));
}

QStringList dateOrderChoices() {
    return {tr("order not said"), tr("year-month-day"), tr("day.month.year"), tr("month/day/year")};
}

QStringList partChoices() {
    return {tr("whole text"), tr("before the comma"), tr("first word after the comma"),
            tr("rest after the comma")};
}

} // namespace goldenrod::items
