// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/proposal.h"

#include "matching/rules/fields.h"

#include <algorithm>

namespace goldenrod::sources {
namespace {

/// From here on the contents speak for a field; under the other line they speak against it.
constexpr double kFits = 0.8;
constexpr double kContradicts = 0.3;
/// Fewer values than this contradict nothing.
constexpr std::size_t kEnough = 3;
/// From here on a column called "name" holds organisations.
constexpr double kOrganisations = 0.2;
constexpr double kMostlyOrganisations = 0.7;

bool isDateField(std::string_view field) {
    const FieldInfo* info = findField(field);
    return info != nullptr && (info->type == SemanticType::Date || info->type == SemanticType::Instant);
}

/// A column that was never named, or by us.
bool isNameless(const ProposedColumn& column) {
    return column.name.empty() || column.name.starts_with("column_");
}

/// Fields a part of a name may tell: contents can prove them. Names of people may be those of others.
bool mayBePartial(std::string_view field) {
    return !field.starts_with("name.") && !field.starts_with("org.") && !field.starts_with("relationship.") &&
           !field.starts_with("source.") && field != "party.kind";
}

void splitAtComma(ProposedColumn& column) {
    column.targets = {{"name.family", Part::BeforeComma, 0, "", text::DateOrder::Unknown},
                      {"name.given", Part::AfterComma, 0, "", text::DateOrder::Unknown},
                      {"name.middle", Part::AfterCommaRest, 0, "", text::DateOrder::Unknown}};
    column.evidence = {"mapping.comma_names", {percentOf(column.contents.commaName)}, 0.85};
}

/// A column that holds whole names: of persons or of organisations, in one piece or parted by a comma.
void proposeWholeName(ProposedColumn& column, bool generic) {
    const ColumnContents& contents = column.contents;
    const bool organisations = contents.organisation >= (generic ? kOrganisations : kMostlyOrganisations);
    if (contents.looked >= kEnough && organisations)
        return column.set("org.name", "mapping.contents_organisations", generic ? 0.65 : 0.75,
                          {percentOf(contents.organisation)});
    if (contents.looked >= kEnough && contents.commaName >= 0.6) return splitAtComma(column);
    if (!generic)
        return column.set("name.full", "mapping.name_and_contents", 0.95,
                          {"name.full", percentOf(contents.letters)});
    column.set("name.full", "mapping.contents_persons", 0.7, {percentOf(1.0 - contents.organisation)});
}

bool hasPersonNames(const ProposedTable& table) {
    return table.names("name.family") || table.names("name.given") || table.names("name.full");
}

/// Names that say little by themselves. True when the column got a target.
bool proposeGeneric(const ProposedTable& table, ProposedColumn& column) {
    const std::string_view field = column.meaning->field;
    const ColumnContents& contents = column.contents;
    if (field == "name.full") {
        proposeWholeName(column, true);
        return true;
    }
    if (field == "name.given" || field == "name.family") {
        // "Nombre" is the given name beside "Apellidos" and the whole name without.
        const bool beside =
            table.names(field == "name.given" ? "name.family" : "name.given") ||
            std::count_if(table.columns.begin(), table.columns.end(), [](const ProposedColumn& c) {
                return c.meaning && c.meaning->generic &&
                       (c.meaning->field == "name.given" || c.meaning->field == "name.family");
            }) > 1;
        if (!beside) {
            proposeWholeName(column, true);
        } else {
            column.set(field, "mapping.name_says", 0.8, {std::string(field)});
        }
        return true;
    }
    if (field == "org.name") {
        column.set(hasPersonNames(table) ? "employer" : "org.name", "mapping.name_says", 0.65,
                   {std::string(field)});
        return true;
    }
    const double fit = field == "relationship.status" ? contents.status : fitOf(field, contents);
    if (contents.looked > 0 && fit >= 0.6) {
        column.set(field, "mapping.name_and_contents", 0.75, {std::string(field), percentOf(fit)});
        return true;
    }
    return false;
}

void proposeByName(ProposedColumn& column) {
    const std::string field(column.meaning->field);
    const ColumnContents& contents = column.contents;
    const double fit = fitOf(field, contents);
    if (contents.filled == 0) return column.set(field, "mapping.name_of_empty_column", 0.6, {field});
    if (fit < 0.0) return column.set(field, "mapping.name_says", 0.85, {field});
    if (fit >= kFits) return column.set(field, "mapping.name_and_contents", 0.95, {field, percentOf(fit)});
    if (fit >= kContradicts || contents.looked < kEnough)
        return column.set(field, "mapping.name_and_contents", 0.4 + 0.4 * fit, {field, percentOf(fit)});
    makeFree(column, "mapping.name_contradicted", 0.4, {field, percentOf(fit)});
}

void proposeByPartOfName(ProposedColumn& column) {
    const std::string field(column.meaning->field);
    const double fit = fitOf(field, column.contents);
    if (mayBePartial(field) && column.contents.looked > 0 && fit >= 0.6)
        return column.set(field, "mapping.name_in_part", 0.5 + 0.3 * fit, {field, percentOf(fit)});
    makeFree(column, "mapping.free_attribute", 0.6);
}

/// Columns whose name says nothing: only what proves itself becomes a field.
void proposeByContents(ProposedColumn& column) {
    const ColumnContents& contents = column.contents;
    const bool nameless = isNameless(column) && contents.looked > 0;
    const bool born = contents.oldestYear >= 1880 && contents.youngestYear - contents.oldestYear >= 15 &&
                      contents.youngestYear <= 2015;
    if (contents.email >= kFits)
        return column.set("email", "mapping.contents_email", 0.8, {percentOf(contents.email)});
    if (contents.web >= kFits)
        return column.set("web", "mapping.contents_web", 0.7, {percentOf(contents.web)});
    if (nameless && contents.date >= 0.95 && born && contents.looked >= kEnough)
        return column.set("birth.date", "mapping.contents_birth_date", 0.5, {percentOf(contents.date)});
    if (contents.date >= 0.95 && contents.looked > 0)
        return makeFree(column, "mapping.contents_date", 0.8, {percentOf(contents.date)});
    if (nameless && contents.phone >= kFits && !contents.unique() && contents.code < 0.5)
        return column.set("phone", "mapping.contents_phone", 0.5, {percentOf(contents.phone)});
    if (nameless && contents.phone >= kFits && contents.first.find_first_of("+( -") != std::string::npos)
        return column.set("phone", "mapping.contents_phone", 0.5, {percentOf(contents.phone)});
    if (nameless && contents.sex >= kFits && contents.distinct <= 4 && contents.looked >= kEnough)
        return column.set("sex", "mapping.contents_sex", 0.5, {percentOf(contents.sex)});
    if (nameless && contents.commaName >= kFits && contents.looked >= kEnough) {
        splitAtComma(column);
        column.evidence = {"mapping.contents_names", {percentOf(contents.commaName)}, 0.5};
        return;
    }
    makeFree(column, "mapping.free_attribute", 0.7);
}

/// Dates get the order that their values prove, or a low confidence.
void decideDateOrder(ProposedColumn& column) {
    for (Target& target : column.targets) {
        const ColumnContents& contents = column.contents;
        const bool date =
            isDateField(target.field) || (isFreeAttribute(target.field) && contents.date >= 0.95);
        if (!date || contents.date == 0.0) continue;
        target.dateOrder = contents.dateOrder();
        if (target.dateOrder != text::DateOrder::Unknown) continue;
        column.evidence = {"mapping.date_order_unclear",
                           {target.field, percentOf(contents.date), std::to_string(contents.dayFirst),
                            std::to_string(contents.monthFirst)},
                           0.4};
    }
}

} // namespace

void ProposedColumn::set(std::string_view field, std::string_view code, double confidence,
                         std::vector<std::string> arguments) {
    Target target;
    target.field = field;
    const bool kept = meaning && (field == "phone" || field == "email" || field.starts_with("address."));
    if (kept) target.kind = meaning->kind;
    targets = {std::move(target)};
    evidence = {std::string(code), std::move(arguments), confidence};
}

void ProposedColumn::leaveOut(std::string_view code, std::vector<std::string> arguments) {
    targets.clear();
    evidence = {std::string(code), std::move(arguments), 0.9};
}

void makeFree(ProposedColumn& column, std::string_view code, double confidence,
              std::vector<std::string> arguments) {
    if (column.contents.filled == 0) return column.leaveOut("mapping.empty");
    if (column.contents.constant()) return column.leaveOut("mapping.constant", {column.contents.first});
    Target target;
    target.field = freeAttributeName(column.name, column.index);
    column.targets = {std::move(target)};
    column.evidence = {std::string(code), std::move(arguments), confidence};
}

void proposeParty(const ProposedTable& table, ProposedColumn& column) {
    const auto& meaning = column.meaning;
    if (!meaning || (meaning->field == kPartyKey)) {
        proposeByContents(column);
    } else if (meaning->field == kRecordKey) {
        if (column.contents.unique()) return column.leaveOut("mapping.second_key");
        makeFree(column, "mapping.free_attribute", 0.6);
    } else if (!meaning->exact) {
        proposeByPartOfName(column);
    } else if (meaning->generic) {
        if (!proposeGeneric(table, column)) proposeByContents(column);
    } else if (meaning->field == "name.full" && column.contents.filled > 0) {
        proposeWholeName(column, false);
    } else {
        proposeByName(column);
    }
    decideDateOrder(column);
}

} // namespace goldenrod::sources
