// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/proposal.h"

#include "matching/rules/fields.h"
#include "models/sources/value_shapes.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <unordered_set>

namespace goldenrod::sources {

std::string percentOf(double share) {
    char text[16];
    std::snprintf(text, sizeof text, "%.1f", std::clamp(share, 0.0, 1.0) * 100.0);
    return text;
}

bool ProposedTable::names(std::string_view field) const {
    return std::any_of(columns.begin(), columns.end(), [&](const ProposedColumn& column) {
        return column.meaning && column.meaning->exact && !column.meaning->generic &&
               column.meaning->field == field;
    });
}

double fitOf(std::string_view field, const ColumnContents& contents) {
    if (field == "email") return contents.email;
    if (field == "web") return contents.web;
    if (field == "phone") return contents.digits >= 0.9 && contents.longest <= 60 ? 1.0 : contents.phone;
    if (field == "sex") return contents.longest <= 2 ? 1.0 : contents.sex;
    if (field == "party.kind") return contents.longest <= 2 ? 1.0 : contents.partyKind;
    if (field == "name.title") return contents.honorific;
    if (field == "address.postcode") return contents.postcode;
    if (field == "address.number" || field == "address.po_box" || field.starts_with("id."))
        return contents.digits;
    if (field == "income" || field == "net_worth") return contents.numeric;
    if (field == "address.country" || field == "nationality" || field == "birth.country")
        return contents.longest <= 3 ? 1.0 : contents.country;
    if (field.starts_with("name.")) return 1.0 - contents.numeric - contents.email;
    const FieldInfo* info = findField(field);
    const bool date =
        info != nullptr && (info->type == SemanticType::Date || info->type == SemanticType::Instant);
    return date ? contents.date + contents.year : -1.0;
}

namespace {

/// How much a column's name says that it holds the source's keys.
double keyScore(const ProposedColumn& column) {
    if (column.meaning && column.meaning->exact && column.meaning->number == 0) {
        if (column.meaning->field == kPartyKey) return 1.0;
        if (column.meaning->field == kRecordKey) return 0.9;
        return 0.0; // has a meaning of its own
    }
    const std::vector<std::string> words = wordsOfName(column.name);
    if (!column.meaning && !words.empty() && words.size() > 1) {
        const std::string& last = words.back();
        if (last == "id" || last == "key" || last == "no" || last == "nr" || last == "num" ||
            last == "number")
            return 0.6;
    }
    // The first column of a file without names often holds codes.
    const bool nameless = column.name.empty() || column.name.starts_with("column_");
    return nameless && column.index == 0 && column.contents.code >= 0.95 ? 0.5 : 0.0;
}

} // namespace

bool describesParty(std::string_view field) {
    return field.starts_with("name.") || field.starts_with("org.") || field.starts_with("birth.") ||
           field.starts_with("address.") || field.starts_with("id.");
}

void proposeDate(ProposedColumn& column, std::string_view field, double confidence) {
    const ColumnContents& contents = column.contents;
    column.set(field, "mapping.name_and_contents", confidence,
               {std::string(field), percentOf(contents.date)});
    column.targets.front().dateOrder = contents.dateOrder();
    if (column.targets.front().dateOrder != text::DateOrder::Unknown) return;
    column.evidence = {"mapping.date_order_unclear",
                       {std::string(field), percentOf(contents.date), std::to_string(contents.dayFirst),
                        std::to_string(contents.monthFirst)},
                       0.4};
}

void proposeFree(ProposedColumn& column) {
    const bool date = column.contents.date >= 0.95;
    makeFree(column, date ? "mapping.contents_date" : "mapping.free_attribute", 0.7,
             date ? std::vector<std::string>{percentOf(column.contents.date)} : std::vector<std::string>{});
    if (date && !column.targets.empty()) column.targets.front().dateOrder = column.contents.dateOrder();
}

int chooseKey(const ProposedTable& table, Entity entity) {
    int best = -1;
    double bestScore = 0.0;
    for (const ProposedColumn& column : table.columns) {
        const ColumnContents& contents = column.contents;
        double score = keyScore(column);
        const bool nearlyAll = contents.filled * 20 >= contents.rows * 19;
        // A key that some rows lack or share is still the key if its name says so; the import reports them.
        const bool repeated = contents.distinct * 10 < contents.filled * 9;
        if (!contents.unique() || !nearlyAll)
            score -= score < 0.9 || entity == Entity::Touchpoint ? 1.0 : 0.3;
        if (repeated && contents.rows >= 20) score -= 0.5;
        // In a log of touchpoints the customer's key belongs to the customer.
        if (entity == Entity::Touchpoint && column.meaning && column.meaning->field == kPartyKey) continue;
        if (score <= bestScore) continue;
        bestScore = score;
        best = static_cast<int>(column.index);
    }
    return best;
}

void settleFields(ProposedTable& table) {
    std::map<std::string, std::size_t> best; // of fields with one value, the column that serves them
    for (const ProposedColumn& column : table.columns) {
        for (const Target& target : column.targets) {
            const FieldInfo* info = findField(target.field);
            if (info == nullptr || info->multiValued) continue;
            const auto [at, fresh] = best.emplace(target.field, column.index);
            if (!fresh && column.evidence.confidence > table.columns[at->second].evidence.confidence)
                at->second = column.index;
        }
    }
    std::map<std::string, std::uint16_t> next;
    std::unordered_set<std::string> taken;
    for (ProposedColumn& column : table.columns) {
        for (const Target& target : column.targets) {
            const auto at = best.find(target.field);
            if (at == best.end() || at->second == column.index) continue;
            const std::string field = target.field, other = table.columns[at->second].name;
            if (field == "name.full") {
                column.set("name.alias", "mapping.field_taken", 0.5, {field, other});
            } else {
                makeFree(column, "mapping.field_taken", 0.5, {field, other});
            }
            break;
        }
        for (Target& target : column.targets) {
            const FieldInfo* info = findField(target.field);
            const bool address = target.field.starts_with("address.");
            if (info != nullptr && info->multiValued && !address) target.slot = next[target.field]++;
            if (!isFreeAttribute(target.field)) continue;
            const std::string name = target.field;
            for (int n = 2; !taken.insert(target.field).second; ++n)
                target.field = name + "_" + std::to_string(n);
        }
    }
}

} // namespace goldenrod::sources
